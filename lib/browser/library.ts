import { browser } from 'wxt/browser';
import { type DigestDiff, diffDigests } from '../digest/diff';
import { buildMirrorImage, type MirrorHead, type MirrorImage } from '../paper-index/mirror-image';
import { identifyPaper } from '../sites/papers';
import { identifyPost } from '../sites/registry';
import { mergeSettings } from '../view/merge-settings';
import { roomFor } from '../view/room';
import type { Settings, SettingsPatch } from '../view/settings';
import type { Skin } from '../view/skin';
import { loadAdded } from './added';
import { loadBundled } from './bundled';
import { StoreError } from './errors';
import { readHead, readSettings, readWeek } from './mirror';
import { writeMirror } from './mirror-writer';
import { registerRooms } from './rooms';
import {
  deleteStoredWeek,
  readStoredWeek,
  readStoredWeeks,
  type StoredWeek,
  writeStoredWeek,
} from './store';
import { registerTitleScript } from './title-script';

/**
 * What all sources together say, laid out for reading: the weeks the reader added, then the bundled
 * ones. What of them cannot be read costs only itself and is named in the head.
 */
export async function buildLibrary(): Promise<MirrorImage> {
  const [bundled, added] = await Promise.all([loadBundled(), loadAdded()]);
  const taken = new Set(added.digests.map(({ id }) => id));
  // The same week from its own source and from us: two texts, one click apart.
  const ours = bundled.digests.map((digest) =>
    taken.has(digest.id) ? { ...digest, id: `bundled/${digest.id}` } : digest,
  );
  return buildMirrorImage({
    digests: [...added.digests, ...ours],
    broken: [...added.broken, ...bundled.broken],
    fingerprint: `${bundled.fingerprint} ${added.fingerprint}`,
    identifyPaper,
    identifyPost,
  });
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Makes the mirror agree with the sources. Background only.
 *
 * @throws {StoreError} when it cannot be written; readers keep what was there
 */
export function refreshMirror(skin: Skin): Promise<void> {
  return inTurn(() => refresh(skin));
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

/** What became of a week that was given to `addWeek`. */
export type AddResult =
  | { kind: 'added' | 'unchanged' }
  | { kind: 'updated'; diff: DigestDiff; before: StoredWeek };

/**
 * Keeps a week and shows it everywhere. Adding the same again changes nothing; a corrected version
 * takes the place of the earlier one. Background only.
 *
 * @throws {StoreError} when it cannot be kept; what was there stays
 */
export function addWeek(week: StoredWeek, skin: Skin): Promise<AddResult> {
  return inTurn(async () => {
    const before = await readStoredWeek(week.digest.id);
    const diff = before && diffDigests(before.digest, week.digest);
    if (before && !diff) return { kind: 'unchanged' };
    await writeStoredWeek(week);
    await refresh(skin);
    return before && diff ? { kind: 'updated', diff, before } : { kind: 'added' };
  });
}

/**
 * Keeps many weeks, each in a transaction of its own, and shows them together. Background only.
 *
 * @returns ids of the weeks that were not there before, so that this can be undone
 * @throws {StoreError} when one cannot be kept; those before it stay
 */
export function addWeeks(weeks: readonly StoredWeek[], skin: Skin): Promise<string[]> {
  return inTurn(async () => {
    const there = new Set((await readStoredWeeks()).map(({ digest }) => digest.id));
    try {
      for (const week of weeks) await writeStoredWeek(week);
    } finally {
      await refresh(skin);
    }
    return weeks.map(({ digest }) => digest.id).filter((id) => !there.has(id));
  });
}

/** Takes many weeks away. Background only. @throws {StoreError} when one cannot be removed */
export function removeWeeks(ids: readonly string[], skin: Skin): Promise<void> {
  return inTurn(async () => {
    try {
      for (const id of ids) await deleteStoredWeek(id);
    } finally {
      await refresh(skin);
    }
  });
}

/**
 * Takes a week away again. Background only.
 *
 * @returns the week, so that this can be undone; `null` when it was not there
 * @throws {StoreError} when it cannot be removed
 */
export function removeWeek(id: string, skin: Skin): Promise<StoredWeek | null> {
  return inTurn(async () => {
    const week = await readStoredWeek(id);
    if (!week) return null;
    await deleteStoredWeek(id);
    await refresh(skin);
    return week;
  });
}

async function refresh(skin: Skin): Promise<void> {
  const image = await buildLibrary();
  await writeMirror(image, skin);
  await makeRooms(image.head, await readSettings());
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
  await registerTitleScript(sites.arxiv && [...keys].some((key) => key.startsWith('title:')));
}

/** One write at a time: two read-then-write steps side by side would lose one of them. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined); // the caller hears of the failure; the queue goes on
  return turn;
}
