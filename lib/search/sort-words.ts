import type { WordTable } from './word-table';

/** Bits for the number of a word below two letters in the 53 bits of a double. */
export const NUMBER_ROOM = 2 ** 21;
const LETTER = 0x10000;
/** Fewer words are put in order one by one. */
const FEW = 24;
/** More words are not sorted without a pause. */
const STEP = 2_000;

/**
 * The numbers of all words in the order of their letters. They are dealt out by first letter, then
 * sorted by two letters at a time as plain numbers, which is many times faster than comparing words.
 *
 * @throws {RangeError} when there are more than two million words
 */
export function* sortWords(table: WordTable): Generator<void, Uint32Array> {
  if (table.size > NUMBER_ROOM) throw new RangeError(`${table.size} words are too many to sort`);
  const ends = new Uint32Array(LETTER + 1);
  for (let number = 0; number < table.size; number += 1) {
    add(ends, letterAt(table, number, 0) + 1);
    if (number % (STEP * 10) === 0) yield;
  }
  for (let letter = 0; letter < LETTER; letter += 1) add(ends, letter + 1, ends[letter]);
  yield;
  const nexts = ends.slice();
  const order = new Uint32Array(table.size);
  for (let number = 0; number < table.size; number += 1) {
    const letter = letterAt(table, number, 0);
    order[nexts[letter] ?? 0] = number;
    add(nexts, letter);
    if (number % (STEP * 10) === 0) yield;
  }
  for (let letter = 0; letter < LETTER; letter += 1) {
    const from = ends[letter] ?? 0;
    const to = ends[letter + 1] ?? 0;
    if (to > from) yield* sortSpan(table, order, from, to, 1);
    if (Math.floor(to / STEP) > Math.floor(from / STEP)) yield;
  }
  return order;
}

/** Sorts words, from one place in order up to another, that are alike before this letter. */
function* sortSpan(
  table: WordTable,
  order: Uint32Array,
  from: number,
  to: number,
  letter: number,
): Generator<void, void> {
  if (to - from <= FEW) {
    sortFew(table, order, from, to, letter);
    return;
  }
  const keys = new Float64Array(to - from);
  for (let at = from; at < to; at += 1) keys[at - from] = keyOf(table, order[at] ?? 0, letter);
  keys.sort();
  for (let at = from; at < to; at += 1) order[at] = (keys[at - from] ?? 0) % NUMBER_ROOM;
  if (to - from > STEP) yield;
  let start = from;
  for (let at = from; at < to; at += 1) {
    const isAlike = at + 1 < to && headOf(keys[at + 1 - from]) === headOf(keys[at - from]);
    if (isAlike) continue;
    if (at > start) yield* sortSpan(table, order, start, at + 1, letter + 2);
    start = at + 1;
  }
}

function keyOf(table: WordTable, number: number, letter: number): number {
  const letters = letterAt(table, number, letter) * LETTER + letterAt(table, number, letter + 1);
  return letters * NUMBER_ROOM + number;
}

function headOf(key: number | undefined): number {
  return Math.floor((key ?? 0) / NUMBER_ROOM);
}

/** Puts each word before the later ones, from the second on. */
function sortFew(
  table: WordTable,
  order: Uint32Array,
  from: number,
  to: number,
  letter: number,
): void {
  for (let at = from + 1; at < to; at += 1) {
    const number = order[at] ?? 0;
    let place = at;
    while (place > from && isBefore(table, number, order[place - 1] ?? 0, letter)) {
      order[place] = order[place - 1] ?? 0;
      place -= 1;
    }
    order[place] = number;
  }
}

function isBefore(table: WordTable, a: number, b: number, letter: number): boolean {
  for (let at = letter; ; at += 1) {
    const first = letterAt(table, a, at);
    const difference = first - letterAt(table, b, at);
    if (difference !== 0 || first === 0) return difference < 0;
  }
}

/** 0 beyond the end, so that a word stands before those that go on. */
function letterAt({ letters, starts }: WordTable, number: number, at: number): number {
  const place = (starts[number] ?? 0) + at;
  return place < (starts[number + 1] ?? 0) ? (letters[place] ?? 0) : 0;
}

function add(counts: Uint32Array, at: number, by = 1): void {
  counts[at] = (counts[at] ?? 0) + by;
}
