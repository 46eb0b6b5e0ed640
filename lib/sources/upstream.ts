import { entryPlace } from '../digest/entry-place';
import { DIGEST_FORMAT, DIGEST_VERSION, type Digest, type DigestEntry } from '../digest/format';
import { readSpan, toWeek } from '../digest/week-span';
import { cleanText } from '../text/clean-text';
import { eachLine } from '../text/lines';
import type { LocalizedText, Problem } from '../text/localized';
import { localize } from '../text/sentences';
import { UPSTREAM_WORDS } from './upstream.words';
import { readRow, startsRow } from './upstream-row';
import { findYear, type YearHints } from './upstream-year';

/** What is known of the list besides its text. */
export interface UpstreamOptions {
  /** where it was read; the list's home when left out */
  url?: string;
  /** of weeks whose heading names none, where the file is known to hold one year: `years/2023.md` */
  year?: number;
  /** a year in the file's name, which counts only where the list itself tells nothing */
  nameYear?: number;
}

/** The weeks of the list, in its order, and what was wrong with it. */
export interface UpstreamRead {
  digests: Digest[];
  problems: Problem[];
}

/** A heading and the rows beneath it, each on one line. */
interface Section {
  heading: string;
  /** what the nearest heading above says for days without a year */
  titleYear: number | null;
  /** what the table's head calls its columns, without the one of ranks */
  columns: string[];
  rows: string[];
  /** whether the line before ended a cell */
  hasEnded: boolean;
  /** the first line that is in no row; `null` when there is none */
  unread: string | null;
}

