import { BLOCK_BITS } from './index-layout';
import type { Fit } from './match-index';
import type { SearchIndex } from './open-index';
import { clearTerm, emptyPlaces, type Scores } from './scores';

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

/**
 * Ends one alternative of the current term: the fewer papers have it, the more it is worth in each. What
 * 마을 finds is not worth less because city, another word for it, is everywhere.
 *
 * @param weight - of the alternative, from 0 to 1
 */
export function closeAlternative(scores: Scores, weight: number): void {
  const { best, evidence, closed } = scores;
  const rarity = rarityOf(best);
  for (let paper = 0; paper < best.length; paper += 1) {
    const gain = best[paper] ?? 0;
    if (gain === 0) continue;
    evidence[paper] = Math.max(evidence[paper] ?? 0, rarity * qualityOf(gain));
    closed[paper] = Math.max(closed[paper] ?? 0, gain);
  }
  scores.mostEvidence = Math.max(scores.mostEvidence, rarity * weight);
  best.fill(0);
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
  weighRest(scores, rarity);
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
    scores.covered[paper] = (scores.covered[paper] ?? 0) + worth * (scores.evidence[paper] ?? 0);
    scores.words[paper] = (scores.words[paper] ?? 0) + counted;
    if (isFirm(scores, paper)) scores.firm[paper] = (scores.firm[paper] ?? 0) + counted;
  }
  scores.wordsAsked += counted;
  scores.asked += worth * (isFound ? scores.mostEvidence : rarity * NOWHERE);
  clearTerm(scores);
  scores.termsLeft -= 1;
  scores.placesBefore = scores.places;
  scores.places = scores.termsLeft > 1 ? emptyPlaces(index, scores.termsLeft) : null;
  return isFound;
}

/** What was found, but by none of the alternatives that were closed (as in a note), counts by its rarity. */
function weighRest(scores: Scores, rarity: number): void {
  const { best, evidence } = scores;
  for (let paper = 0; paper < best.length; paper += 1) {
    const gain = best[paper] ?? 0;
    if (gain === 0 || evidence[paper] !== 0) continue;
    evidence[paper] = rarity * qualityOf(gain);
    scores.mostEvidence = Math.max(scores.mostEvidence, rarity);
  }
}

function keepWhole({ best, evidence, whole, wholeEvidence }: Scores): void {
  whole.set(best);
  wholeEvidence.set(evidence);
}

/** Where a term of several words was found, each of them was. */
function shareWhole({ best, evidence, whole, wholeEvidence }: Scores): void {
  for (let paper = 0; paper < best.length; paper += 1) {
    best[paper] = Math.max(best[paper] ?? 0, whole[paper] ?? 0);
    evidence[paper] = Math.max(evidence[paper] ?? 0, wholeEvidence[paper] ?? 0);
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
