import type { Problem } from '../text/localized';
import { localize } from '../text/sentences';
import type { Block } from './block';
import { PARSE_WORDS } from './parse-week.words';
import {
  namesWeek,
  readDay,
  readDayOfPath,
  readWeek,
  readWeekOfSlug,
  weekUpTo,
} from './week-dates';
import { isLonger, namesLoneWeek, readMonth, readWeekOfMonth } from './week-numbers';
import type { Week } from './week-span';

/** What can tell a post's week besides its text. */
export interface Dated {
  title: string | null;
  url: string | null;
  /** when it was posted, in milliseconds since 1970, where that is known */
  postedMs?: number | null;
  /** what its file says of its week besides the title */
  weekText?: string | null;
  /** the name of its file, which anybody may have given it */
  fileName?: string | null;
}

/** The date and the title stand within the first lines. */
const DAY_MS = 86_400_000;
const HEAD_BLOCKS = 20;
/** Longer lines are about something; `Feb 09, 2026` is about the post. */
const LONGEST_DATE_LINE = 80;
/** Longer lines are text, and name weeks of anything. */
const LONGEST_TITLE_LINE = 200;

/**
 * The week of a post: the days it names, with a year from wherever one is near; else how the week is
 * counted; else the month its title names; else the seven days up to the one it was posted on. What is
 * not written out is a problem.
 *
 * @param beginning - what stands before the entries
 */
export function findWeek(
  beginning: readonly Block[],
  given: Dated,
): { week: Week | null; problem: Problem | null } {
  const lines = [given.title ?? '', given.weekText ?? '', ...linesOf(beginning)];
  const posted = postedOn(lines, given);
  const stated =
    firstOf(lines, (line) => readWeek(line)) ??
    readWeekOfSlug(given.url ?? '') ??
    firstOf(lines, (line) => readWeek(line, posted));
  if (stated) return { week: stated, problem: null };
  const counted = firstOf(lines, (line) => readWeekOfMonth(line, posted));
  if (counted) return { week: counted, problem: counting(counted) };
  if (isLonger(given.title ?? lines[2] ?? '')) return { week: null, problem: NOT_ONE_WEEK };
  const named = readWeek(given.fileName ?? '') ?? readWeekOfSlug(given.fileName ?? '');
  if (named) return { week: named, problem: ofFileName(named) };
  const month = readMonth(given.title ?? lines[2] ?? '');
  const isOver =
    month !== null && (posted === null || posted >= Date.parse(month.end) - 3 * DAY_MS);
  if (month && isOver) return { week: month, problem: wholeMonth(month) };
  const day = posted ?? readDayOfPath(given.fileName ?? '');
  const week = day === null ? null : weekUpTo(day);
  return { week, problem: week ? upTo(week) : whyNone(lines) };
}

/** What the lines name of a week, though it is not enough. */
function whyNone(lines: readonly string[]): Problem {
  const short = lines.filter((line) => line.length <= LONGEST_TITLE_LINE);
  const days = short.find((line) => namesWeek(line));
  if (days) return withoutYear(days);
  const number = short.find((line) => namesLoneWeek(line) || readWeekOfMonth(line, 0) !== null);
  return number ? withoutYear(number) : NO_WEEK;
}

/** Texts of the first lines, as far as a date or a title may stand in them. */
export function linesOf(blocks: readonly Block[]): string[] {
  return blocks
    .slice(0, HEAD_BLOCKS)
    .flatMap((block) => ('text' in block ? [block.text.slice(0, 300)] : []));
}

function postedOn([title = '', ...lines]: string[], { url, postedMs }: Dated): number | null {
  const short = lines.filter((line) => line.length <= LONGEST_DATE_LINE);
  return (
    readDay(title) ??
    postedMs ??
    firstOf(short, readDay) ??
    (url === null ? null : readDayOfPath(url))
  );
}

function firstOf<T>(lines: readonly string[], read: (line: string) => T | null): T | null {
  for (const line of lines) {
    const found = read(line);
    if (found !== null) return found;
  }
  return null;
}

/** A title covers more than a month. */
const NOT_ONE_WEEK: Problem = {
  where: PARSE_WORDS.week,
  what: PARSE_WORDS.notOneWeek,
};
/** There are entries, but no telling of which week. */
export const NO_WEEK: Problem = {
  where: PARSE_WORDS.week,
  what: PARSE_WORDS.noWeek,
};

function withoutYear(line: string): Problem {
  const name = line.replaceAll('\n', ' ').slice(0, 80);
  return {
    where: PARSE_WORDS.week,
    what: localize(PARSE_WORDS.noYear, { name }),
  };
}

function counting({ start, end }: Week): Problem {
  return {
    where: PARSE_WORDS.week,
    what: localize(PARSE_WORDS.countedWeek, { start, end }),
  };
}

function wholeMonth({ start, end }: Week): Problem {
  return {
    where: PARSE_WORDS.week,
    what: localize(PARSE_WORDS.wholeMonth, { start, end }),
  };
}

function ofFileName({ start, end }: Week): Problem {
  return {
    where: PARSE_WORDS.week,
    what: localize(PARSE_WORDS.ofFileName, { start, end }),
  };
}

function upTo({ start, end }: Week): Problem {
  return {
    where: PARSE_WORDS.week,
    what: localize(PARSE_WORDS.upToPost, { start, end }),
  };
}
