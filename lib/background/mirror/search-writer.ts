import { hasUserMessage, toUserMessage } from '../../browser/errors';
import { report } from '../../browser/report';
import { SCHEDULER } from '../../browser/scheduler';
import type { MirrorHead } from '../../lookup/mirror-image';
import { addInSteps, finishInSteps, newIndexDraft } from '../../search/build-index';
import { INDEX_VERSION } from '../../search/index-layout';
import { type PlacedPaper, placePapers, searchDocuments } from '../../search/search-documents';
import { readLabel, toParts } from '../../search/search-parts';
import { identifyPaper } from '../../sites/papers';
import { identifyPost } from '../../sites/registry';
import type { DigestReader } from '../../storage/digest-reader';
import { readWeeks } from '../../storage/mirror';
import { readSearchIndex } from '../../storage/search-index';
import { tellSearchState } from '../../storage/search-state';
import { readSearchLabel } from '../../storage/store';
import { writeSearchParts } from '../../storage/write-store';
import { inSlices } from '../../text/slices';

/** A mirror that needs a search index. */
export interface Searchable {
  /** its table of contents */
  head: Pick<MirrorHead, 'weeks' | 'fingerprint'>;
  /** opens the digests it was built from; called only if an index has to be built */
  openReader: () => Promise<DigestReader>;
}

/** Papers whose texts are in memory together. */
const BATCH = 50;

let wanted: Searchable | null = null;
let work: Promise<void> | null = null;

/**
 * Builds the search index of the mirror, later and in slices: nothing waits for it. Of several requests
 * only the last is carried out. The index is stored as a whole, with the fingerprint of its mirror, so
 * one that was cut off is rebuilt when the mirror is next checked.
 */
export function makeSearchable(searchable: Searchable): void {
  // Pages ask again while they wait; the build that is under way must not restart each time.
  if (wanted?.head.fingerprint === searchable.head.fingerprint) return;
  wanted = searchable;
  work ??= writeWanted();
}

/** Resolves when no build is under way; for tests. */
export async function searchWritten(): Promise<void> {
  await work;
}

async function writeWanted(): Promise<void> {
  while (wanted) {
    const searchable = wanted;
    await write(searchable).catch(giveUp);
    if (wanted === searchable) wanted = null;
  }
  work = null;
}

async function write(searchable: Searchable): Promise<void> {
  const { fingerprint } = searchable.head;
  if (await isWritten(fingerprint)) return tellSearchState({ kind: 'ready', fingerprint });
  await tellSearchState({ kind: 'building' });
  const index = await build(searchable, () => wanted === searchable);
  if (!index) return; // the next one is asked for already
  await writeSearchParts(toParts(index.bytes, { version: index.version, fingerprint }));
  await tellSearchState({ kind: 'ready', fingerprint });
}

/** Whether what is stored was made from this, by this version, and can be opened: a page may wait. */
async function isWritten(fingerprint: string): Promise<boolean> {
  const label = readLabel(await readSearchLabel());
  if (label?.version !== INDEX_VERSION || label.fingerprint !== fingerprint) return false;
  return (await readSearchIndex()) !== null;
}

/** `null` when it is not wanted any more before it is done. */
async function build({ head, openReader }: Searchable, isWanted: () => boolean) {
  // The keys of a week's papers are those that the mirror has: pages look the papers up by them.
  const papers = placePapers(await readWeeks(head.weeks.map(({ id }) => id)));
  const draft = newIndexDraft();
  const reader = await openReader();
  for (let at = 0; at < papers.length; at += BATCH) {
    if (!isWanted()) return null;
    const batch = papers.slice(at, at + BATCH);
    const digests = await reader.read(batch.flatMap(idsOf));
    const documents = searchDocuments(batch, digests, { identifyPaper, identifyPost });
    await inSlices(addInSteps(draft, documents), SCHEDULER);
  }
  return inSlices(whileWanted(finishInSteps(draft), isWanted), SCHEDULER);
}

function idsOf({ places }: PlacedPaper): string[] {
  return places.map(({ digestId }) => digestId);
}

function* whileWanted<T>(
  steps: Generator<void, T>,
  isWanted: () => boolean,
): Generator<void, T | null> {
  let step = steps.next();
  while (!step.done) {
    if (!isWanted()) return null;
    yield;
    step = steps.next();
  }
  return step.value;
}

/** The mirror is as good without an index; pages say what is wrong, and ask again. */
async function giveUp(error: unknown): Promise<void> {
  if (!hasUserMessage(error)) report(error);
  await tellSearchState({ kind: 'failed', failure: toUserMessage(error) }).catch(report);
}
