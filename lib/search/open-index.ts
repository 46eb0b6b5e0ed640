import type { PaperKey } from '../paper/ref';
import { BLOCK_BITS, readTables, type Tables } from './index-layout';
import { clearSet, newPositionSet, type PositionSet } from './position-set';
import type { Scores } from './scores';
import { readAscending } from './varint';

/** An index that can be searched. */
export interface SearchIndex {
  /** how many papers it has */
  readonly size: number;
  readonly tables: Tables;
  /** buffers that every search reuses; searches run one at a time */
  readonly buffers: Buffers;
}

/** Buffers for searches in an index, allocated when first needed. */
interface Buffers {
  positions: Uint32Array;
  sets: PositionSet[];
  keys: readonly PaperKey[] | null;
  scores: Scores | null;
  /** of two terms, a bit for each position */
  places: Uint32Array[];
}

const decoder = new TextDecoder();

/**
 * Opens an index in place: the checksum is computed once, values are read on demand, nothing is
 * unpacked.
 *
 * @param bytes - of `finishInSteps`; not to be changed afterwards
 * @returns `null` for another version, or when anything is missing or changed: build it again then
 */
export function openIndex(bytes: Uint8Array): SearchIndex | null {
  const tables = readTables(bytes);
  if (!tables) return null;
  const buffers = { positions: new Uint32Array(0), sets: [], keys: null, scores: null, places: [] };
  return { size: tables.traits.length, tables, buffers };
}

/** What an index stores of a paper for display. */
interface Entry {
  weeks: string[];
  titles: { ko: string | null; en: string | null };
}

/** Reads one paper. @param paper - its place in the index, from 0 */
export function entryOf({ tables }: SearchIndex, paper: number): Entry {
  const { records, recordStarts } = tables;
  const record = records.subarray(recordStarts[paper], recordStarts[paper + 1]);
  const [weeks, ko, en] = JSON.parse(decoder.decode(record)); // as `finishInSteps` wrote it
  return { weeks, titles: { ko, en } };
}

/** The papers' keys, by their place in the index. */
export function keysOf({ tables, buffers }: SearchIndex): readonly PaperKey[] {
  buffers.keys ??= JSON.parse(decoder.decode(tables.keys)) as PaperKey[]; // as `finishInSteps` wrote it
  return buffers.keys;
}

/** Which paper a position is in. */
export function paperAt({ starts, blocks }: Tables, position: number): number {
  let paper = blocks[position >>> BLOCK_BITS] ?? 0;
  while ((starts[paper + 1] ?? Infinity) <= position) paper += 1;
  return paper;
}

/**
 * Reads where words stand, one word after the other.
 *
 * @returns how many positions were written to the front of `buffers.positions`
 */
export function readPositions({ tables, buffers }: SearchIndex, words: readonly number[]): number {
  const { postingStarts, postings } = tables;
  let bytes = 0;
  for (const word of words) bytes += (postingStarts[word + 1] ?? 0) - (postingStarts[word] ?? 0);
  if (buffers.positions.length < bytes) buffers.positions = new Uint32Array(bytes * 2);
  let count = 0;
  for (const word of words) {
    const from = postingStarts[word] ?? 0;
    const to = postingStarts[word + 1] ?? 0;
    count = readAscending(postings, from, to, buffers.positions, count);
  }
  return count;
}

/** Lends an empty set of positions; give it back with `returnSet`. */
export function borrowSet({ tables, buffers }: SearchIndex): PositionSet {
  return buffers.sets.pop() ?? newPositionSet((tables.starts.at(-1) ?? 0) + 1);
}

/** Empties a borrowed set and keeps it for the next `borrowSet`. */
export function returnSet({ buffers }: SearchIndex, set: PositionSet): void {
  clearSet(set);
  buffers.sets.push(set);
}
