import { browser } from 'wxt/browser';
import type { StoreError } from '../../browser/errors';
import { SCHEDULER } from '../../browser/scheduler';
import { type DigestOutline, outlineOf } from '../../lookup/digest-outline';
import { makeRecordsInSteps } from '../../lookup/make-records';
import type { MirrorHead } from '../../lookup/mirror-image';
import type { PaperRecord } from '../../lookup/paper-record';
import {
  type MirrorPlan,
  type PlannedPaper,
  type PlannedText,
  planMirrorInSteps,
} from '../../lookup/plan-mirror';
import { readPreference } from '../../settings/preference';
import { identifyPaper } from '../../sites/papers';
import { identifyPost } from '../../sites/registry';
import { loadBundled, type PackedFile, type PackedIndex } from '../../storage/bundled';
import { DigestReader } from '../../storage/digest-reader';
import { arrange, hashOfWeeks, type LoadedWeek, loadWeeks } from '../../storage/loaded-weeks';
import { inSlices } from '../../text/slices';

type Known = ReadonlyMap<string, string>;

/** Marks, among the hashes of what is stored, a week that this version found good. */
const CHECKED = 'checked:';

/** Papers whose texts are in memory together: some five weeks. */
const BATCH = 50;

/** Weeks that a mirror is to be made of. */
export interface Gathered {
  weeks: LoadedWeek[];
  /** of their texts */
  reader: DigestReader;
  /** why the stored weeks could not be read */
  failure: StoreError | null;
  broken: MirrorHead['broken'];
  fingerprint: string;
}

/**
 * Reads the weeks that are kept, and packed ones, in the reader's order.
 *
 * @param files - the packed weeks to read
 * @param known - hashes of what is stored: they tell which weeks this version found good
 */
export async function gather(
  files: readonly PackedFile[],
  preference: unknown,
  known: Known,
): Promise<Gathered> {
  const version = versionOfUs();
  const wasChecked = (hash: string) => known.get(`${CHECKED}${hash}`) === version;
  const [bundled, loaded] = await Promise.all([
    loadBundled(files, wasChecked),
    loadWeeks(wasChecked),
  ]);
  const packed = bundled.weeks.map(({ digest, hash }) => ({
    origin: 'bundled' as const,
    digestId: digest.id,
    digest: outlineOf(digest),
    hash,
  }));
  const weeks = arrange([...loaded.weeks, ...packed], preference);
  const byId = new Map(bundled.weeks.toReversed().map(({ digest }) => [digest.id, digest]));
  return {
    weeks,
    reader: new DigestReader(weeks, byId, wasChecked),
    failure: loaded.failure,
    broken: [...loaded.broken, ...bundled.broken],
    fingerprint: `${bundled.fingerprint} ${hashOfWeeks(weeks)} ${loaded.broken.length}`,
  };
}

/**
 * Identifies what the mirror depends on besides the stored weeks, without reading any week: the packed
 * weeks, the order of preference, and this version, which may find other faults in the same weeks.
 */
export function sourcesOf(index: PackedIndex, preference: unknown): string {
  return [versionOfUs(), index.sum, ...readPreference(preference)].join(' ');
}

/** Plans the mirror of these weeks; in slices. */
export async function plan(
  { weeks, broken, fingerprint }: Gathered,
  known: Known,
): Promise<MirrorPlan> {
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
  const planned = await inSlices(steps, SCHEDULER);
  for (const { hash } of weeks) planned.hashes.set(`${CHECKED}${hash}`, versionOfUs());
  return planned;
}

/**
 * Makes the records of planned papers, batch by batch; in slices.
 *
 * @param tell - called between slices with the number of papers that are made; may throw to end it
 */
export async function* makeRecords(
  papers: readonly PlannedPaper[],
  { reader, weeks }: Pick<Gathered, 'reader' | 'weeks'>,
  tell: (done: number) => void = () => undefined,
): AsyncGenerator<[string, PaperRecord][], void> {
  const ours = weeks.filter(({ origin }) => origin === 'bundled');
  const inOrder = new Set(ours.map(({ digest }) => digest.id));
  for (let at = 0; at < papers.length; at += BATCH) {
    const batch = papers.slice(at, at + BATCH);
    const digests = await reader.read(batch.flatMap(({ texts }) => texts.map(idOf)));
    const work = makeRecordsInSteps(batch, digests, identifyPost, inOrder);
    yield await inSlices(work, SCHEDULER, (done) => tell(at + done));
    tell(at + batch.length);
  }
}

function idOf({ digest }: PlannedText): string {
  return digest.id;
}

/** Weeks that another version validated are validated again. */
function versionOfUs(): string {
  return browser.runtime.getManifest().version;
}
