import { browser } from 'wxt/browser';
import { buildMirrorImage, type MirrorHead, type MirrorImage } from '../paper-index/mirror-image';
import { identifyPaper } from '../sites/papers';
import { identifyPost } from '../sites/registry';
import { mergeSettings } from '../view/merge-settings';
import { roomFor } from '../view/room';
import type { Settings, SettingsPatch } from '../view/settings';
import type { Skin } from '../view/skin';
import { loadBundled } from './bundled';
import { StoreError } from './errors';
import { readHead, readSettings, readWeek } from './mirror';
import { writeMirror } from './mirror-writer';
import { registerRooms } from './rooms';

/** What all sources together say, laid out for reading. Today the one source is the bundled weeks. */
export async function buildLibrary(): Promise<MirrorImage> {
  const bundled = await loadBundled();
  return buildMirrorImage({ ...bundled, identifyPaper, identifyPost });
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Makes the mirror agree with the sources. Background only.
 *
 * @throws {StoreError} when it cannot be written; readers keep what was there
 */
export function refreshMirror(skin: Skin): Promise<void> {
  return inTurn(async () => {
    const image = await buildLibrary();
    await writeMirror(image, skin);
    await makeRooms(image.head, await readSettings());
  });
}

/**
 * Merges what the reader chose into the stored settings. Background only.
 *
 * @throws {StoreError} when it cannot be stored
 */
export function changeSettings(patch: SettingsPatch): Promise<void> {
  return inTurn(async () => {
    const settings = await store(patch);
    const { head } = await readHead();
    if (head) await makeRooms(head, settings);
  });
}

async function store(patch: SettingsPatch): Promise<Settings> {
  try {
    const settings = mergeSettings(await readSettings(), patch);
    await browser.storage.local.set({ settings });
    return settings;
  } catch (cause) {
    throw new StoreError('write', cause);
  }
}

async function makeRooms(head: MirrorHead, settings: Settings): Promise<void> {
  const { side, mode, folded, sites } = settings;
  const room = sites.arxiv ? roomFor(side, mode, folded.abs) : null;
  const weeks = await Promise.all(head.weeks.map(({ id }) => readWeek(id)));
  const keys = new Set(weeks.flatMap((week) => week?.papers ?? []));
  const ids = [...keys].flatMap((key) => (key.startsWith('arxiv:') ? key.slice(6) : []));
  await registerRooms(ids, room);
}

/** One write at a time: two read-then-write steps side by side would lose one of them. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined); // the caller hears of the failure; the queue goes on
  return turn;
}
