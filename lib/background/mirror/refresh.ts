import { report } from '../../browser/report';
import { MIRROR_LAYOUT, type MirrorHead, type MirrorImage } from '../../lookup/mirror-image';
import type { LibraryItems } from '../../messaging/calls';
import { insetFor } from '../../settings/panel-inset';
import type { Settings, SettingsPatch } from '../../settings/settings';
import { type PackedFile, readPackedIndex } from '../../storage/bundled';
import type { DigestReader } from '../../storage/digest-reader';
import { readHead, readWeeks } from '../../storage/own-mirror';
import { copyWeeks, restoreWeeks } from '../../storage/recovery/recovery';
import { runExclusive } from '../../storage/run-exclusive';
import { tellIndexing } from '../../storage/session';
import { readSettings } from '../../storage/settings';
import { MIRROR_STALE, readMeta } from '../../storage/store';
import { writeMeta } from '../../storage/write-store';
import { toFields } from '../../text/json';
import { restoreSettings, storeSettings } from '../settings';
import { registerInsetScripts } from './inset-scripts';
import { listKnownPages, listTitledMatches } from './known-pages';
import { type Gathered, gather, makeRecords, plan, sourcesOf } from './lay-out';
import { registerPanelScript } from './panel-script';
import { makeSearchable } from './search-writer';
import { findForeign, isCompared, keepSums, noteCompared } from './sums';
import { registerTitleScript } from './title-script';
import { invalidate, isMirrorOf, readHashes, writeMirror, writeUiBundle } from './writer';

/** When readers begin to wonder, and how often they are told more. */
const TELL_AFTER_MS = 500;
const TELL_EACH_MS = 200;

/** Key of the stored value that says what the mirror was last built from. */
const MADE_FROM = 'made-from';

/** What `readLibrary` built last, until the weeks change. */
let library: Promise<MirrorImage> | null = null;

/**
 * Items of the mirror, built from the database and the packed weeks without the stored mirror: for
 * pages that cannot read it.
 */
export async function readLibrary(names: readonly string[]): Promise<LibraryItems> {
  library ??= buildLibrary();
  const { head, items } = await library;
  return { head, items: Object.fromEntries(names.map((name) => [name, items.get(name)])) };
}

/** Lays out every week that can be read, in memory. */
export async function buildLibrary(): Promise<MirrorImage> {
  const settings = await readSettings().catch(() => null);
  const { files } = await readPackedIndex();
  const gathered = await gather(files, settings?.preference, new Map());
  const { papers, ...image } = await plan(gathered, new Map());
  for await (const rows of makeRecords(papers, gathered))
    for (const [name, record] of rows) image.items.set(name, record);
  return image;
}

/**
 * Makes the mirror agree with the store and the packed weeks.
 *
 * @throws {StoreError} when it cannot be written; readers keep what was there
 */
export function refreshMirror(): Promise<void> {
  return runExclusive(() => refresh());
}

/**
 * Refreshes the mirror. Call it within `runExclusive`.
 *
 * @param signal - gives up laying out papers, by throwing; the mirror is then stale
 */
export async function refresh(signal?: AbortSignal): Promise<void> {
  library = null;
  // First of all: what is not back yet must not be taken for gone.
  const notRestored = await restoreWeeks().then(
    () => null,
    (error: unknown) => error,
  );
  const settings = await readSettings();
  const index = await readPackedIndex();
  const { files } = index;
  if (!notRestored && !(await readHead()).head) await layOutNewest(files, settings);
  const gathered = await gather(files, settings.preference, await readHashes(MIRROR_LAYOUT));
  const failure = notRestored ?? gathered.failure;
  if (failure && (await hasMirror())) {
    // What cannot be read is still shown, in this version's words.
    await writeUiBundle();
    throw failure;
  }
  await layOut(gathered, signal);
  const { head } = await readHead();
  if (head) makeSearchable({ head, openReader: async () => gathered.reader });
  if (head) await followMirror(head, settings);
  if (failure) return;
  await copyWeeks(gathered.weeks);
  // A database that cannot be written must not keep what can be read from being shown.
  await noteShown(sourcesOf(index, settings.preference), gathered.fingerprint).catch(report);
}

/**
 * Like `refreshMirror`, for pages that ask whenever they are opened: if the sources of the mirror are
 * unchanged, it reads no week.
 *
 * @throws {StoreError} when the mirror cannot be written; readers keep the old mirror
 */
export function checkMirror(): Promise<void> {
  return runExclusive(async () => {
    const head = await readShownHead().catch(report);
    if (!head) return refresh();
    makeSearchable({ head, openReader: openStoredReader });
  });
}

/** Returns the table of contents; `null` if the mirror may differ from its sources. */
async function readShownHead(): Promise<MirrorHead | null> {
  const [isStale, madeFrom] = await Promise.all([readMeta(MIRROR_STALE), readMeta(MADE_FROM)]);
  if (isStale !== false) return null;
  const { sources, fingerprint } = toFields(madeFrom);
  const { preference } = await readSettings();
  if (sources !== sourcesOf(await readPackedIndex(), preference)) return null;
  if (typeof fingerprint !== 'string') return null;
  const isWhole = await isMirrorOf({ fingerprint, layout: MIRROR_LAYOUT });
  return isWhole ? (await readHead()).head : null;
}

