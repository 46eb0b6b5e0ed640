import { cutTail, segmentsOf } from './citation-tail';
import { type NameList, readNames } from './name-list';

/** A line of a list of references, taken apart. */
export interface Citation {
  title: string;
  /** authors, as they are written */
  people: string;
  /** where and when it was published */
  venue: string;
  /** what the line goes on with */
  rest: string;
}

/** What is known of a line besides its letters. */
interface Marked {
  /** words of links and words in italics, which a title may be */
  marked: readonly string[];
}

const LONGEST = 2_000;
const LONGEST_TITLE = 300;
/** A year in brackets or alone, as it stands behind the authors. */
const YEAR =
  /\s?(?:[([]((?:19|20)\d\d)[a-z]?(?:,[^()[\]]{1,20})?[)\]][.,:]?|[.,]\s?((?:19|20)\d\d)[a-z]?\.)\s+/y;
const QUOTE = /[.,:]?\s+(?=["“”‘«「『])/y;
const QUOTED = /^["“”‘«「『](.{2,300}?)[.,]?["”’»」』][.,]?/u;
const PERIOD = /\.\s+/y;
const COLON = /:\s+/y;
const COMMA = /,\s+/y;
/** `…, NeurIPS 2026`, `… (ICML 2026)`, `…, 2026` behind a title. */
const VENUE_BEHIND =
  /(?:,\s+((?:[Ii]n\s+)?(?:[Aa]rxiv|Proc|\p{Lu}\p{L}*\p{Lu}\p{L}*)\b[^,]{0,60}\b(?:19|20)\d\d|(?:19|20)\d\d)|\s+\(([^()]{0,60}\b(?:19|20)\d\d)\))\.?$/u;
/** A name in capitals and a year: `NeurIPS 2026`. */
const DATED = /\b(?:19|20)\d\d\b/;

/**
 * Reads a line as references are written: `A. Apple and B. Birne. Title. In NeurIPS 2026.`, with the
 * authors before or behind the title.
 *
 * @returns `null` when the line does not begin so, or could as well be a title and its text
 */
export function readCitation(text: string, { marked }: Marked): Citation | null {
  if (text.length > LONGEST || !/^["“‘«「『]?\p{L}/u.test(text)) return null;
  // In links and italics names stand rarely, titles often.
  const places = marked.map((words) => text.indexOf(words)).filter((place) => place > 0);
  const names = readNames(text, 0, Math.min(...places));
  return (names && readBehind(text, names, marked)) ?? readTitleFirst(text);
}

/** The title behind the authors. */
function readBehind(text: string, names: NameList, marked: readonly string[]): Citation | null {
  const people = text.slice(0, names.end);
  const found = endOf(text, names, marked) ?? endOf(text, names.ofInitials, marked, true);
  if (!found) return null;
  const title = titleAt(text, found.at, marked);
  if (!title || title.words.length > LONGEST_TITLE) return null;
  const tail = cutTail(text.slice(title.end));
  const isDated = tail.isVenue || DATED.test(title.venue);
  if (!isTold(names, found, { title: title.words, isDated, rest: tail.rest })) return null;
  const about = [title.venue, tail.venue].filter(Boolean).join(', ');
  const venue = about.includes(found.year) ? about : [about, found.year].filter(Boolean).join(', ');
  return { title: title.words, people: found.people ?? people, venue, rest: tail.rest };
}

interface Behind {
  title: string;
  /** a venue or a year follows it */
  isDated: boolean;
  rest: string;
}

/** Whether names are authors: two words in capitals are as often a title, and its text follows. */
function isTold(names: NameList, { end, isSure }: End, { title, isDated, rest }: Behind): boolean {
  // A sentence goes on, or the title came first.
  if (/^\p{Ll}/u.test(rest) || (!names.hasInitials && isNames(title))) return false;
  const isLone = names.count === 1 && !names.hasInitials && !names.isOpen && !names.isKorean;
  if (isLone && end === ':') return false;
  if (isDated) return !isLone || isSure || isTitleCase(title);
  if (end === ',' || names.isOfSurnames) return false;
  if (names.hasInitials || names.isOpen) return true;
  if (end === ':') return false;
  const isClear = isSure && (names.count > 1 || names.isKorean);
  return isClear || (rest === '' && isTitleCase(title) && (isSure || names.count > 1));
}

function isNames(title: string): boolean {
  const names = readNames(title, 0);
  return names !== null && names.end === title.length && (names.hasInitials || names.count > 1);
}

/** Whether most words begin with a capital, as no sentence's do. */
function isTitleCase(title: string): boolean {
  const long = title.split(/[\s:–—-]+/).filter((word) => /^\p{L}{4}/u.test(word));
  const capital = long.filter((word) => /^\p{Lu}/u.test(word));
  return capital.length >= 2 && capital.length * 3 >= long.length * 2;
}

interface End {
  /** where the title begins */
  at: number;
  /** the sign between */
  end: '.' | ',' | ':' | '';
  year: string;
  /** what only stands behind authors: a year, a quotation mark, a marked title */
  isSure: boolean;
  people?: string;
}

/** What ends the list of authors. */
function endOf(
  text: string,
  names: { end: number; isOpen?: boolean; ofInitials?: NameList['ofInitials'] } | null,
  marked: readonly string[],
  isCut = false,
): End | null {
  if (!names) return null;
  const people = text.slice(0, names.end);
  const [dated, inBrackets, alone] = match(YEAR, text, names.end) ?? [];
  if (dated && !isCut)
    return { at: names.end + dated.length, end: '', year: inBrackets ?? alone ?? '', isSure: true };
  const sure = { year: '', isSure: true };
  const [quote] = match(QUOTE, text, names.end) ?? [];
  const isEnded = quote !== undefined && (/^[.,:]/.test(quote) || people.endsWith('.'));
  if (quote && (isEnded || names.isOpen)) return { at: names.end + quote.length, end: '', ...sure };
  const [comma] = match(COMMA, text, names.end) ?? [];
  const behindComma = names.end + (comma?.length ?? 0);
  if (comma && markedAt(text, behindComma, marked))
    return { at: behindComma, end: '', ...sure, people };
  const unsure = { year: '', isSure: false };
  if (isCut) return comma ? { at: behindComma, end: ',', ...unsure, people } : null;
  const [period] = match(PERIOD, text, names.end) ?? [];
  if (period) return { at: names.end + period.length, end: '.', ...unsure };
  // The full stop of an initial or of `et al.` ends the list as well.
  const isStopped = text[names.end - 1] === '.' && text[names.end] === ' ';
  if (isStopped) return { at: names.end + 1, end: '.', ...unsure };
  const [colon] = match(COLON, text, names.end) ?? [];
  // Behind others, names without initials may be a title that goes on behind the colon.
  return colon && !names.ofInitials ? { at: names.end + colon.length, end: ':', ...unsure } : null;
}

interface TitleFound {
  words: string;
  end: number;
  /** what stood behind it without a full stop between */
  venue: string;
}

/** In quotation marks, marked, or up to the end of a sentence. */
function titleAt(text: string, at: number, marked: readonly string[]): TitleFound | null {
  const rest = text.slice(at);
  const [quoted, words] = QUOTED.exec(rest) ?? [];
  if (quoted && words) return { words, end: at + quoted.length, venue: '' };
  const known = markedAt(text, at, marked);
  if (known) return { words: known.replace(/[.,]$/, ''), end: at + known.length, venue: '' };
  const [first, ...more] = segmentsOf(rest);
  if (!first) return null;
  // A question may go on: `What Do Apples Dream? A Study.`
  const [next, ...others] = more;
  const goesOn =
    /[?!]$/.test(first) && next && !cutTail(next).isVenue && others.some((s) => cutTail(s).isVenue);
  const whole = goesOn ? rest.slice(0, rest.indexOf(next) + next.length) : first;
  const line = whole.replace(/\s+https?:\/\/\S+$/i, '').replace(/\.$/, '');
  const behind = VENUE_BEHIND.exec(line);
  const title = (behind ? line.slice(0, behind.index) : line).trim();
  const venue = behind?.[1] ?? behind?.[2] ?? '';
  return /\p{L}{2}/u.test(title) ? { words: title, end: at + whole.length, venue } : null;
}

/** `Title. A. Apple, B. Birne. NeurIPS 2026.`, with or without quotation marks. */
function readTitleFirst(text: string): Citation | null {
  const title = titleAt(text, 0, []);
  if (!title || title.words.length > LONGEST_TITLE) return null;
  const [space = ''] = /^[\s.,]*/.exec(text.slice(title.end)) ?? [];
  const start = title.end + space.length;
  const names = readNames(text, start);
  if (!names || names.isOfSurnames || !/^[.,]?(?:\s|$)/.test(text.slice(names.end))) return null;
  const tail = cutTail(text.slice(names.end).replace(/^[.,]/, ''));
  const isTold = names.hasInitials || names.isOpen || names.count >= 2;
  if (!isTold || tail.rest !== '' || !(tail.isVenue || names.hasInitials || names.isOpen))
    return null;
  const people = text.slice(start, names.end);
  return {
    title: title.words,
    people,
    venue: [title.venue, tail.venue].filter(Boolean).join(', '),
    rest: '',
  };
}

function markedAt(text: string, at: number, marked: readonly string[]): string | undefined {
  return marked.find((words) => words !== '' && text.startsWith(words, at));
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
