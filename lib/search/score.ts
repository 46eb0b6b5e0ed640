import { BLOCK_BITS } from './index-layout';
import type { Fit } from './match-index';
import type { SearchIndex } from './open-index';

/** The field in which something was found. */
export type Field = 'text' | 'title' | 'id' | 'note';
const FIELDS: readonly Field[] = ['text', 'title', 'id', 'note'];
const TEXT = 0;
const TITLE = 1;

/**
 * Weight of a match in titles and in texts, by its fit: see `FIT`. Whole numbers of a byte: what is
 * read for every position must be small, or it does not fit into the cache of the processor.
 */
const TITLE_GAINS = [24, 44, 140, 160] as const;
const TEXT_GAINS = [20, 40, 68, 80] as const;
const ID_GAIN = 200;
/** The reader's own words come before others' texts, after titles. */
export const NOTE_GAIN = 100;
/** Weight of a match of the initials of the words of a title. */
export const INITIALS_GAIN = TITLE_GAINS[2];
/** Bonus for a position right after the preceding word of the query. */
const NEAR_GAIN = 40;
/** Bonus for a title without other words. */
const SHORT_TITLE_GAIN = 20;
/** Largest bonus for repetition, and the repetitions that reach it. */
const OFTEN_GAIN = 12;
const OFTEN = 8;
/** The bonus by number of repetitions. */
const OFTEN_GAINS = Float32Array.from(
  { length: OFTEN + 1 },
  (_, count) => (OFTEN_GAIN * Math.log2(1 + count)) / Math.log2(1 + OFTEN),
);
/** The share of the weight of a term that does not depend on its rarity. */
const COMMON_WEIGHT = 0.5;
/** The share of the coverage of a term that does not depend on where and how it was found. */
const LEAST_QUALITY = 0.5;
/** A word that is nowhere in the index counts less: it may be one that people use and papers do not. */
const NOWHERE = 0.6;
/** Words worth less than this do not count as words; of the others half must be there. */
const TELLING = 0.5;
/** The scores so far, by paper; shared by all terms of a search. */
export interface Scores {
  /** sums over the terms before */
  sums: Float32Array;
  /** how many of the terms that must be found were */
  found: Uint8Array;
  /** how much of the query was found, and how much of it there is */
  covered: Float32Array;
  asked: number;
  /** how many of the words that tell something were found, and how many there were */
  words: Uint8Array;
  wordsAsked: number;
  /** of those, how many stand in the title or right after the word before */
  firm: Uint8Array;
  /** how many of the required terms are in the title */
  titled: Uint8Array;
  /** of the term of several words that was closed last: its gains and what it tells, which each of its words shares */
  whole: Uint8Array;
  wholeTelling: Float32Array;
  /** of the present term, by paper: what the way of writing that tells most about it tells, from 0 to 1 */
  telling: Float32Array;
  /** the most that any paper could be told by the present term */
  tellingMost: number;
  /** of the present term: the gains of the ways of writing that were closed */
  closed: Uint8Array;
  /** best gain over all terms, and the field it was in */
  tops: Uint8Array;
  topFields: Uint8Array;
  /** of the present term: best gain, its field, how often, and whether next to the term before */
  best: Uint8Array;
  fields: Uint8Array;
  counts: Uint8Array;
  near: Uint8Array;
  /** places of the present term, a bit each; none where no term comes after it */
  places: Uint32Array | null;
  /** places of the term before; none where it is the first */
  placesBefore: Uint32Array | null;
  /** how many terms are still to come, the present one included */
  termsLeft: number;
}

/**
 * Clears the scores, in memory that every search reuses: allocating megabytes for each typed letter
 * would keep the garbage collector busy.
 *
 * @param terms - how many there will be
 */
export function clearedScores(index: SearchIndex, terms: number): Scores {
  index.buffers.scores ??= newScores(index.size);
  const { scores } = index.buffers;
  scores.sums.fill(0);
  scores.covered.fill(0);
  scores.asked = 0;
  scores.words.fill(0);
  scores.wordsAsked = 0;
  const { found, firm, titled, whole, wholeTelling, tops, topFields } = scores;
  for (const of of [found, firm, titled, whole, wholeTelling, tops, topFields]) of.fill(0);
  clearTerm(scores);
  scores.termsLeft = terms;
  scores.placesBefore = null;
  scores.places = terms > 1 ? emptyPlaces(index, terms) : null;
  return scores;
}

function newScores(size: number): Scores {
  return {
    sums: new Float32Array(size),
    found: new Uint8Array(size),
    covered: new Float32Array(size),
    asked: 0,
    words: new Uint8Array(size),
    wordsAsked: 0,
    firm: new Uint8Array(size),
    titled: new Uint8Array(size),
    whole: new Uint8Array(size),
    wholeTelling: new Float32Array(size),
    telling: new Float32Array(size),
    tellingMost: 0,
    closed: new Uint8Array(size),
    tops: new Uint8Array(size),
    topFields: new Uint8Array(size),
    best: new Uint8Array(size),
    fields: new Uint8Array(size),
    counts: new Uint8Array(size),
    near: new Uint8Array(size),
    places: null,
    placesBefore: null,
    termsLeft: 0,
  };
}

