import { cleanText } from '../digest/clean-text';
import {
  DIGEST_FORMAT,
  DIGEST_VERSION,
  type Digest,
  type DigestEntry,
  type Problem,
  type Said,
} from '../digest/format';
import { atOnce } from '../digest/in-slices';
import { statusTimeMs } from '../paper/status-id';
import { identifyPost } from '../sites/registry';
import { readRow, startsRow } from './upstream-row';
import { readSpan, type Span, toWeek, yearBefore, yearNear } from './upstream-week';

/** What is known of the list besides its text. */
export interface UpstreamOptions {
  /** where it was read; the list's home when left out */
  url?: string;
  /** of weeks whose heading names none, as the file's name tells: `years/2023.md` */
  year?: number;
}

/** The weeks of the list, in its order, and what was wrong with it. */
export interface UpstreamRead {
  digests: Digest[];
  problems: Problem[];
}

/** A heading and the rows beneath it, each on one line. */
interface Section {
  heading: string;
  rows: string[];
}

const HOME = 'https://github.com/dair-ai/AI-Papers-of-the-Week';
const HEADING = /^#{1,6} {1,4}(.{1,400})$/;
const IS_WEEK = /papers of the week/i;
/** Head of a table, its rule, a rule between weeks. */
const NO_ROW = /^\|?[\s|:-]*$|^\|\s*\**papers?\**\s*\|/i;
const MOST_ENTRIES = 500;

/**
 * Reads DAIR.AI's list of weekly papers: one file a year, or the single README it was before.
 *
 * English only. What is wrong with a row or a heading is a problem at its place; a row costs at most
 * itself, a heading without dates its week. Linear in the text.
 *
 * @param markdown - the file; the newest week on top, as the list has it
 * @returns one digest a week, in the order of the list, known as `dair-ai:2024-10-07`
 * @see https://github.com/dair-ai/AI-Papers-of-the-Week
 */
export function parseUpstream(markdown: string, options: UpstreamOptions = {}): UpstreamRead {
  return atOnce(parseUpstreamInSteps(markdown, options));
}

/** Whether a text is that list: it has a heading of one of its weeks. */
export function isUpstream(markdown: string): boolean {
  return /^#{1,6} .{0,80}papers of the week.{0,4}\(/im.test(markdown);
}

/** The same, resting between weeks; for `inSlices`. */
export function* parseUpstreamInSteps(
  markdown: string,
  options: UpstreamOptions = {},
): Generator<void, UpstreamRead> {
  const digests: Digest[] = [];
  const problems: Problem[] = [];
  const ids = new Set<string>();
  const { sections, fileYear } = findSections(markdown);
  const known = { ...options, year: options.year ?? fileYear };
  for (const section of sections) {
    const where = { ko: section.heading, en: section.heading };
    const digest = readSection(section, known, digests.at(-1) ?? null, problems);
    if (digest && ids.has(digest.id)) problems.push({ where, what: TWICE });
    else if (digest) digests.push(digest);
    if (digest) ids.add(digest.id);
    yield;
  }
  if (sections.length === 0) problems.push({ where: LIST, what: NO_WEEKS });
  return { digests, problems };
}

function findSections(markdown: string): { sections: Section[]; fileYear: number | null } {
  const sections: Section[] = [];
  let fileYear: number | null = null;
  let section: Section | null = null;
  let isRow = false;
  for (const untrimmed of markdown.split('\n')) {
    const line = untrimmed.trim();
    const [, heading] = HEADING.exec(line) ?? [];
    if (heading) {
      const isWeek = IS_WEEK.test(heading) && /\d/.test(heading) && !isTitle(heading);
      if (isTitle(heading)) fileYear = Number(heading.slice(-4));
      section = isWeek ? { heading: toHeading(heading), rows: [] } : null;
      if (section) sections.push(section);
      isRow = false;
    } else if (section) {
      isRow = takeLine(section, line, isRow);
    }
  }
  return { sections, fileYear };
}

