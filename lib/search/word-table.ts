import { runSync } from '../text/slices';

/**
 * Numbers words in the order they are first seen: a hash table over their letters. An index build
 * looks up millions of words, and its cost is access to memory that is far apart. So an entry holds
 * all that a lookup needs, the first letters included, and no strings are created.
 */
export interface WordTable {
  size: number;
  /** ENTRY numbers for each place, free ones with no NUMBER */
  entries: Uint32Array;
  /** all letters, one word after the other, by number, and where each begins; the last is their end */
  letters: Uint16Array;
  starts: Uint32Array;
}

const ENTRY = 8;
const HASH = 0;
/** The word's number and 1. */
const NUMBER = 1;
/** Offset in an entry: the last position of the word, for the caller to keep. */
export const LAST = 2;
/** Offset in an entry: bytes that the word's positions take, for the caller to keep. */
export const BYTES = 3;
/** The first letters, two in a number. */
const HEAD = 4;
const HEAD_LETTERS = 8;

/** Letters of the longest word; nothing that is longer is put in. */
export const LONGEST = 256;
const PRIME = 0x01000193;
const FIRST_PLACES = 1 << 15;
/** Entries moved between two pauses. */
const STEP = 1 << 14;

/** An empty table. @param places - a power of two; the table grows by itself */
export function newWordTable(places = FIRST_PLACES): WordTable {
  return {
    size: 0,
    entries: new Uint32Array(places * ENTRY),
    letters: new Uint16Array(places * 4),
    starts: new Uint32Array(places + 1),
  };
}

/** The letters of a word to be looked up: a word, then at least as many zeros as are compared at once. */
export function newUnits(): Uint16Array {
  return new Uint16Array(LONGEST + HEAD_LETTERS);
}

/** Puts the zeros after a word. */
export function closeUnits(units: Uint16Array, length: number): void {
  for (let at = length; at < length + HEAD_LETTERS; at += 1) units[at] = 0;
}

/** The number of a word, or -1. @param length - of the word in `units`, zeros after it */
export function lookUp(table: WordTable, units: Uint16Array, length: number): number {
  const entry = findEntry(table, units, length, hashOf(units, length));
  return (table.entries[entry + NUMBER] ?? 0) - 1;
}

/**
 * The entry of a word, a new one when it has none yet.
 *
 * @param length - of the word in `units`, zeros after it
 * @returns where its numbers stand in `entries`, until the table grows
 */
export function entryOf(table: WordTable, units: Uint16Array, length: number): number {
  const hash = hashOf(units, length);
  const entry = findEntry(table, units, length, hash);
  if ((table.entries[entry + NUMBER] ?? 0) > 0) return entry;
  if (table.size * ENTRY * 10 > table.entries.length * 9) {
    growAtOnce(table);
    return entryOf(table, units, length);
  }
  addWord(table, units, length, hash, entry);
  return entry;
}

/** The number of the word that has an entry. */
export function numberAt({ entries }: WordTable, entry: number): number {
  return (entries[entry + NUMBER] ?? 0) - 1;
}

/** Visits all entries. */
export function visitEntries(
  { entries }: WordTable,
  visit: (number: number, entry: number) => void,
): void {
  for (let entry = 0; entry < entries.length; entry += ENTRY) {
    const number = (entries[entry + NUMBER] ?? 0) - 1;
    if (number >= 0) visit(number, entry);
  }
}

/** Whether two thirds of the places are taken: time to grow. It is full at nine in ten. */
export function isCrowded({ size, entries }: WordTable): boolean {
  return size * ENTRY * 3 > entries.length * 2;
}

/** Doubles the size of the table. */
export function* growInSteps(table: WordTable): Generator<void, void> {
  const { entries } = table;
  const starts = new Uint32Array((entries.length / ENTRY) * 2 + 1);
  starts.set(table.starts);
  table.starts = starts;
  table.entries = new Uint32Array(entries.length * 2);
  yield;
  for (let from = 0; from < entries.length; from += STEP * ENTRY) {
    moveEntries(entries.subarray(from, from + STEP * ENTRY), table.entries);
    yield;
  }
}

