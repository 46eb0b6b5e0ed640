import { tagKey } from '../paper/tags';
import { toKeyboardLetters } from './hangul';

/** Longer than any title or link; the rest is ignored. */
export const LONGEST_QUERY = 400;
/** As the filter's button has it. */
const SPACED = /안\s+읽(?=음|은)/g;
const YEAR_AND_MONTH = /(20\d\d년)\s+(?=(?:1[0-2]|[1-9])월)/g;
const QUOTES = /[“”„‟«»「」『』＂]/g;
/** From full-width forms to plain ones. */
const FULL_WIDTH = 0xfee0;

/** What was typed, with one spelling of quotes, of full-width forms and of what filters are written with. */
export function cleanQuery(text: string): string {
  const plain = text
    .slice(0, LONGEST_QUERY)
    .normalize('NFC')
    .replace(QUOTES, '"')
    .replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - FULL_WIDTH));
  return toKeyboardLetters(plain).replace(SPACED, '안읽').replace(YEAR_AND_MONTH, '$1');
}

/** What a tag and a filter that asks for it have in common. Quotes cannot be asked for. */
export function askedTag(tag: string): string {
  return tagKey(cleanQuery(tag)).replaceAll('"', ' ').replace(/\s+/g, ' ').trim();
}

/** The filter that finds papers with this tag, as it is typed. */
export function tagFilter(tag: string): string {
  const asked = askedTag(tag);
  return `tag:${asked.includes(' ') ? `"${asked}"` : asked}`;
}
