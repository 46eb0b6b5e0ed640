import { fillGrams, type Grams, gatherGrams } from './gather-grams';
import { type Draft, gatherWords, newDraft, PIECE } from './gather-words';
import {
  BLOCK_BITS,
  INDEX_VERSION,
  layOut,
  type Sizes,
  sealInSteps,
  type Tables,
} from './index-layout';
import { seamsOf } from './seams';
import type { SearchDocument } from './search-document';
import { sortWords } from './sort-words';
import { writeVarint } from './varint';
import { BYTES, growInSteps, isCrowded, visitEntries } from './word-table';

/** An index as it is kept; see `openIndex`, and `splitIndex` to store it. */
export interface SearchIndexBytes {
  version: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Things done between two pauses, about a millisecond's worth. */
const STEP = 2_000;
const encoder = new TextEncoder();

/** An index while its papers come in. */
interface IndexDraft {
  draft: Draft;
  known: Set<string>;
}

export function newIndexDraft(): IndexDraft {
  return { draft: newDraft(), known: new Set() };
}

/**
 * Takes papers in, and pauses after each.
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

/** Lays the tables out, with a pause every millisecond or so. Nothing can be added after. */
export function* finishInSteps({ draft }: IndexDraft): Generator<void, SearchIndexBytes> {
  draft.starts.push(draft.position);
  const order = yield* sortWords(draft.words);
  const grams = yield* gatherGrams(draft.words, order);
  const keys = encoder.encode(JSON.stringify(draft.keys));
  const { bytes, tables } = layOut(sizesOf(draft, grams, keys));
  yield;
  fillPapers(draft, tables, keys);
  yield* fillRecords(draft, tables);
  yield* fillBlocks(tables);
  yield* fillWords(order, draft, tables);
  yield* fillPosts(order, draft, tables);
  yield* fillGrams(grams, tables);
  yield* sealInSteps(bytes);
  return { version: INDEX_VERSION, bytes };
}

function sizesOf(draft: Draft, grams: Grams, keys: Uint8Array): Sizes {
  const papers = draft.keys.length;
  const { size } = draft.words;
  return {
    starts: papers + 1,
    titleSizes: papers,
    newest: papers,
    blocks: (draft.position >> BLOCK_BITS) + 1,
    wordStarts: size + 1,
    postStarts: size + 1,
    grams: grams.count,
    gramStarts: grams.count + 1,
    recordStarts: papers + 1,
    letters: draft.words.starts[size] ?? 0,
    endings: size,
    seams: size,
    traits: papers,
    initials: draft.initials.length,
    posts: draft.bytes,
    gramWords: grams.bytes,
    records: draft.recordStarts.at(-1) ?? 0,
    keys: keys.length,
  };
}

function fillPapers(draft: Draft, tables: Tables, keys: Uint8Array): void {
  tables.starts.set(draft.starts);
  tables.titleSizes.set(draft.titleSizes);
  tables.newest.set(draft.newest);
  tables.traits.set(draft.traits);
  tables.initials.set(draft.initials);
  tables.recordStarts.set(draft.recordStarts);
  tables.keys.set(keys);
}

function* fillRecords({ records }: Draft, tables: Tables): Generator<void, void> {
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

function* fillWords(order: Uint32Array, { words }: Draft, tables: Tables): Generator<void, void> {
  const { letters, starts } = words;
  let letter = 0;
  for (let place = 0; place < order.length; place += 1) {
    const number = order[place] ?? 0;
    const end = starts[number + 1] ?? 0;
    for (let at = starts[number] ?? 0; at < end; at += 1) {
      tables.letters[letter++] = letters[at] ?? 0;
    }
    tables.wordStarts[place + 1] = letter;
    const { ending, seam } = seamsOf(words, number);
    tables.endings[place] = ending;
    tables.seams[place] = seam;
    if (place % STEP === 0) yield;
  }
}

/** Writes each position behind those of the same word, in the order in which they were met. */
function* fillPosts(order: Uint32Array, draft: Draft, tables: Tables): Generator<void, void> {
  const states = startPosts(order, draft, tables);
  yield;
  for (let pair = 0; pair < draft.count; pair += 1) {
    const at = (pair * 2) % PIECE;
    const piece = draft.pieces[Math.floor((pair * 2) / PIECE)];
    const state = (piece?.[at] ?? 0) * 2;
    const position = piece?.[at + 1] ?? 0;
    const difference = position - (states[state + 1] ?? 0);
    states[state] = writeVarint(tables.posts, states[state] ?? 0, difference);
    states[state + 1] = position;
    if (pair % (STEP * 10) === 0) yield;
  }
}

/** For each number of a word: where its next position goes, and its last one, none yet. */
function startPosts(order: Uint32Array, { words }: Draft, tables: Tables): Uint32Array {
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
    tables.postStarts[place + 1] = next;
  }
  return states;
}
