import { browser } from 'wxt/browser';
import type { StoreError } from '../../browser/errors';
import { PACE } from '../../browser/pace';
import { report } from '../../browser/report';
import { type DigestOutline, outlineOf } from '../../lookup/digest-outline';
import { makeRecordsInSteps } from '../../lookup/make-records';
import { MIRROR_LAYOUT, type MirrorHead, type MirrorImage } from '../../lookup/mirror-image';
import type { PaperRecord } from '../../lookup/paper-record';
import {
  type MirrorPlan,
  type PlannedPaper,
  type PlannedText,
  planMirrorInSteps,
} from '../../lookup/plan-mirror';
import type { LibraryItems } from '../../messaging/calls';
import { insetFor } from '../../settings/panel-inset';
import type { Settings, SettingsPatch } from '../../settings/settings';
import { identifyPaper } from '../../sites/papers';
import { identifyPost } from '../../sites/registry';
import { loadBundled } from '../../storage/bundled';
import { DigestReader } from '../../storage/digest-reader';
import { inTurn } from '../../storage/in-turn';
import { arrange, hashOfWeeks, type LoadedWeek, loadWeeks } from '../../storage/loaded-weeks';
import { readHead, readWeeks } from '../../storage/own-mirror';
import { copyWeeks, restoreWeeks } from '../../storage/recovery/recovery';
import { tellIndexing } from '../../storage/session';
import { readSettings } from '../../storage/settings';
import { MIRROR_STALE, readMeta } from '../../storage/store';
import { writeMeta } from '../../storage/write-store';
import { inSlices } from '../../text/slices';
import { restoreSettings, storeSettings } from '../settings';
import { registerInsetScripts } from './inset-scripts';
import { listKnownPages, listTitledMatches } from './known-pages';
import { registerPanelScript } from './panel-script';
import { makeSearchable } from './search-writer';
import { findForeign, isCompared, keepSums, noteCompared } from './sums';
import { registerTitleScript } from './title-script';
import { invalidate, isMirrorOf, readHashes, writeMirror, writeUiBundle } from './writer';

type Known = ReadonlyMap<string, string>;

/** Marks, among the hashes of what is stored, a week that this version found good. */
const CHECKED = 'checked:';

/** Papers whose texts are in memory together: some five weeks. */
const BATCH = 50;
/** Papers that take about a second. */
const MANY = 300;

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
  const gathered = await gather(settings?.preference, new Map());
  const { papers, ...image } = await plan(gathered, new Map());
  for await (const rows of makeRecords(papers, gathered.reader))
    for (const [name, record] of rows) image.items.set(name, record);
  return image;
}

/**
 * Makes the mirror agree with the store and the packed weeks.
 *
 * @throws {StoreError} when it cannot be written; readers keep what was there
 */
export function refreshMirror(): Promise<void> {
  return inTurn(() => refresh());
}

/** The same for work that has its turn already. */
export async function refresh(): Promise<void> {
  library = null;
  // First of all: what is not back yet must not be taken for gone.
  const notRestored = await restoreWeeks().then(
    () => null,
    (error: unknown) => error,
  );
  const settings = await readSettings();
  const known = await readHashes(MIRROR_LAYOUT);
  const gathered = await gather(settings.preference, known);
  const failure = notRestored ?? gathered.failure;
  if (failure && (await hasMirror())) {
    // What cannot be read is still shown, in this version's words.
    await writeUiBundle();
    throw failure;
  }
  const wanted = { fingerprint: gathered.fingerprint, layout: MIRROR_LAYOUT };
  if (!(await isMirrorOf(wanted))) {
    // Until the end of this: a mirror that is written in full may still lack its registered scripts.
    await writeMeta(MIRROR_STALE, true).catch(report);
    const { papers, ...image } = await plan(gathered, known);
    const names = papers.map(({ name }) => name);
    const rows = whileTold(makeRecords(papers, gathered.reader), papers.length);
    const sums = await writeMirror(image, { names, rows });
    // Without them all is only written once more at the next start.
    if (sums) await keepSums(sums, [...image.hashes.keys()]).catch(report);
  }
  const { head } = await readHead();
  if (head) makeSearchable({ head, reader: gathered.reader });
  if (head) await followMirror(head, settings);
  if (failure) return;
  await copyWeeks(gathered.weeks);
  // A database that cannot be written must not keep what can be read from being shown.
  await writeMeta(MIRROR_STALE, false).catch(report);
}

