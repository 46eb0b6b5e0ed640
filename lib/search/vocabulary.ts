import { bigramOf } from './bigrams';
import { fitsUnit, isClosed, isSyllable, type Unit } from './hangul';
import type { Tables } from './index-layout';
import { isParticle, markedForms } from './particles';
import { isShortForm } from './spelling';
import { readAscending } from './varint';

/** Words of the index by their places in order: from the first up to, not including, the second. */
export type WordRange = readonly [from: number, to: number];

/** A code unit after every letter. */
const LAST_LETTER = '\uffff';
/** Syllables that particles cannot follow unless they belong to the word: 전이는 shows that 전이 is one. */
const LAST_PARTICLE = /[은는이가을를]$/;
const AFTER_NOUN = '는은의에와과로';
/** Of `endings` and `splitPoints`. */
const LAST_BIT = 8;

/** How many words there are. */
export function countWords({ wordStarts }: Tables): number {
  return wordStarts.length - 1;
}

/** A word's letters. */
export function wordAt({ letters, wordStarts }: Tables, word: number): string {
  return String.fromCharCode(...letters.subarray(wordStarts[word], wordStarts[word + 1]));
}

/** The place of a word, or -1. */
export function findWord(tables: Tables, text: string): number {
  const place = lowerBound(tables, text);
  const isThere = place < countWords(tables) && compare(tables, place, text) === 0;
  return isThere ? place : -1;
}

/** All words that begin like this. */
export function wordsFrom(tables: Tables, prefix: string): WordRange {
  return [lowerBound(tables, prefix), lowerBound(tables, prefix + LAST_LETTER)];
}

/** All words that are a stem of a few letters with an ending: `log` in logs and logging, not in logic. */
export function shortFormsOf(tables: Tables, stem: string): number[] {
  const words: number[] = [];
  const [from, to] = wordsFrom(tables, stem);
  for (let word = from; word < to; word += 1)
    if (isShortForm(stem, wordAt(tables, word))) words.push(word);
  return words;
}

/** Visits all words that begin with what these places may hold. */
export function visitWordsFrom(
  tables: Tables,
  units: readonly Unit[],
  visit: (word: number) => void,
): void {
  const [from, to] = rangeOf(tables, units);
  for (let word = from; word < to; word += 1) if (fitsAt(tables, word, 0, units)) visit(word);
}

/** Whether any word begins with what these places may hold. */
export function hasWordFrom(tables: Tables, units: readonly Unit[]): boolean {
  const [from, to] = rangeOf(tables, units);
  for (let word = from; word < to; word += 1) if (fitsAt(tables, word, 0, units)) return true;
  return false;
}

/**
 * Visits all words that hold these syllables, but do not begin with them. One syllable is never asked
 * for: it is within too many.
 *
 * @param visit - with a word and how many of its letters come before
 */
export function visitWordsWith(
  tables: Tables,
  units: readonly Unit[],
  visit: (word: number, at: number) => void,
): void {
  const rarest = rarestPair(tables, units);
  if (!rarest) return;
  for (const word of readBigrams(tables, rarest)) {
    if (fitsAt(tables, word, 0, units)) continue;
    const last = lengthOf(tables, word) - units.length;
    let at = 1;
    while (at <= last && !fitsAt(tables, word, at, units)) at += 1;
    if (at <= last) visit(word, at);
  }
}

/** Whether a word, from this letter, holds what these places may. */
export function fitsAt(tables: Tables, word: number, at: number, units: readonly Unit[]): boolean {
  const { letters, wordStarts } = tables;
  const start = (wordStarts[word] ?? 0) + at;
  if (start + units.length > (wordStarts[word + 1] ?? 0)) return false;
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index];
    if (unit && !fitsUnit(letters[start + index] ?? 0, unit)) return false;
  }
  return true;
}

/** How many letters a word has. */
export function lengthOf({ wordStarts }: Tables, word: number): number {
  return (wordStarts[word + 1] ?? 0) - (wordStarts[word] ?? 0);
}

/** Whether these letters of a word are followed by a particle or nothing. */
export function isWholeWord(tables: Tables, word: number, size: number): boolean {
  if (lengthOf(tables, word) === size) return true;
  return size <= LAST_BIT
    ? (((tables.endings[word] ?? 0) >> (size - 1)) & 1) === 1
    : isParticle(wordAt(tables, word).slice(size));
}

/**
 * Whether syllables within a word only seem to be a word of their own: 화학 in 강화학습, for 강화 and
 * 학습 are words, 전이 in 안전이, and 대화 in 최대화. Where what is asked for is itself made of words
 * that part there, as 언어모델 is, it is what it seems.
 *
 * @param parts - of `partsWithin`
 */
