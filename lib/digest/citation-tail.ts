import { isGeneric } from './title-cut';

/** Words with a full stop that ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:proc|int|intl|conf|trans|j|vol|pp|no|nos|adv|symp|univ|dept|ed|eds|vs|st|al|fig|eq|tech|rep|assoc|comput|sci|mach|neural|learn|res|phys|rev|lett|\p{Lu})\.$/iu;
const VENUE_WORDS =
  /^(?:in:?\s+\p{Lu}|(?:arxiv|corr|biorxiv|medrxiv|ssrn|preprint|technical report|proc|proceedings|advances in|transactions|journal|conference|workshop|symposium|findings|under review|to appear|accepted|submitted|published|presented|vol|pp|pages?|no|doi|issn|isbn|url|available|retrieved|accessed)\b)/iu;
const KOREAN_VENUE = /학회|학술|논문지|저널|(?:^|\s)(?:19|20)\d\d년?$/;
const YEAR = /\b(?:19|20)\d\d\b/;
/** What begins a sentence, even one that names a year. */
const SENTENCE_START =
  /^(?:we|this|it|its|our|they|these|the (?:authors?|paper|work|model)|a|an|here|how|why|what)\s/i;
const SMALL_WORDS = new Set('of on the for in and & de la at to'.split(' '));
const ADDRESS = /(?:<?https?:\/\/\S{1,2000}|\b(?:www\.|doi\.org\/|arxiv\.org\/)\S{1,500})/gi;
const ADDRESS_FIRST = /^\s*<?https?:\/\/\S{1,2000}\s*/i;
/** Signs and white space around the words of a segment. A pattern must not begin inside their run. */
const AROUND_VENUE = /^[\s.,;:|([]+|(?<![\s.,;:|([])[\s.,;:|([]+$/g;
const AROUND_WORDS = /^[\s.,;:([|]+|(?<![\s.,;:)\]|])[\s.,;:)\]|]+$/g;
const LONGEST_VENUE = 200;
const MOST_WORDS = 12;

/** What stands behind the title of a reference. */
interface Tail {
  /** where and when it was published, without addresses and the names of links */
  venue: string;
  /** whether that names a place or a year */
  isVenue: boolean;
  /** sentences that follow */
  rest: string;
}

/** Parts where a paper was published from the text behind it. */
export function cutTail(text: string): Tail {
  const segments = segmentsOf(text.replace(/^[\s.,;]+/, ''));
  const first = segments.findIndex((segment) => !isVenue(segment));
  const venues = first < 0 ? segments : segments.slice(0, first);
  const venue = venues
    .map((words) => words.replace(ADDRESS, ' ').replace(/\s+/g, ' ').replace(AROUND_VENUE, ''))
    .filter((words) => !isGeneric(words) || YEAR.test(words))
    .join('. ');
  const others = first < 0 ? '' : segments.slice(first).join(' ').replace(/\s+/g, ' ');
  const rest = others.replace(ADDRESS_FIRST, '').trim();
  return { venue, isVenue: /\p{L}{2}|\d{4}/u.test(venue), rest };
}

/** The sentences of a reference, of which abbreviations and initials end none. */
export function segmentsOf(text: string): string[] {
  const segments: string[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/[.?!](?=["”’)\]]?(?:\s|$))/g)) {
    const segment = text.slice(start, index + 1);
    if (ABBREVIATION.test(segment.slice(-20))) continue;
    segments.push(segment.trim());
    start = index + 1;
  }
  return [...segments, text.slice(start).trim()].filter((segment) => /[^\s.]/.test(segment));
}

function isVenue(segment: string): boolean {
  const words = segment.replace(ADDRESS, ' ').replace(AROUND_WORDS, '');
  if (isGeneric(words) || /^[\p{P}\p{S}\d\s]*$/u.test(words)) return true;
  if (words.length > LONGEST_VENUE || SENTENCE_START.test(words)) return false;
  if (/[가-힣]/.test(words)) return KOREAN_VENUE.test(words) && !/[다요]$/.test(words);
  if (VENUE_WORDS.test(words) || YEAR.test(words)) return true;
  const all = words.split(/[\s,;:]+/);
  const isName = (word: string) => SMALL_WORDS.has(word) || !/^\p{Ll}/u.test(word);
  return all.length <= MOST_WORDS && all.every(isName);
}