/** Terms take turns with two of them. */
function emptyPlaces({ buffers, tables }: SearchIndex, turn: number): Uint32Array {
  const which = turn % 2;
  const known = buffers.places[which];
  if (known) return known.fill(0);
  const places = new Uint32Array(((tables.starts.at(-1) ?? 0) >>> 5) + 1);
  buffers.places[which] = places;
  return places;
}

function clearTerm(scores: Scores): void {
  const { best, counts, near, telling, closed } = scores;
  for (const of of [best, counts, near, telling, closed]) of.fill(0);
  scores.tellingMost = 0;
}

/**
 * Ends one way of writing the current term: the fewer papers it stands in, the more it tells about each.
 * What 마을 finds is not worth less because city, another word for it, is everywhere.
 *
 * @param weight - of the way, from 0 to 1
 */
export function closeWay({ best, telling, closed }: Scores, weight: number): number {
  const rarity = rarityOf(best);
  let most = 0;
  for (let paper = 0; paper < best.length; paper += 1) {
    const gain = best[paper] ?? 0;
    if (gain === 0) continue;
    most = Math.max(most, rarity * weight);
    telling[paper] = Math.max(telling[paper] ?? 0, rarity * qualityOf(gain));
    closed[paper] = Math.max(closed[paper] ?? 0, gain);
  }
  best.fill(0);
  return most;
}

/** The weight of matches of one kind. */
interface Gain {
  title: number;
  text: number;
}

/** @param weight - of the alternative that was found */
export function gainOf(fit: Fit, weight: number, isId: boolean): Gain {
  if (isId) return { title: ID_GAIN, text: ID_GAIN };
  return {
    title: Math.round(TITLE_GAINS[fit] * weight),
    text: Math.round(TEXT_GAINS[fit] * weight),
  };
}

/**
 * Notes positions of the current term. The innermost loop of the search: the positions of one paper
 * are combined before they are noted.
 *
 * @param positions - only the first `count`, quickest when they ascend
 */
export function addPlaces(
  { tables }: SearchIndex,
  scores: Scores,
  positions: Uint32Array,
  count: number,
  gain: Gain,
): void {
  const { blocks, starts, titleSizes } = tables;
  let paper = 0;
  let start = 0;
  let end = 0;
  let titleEnd = 0;
  let inTitle = 0;
  let inText = 0;
  for (let index = 0; index < count; index += 1) {
    const position = positions[index] ?? 0;
    if (position >= end || position < start) {
      if (inTitle + inText > 0) addMatches(scores, paper, inTitle, inText, gain);
      inTitle = 0;
      inText = 0;
      paper = blocks[position >>> BLOCK_BITS] ?? 0;
      while ((starts[paper + 1] ?? position + 1) <= position) paper += 1;
      start = starts[paper] ?? 0;
      end = starts[paper + 1] ?? 0;
      titleEnd = start + (titleSizes[paper] ?? 0);
    }
    if (position < titleEnd) inTitle += 1;
    else inText += 1;
  }
  if (inTitle + inText > 0) addMatches(scores, paper, inTitle, inText, gain);
  if (scores.placesBefore) noteNear(tables, scores.placesBefore, scores.near, positions, count);
  if (scores.places) notePlaces(scores.places, positions, count);
}

function addMatches(
  { best, fields, counts }: Scores,
  paper: number,
  inTitle: number,
  inText: number,
  { title, text }: Gain,
): void {
  counts[paper] = Math.min(OFTEN, (counts[paper] ?? 0) + inTitle + inText);
  const isTitle = inTitle > 0 && (title >= text || inText === 0);
  const worth = isTitle ? title : text;
  if (worth <= (best[paper] ?? 0)) return;
  best[paper] = worth;
  fields[paper] = isTitle ? TITLE : TEXT;
}

/** Prepares the buffers for the next term. */
function notePlaces(places: Uint32Array, positions: Uint32Array, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const position = positions[index] ?? 0;
    const word = position >>> 5;
    places[word] = (places[word] ?? 0) | (1 << (position & 31));
  }
}

/** The positions of the current term right after one of the term before. */
function noteNear(
  { blocks, starts }: SearchIndex['tables'],
  placesBefore: Uint32Array,
  near: Uint8Array,
  positions: Uint32Array,
  count: number,
): void {
  for (let index = 0; index < count; index += 1) {
    const position = positions[index] ?? 0;
    const before = position - 1;
    if ((((placesBefore[before >>> 5] ?? 0) >>> (before & 31)) & 1) === 0) continue;
    let paper = blocks[position >>> BLOCK_BITS] ?? 0;
    while ((starts[paper + 1] ?? Infinity) <= position) paper += 1;
    near[paper] = 1;
  }
}