export function isAccident(
  { splitPoints }: Tables,
  word: number,
  at: number,
  size: number,
  parts: number,
): boolean {
  const within = ((1 << (size - 1)) - 1) << at; // a bit for each number of letters that ends in it
  return ((splitPoints[word] ?? 0) & within & ~(parts << at)) !== 0;
}

/** A bit for each number of letters, from 1, after which a word of the index ends within these. */
export function partsWithin(tables: Tables, units: readonly Unit[]): number {
  let parts = 0;
  let text = '';
  for (const [at, unit] of units.slice(0, -1).entries()) {
    if (!isClosed(unit)) break;
    text += String.fromCharCode(unit[0]);
    if (at > 0 && findWord(tables, text) >= 0) parts |= 1 << at;
  }
  return parts;
}

/** Whether this stands in the index as a word, bare or as subject or object. */
export function isNoun(tables: Tables, text: string): boolean {
  if (text.length < 2) return false;
  return [text, ...markedForms(text)].some((form) => findWord(tables, form) >= 0);
}

/** Whether this one syllable stands in the index as a word, bare or with a particle. */
export function isShortNoun(tables: Tables, text: string): boolean {
  return ['', ...AFTER_NOUN, '을', '를', '이', '가'].some(
    (particle) => findWord(tables, text + particle) >= 0,
  );
}

/** Whether this takes a particle as it stands, which a word with its particle does not. */
export function takesParticle(tables: Tables, text: string): boolean {
  const forms = LAST_PARTICLE.test(text) ? [...AFTER_NOUN].map((particle) => text + particle) : [];
  return [...markedForms(text), ...forms].some((form) => findWord(tables, form) >= 0);
}

/** How many bytes the positions of these words take: a measure of how often they stand there. */
export function bytesOfWords({ postingStarts }: Tables, [from, to]: WordRange): number {
  return (postingStarts[to] ?? 0) - (postingStarts[from] ?? 0);
}

function lowerBound(tables: Tables, text: string): number {
  let low = 0;
  let high = countWords(tables);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(tables, middle, text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words from the first to the last that may fit: all of them do when no more than the last unit is open. */
function rangeOf(tables: Tables, units: readonly Unit[]): WordRange {
  const firstOpen = units.findIndex((unit) => !isClosed(unit));
  const closed = firstOpen < 0 ? units : units.slice(0, firstOpen);
  const prefix = String.fromCharCode(...closed.map(([code]) => code));
  const [first, last] = (units[closed.length] ?? []).map((code) => String.fromCharCode(code));
  return [
    lowerBound(tables, prefix + (first ?? '')),
    lowerBound(tables, prefix + (last ?? '') + LAST_LETTER),
  ];
}

/** Compares in place, by code units. */
function compare({ letters, wordStarts }: Tables, word: number, text: string): number {
  const start = wordStarts[word] ?? 0;
  const length = (wordStarts[word + 1] ?? 0) - start;
  const shorter = Math.min(length, text.length);
  for (let index = 0; index < shorter; index += 1) {
    const difference = (letters[start + index] ?? 0) - text.charCodeAt(index);
    if (difference !== 0) return difference;
  }
  return length - text.length;
}

/** The pairs, by their places, of this syllable with any of those. */
function bigramRange({ bigrams }: Tables, first: number, [from, to]: Unit): WordRange {
  if (!isSyllable(first)) return [0, 0];
  const bound = (bigram: number) => {
    let low = 0;
    let high = bigrams.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((bigrams[middle] ?? 0) < bigram) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [bound(bigramOf(first, from)), bound(bigramOf(first, to) + 1)];
}

/** The pair in the fewest words; the second syllable may be open. */
function rarestPair(tables: Tables, units: readonly Unit[]): WordRange | null {
  const pairs = units.flatMap((unit, index) => {
    const next = units[index + 1];
    return next && isClosed(unit) ? [bigramRange(tables, unit[0], next)] : [];
  });
  return pairs.sort((a, b) => bytesOf(tables, a) - bytesOf(tables, b))[0] ?? null;
}

function bytesOf({ bigramStarts }: Tables, [from, to]: WordRange): number {
  return (bigramStarts[to] ?? 0) - (bigramStarts[from] ?? 0);
}

function readBigrams(
  { bigramStarts, bigramWords }: Tables,
  [from, to]: WordRange,
): Iterable<number> {
  const read = (bigram: number) => {
    const start = bigramStarts[bigram] ?? 0;
    const end = bigramStarts[bigram + 1] ?? 0;
    const words = new Uint32Array(end - start);
    return words.subarray(0, readAscending(bigramWords, start, end, words, 0));
  };
  if (to - from === 1) return read(from);
  const words = new Set<number>();
  for (let bigram = from; bigram < to; bigram += 1)
    for (const word of read(bigram)) words.add(word);
  return words;
}
