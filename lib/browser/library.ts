import { browser } from 'wxt/browser';
import type { Digest } from '../digest/format';
import { inSlices } from '../digest/in-slices';
import {
  buildMirrorInSteps,
  MIRROR_LAYOUT,
  type MirrorHead,
  type MirrorImage,
} from '../paper-index/mirror-image';
import { identifyPaper } from '../sites/papers';
import { identifyPost } from '../sites/registry';
import { mergeSettings } from '../view/merge-settings';
import { roomFor } from '../view/room';
import type { Settings, SettingsPatch } from '../view/settings';
import type { Skin } from '../view/skin';
import { loadBundled } from './bundled';
import { StoreError } from './errors';
import { inTurn } from './in-turn';
import { readHead, readSettings, readWeeks } from './mirror';
import { isMirrorOf, readPrints, writeMirror } from './mirror-writer';
import { PACE } from './pace';
import { report } from './report';
import { registerRooms } from './rooms';
import { makeSearchable } from './search-writer';
import { arrange, loadShelf, printOfShelf, type ShelvedWeek } from './shelf';
import { readFact, UNSHOWN, writeFact } from './store';
import { registerTitleScript } from './title-script';

type Known = ReadonlyMap<string, string>;

/** Marks, among the prints of what is stored, a week that this version found good. */
const CHECKED = 'checked:';

/**
 * What all sources together say, laid out for reading, without asking what is laid out already: for
 * readers when the mirror is of no use.
 */
export async function buildLibrary(): Promise<MirrorImage> {
  const settings = await readSettings().catch(() => null);
  return layOut(await gather(settings?.preference, new Map()), new Map());
}

/**
 * Makes the mirror agree with the store and the packed weeks. Background only.
 *
 * @throws {StoreError} when it cannot be written; readers keep what was there
 */
export function refreshMirror(skin: Skin): Promise<void> {
  return inTurn(() => refresh(skin));
}

/** The same for work that has its turn already. */
export async function refresh(skin: Skin): Promise<void> {
  const settings = await readSettings();
  const known = await readPrints(MIRROR_LAYOUT);
  const gathered = await gather(settings.preference, known);
  const wanted = { fingerprint: gathered.fingerprint, layout: MIRROR_LAYOUT };
  if (!(await isMirrorOf(wanted, skin))) {
    const image = await layOut(gathered, known);
    await writeMirror(image, skin);
  }
  const { head } = await readHead();
  if (head) makeSearchable({ head, weeks: gathered.weeks });
  if (head) await followMirror(head, settings);
  // A database that cannot be written must not keep what can be read from being shown.
  await writeFact(UNSHOWN, false).catch(report);
}

/** Makes the mirror follow where an end of the worker kept it from that. Background only. */
export function showUnshown(skin: Skin): Promise<void> {
  return inTurn(async () => {
    if ((await readFact(UNSHOWN)) === true) await refresh(skin);
  });
}

/**
 * Merges what the reader chose into the stored settings. Background only.
 *
 * @throws {StoreError} when it cannot be stored
 */
export function changeSettings(patch: SettingsPatch, skin: Skin): Promise<void> {
  return inTurn(async () => {
    const settings = await store(patch);
    if (patch.preference) return refresh(skin);
    const { head } = await readHead();
    if (head) await followMirror(head, settings);
  });
}

interface Gathered {
  weeks: ShelvedWeek[];
  broken: MirrorHead['broken'];
  fingerprint: string;
}

/** The weeks that are kept, and the packed ones, in the reader's order. */
async function gather(preference: unknown, known: Known): Promise<Gathered> {
  const wasChecked = (print: string) => known.get(`${CHECKED}${print}`) === versionOfUs();
  const [bundled, shelf] = await Promise.all([loadBundled(), loadShelf(wasChecked)]);
  const packed = bundled.digests.map((digest) => ({
    origin: 'bundled' as const,
    digestId: digest.id,
    digest,
    print: `bundled ${bundled.fingerprint} ${digest.id}`,
  }));
  const weeks = arrange([...shelf.weeks, ...packed], preference);
  return {
    weeks,
    broken: [...shelf.broken, ...bundled.broken],
    fingerprint: `${bundled.fingerprint} ${printOfShelf(weeks)} ${shelf.broken.length}`,
  };
}

async function layOut(
  { weeks, broken, fingerprint }: Gathered,
  known: Known,
): Promise<MirrorImage> {
  const shelved = new Map(weeks.map((week) => [week.digest, week]));
  const find = (digest: Digest) => shelved.get(digest) as ShelvedWeek; // made of these just above
  const steps = buildMirrorInSteps({
    ...{ digests: weeks.map(({ digest }) => digest), broken, fingerprint, known },
    ...{ identifyPaper, identifyPost },
    printOf: (digest) => find(digest).print,
    nameOf: (digest) => ({ origin: find(digest).origin, digestId: find(digest).digestId }),
  });
  const image = await inSlices(steps, PACE);
  for (const { print } of weeks) image.prints.set(`${CHECKED}${print}`, versionOfUs());
  return image;
}

/** What another version found good is looked at anew. */
function versionOfUs(): string {
  return browser.runtime.getManifest().version;
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

/** What the browser itself does on pages of known papers. */
async function followMirror(head: MirrorHead, settings: Settings): Promise<void> {
  const { side, mode, folded, sites } = settings;
  const room = sites.arxiv ? roomFor(side, mode, folded.abs) : null;
  const weeks = await readWeeks(head.weeks.map(({ id }) => id));
  const keys = new Set(weeks.flatMap(({ papers }) => papers));
  const ids = [...keys].flatMap((key) => (key.startsWith('arxiv:') ? key.slice(6) : []));
  await registerRooms(ids, room);
  await registerTitleScript(sites.arxiv && [...keys].some((key) => key.startsWith('title:')));
}