/**
 * Rewrites what a page's process changed in the mirror or the settings. Runs at each start of the
 * background, so that no such change outlives it.
 */
export async function repairMirror(): Promise<void> {
  await inTurn(async () => {
    // What followed the other settings meanwhile follows these: order of weeks, registered scripts.
    if (await restoreSettings()) await refresh();
  });
  if (await isCompared()) return;
  // At first outside of any turn: reading it all takes its time, and what is written meanwhile only
  // seems to be foreign.
  const inDoubt = await findForeign();
  if (inDoubt.length > 0) {
    await inTurn(async () => {
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
  return inTurn(async () => {
    if ((await readMeta(MIRROR_STALE)) === true) await refresh();
  });
}

/**
 * Merges what the reader chose into the stored settings.
 *
 * @throws {StoreError} when it cannot be stored
 */
export function changeSettings(patch: SettingsPatch): Promise<void> {
  return inTurn(async () => {
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

interface Gathered {
  weeks: LoadedWeek[];
  /** of their texts */
  reader: DigestReader;
  /** why the stored weeks could not be read */
  failure: StoreError | null;
  broken: MirrorHead['broken'];
  fingerprint: string;
}

/** The weeks that are kept, and the packed ones, in the reader's order. */
async function gather(preference: unknown, known: Known): Promise<Gathered> {
  const version = versionOfUs();
  const wasChecked = (hash: string) => known.get(`${CHECKED}${hash}`) === version;
  const [bundled, loaded] = await Promise.all([loadBundled(), loadWeeks(wasChecked)]);
  const packed = bundled.digests.map((digest) => ({
    origin: 'bundled' as const,
    digestId: digest.id,
    digest: outlineOf(digest),
    hash: `bundled ${bundled.fingerprint} ${digest.id}`,
  }));
  const weeks = arrange([...loaded.weeks, ...packed], preference);
  const byId = new Map(bundled.digests.toReversed().map((digest) => [digest.id, digest]));
  return {
    weeks,
    reader: new DigestReader(weeks, byId, wasChecked),
    failure: loaded.failure,
    broken: [...loaded.broken, ...bundled.broken],
    fingerprint: `${bundled.fingerprint} ${hashOfWeeks(weeks)} ${loaded.broken.length}`,
  };
}

async function plan({ weeks, broken, fingerprint }: Gathered, known: Known): Promise<MirrorPlan> {
  const byOutline = new Map(weeks.map((week) => [week.digest, week]));
  const find = (digest: DigestOutline) => byOutline.get(digest) as LoadedWeek; // made of these just above
  const steps = planMirrorInSteps({
    digests: weeks.map(({ digest }) => digest),
    broken,
    fingerprint,
    known,
    identifyPaper,
    identifyPost,
    hashOf: (digest) => find(digest).hash,
    nameOf: (digest) => ({ origin: find(digest).origin, digestId: find(digest).digestId }),
  });
  const planned = await inSlices(steps, PACE);
  for (const { hash } of weeks) planned.hashes.set(`${CHECKED}${hash}`, versionOfUs());
  return planned;
}

async function* makeRecords(
  papers: readonly PlannedPaper[],
  reader: DigestReader,
): AsyncGenerator<[string, PaperRecord][], void> {
  for (let at = 0; at < papers.length; at += BATCH) {
    const batch = papers.slice(at, at + BATCH);
    const digests = await reader.read(batch.flatMap(({ texts }) => texts.map(idOf)));
    yield await inSlices(makeRecordsInSteps(batch, digests, identifyPost), PACE);
  }
}

/** Tells our pages how far it is, where it may take more than a moment. */
async function* whileTold<T>(
  batches: AsyncIterable<T[]>,
  total: number,
): AsyncGenerator<T[], void> {
  if (total < MANY) {
    yield* batches;
    return;
  }
  try {
    let done = 0;
    for await (const batch of batches) {
      await tellIndexing({ done, total });
      yield batch;
      done += batch.length;
    }
  } finally {
    await tellIndexing(null);
  }
}

function idOf({ digest }: PlannedText): string {
  return digest.id;
}

/** Weeks that another version validated are validated again. */
function versionOfUs(): string {
  return browser.runtime.getManifest().version;
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