/** Records that the mirror matches its sources. Storing other weeks marks it as stale again. */
async function noteShown(sources: string, fingerprint: string): Promise<void> {
  await writeMeta(MADE_FROM, { sources, fingerprint });
  await writeMeta(MIRROR_STALE, false);
}

async function openStoredReader(): Promise<DigestReader> {
  const [{ files }, { preference }] = await Promise.all([readPackedIndex(), readSettings()]);
  return (await gather(files, preference, await readHashes(MIRROR_LAYOUT))).reader;
}

/** On the first day: pages of the newest packed papers need not wait for the years before. */
async function layOutNewest(files: readonly PackedFile[], settings: Settings): Promise<void> {
  if (files.length < 2) return;
  const gathered = await gather(files.slice(0, 1), settings.preference, new Map());
  if (gathered.failure) return;
  await layOut(gathered);
  const { head } = await readHead();
  if (head) await followMirror(head, settings);
}

/** Writes the mirror of these weeks, unless it is there. */
async function layOut(gathered: Gathered, signal?: AbortSignal): Promise<void> {
  if (await isMirrorOf({ fingerprint: gathered.fingerprint, layout: MIRROR_LAYOUT })) return;
  // Until the end of the refresh: a mirror that is written in full may still lack its registered scripts.
  await writeMeta(MIRROR_STALE, true).catch(report);
  const { papers, ...image } = await plan(gathered, await readHashes(MIRROR_LAYOUT));
  const names = papers.map(({ name }) => name);
  const progress = new Progress(papers.length);
  const rows = makeRecords(papers, gathered, (done) => {
    signal?.throwIfAborted();
    progress.tell(done);
  });
  const sums = await writeMirror(image, { names, rows }).finally(() => progress.end());
  // Without them all is only written once more at the next start.
  if (sums) await keepSums(sums, [...image.hashes.keys()]).catch(report);
}

/**
 * Rewrites what a page's process changed in the mirror or the settings. Runs at each start of the
 * background, so that no such change outlives it.
 */
export async function repairMirror(): Promise<void> {
  await runExclusive(async () => {
    // What followed the other settings meanwhile follows these: order of weeks, registered scripts.
    if (await restoreSettings()) await refresh();
  });
  if (await isCompared()) return;
  // At first outside `runExclusive`: reading everything takes a while, and what is written during that time
  // only seems to be foreign.
  const inDoubt = await findForeign();
  if (inDoubt.length > 0) {
    await runExclusive(async () => {
      const foreign = await findForeign(inDoubt);
      if (foreign.length === 0) return;
      await invalidate(foreign, MIRROR_LAYOUT);
      await refresh();
    });
  }
  await noteCompared();
}

/** Repeats a refresh, or a change of settings, that the worker did not live to finish. */
export function refreshStaleMirror(): Promise<void> {
  return runExclusive(async () => {
    if ((await readMeta(MIRROR_STALE)) === true) await refresh();
  });
}

/**
 * Merges what the reader chose into the stored settings.
 *
 * @throws {StoreError} when it cannot be stored
 */
export function changeSettings(patch: SettingsPatch): Promise<void> {
  return runExclusive(async () => {
    const wasStale = (await readMeta(MIRROR_STALE).catch(report)) === true;
    await writeMeta(MIRROR_STALE, true).catch(report);
    const settings = await storeSettings(patch);
    if (patch.preference) return refresh();
    const { head } = await readHead();
    if (head) await followMirror(head, settings);
    if (!wasStale) await writeMeta(MIRROR_STALE, false).catch(report);
  });
}

async function hasMirror(): Promise<boolean> {
  return (await readHead()).head?.layout === MIRROR_LAYOUT;
}

/** Tells our pages how many papers are laid out, once that takes longer than a moment. */
class Progress {
  readonly #total: number;
  #toldMs = Date.now();
  #isTold = false;

  constructor(total: number) {
    this.#total = total;
  }

  tell(done: number): void {
    const nowMs = Date.now();
    const isDue = Math.abs(nowMs - this.#toldMs) >= (this.#isTold ? TELL_EACH_MS : TELL_AFTER_MS);
    if (!isDue) return;
    this.#isTold = true;
    this.#toldMs = nowMs;
    tellIndexing({ done, total: this.#total }).catch(report);
  }

  async end(): Promise<void> {
    if (this.#isTold) await tellIndexing(null);
  }
}

/** What the browser itself does on pages of known papers. */
async function followMirror(head: MirrorHead, settings: Settings): Promise<void> {
  const { side, mode, folded, sites } = settings;
  const weeks = await readWeeks(head.weeks.map(({ id }) => id));
  const keys = new Set(weeks.flatMap(({ papers }) => papers));
  const known = listKnownPages(keys, sites);
  await registerPanelScript(known);
  await registerInsetScripts(known, insetFor(side, mode, folded.abs));
  const isTitleAlone = [...keys].some((key) => key.startsWith('title:'));
  await registerTitleScript(isTitleAlone ? listTitledMatches(sites) : []);
}
