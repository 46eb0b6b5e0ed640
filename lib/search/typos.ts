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
 * How many letters apart two words are, or a word and the nearest beginning of a longer one: the
 * Damerau-Levenshtein distance in its restricted form, in which no letter is edited twice.
 *
 * One row per letter of the word, one column per letter of the other; a cell is the distance between
 * the two beginnings that end there. It follows from its neighbours, so that three rows are kept:
 *
 *            a t e n t i o n             beforeRow  . s . .     s  two letters swapped: s + 1
 *          0 1 2 3 4 5 6 7 8             row        . . r u     r  same letter: r, else r + 1
 *        a 1 0 1 2 3 4 5 6 7             next       . . l ?     u  letter of the word too many: u + 1
 *        t 2 1 0 1 2 3 4 5 6                                    l  letter of the word missing: l + 1
 *        t 3 2 1 1 2 2 3 4 5
 *        e 4 3 2 1 2 3 3 4 5   …         ? is the least of them
 *
 * @param most - any larger distance is of no interest and may be returned as any larger number
 */
function distanceTo(word: string, other: string, most: number): number {
  const isLonger = word.length >= BEGINNING && other.length > word.length + most;
  const end = isLonger ? word.length + most : other.length;
  let beforeRow = new Uint8Array(end + 1);
  let row = Uint8Array.from({ length: end + 1 }, (_, column) => column);
  for (let index = 1; index <= word.length; index += 1) {
    const next = new Uint8Array(end + 1);
    next[0] = index;
    let least = index;
    const letter = word[index - 1];
    for (let column = 1; column <= end; column += 1) {
      const facing = other[column - 1];
      const kept = (row[column - 1] ?? 0) + (letter === facing ? 0 : 1);
      let cell = Math.min(kept, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1);
      const isSwapped =
        index > 1 && column > 1 && letter === other[column - 2] && word[index - 2] === facing;
      if (isSwapped) cell = Math.min(cell, (beforeRow[column - 2] ?? 0) + 1);
      next[column] = cell;
      least = Math.min(least, cell);
    }
    if (least > most) return least;
    beforeRow = row;
    row = next;
  }
  return isLonger ? Math.min(...row.subarray(word.length - most)) : (row[end] ?? most + 1);
}

/** A bit for each letter that occurs. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) - 0x61);
  return letters;
}

/** A cheap first test: not too short, and missing at most so many letters of the word. */
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
