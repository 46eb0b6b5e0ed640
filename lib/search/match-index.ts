import { isTerm } from './glossary';
import { isClosed, type Unit, unitsOf } from './hangul';
import { idWord } from './ids';
import { borrowSet, readPositions, returnSet, type SearchIndex } from './open-index';
import { addPositions, isEmptySet, keepFollowing, type PositionSet } from './position-set';
import type { Alternative, HangulPart, IdPart, LatinPart, Part } from './query';
import { mayFollowStem } from './verbs';
import {
  findWord,
  fitsAt,
  hasWordFrom,
  isAccident,
  isWholeWord,
  lengthOf,
  partsWithin,
  shortFormsOf,
  visitWordsFrom,
  visitWordsWith,
  type WordRange,
  wordAt,
  wordsFrom,
} from './vocabulary';

/**
 * How a query matches a word of a text, worst first: by accident inside it, a part of it, its
 * beginning, or the whole word.
 */
export const FIT = { accident: 0, inside: 1, start: 2, whole: 3 } as const;
/** One of `FIT`. */
export type Fit = (typeof FIT)[keyof typeof FIT];

const NO_WORDS: WordRange = [0, 0];

/**
 * Is called with places in which something stands: the last word of each match.
 *
 * @param positions - only the first `count`, and only during the call
 */
type VisitPlaces = (positions: Uint32Array, count: number, fit: Fit) => void;

/** Finds all places in which an alternative stands; initials are found elsewhere, in titles alone. */
export function visitAlternative(
  index: SearchIndex,
  { parts }: Alternative,
  visit: VisitPlaces,
): void {
  const [first, ...others] = parts;
  if (!first) return;
  if (others.length === 0) {
    visitPart(index, first, null, visit);
    return;
  }
  let after: PositionSet | null = null;
  for (const part of parts.slice(0, -1)) {
    const ends = borrowSet(index);
    visitPart(index, part, after, (positions, count) => addPositions(ends, positions, count));
    if (after) returnSet(index, after);
    after = ends;
    if (isEmptySet(ends)) break;
  }
  const last = parts.at(-1);
  if (after && last && !isEmptySet(after)) visitPart(index, last, after, visit);
  if (after) returnSet(index, after);
}

/** @param after - where what comes before it ends, or `null` when nothing does */
function visitPart(
  index: SearchIndex,
  part: Part,
  after: PositionSet | null,
  visit: VisitPlaces,
): void {
  switch (part.kind) {
    case 'latin':
      visitLatin(index, part, after, visit);
      break;
    case 'id':
      visitId(index, part, visit);
      break;
    case 'hangul':
      visitHangul(index, part, after, visit);
      break;
    case 'initials': // not words: see `findInitials`
      break;
  }
}

/** Words grouped by fit: all of one kind are read at once, for there can be thousands. */
type WordsByFit = [accident: number[], inside: number[], start: number[], whole: number[]];

function visitWords(
  index: SearchIndex,
  words: readonly number[],
  after: PositionSet | null,
  fit: Fit,
  visit: VisitPlaces,
): void {
  if (words.length === 0) return;
  const found = readPositions(index, words);
  const { positions } = index.buffers;
  const count = after ? keepFollowing(after, positions, found) : found;
  if (count > 0) visit(positions, count, fit);
}

function visitAll(
  index: SearchIndex,
  words: WordsByFit,
  after: PositionSet | null,
  visit: VisitPlaces,
): void {
  for (const fit of Object.values(FIT)) visitWords(index, words[fit], after, fit, visit);
}

function visitLatin(
  index: SearchIndex,
  { text, fits }: LatinPart,
  after: PositionSet | null,
  visit: VisitPlaces,
): void {
  const { tables } = index;
  const plural = fits === 'whole' ? -1 : findWord(tables, `${text}s`);
  const whole = [findWord(tables, text), plural].filter((word) => word >= 0);
  const longer =
    fits === 'form'
      ? shortFormsOf(tables, text).filter((word) => !whole.includes(word))
      : without(fits === 'start' ? wordsFrom(tables, text) : NO_WORDS, whole);
  visitAll(index, [[], [], longer, whole], after, visit);
}

function visitId(index: SearchIndex, { text, fits }: IdPart, visit: VisitPlaces): void {
  const id = idWord(text);
  const whole = [findWord(index.tables, id)].filter((word) => word >= 0);
  const isOpen = fits === 'start' || (fits === 'nearest' && whole.length === 0);
  const range = isOpen ? wordsFrom(index.tables, id) : NO_WORDS;
  visitAll(index, [[], [], without(range, whole), whole], null, visit);
}

function without([from, to]: WordRange, others: readonly number[]): number[] {
  const words: number[] = [];
  for (let word = from; word < to; word += 1) if (!others.includes(word)) words.push(word);
  return words;
}

