import type { PaperRecord } from '../../lookup/paper-record';
import type { PaperKey } from '../../paper/ref';
import type { Range } from '../../search/match-text';
import type { Hit } from '../../search/search';
import type { Locale } from '../../settings/settings';
import { cleanText } from '../../text/clean-text';
import { phrase } from '../../text/phrase';
import { shortFullDayText } from '../dates';
import { chooseText, languagesFor, type Reading } from '../languages';
import type { FoundPapers } from '../search/find-papers';
import { waysInWords } from './ways-in.words';

/** How a browser reads a line: Chromium as XML with elements for the matches, Firefox as plain text. */
export type OmniboxDialect = 'xml' | 'plain';

/** A suggestion below the address bar. */
export interface OmniboxLine {
  /** text in the address bar once the line is chosen, which Enter then passes to us */
  content: string;
  description: string;
}

/** The lines that a browser shows. */
export interface OmniboxAnswer {
  /** the line that Enter opens if none is chosen */
  first: string;
  lines: OmniboxLine[];
}

/** Prefix of a query for the library's own search. */
const TO_LIBRARY = '?';
/** More of a title than fits in a line. */
const LONGEST_TITLE = 200;
/** Characters that XML cannot represent. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters have to be removed
const NOT_XML = /[\u0000-\u001f\ufffe\uffff]/g;
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Reads what was typed after the keyword, or a line's `content`. */
export function readOmniboxText(text: string): { query: string; isForLibrary: boolean } {
  const query = text.trim();
  const isForLibrary = query.startsWith(TO_LIBRARY);
  return { query: isForLibrary ? query.slice(TO_LIBRARY.length).trim() : query, isForLibrary };
}

/** Returns the first line before anything is typed; in Firefox it stays, as it cannot follow the input. */
export function omniboxStart(locale: Locale, dialect: OmniboxDialect): string {
  const words = waysInWords(locale);
  return say(dialect === 'plain' ? words.best : words.start, dialect);
}

/**
 * Prepares the lines for what was typed.
 *
 * @param found - `null` if nothing could be searched
 * @param records - of the hits; a hit without one is left out
 */
export function omniboxAnswer(
  text: string,
  found: FoundPapers | null,
  records: ReadonlyMap<PaperKey, PaperRecord>,
  reading: Reading,
  dialect: OmniboxDialect,
): OmniboxAnswer {
  const { query, isForLibrary } = readOmniboxText(text);
  const start = omniboxStart(reading.locale, dialect);
  if (query === '') return { first: start, lines: [] };
  const hits = (found?.hits ?? []).flatMap((hit) => {
    const record = records.get(hit.key);
    return record
      ? [{ content: hit.key, description: hitLine(hit, record, reading, dialect) }]
      : [];
  });
  const shown = phrase(waysInWords(reading.locale).searchLibrary, { text: cleanText(query) });
  const library = { content: `${TO_LIBRARY}${query}`, description: say(shown, dialect) };
  if (dialect === 'plain') return { first: start, lines: [...hits, library] };
  const [best, ...others] = hits;
  // Enter opens a paper only if it has everything that was asked for.
  const isBest = best !== undefined && !isForLibrary && opensFirst(found);
  if (!isBest) return { first: library.description, lines: hits };
  return { first: best.description, lines: [...others, library] };
}

/** Whether Enter opens the first hit, which it does only if the hit has all of the words. */
export function opensFirst(found: FoundPapers | null): boolean {
  return found !== null && found.exact > 0;
}

/** Shows both titles, the reader's own language first, then week and rank. */
function hitLine(hit: Hit, record: PaperRecord, reading: Reading, dialect: OmniboxDialect): string {
  const titles = languagesFor(reading.locale).flatMap((lang) => {
    const title = hit.titles[lang];
    return title ? [titleOf(title, hit.ranges[lang], dialect)] : [];
  });
  return [...titles, tagged('dim', say(placeOf(record, reading), dialect), dialect)].join(' · ');
}

/** Returns week and rank of the text that opens. */
function placeOf({ texts }: PaperRecord, reading: Reading): string {
  const text = texts[chooseText(texts, reading)];
  if (!text) return '';
  const day = shortFullDayText(text.digest.week.start, reading.locale);
  return phrase(waysInWords(reading.locale).place, { day, rank: text.rank });
}

function titleOf(title: string, ranges: readonly Range[], dialect: OmniboxDialect): string {
  const end = Math.min(title.length, LONGEST_TITLE);
  const inside = ranges.filter(([, to]) => to <= end);
  const pieces = inside.flatMap(([from, to], at) => [
    say(title.slice(inside[at - 1]?.[1] ?? 0, from), dialect),
    tagged('match', say(title.slice(from, to), dialect), dialect),
  ]);
  const rest = say(title.slice(inside.at(-1)?.[1] ?? 0, end), dialect);
  return `${pieces.join('')}${rest}${end < title.length ? '…' : ''}`;
}

function tagged(name: 'match' | 'dim', text: string, dialect: OmniboxDialect): string {
  return dialect === 'plain' || text === '' ? text : `<${name}>${text}</${name}>`;
}

/** Escapes a text, whatever is in it. Chromium would replace `%s` by what was typed. */
function say(text: string, dialect: OmniboxDialect): string {
  if (dialect === 'plain') return text;
  return text
    .toWellFormed()
    .replace(NOT_XML, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')
    .replaceAll('%s', '%\u2060s');
}
