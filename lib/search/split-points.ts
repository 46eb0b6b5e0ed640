import { isSyllable } from './hangul';
import { PARTICLES } from './particles';
import { closeUnits, entryOf, lookUp, newUnits, newWordTable, type WordTable } from './word-table';

/**
 * Finds where Hangul words can be split, once while an index is built: testing each of the thousands
 * of words that contain 모델 would dominate the time of a search.
 */
interface SplitPoints {
  /** a bit for each number of letters, from 1, after which nothing but a particle follows */
  ending: number;
  /** likewise, after which a particle, an ending or another word follows: 강화|학습, 안전|이 */
  splitPoint: number;
}

/** Later ones do not fit into a byte. */
const LAST_BIT = 8;
/** Suffixes that make another word: 최대화, 확률적. */
const SUFFIXES = new Set([...'화적성하되력'].map((letter) => letter.charCodeAt(0)));
const SHORTEST_WORD = 2;

const NONE: SplitPoints = { ending: 0, splitPoint: 0 };
/** The word being looked up. */
const units = newUnits();
const particles = newWordTable(1 << 10);
for (const particle of PARTICLES) {
  entryOf(
    particles,
    Uint16Array.from(particle, (letter) => letter.charCodeAt(0)),
    particle.length,
  );
}
/** @param words - all of the index */
export function splitPointsOf(words: WordTable, number: number): SplitPoints {
  const { letters, starts } = words;
  const start = starts[number] ?? 0;
  const end = starts[number + 1] ?? 0;
  if (end - start < SHORTEST_WORD || !isSyllable(letters[start] ?? 0)) return NONE;
  let ending = 0;
  let splitPoint = 0;
  const last = Math.min(LAST_BIT, end - start - 1);
  for (let count = 1; count <= last; count += 1) {
    const cut = start + count;
    const bit = 1 << (count - 1);
    const isEnding = isIn(particles, letters, cut, end);
    if (isEnding) ending |= bit;
    if (isWord(words, start, cut) && (isEnding || goesOn(words, cut, end))) splitPoint |= bit;
  }
  return { ending, splitPoint };
}

function goesOn(words: WordTable, cut: number, end: number): boolean {
  if (SUFFIXES.has(words.letters[cut] ?? 0)) return true;
  return cut + SHORTEST_WORD <= end && isWord(words, cut, cut + SHORTEST_WORD);
}

/** Whether letters stand in the index as a word of two syllables or more. */
function isWord(words: WordTable, from: number, to: number): boolean {
  return to - from >= SHORTEST_WORD && isIn(words, words.letters, from, to);
}

function isIn(table: WordTable, letters: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) units[at - from] = letters[at] ?? 0;
  closeUnits(units, to - from);
  return lookUp(table, units, to - from) >= 0;
}