const HOME = 'https://github.com/dair-ai/AI-Papers-of-the-Week';
const HEADING = /^(#{1,6}) {1,4}(.{1,400})$/;
const IS_WEEK = /papers of the week/i;
const YEARS = /(?<!\d)20\d\d(?!\d)/g;
/** Head of a table, its rule, a rule between weeks. */
const NO_ROW = /^\|?[\s|:-]*$|^\|\s*\**papers?\**\s*\|/i;
const MOST_ENTRIES = 500;
const NO_HEADING: readonly string[] = [];
/** Nothing that a row, a table's head or its rule begins with. */
const GOES_ON = /^[^\s|:\d-]/;
const MOST_OTHERS = 50;
const LINES_A_REST = 500;
/** Forty years. */
const MOST_WEEKS = 2_000;

/** How much of a text, and how many of its rows, are checked. */
const LOOKED_AT = { characters: 100_000, rows: 20 };

/**
 * Whether a text is that list: it has the heading of one of its weeks, table rows and no Korean. Other
 * lists have such headings too.
 */
export function isUpstream(markdown: string): boolean {
  if (!/^#{1,6} .{0,80}papers of the week.{0,4}\(/im.test(markdown)) return false;
  const lines = markdown.slice(0, LOOKED_AT.characters).split('\n');
  const rows = lines.filter((line) => startsRow(line.trim())).slice(0, LOOKED_AT.rows);
  const inKorean = rows.filter((row) => /[가-힣]{2}/.test(row));
  const isTable = rows.length === 0 || rows.some((row) => row.includes('|'));
  return isTable && inKorean.length * 2 <= rows.length;
}

/**
 * Reads DAIR.AI's list of weekly papers: one file per year, or the single README it was before.
 *
 * English only. What is wrong with a row or a heading is a problem at its place; a row costs at most
 * itself, a heading without dates its week. Linear in the text; yields after each row.
 *
 * @param markdown - the file; the newest week on top, as the list has it
 * @returns one digest per week in the order of the list, known as `dair-ai:2024-10-07`
 * @see https://github.com/dair-ai/AI-Papers-of-the-Week
 */
export function* parseUpstreamInSteps(
  markdown: string,
  options: UpstreamOptions = {},
): Generator<void, UpstreamRead> {
  const digests: Digest[] = [];
  const problems: Problem[] = [];
  const ids = new Set<string>();
  const { sections, others } = yield* findSections(markdown);
  for (const heading of others.slice(0, MOST_OTHERS))
    problems.push({ where: { ko: heading, en: heading }, what: UPSTREAM_WORDS.noWeekHeading });
  if (sections.length > MOST_WEEKS)
    problems.push({ where: UPSTREAM_WORDS.list, what: TOO_MANY_WEEKS });
  for (const section of sections.slice(0, MOST_WEEKS)) {
    const where = { ko: section.heading, en: section.heading };
    const hints = {
      titleYear: section.titleYear,
      year: options.year ?? null,
      nameYear: options.nameYear ?? null,
      previous: digests.at(-1) ?? null,
    };
    const digest = yield* readSection(section, options.url ?? HOME, hints, problems);
    if (digest && ids.has(digest.id)) problems.push({ where, what: UPSTREAM_WORDS.twice });
    else if (digest) digests.push(digest);
    if (digest) ids.add(digest.id);
    yield;
  }
  if (sections.length === 0)
    problems.push({ where: UPSTREAM_WORDS.list, what: UPSTREAM_WORDS.noWeeks });
  return { digests, problems };
}

function* findSections(
  markdown: string,
): Generator<void, { sections: Section[]; others: string[] }> {
  const sections: Section[] = [];
  /** headings above rows that belong to no week */
  const others: string[] = [];
  let other: string | null = null;
  const title = new TitleYear();
  let section: Section | null = null;
  let isRow = false;
  let lines = 0;
  for (const untrimmed of eachLine(markdown)) {
    if (++lines % LINES_A_REST === 0) yield;
    const line = untrimmed.trim();
    const [, signs = '', words] = (line.startsWith('#') && HEADING.exec(line)) || NO_HEADING;
    if (words) {
      const heading = toHeading(words);
      const isWeek = isWeekHeading(heading);
      if (!isWeek) title.pass(heading, signs.length);
      section = isWeek
        ? { heading, titleYear: title.year, columns: [], rows: [], hasEnded: true, unread: null }
        : null;
      other = section ? null : heading;
      if (section) sections.push(section);
      isRow = false;
    } else if (section) {
      isRow = takeLine(section, line, isRow);
    } else if (other && line.startsWith('|') && startsRow(line)) {
      others.push(other);
      other = null;
    }
  }
  return { sections, others };
}

/** Days, or what stands where they should: `# AI Papers of the Week — 2025` has only a year. */
function isWeekHeading(heading: string): boolean {
  return IS_WEEK.test(heading) && /\d/.test(heading.replace(YEARS, ''));
}

/** The year that the headings above a week tell, until one as high tells otherwise. */
class TitleYear {
  year: number | null = null;
  #level = 0;

  pass(heading: string, level: number): void {
    const years = new Set(heading.match(YEARS));
    const [only] = years.size === 1 ? years : [];
    if (!only && level > this.#level) return;
    this.year = only ? Number(only) : null;
    this.#level = level;
  }
}

/** `[Top ML Papers (May 22-28)](#anchor)` is its label. */
function toHeading(heading: string): string {
  return cleanText(heading.replace(/^\[(.*)\]\([^()]*\)$/, '$1').replace(/\*+/g, ''));
}

/** Adds a line to the row it belongs to. @returns whether a row is still open */
function takeLine(section: Section, line: string, isRow: boolean): boolean {
  if (isRow && GOES_ON.test(line)) {
    section.rows.push(`${section.rows.pop()} ${line}`);
    section.hasEnded = line.endsWith('|');
    return true;
  }
  const isNext = startsRow(line) || isRowWithoutRank(line, section);
  section.hasEnded = line === '' || line.endsWith('|');
  if (isNext) section.rows.push(line);
  else if (isHead(line, section)) section.columns = readColumns(line);
  else if (NO_ROW.test(line)) return false;
  else if (isRow) section.rows.push(`${section.rows.pop()} ${line}`);
  else section.unread ??= line.slice(0, 80);
  return isRow || isNext;
}

/** In a table whose last row has ended, a line with bars and a link is the next one. */
function isRowWithoutRank(line: string, { rows, columns, hasEnded }: Section): boolean {
  if (!hasEnded || !line.startsWith('|')) return false;
  return (columns.length > 0 || rows.length > 0) && line.includes('](');
}

/** The first line with bars, before any row. */
function isHead(line: string, { rows, columns }: Section): boolean {
  return line.startsWith('|') && rows.length === 0 && columns.length === 0 && /\p{L}/u.test(line);
}

function readColumns(line: string): string[] {
  const columns = line
    .slice(1, 500)
    .split('|')
    .map((cell) => cleanText(cell.replace(/\*+/g, '')));
  return /^(?:#|no\.?|rank|순위|)$/i.test(columns[0] ?? '') ? columns.slice(1) : columns;
}

function* readSection(
  { heading, columns, rows, unread }: Section,
  url: string,
  hints: YearHints,
  problems: Problem[],
): Generator<void, Digest | null> {
  const entries = yield* readRows(heading, { columns, rows }, problems);
  const where = { ko: heading, en: heading };
  const span = readSpan(heading);
  if (unread) problems.push({ where, what: notInTable(unread) });
  const year = span && findYear(span, entries, hints);
  const week = span && year !== null ? toWeek(span, year) : null;
  if (!week) problems.push({ where, what: UPSTREAM_WORDS.noDates });
  else if (entries.length === 0) problems.push({ where, what: UPSTREAM_WORDS.noEntries });
  if (!week || entries.length === 0) return null;
  return {
    format: DIGEST_FORMAT,
    version: DIGEST_VERSION,
    id: `dair-ai:${week.start}`,
    week,
    title: { ko: null, en: heading },
    source: { name: 'DAIR.AI', url, notice: { ko: null, en: null } },
    trends: [],
    entries,
  };
}

function* readRows(
  heading: string,
  { columns, rows }: Pick<Section, 'columns' | 'rows'>,
  problems: Problem[],
): Generator<void, DigestEntry[]> {
  const entries = new Map<number, DigestEntry>();
  if (rows.length > MOST_ENTRIES)
    problems.push({ where: { ko: heading, en: heading }, what: TOO_MANY });
  for (const [index, row] of rows.slice(0, MOST_ENTRIES).entries()) {
    yield;
    const place = entryPlace(index + 1);
    const where = { ko: `${heading}, ${place.ko}`, en: `${heading}, ${place.en}` };
    const { entry, problems: rowProblems } = readRow(row, columns);
    problems.push(...rowProblems.map((what) => ({ where, what })));
    if (!entry) continue;
    const isFree = entry.rank > 0 && !entries.has(entry.rank);
    if (entries.has(entry.rank)) problems.push({ where, what: UPSTREAM_WORDS.rankTaken });
    const rank = isFree ? entry.rank : Math.max(0, ...entries.keys()) + 1;
    entries.set(rank, { ...entry, rank });
  }
  return [...entries.values()].sort((a, b) => a.rank - b.rank);
}

const TOO_MANY: LocalizedText = localize(UPSTREAM_WORDS.tooManyRows, { most: MOST_ENTRIES });
const TOO_MANY_WEEKS: LocalizedText = localize(UPSTREAM_WORDS.tooManyWeeks, { most: MOST_WEEKS });

function notInTable(line: string): LocalizedText {
  return localize(UPSTREAM_WORDS.notInTable, { line });
}