function visitHangul(
  index: SearchIndex,
  { units, fits }: HangulPart,
  after: PositionSet | null,
  visit: VisitPlaces,
): void {
  const { tables } = index;
  const words: WordsByFit = [[], [], [], []];
  const derived = derivedOf(units);
  visitWordsFrom(tables, units, (word) => {
    if (fits === 'verb' && !isVerbForm(index, word, units)) return;
    const isOther = derived !== null && fitsAt(tables, word, 0, derived);
    words[isOther ? FIT.accident : fitOf(index, word, units.length)].push(word);
  });
  if (fits === 'whole') words[FIT.start] = [];
  const isLoose = fits === 'loose' && units.length > 1;
  if (isLoose && !after) {
    const parts = partsWithin(tables, units);
    visitWordsWith(tables, units, (word, at) => {
      const isSeeming = isAccident(tables, word, at, units.length, parts);
      words[isSeeming ? FIT.accident : FIT.inside].push(word);
    });
  }
  visitAll(index, words, after, visit);
  if (isLoose) visitAcross(index, units, after, visit);
}

/** 양자화 is a different word from 양자, and the glossary has it: a match of its beginning is an accident. */
function derivedOf(units: readonly Unit[]): Unit[] | null {
  if (!units.every(isClosed)) return null;
  const word = String.fromCharCode(...units.map(([code]) => code));
  return isTerm(`${word}화`) ? unitsOf(`${word}화`) : null;
}

function isVerbForm({ tables }: SearchIndex, word: number, units: readonly Unit[]): boolean {
  const last = units.at(-1);
  return mayFollowStem(
    wordAt(tables, word).slice(units.length),
    last !== undefined && !isClosed(last),
  );
}

function fitOf({ tables }: SearchIndex, word: number, size: number): Fit {
  return isWholeWord(tables, word, size) ? FIT.whole : FIT.start;
}

/**
 * Finds what stands across spaces: 언어모델 in 언어 모델을. The first word may have more before it
 * (초거대 언어), the last more after it, those between must be whole. One syllable alone must be a
 * whole word too, or 화학 would be found wherever a word ends in 화 before one that begins with 학.
 */
function visitAcross(
  index: SearchIndex,
  units: readonly Unit[],
  after: PositionSet | null,
  visit: VisitPlaces,
): void {
  const cuts = cutsOf(index, units);
  const sets = new Map<number, PositionSet>();
  for (let cut = 1; cut < units.length; cut += 1) {
    if (!cuts.isUseful[cut]) continue;
    const ends = borrowSet(index);
    const add: VisitPlaces = (positions, count) => addPositions(ends, positions, count);
    visitWords(index, firstWords(index, units, cut, cuts, after), after, FIT.whole, add);
    for (const [from, before] of sets) {
      const word = cuts.wholes[from]?.get(cut);
      if (word !== undefined) visitWords(index, [word], before, FIT.whole, add);
    }
    if (isEmptySet(ends)) returnSet(index, ends);
    else sets.set(cut, ends);
  }
  for (const [cut, before] of sets) {
    visitLastWords(index, units.slice(cut), before, visit);
    returnSet(index, before);
  }
}

/** Where what is asked for could be cut into words. */
interface Cuts {
  /** by the unit a word begins with, words that are whole up to another unit */
  wholes: Map<number, number>[];
  /** by unit, whether all from there on can be found */
  isUseful: boolean[];
}

function cutsOf(index: SearchIndex, units: readonly Unit[]): Cuts {
  const cuts: Cuts = { wholes: [], isUseful: [] };
  for (let from = units.length - 1; from >= 0; from -= 1) {
    const wholes = wholeWords(index, units, from);
    cuts.wholes[from] = wholes;
    cuts.isUseful[from] =
      hasWordFrom(index.tables, units.slice(from)) ||
      [...wholes.keys()].some((next) => cuts.isUseful[next]);
  }
  return cuts;
}

function wholeWords(
  { tables }: SearchIndex,
  units: readonly Unit[],
  from: number,
): Map<number, number> {
  const words = new Map<number, number>();
  let text = '';
  for (let to = from; to < units.length - 1; to += 1) {
    const unit = units[to];
    if (!unit || !isClosed(unit)) break;
    text += String.fromCharCode(unit[0]);
    const word = findWord(tables, text);
    if (word >= 0) words.set(to + 1, word);
  }
  return words;
}

function visitLastWords(
  index: SearchIndex,
  units: readonly Unit[],
  before: PositionSet,
  visit: VisitPlaces,
): void {
  const words: WordsByFit = [[], [], [], []];
  visitWordsFrom(index.tables, units, (word) => words[fitOf(index, word, units.length)].push(word));
  if (units.length === 1) words[FIT.start] = [];
  visitAll(index, words, before, visit);
}

/** Whole words, and, where nothing must stand before them, words that end so. */
function firstWords(
  { tables }: SearchIndex,
  units: readonly Unit[],
  cut: number,
  { wholes }: Cuts,
  after: PositionSet | null,
): number[] {
  const whole = wholes[0]?.get(cut);
  if (whole !== undefined && units.length === 2) return []; // two syllables are two words too seldom
  const first = units.slice(0, cut);
  const words = whole === undefined ? [] : [whole];
  if (cut < 2 || after) return words;
  visitWordsWith(tables, first, (word) => {
    if (fitsAt(tables, word, lengthOf(tables, word) - cut, first)) words.push(word);
  });
  return words;
}