/** Notes that the current term is found in a paper, without a position. */
export function addPaper(scores: Scores, paper: number, gain: number, field: Field): void {
  if (gain <= (scores.best[paper] ?? 0)) return;
  scores.best[paper] = gain;
  scores.fields[paper] = FIELDS.indexOf(field);
}

/** How much a term tells about a paper apart from its rarity, from 0 to 1; used for `covered` only. */
interface Telling {
  worth: number;
  /** a word of the term of several words before it */
  isPart: boolean;
}

/**
 * Adds the current term to the sums and prepares for the next.
 *
 * @returns whether it was found in any paper
 */
export function closeTerm(
  index: SearchIndex,
  scores: Scores,
  isOptional: boolean,
  { worth, isPart }: Telling,
): boolean {
  const rarity = rarityOf(scores.best);
  tellRest(scores, rarity);
  if (isPart) shareWhole(scores);
  else keepWhole(scores);
  const weight = COMMON_WEIGHT + (1 - COMMON_WEIGHT) * rarity;
  const counted = worth >= TELLING ? 1 : 0;
  let isFound = false;
  for (let paper = 0; paper < index.size; paper += 1) {
    const gain = scores.best[paper] ?? 0;
    if (gain === 0) continue;
    isFound = true;
    closePaper(scores, paper, weight, isOptional);
    scores.covered[paper] = (scores.covered[paper] ?? 0) + worth * (scores.telling[paper] ?? 0);
    scores.words[paper] = (scores.words[paper] ?? 0) + counted;
    if (isFirm(scores, paper)) scores.firm[paper] = (scores.firm[paper] ?? 0) + counted;
  }
  scores.wordsAsked += counted;
  scores.asked += worth * (isFound ? scores.tellingMost : rarity * NOWHERE);
  clearTerm(scores);
  scores.termsLeft -= 1;
  scores.placesBefore = scores.places;
  scores.places = scores.termsLeft > 1 ? emptyPlaces(index, scores.termsLeft) : null;
  return isFound;
}

/** What was found, but by none of the ways of writing that were closed, as in a note, tells by its rarity. */
function tellRest(scores: Scores, rarity: number): void {
  const { best, telling } = scores;
  for (let paper = 0; paper < best.length; paper += 1) {
    const gain = best[paper] ?? 0;
    if (gain === 0 || telling[paper] !== 0) continue;
    telling[paper] = rarity * qualityOf(gain);
    scores.tellingMost = Math.max(scores.tellingMost, rarity);
  }
}

function keepWhole({ best, telling, whole, wholeTelling }: Scores): void {
  whole.set(best);
  wholeTelling.set(telling);
}

/** Where a term of several words was found, each of them was. */
function shareWhole({ best, telling, whole, wholeTelling }: Scores): void {
  for (let paper = 0; paper < best.length; paper += 1) {
    best[paper] = Math.max(best[paper] ?? 0, whole[paper] ?? 0);
    telling[paper] = Math.max(telling[paper] ?? 0, wholeTelling[paper] ?? 0);
  }
}

function isFirm({ fields, near }: Scores, paper: number): boolean {
  return fields[paper] !== TEXT || near[paper] === 1;
}

/** A match in a title, and one as it was typed, covers more. */
function qualityOf(gain: number): number {
  return LEAST_QUALITY + (1 - LEAST_QUALITY) * Math.min(1, gain / TITLE_GAINS[3]);
}

/** The field of the best match in a paper. */
export function fieldOf({ topFields }: Scores, paper: number): Field {
  return FIELDS[topFields[paper] ?? TEXT] ?? 'text';
}

/** The bonus of a paper with a short title. */
export function titleBonus({ tables }: SearchIndex, paper: number): number {
  return SHORT_TITLE_GAIN / Math.max(1, Math.sqrt(tables.titleSizes[paper] ?? 0));
}

function closePaper(scores: Scores, paper: number, weight: number, isOptional: boolean): void {
  const gain = scores.best[paper] ?? 0;
  const often = OFTEN_GAINS[scores.counts[paper] ?? 0] ?? 0;
  const total = gain + often + (scores.near[paper] ?? 0) * NEAR_GAIN;
  scores.sums[paper] = (scores.sums[paper] ?? 0) + total * weight;
  if (!isOptional) {
    scores.found[paper] = (scores.found[paper] ?? 0) + 1;
    if (scores.fields[paper] === TITLE) scores.titled[paper] = (scores.titled[paper] ?? 0) + 1;
  }
  if (gain <= (scores.tops[paper] ?? 0)) return;
  scores.tops[paper] = gain;
  scores.topFields[paper] = scores.fields[paper] ?? TEXT;
}

/** A term in few papers says more about each: from 0 to 1. */
function rarityOf(best: Uint8Array): number {
  let papers = 0;
  for (let paper = 0; paper < best.length; paper += 1) if ((best[paper] ?? 0) > 0) papers += 1;
  return Math.log(1 + best.length / (1 + papers)) / Math.log(2 + best.length);
}