function moveEntries(from: Uint32Array, to: Uint32Array): void {
  for (let entry = 0; entry < from.length; entry += ENTRY) {
    if ((from[entry + NUMBER] ?? 0) === 0) continue;
    let place = placeOf(to, from[entry + HASH] ?? 0);
    while ((to[place + NUMBER] ?? 0) > 0) place = nextPlace(to, place);
    for (let at = 0; at < ENTRY; at += 1) to[place + at] = from[entry + at] ?? 0;
  }
}

/** FNV-1a, two letters at a time. The first eight letters are taken as they are, zeros and all. */
function hashOf(units: Uint16Array, length: number): number {
  let hash = 0x811c9dc5;
  hash = Math.imul(hash ^ pairAt(units, 0), PRIME);
  hash = Math.imul(hash ^ (hash >>> 15) ^ pairAt(units, 2), PRIME);
  hash = Math.imul(hash ^ (hash >>> 15) ^ pairAt(units, 4), PRIME);
  hash = Math.imul(hash ^ (hash >>> 15) ^ pairAt(units, 6), PRIME);
  for (let at = HEAD_LETTERS; at < length; at += 2) {
    hash = Math.imul(hash ^ (hash >>> 15) ^ pairAt(units, at), PRIME);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

function placeOf(entries: Uint32Array, hash: number): number {
  return (hash & (entries.length / ENTRY - 1)) * ENTRY;
}

function nextPlace(entries: Uint32Array, place: number): number {
  return place + ENTRY === entries.length ? 0 : place + ENTRY;
}

/** Where the word is, or where it would be put. */
function findEntry(table: WordTable, units: Uint16Array, length: number, hash: number): number {
  const { entries } = table;
  let place = placeOf(entries, hash);
  while ((entries[place + NUMBER] ?? 0) > 0) {
    if (entries[place + HASH] === hash && isSame(table, place, units, length)) return place;
    place = nextPlace(entries, place);
  }
  return place;
}

function isSame(
  { entries, letters, starts }: WordTable,
  place: number,
  units: Uint16Array,
  length: number,
): boolean {
  const isHeadSame =
    entries[place + HEAD] === pairAt(units, 0) &&
    entries[place + HEAD + 1] === pairAt(units, 2) &&
    entries[place + HEAD + 2] === pairAt(units, 4) &&
    entries[place + HEAD + 3] === pairAt(units, 6);
  if (!isHeadSame || length < HEAD_LETTERS) return isHeadSame; // zeros tell shorter words apart
  const number = (entries[place + NUMBER] ?? 0) - 1;
  const start = starts[number] ?? 0;
  if ((starts[number + 1] ?? 0) - start !== length) return false;
  for (let at = HEAD_LETTERS; at < length; at += 1) {
    if (letters[start + at] !== units[at]) return false;
  }
  return true;
}

/** Two letters as one number. */
function pairAt(units: Uint16Array, at: number): number {
  return (((units[at] ?? 0) << 16) | (units[at + 1] ?? 0)) >>> 0;
}

function addWord(
  table: WordTable,
  units: Uint16Array,
  length: number,
  hash: number,
  entry: number,
): void {
  const number = table.size;
  const start = table.starts[number] ?? 0;
  if (start + length > table.letters.length) {
    const letters = new Uint16Array(table.letters.length * 2);
    letters.set(table.letters);
    table.letters = letters;
  }
  for (let at = 0; at < length; at += 1) table.letters[start + at] = units[at] ?? 0;
  table.entries[entry + HASH] = hash;
  table.entries[entry + NUMBER] = number + 1;
  for (let pair = 0; pair < HEAD_LETTERS / 2; pair += 1) {
    table.entries[entry + HEAD + pair] = pairAt(units, pair * 2);
  }
  table.starts[number + 1] = start + length;
  table.size += 1;
}

/**
 * For one document with more new words than half the table: correct, at the price of a noticeable
 * pause.
 */
function growAtOnce(table: WordTable): void {
  runSync(growInSteps(table));
}
