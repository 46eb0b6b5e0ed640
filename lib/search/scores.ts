import type { SearchIndex } from './open-index';

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
  /** of the term of several words that was closed last: its gains and evidence, which each of its words shares */
  whole: Uint8Array;
  wholeEvidence: Float32Array;
  /** of the present term: rarity and quality of its best alternative in each paper, from 0 to 1 */
  evidence: Float32Array;
  /** the most that any paper could have of it */
  mostEvidence: number;
  /** of the present term: best gain over the alternatives that were closed */
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
  const { found, firm, titled, whole, wholeEvidence, tops, topFields } = scores;
  for (const of of [found, firm, titled, whole, wholeEvidence, tops, topFields]) of.fill(0);
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
    wholeEvidence: new Float32Array(size),
    evidence: new Float32Array(size),
    mostEvidence: 0,
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
export function emptyPlaces({ buffers, tables }: SearchIndex, turn: number): Uint32Array {
  const which = turn % 2;
  const known = buffers.places[which];
  if (known) return known.fill(0);
  const places = new Uint32Array(((tables.starts.at(-1) ?? 0) >>> 5) + 1);
  buffers.places[which] = places;
  return places;
}

/** Forgets what was found of the current term. */
export function clearTerm(scores: Scores): void {
  const { best, counts, near, evidence, closed } = scores;
  for (const of of [best, counts, near, evidence, closed]) of.fill(0);
  scores.mostEvidence = 0;
}