/** `# AI Papers of the Week — 2025` */
function isTitle(heading: string): boolean {
  return /papers of the week\W{1,5}20\d\d$/i.test(heading);
}

/** `[Top ML Papers (May 22-28)](#anchor)` is its label. */
function toHeading(heading: string): string {
  return cleanText(heading.replace(/^\[(.*)\]\([^()]*\)$/, '$1').replace(/\*+/g, ''));
}

/** Adds a line to the row it belongs to. @returns whether a row is still open */
function takeLine(section: Section, line: string, isRow: boolean): boolean {
  if (startsRow(line)) section.rows.push(line);
  else if (NO_ROW.test(line)) return false;
  else if (isRow) section.rows.push(`${section.rows.pop()} ${line}`);
  return isRow || startsRow(line);
}

function readSection(
  { heading, rows }: Section,
  { url, year }: { url?: string; year: number | null },
  previous: Digest | null,
  problems: Problem[],
): Digest | null {
  const entries = readRows(heading, rows, problems);
  const where = { ko: heading, en: heading };
  const span = readSpan(heading);
  const endYear = span && (span.year ?? year ?? guessYear(span, previous, entries));
  const week = span && endYear ? toWeek(span, endYear) : null;
  if (!week) problems.push({ where, what: NO_DATES });
  else if (entries.length === 0) problems.push({ where, what: NO_ENTRIES });
  if (!week || entries.length === 0) return null;
  return {
    format: DIGEST_FORMAT,
    version: DIGEST_VERSION,
    id: `dair-ai:${week.start}`,
    week,
    title: { ko: null, en: heading },
    source: { name: 'DAIR.AI', url: url ?? HOME, notice: { ko: null, en: null } },
    trends: [],
    entries,
  };
}

/** From the week above, which is newer; else from when the posts were made. */
function guessYear(span: Span, previous: Digest | null, entries: DigestEntry[]): number | null {
  if (previous) return yearBefore(span, previous.week);
  const times = entries
    .flatMap(({ discussions }) => discussions.map((url) => identifyPost(url)?.statusId ?? []))
    .flat()
    .map(statusTimeMs)
    .sort((a, b) => a - b);
  const middle = times[times.length >> 1];
  return middle === undefined ? null : yearNear(span, middle);
}

function readRows(heading: string, rows: string[], problems: Problem[]): DigestEntry[] {
  const entries = new Map<number, DigestEntry>();
  rows.slice(0, MOST_ENTRIES).forEach((row, index) => {
    const where = {
      ko: `${heading}, ${index + 1}번째 항목`,
      en: `${heading}, entry ${index + 1}`,
    };
    const { entry, complaints } = readRow(row);
    problems.push(...complaints.map((what) => ({ where, what })));
    if (!entry) return;
    const isFree = entry.rank > 0 && !entries.has(entry.rank);
    if (!isFree) problems.push({ where, what: RANK_TAKEN });
    const rank = isFree ? entry.rank : Math.max(0, ...entries.keys()) + 1;
    entries.set(rank, { ...entry, rank });
  });
  return [...entries.values()].sort((a, b) => a.rank - b.rank);
}

const LIST: Said = { ko: '목록', en: 'list' };
const NO_WEEKS: Said = {
  ko: '“Papers of the Week”라는 제목이 없어요.',
  en: 'No heading names the papers of a week.',
};
const NO_DATES: Said = {
  ko: '제목의 날짜를 읽지 못해 이 주를 뺐어요.',
  en: 'The dates of the heading cannot be read; the week was left out.',
};
const NO_ENTRIES: Said = {
  ko: '읽을 수 있는 항목이 없어 이 주를 뺐어요.',
  en: 'No row can be read; the week was left out.',
};
const TWICE: Said = {
  ko: '같은 날에 시작하는 주가 이미 있어 뺐어요.',
  en: 'An earlier week begins on the same day; this one was left out.',
};
const RANK_TAKEN: Said = {
  ko: '순위가 겹쳐 맨 뒤로 옮겼어요.',
  en: 'The rank is taken; the entry was moved to the end.',
};
