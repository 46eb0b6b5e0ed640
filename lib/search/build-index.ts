import { type Bigrams, fillBigrams, gatherBigrams } from './gather-bigrams';
import { gatherWords, newDraft, PIECE, type WordsDraft } from './gather-words';
import {
  BLOCK_BITS,
  INDEX_VERSION,
  layOut,
  type Sizes,
  sealInSteps,
  type Tables,
} from './index-layout';
import type { SearchDocument } from './search-document';
import { sortWords } from './sort-words';
import { splitPointsOf } from './split-points';
import { writeVarint } from './varint';
import { BYTES, growInSteps, isCrowded, visitEntries } from './word-table';

/** A finished index. `openIndex` opens it, `toParts` cuts it into what is stored. */
export interface SearchIndexBytes {
  /** `INDEX_VERSION` of the code that built it */
  version: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Items written between two yields: about a millisecond of work. */
const STEP = 2_000;
const encoder = new TextEncoder();

/** An index while papers are added to it. */
interface IndexDraft {
  draft: WordsDraft;
  known: Set<string>;
}

/** An empty index to add papers to. */
export function newIndexDraft(): IndexDraft {
  return { draft: newDraft(), known: new Set() };
}

/**
 * Adds papers and yields after each.
 *
 * Papers of one week are listed in the order given. Of two documents with one key the first counts.
 *
 * @throws {RangeError} when there are more than two million different words
 */
export function* addInSteps(
  { draft, known }: IndexDraft,
  documents: Iterable<SearchDocument>,
): Generator<void, void> {
  for (const document of documents) {
    if (known.has(document.key)) continue;
    known.add(document.key);
    gatherWords(draft, document);
    if (isCrowded(draft.words)) yield* growInSteps(draft.words);
    yield;
  }
}

/** Writes the tables; yields every millisecond or so. No paper can be added afterwards. */
export function* finishInSteps({ draft }: IndexDraft): Generator<void, SearchIndexBytes> {
  draft.starts.push(draft.position);
  const order = yield* sortWords(draft.words);
  const bigrams = yield* gatherBigrams(draft.words, order);
  const keys = encoder.encode(JSON.stringify(draft.keys));
  const { bytes, tables } = layOut(sizesOf(draft, bigrams, keys));
  yield;
  fillPapers(draft, tables, keys);
  yield* fillRecords(draft, tables);
  yield* fillBlocks(tables);
  yield* fillWords(order, draft, tables);
  yield* fillPostings(order, draft, tables);
  yield* fillBigrams(bigrams, tables);
  yield* sealInSteps(bytes);
  return { version: INDEX_VERSION, bytes };
}

function sizesOf(draft: WordsDraft, bigrams: Bigrams, keys: Uint8Array): Sizes {
  const papers = draft.keys.length;
  const { size } = draft.words;
  return {
    starts: papers + 1,
    titleSizes: papers,
    newest: papers,
    blocks: (draft.position >> BLOCK_BITS) + 1,
    wordStarts: size + 1,
    postingStarts: size + 1,
    bigrams: bigrams.count,
    bigramStarts: bigrams.count + 1,
    recordStarts: papers + 1,
    letters: draft.words.starts[size] ?? 0,
    endings: size,
    splitPoints: size,
    traits: papers,
    initials: draft.initials.length,
    postings: draft.bytes,
    bigramWords: bigrams.bytes,
    records: draft.recordStarts.at(-1) ?? 0,
    keys: keys.length,
  };
}

function fillPapers(draft: WordsDraft, tables: Tables, keys: Uint8Array): void {
  tables.starts.set(draft.starts);
  tables.titleSizes.set(draft.titleSizes);
  tables.newest.set(draft.newest);
  tables.traits.set(draft.traits);
  tables.initials.set(draft.initials);
  tables.recordStarts.set(draft.recordStarts);
  tables.keys.set(keys);
}

function* fillRecords({ records }: WordsDraft, tables: Tables): Generator<void, void> {
  for (const [paper, record] of records.entries()) {
    tables.records.set(record, tables.recordStarts[paper]);
    if (paper % STEP === 0) yield;
  }
}

function* fillBlocks({ blocks, starts }: Tables): Generator<void, void> {
  let paper = 0;
  for (let block = 0; block < blocks.length; block += 1) {
    while ((starts[paper + 1] ?? Infinity) <= block << BLOCK_BITS) paper += 1;
    blocks[block] = paper;
    if (block % (STEP * 10) === 0) yield;
  }
}

function* fillWords(
  order: Uint32Array,
  { words }: WordsDraft,
  tables: Tables,
): Generator<void, void> {
  const { letters, starts } = words;
  let letter = 0;
  for (let place = 0; place < order.length; place += 1) {
    const number = order[place] ?? 0;
    const end = starts[number + 1] ?? 0;
    for (let at = starts[number] ?? 0; at < end; at += 1) {
      tables.letters[letter++] = letters[at] ?? 0;
    }
    tables.wordStarts[place + 1] = letter;
    const { ending, splitPoint } = splitPointsOf(words, number);
    tables.endings[place] = ending;
    tables.splitPoints[place] = splitPoint;
    if (place % STEP === 0) yield;
  }
}

/** Appends each position to those of its word, in the order in which they were read. */
function* fillPostings(
  order: Uint32Array,
  draft: WordsDraft,
  tables: Tables,
): Generator<void, void> {
  const states = startPostings(order, draft, tables);
  yield;
  for (let pair = 0; pair < draft.count; pair += 1) {
    const at = (pair * 2) % PIECE;
    const piece = draft.pieces[Math.floor((pair * 2) / PIECE)];
    const state = (piece?.[at] ?? 0) * 2;
    const position = piece?.[at + 1] ?? 0;
    const difference = position - (states[state + 1] ?? 0);
    states[state] = writeVarint(tables.postings, states[state] ?? 0, difference);
    states[state + 1] = position;
    if (pair % (STEP * 10) === 0) yield;
  }
}

/** Two numbers per word: the byte its next position is written to, and its last position, 0 at first. */
function startPostings(order: Uint32Array, { words }: WordsDraft, tables: Tables): Uint32Array {
  const states = new Uint32Array(order.length * 2);
  visitEntries(words, (number, entry) => {
    states[number * 2 + 1] = words.entries[entry + BYTES] ?? 0;
  });
  let next = 0;
  for (let place = 0; place < order.length; place += 1) {
    const state = (order[place] ?? 0) * 2;
    states[state] = next;
    next += states[state + 1] ?? 0;
    states[state + 1] = 0;
    tables.postingStarts[place + 1] = next;
  }
  return states;
}
