import type { Unit } from './hangul';

/** What a reader asks for. Plain data. */
export interface Query {
  /** all of them must be found, in a paper or in its note */
  terms: readonly Term[];
  filters: Filters;
  /** what a paper must not have: any of these is enough to leave it out */
  without: { terms: readonly Term[]; filters: Filters };
  /** the corrected words, for words that are spelt like nothing in the index; empty until resolved */
  meant: readonly Meant[];
}

/** Words as they were typed, and the words they were taken for. */
export interface Meant {
  typed: string;
  text: string;
  /** the other keyboard's keys were struck, or one letter is wrong */
  why: 'layout' | 'spelling';
}

/** A part of a query that must be found, and the other ways to write it. */
export interface Term {
  /** as it was typed */
  typed: string;
  /**
   * words, for which other words can stand, or something that must be there literally: an id, a phrase
   */
  kind: 'words' | 'exact';
  /** counts when it is found, but need not be */
  isOptional: boolean;
  /** the first is what was typed */
  alternatives: readonly Alternative[];
}

/** Parts that stand one after the other. */
export interface Alternative {
  parts: readonly Part[];
  /** its weight as a match, from 0 to 1 */
  weight: number;
}

/** A word, or part of one, and how it may stand. */
export type Part = LatinPart | HangulPart | InitialsPart | IdPart;

/** A word in Latin letters or digits. */
export interface LatinPart {
  kind: 'latin';
  text: string;
  /** whole: exactly so; plural: or with an s; form: or with an ending; start: or as the beginning of a word */
  fits: 'whole' | 'plural' | 'form' | 'start';
}

/** A word in Hangul, its last syllable perhaps half-typed. */
export interface HangulPart {
  kind: 'hangul';
  units: readonly Unit[];
  /**
   * loose: also within words and across spaces; start: at the beginning of a word; whole: all of it;
   * verb: at the beginning, before an ending
   */
  fits: 'loose' | 'start' | 'whole' | 'verb';
}

/** First consonants of words in a title. */
export interface InitialsPart {
  kind: 'initials';
  units: readonly Unit[];
}

/** An id of a paper, a post or a person. */
export interface IdPart {
  kind: 'id';
  text: string;
  /** nearest: exactly so, or else as the beginning of an id */
  fits: 'whole' | 'start' | 'nearest';
}

/** What else a paper must be. */
export interface Filters {
  /** a paper in any of these fits */
  weeks: readonly WeekSpan[];
  is: readonly MarkFilter[];
  languages: readonly ('ko' | 'en')[];
  /** ids of sites, see `siteId`; a paper of any of these fits */
  sites: readonly string[];
  has: readonly HasFilter[];
  /** the reader's own tags, as `askedTag` returns them; a paper must have all of them */
  tags: readonly string[];
}

/** Days on which a week may begin, both included, as numbers: 20241007. */
export interface WeekSpan {
  from: number;
  to: number;
}

/** What a reader can have set on a paper. */
export type MarkFilter = 'star' | 'read' | 'unread' | 'reading' | 'note' | 'tag';

/** What a paper's links may lead to. */
export type HasFilter = 'code' | 'post';

/** Whether a query asks for nothing at all. */
export function isEmptyQuery({ terms, filters, without }: Query): boolean {
  const isFree = terms.length + without.terms.length === 0;
  return isFree && !hasFilters(filters) && !hasFilters(without.filters);
}

/** Whether anything but words is asked for. */
function hasFilters(filters: Filters): boolean {
  return Object.values(filters).some((values) => values.length > 0);
}
