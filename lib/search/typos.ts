import type { Tables } from './index-layout';
import { countWords, lengthOf, wordAt, wordsFrom } from './vocabulary';

/** Shorter words differ by one letter from too many others. */
const SHORTEST = 4;
/** From this length on, two letters may be wrong. */
const LONG = 8;
/** From this length on, a wrong word may also be the beginning of a longer one. */
const BEGINNING = 6;
const MOST_FOUND = 4;

/**
 * Words of the index that a misspelt Latin word may have been meant to be: those nearest to it, at one
 * letter, or two in long words, left out, added, mistaken or swapped. The first letter must be right.
 *
 * @returns the nearest, of equally near ones the shortest first
 */
export function correctionsOf(tables: Tables, word: string): string[] {
  if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return [];
  let most = word.length >= LONG ? 2 : 1;
  let found: number[] = [];
  const [from, to] = wordsFrom(tables, word.charAt(0));
  const letters = lettersOf(word);
  for (let other = from; other < Math.min(to, countWords(tables)); other += 1) {
    if (!mayBeNear(tables, other, word.length, letters, most)) continue;
    const distance = distanceTo(word, wordAt(tables, other), most);
    if (distance > most) continue;
    if (distance < most) found = [];
    most = distance;
    found.push(other);
  }
  return found
    .map((other) => wordAt(tables, other))
    .sort((a, b) => a.length - b.length)
    .slice(0, MOST_FOUND);
}

/**
 * How many letters apart two words are (Damerau and Levenshtein, without overlaps), or a word and the
 * nearest beginning of a longer one.
 *
 * @param most - anything beyond is of no interest and may come back as any larger number
 */
function distanceTo(word: string, other: string, most: number): number {
  const isLonger = word.length >= BEGINNING && other.length > word.length + most;
  const end = isLonger ? word.length + most : other.length;
  let [before, row] = [
    new Uint8Array(end + 1),
    Uint8Array.from({ length: end + 1 }, (_, at) => at),
  ];
  for (let index = 1; index <= word.length; index += 1) {
    const next = new Uint8Array(end + 1);
    next[0] = index;
    let least = index;
    for (let at = 1; at <= end; at += 1) {
      next[at] = cellOf(word, other, index, at, before, row, next);
      least = Math.min(least, next[at] ?? 0);
    }
    if (least > most) return least;
    [before, row] = [row, next];
  }
  return isLonger ? Math.min(...row.subarray(word.length - most)) : (row[end] ?? most + 1);
}

function cellOf(
  word: string,
  other: string,
  index: number,
  at: number,
  before: Uint8Array,
  row: Uint8Array,
  next: Uint8Array,
): number {
  const [letter, facing] = [word.charCodeAt(index - 1), other.charCodeAt(at - 1)];
  const mistaken = (row[at - 1] ?? 0) + (letter === facing ? 0 : 1);
  const least = Math.min(mistaken, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1);
  const isSwapped =
    index > 1 &&
    at > 1 &&
    letter === other.charCodeAt(at - 2) &&
    word.charCodeAt(index - 2) === facing;
  return isSwapped ? Math.min(least, (before[at - 2] ?? 0) + 1) : least;
}

/** A bit for each letter that occurs. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) - 0x61);
  return letters;
}

/** Cheap: not too short, and without more than so many letters of the word. */
function mayBeNear(
  tables: Tables,
  other: number,
  length: number,
  letters: number,
  most: number,
): boolean {
  const size = lengthOf(tables, other);
  if (size < length - most || (length < BEGINNING && size > length + most)) return false;
  const start = tables.wordStarts[other] ?? 0;
  let theirs = 0;
  for (let at = start; at < start + size; at += 1) {
    theirs |= 1 << ((tables.letters[at] ?? 0) - 0x61);
  }
  let missing = letters & ~theirs;
  let count = 0;
  for (; missing !== 0; missing &= missing - 1) count += 1;
  return count <= most;
}
