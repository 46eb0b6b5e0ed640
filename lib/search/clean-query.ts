import { tagKey } from '../paper/tags';
import { toKeyboardLetters } from './hangul';

/** Longer than any title or link; the rest is ignored. */
export const LONGEST_QUERY = 400;
/** With a space, as on the filter's button. */
const SPACED = /안\s+읽(?=음|은)/g;
const YEAR_AND_MONTH = /(20\d\d년)\s+(?=(?:1[0-2]|[1-9])월)/g;
const QUOTES = /[“”„‟«»「」『』＂]/g;
/** Offset from full-width characters to plain ones. */
const FULL_WIDTH = 0xfee0;

/** Normalises a query: quotes, full-width characters and the spelling of filters. */
export function cleanQuery(text: string): string {
  const plain = text
    .slice(0, LONGEST_QUERY)
    .normalize('NFC')
    .replace(QUOTES, '"')
    .replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - FULL_WIDTH));
  return toKeyboardLetters(plain).replace(SPACED, '안읽').replace(YEAR_AND_MONTH, '$1');
}

/** Returns a tag as a filter asks for it; a filter cannot ask for quotes. */
export function askedTag(tag: string): string {
  return tagKey(cleanQuery(tag)).replaceAll('"', ' ').replace(/\s+/g, ' ').trim();
}

/** Returns the filter, as typed, that finds the papers with this tag. */
export function tagFilter(tag: string): string {
  const asked = askedTag(tag);
  return `tag:${asked.includes(' ') ? `"${asked}"` : asked}`;
}
