import { type Point, readPoints } from './date-points';
import type { Digest } from './format';

export type Week = Digest['week'];

/** Days of a year that may be unknown, as many headings name them. */
export interface Span {
  from: MonthDay;
  to: MonthDay;
  /** of the last day; `null` when not said */
  year: number | null;
}

type MonthDay = readonly [month: number, day: number];

const DAY_MS = 86_400_000;
const LONGEST_DAYS = 31;
/** Where the year is a guess, a slip must not become a month. */
const LONGEST_GUESSED_DAYS = 14;
/** Where a day may begin: not within a number or a word. */
const STARTS =
  /(?<!\d|\d[./-])(?:['’](?=\d))?\d|(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/gi;
const MOST_STARTS = 60;
const WEEKDAY = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s';
/** `(월)`, `(Mon)`, `월요일` behind a day. */
const AFTER_DAY =
  /\s?[(（](?:[월화수목금토일](?:요일)?|[月火水木金土日]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?)[)）]|\s[월화수목금토일]요일|T\d\d:\d\d(?::\d\d)?Z?/iy;
const BETWEEN = new RegExp(
  `\\s{0,3}(?:[~∼〜～–—−‒_-]{1,2}|\\.{2,3}|…|→|/|\\b(?:to|thru|through|until|till|bis|al|au)\\b|부터|에서|至|到|から)\\s{0,3}(?:${WEEKDAY})?`,
  'iy',
);
/** Of two dates within a month of each other, `261116-261122`, `08.03 – 08.09`, neither is another number. */
const SIX_DIGITS = /^\d{6}$|^\d\d\.\d\d\.?$/;
/** `between November 16 and 22`, `11월 16일과 22일 사이`: these words join nothing by themselves. */
const AND = new RegExp(`(?:\\s{1,3}(?:and|&)\\s{1,3}(?:${WEEKDAY})?|[과와]\\s{1,3})`, 'iy');
const BEFORE_AND = new RegExp(`(?<![a-z])between\\s{1,3}(?:the\\s)?(?:${WEEKDAY})?$`, 'i');
const AFTER_AND = /^[^\n]{0,15}\s?사이/;
const YEAR = /(?<!\d)(20\d\d)(?!\d)/g;
/** Right behind the days: `Aug 3 – 9 '26`. */
const SHORT_YEAR = /^[\s,)\]]{0,4}['’](\d\d)(?!\d)/;

/**
 * Reads the days a text names, in any common notation: `2024/04/22 ~ 04/28`, `2026/06/08 ~ 14`,
 * `October 7 - October 13) - 2024`, `3–9 August 2026`, `2026년 8월 첫째 주 (8/3 ~ 8/9)`.
 *
 * A year that stands apart counts for the days: before them it is the first day's, behind them the
 * last one's.
 *
 * @returns `null` when it names no span of at most 31 days
 */
export function readSpan(text: string): Span | null {
  const head = text.slice(0, 1_000);
  let count = 0;
  let from = 0;
  for (const { index } of head.matchAll(STARTS)) {
    if (index < from) continue;
    if (++count > MOST_STARTS) return null;
    const found = readSpanAt(head, index);
    if (typeof found !== 'number') return found;
    // Of days that make no week together, no part is the beginning of one.
    from = found;
  }
  return null;
}

/** The span, or from where to go on. */
function readSpanAt(text: string, at: number): Span | number {
  let next = at;
  for (const from of readPoints(text, at)) {
    const dayEnd = skip(AFTER_DAY, text, from.end) ?? from.end;
    const between = skip(BETWEEN, text, dayEnd) ?? skipAnd(text, at, dayEnd);
    if (between === null) continue;
    const sign = text.slice(from.end, between).trim();
    for (const to of readPoints(text, between)) {
      next = Math.max(next, between);
      // `3.5 - 4.1` are numbers as likely as days.
      const areDays = [text.slice(at, from.end), text.slice(between, to.end)].every((one) =>
        SIX_DIGITS.test(one),
      );
      if (from.isVague && to.isVague && !areDays && !/[~∼〜～]/.test(sign)) continue;
      const around = { before: text.slice(0, at), after: text.slice(to.end) };
      // A slash stands between days that are written out, `2026-08-03/2026-08-09`.
      const isWhole = to.readings[0]?.year !== null && from.readings[0]?.year !== null;
      if (sign === '/' && !isWhole) continue;
      for (const [start, end] of pairReadings(from.readings, to.readings)) {
        const span = joinPoints(start, end, around);
        if (span) return span;
      }
    }
  }
  return next;
}

function skipAnd(text: string, at: number, end: number): number | null {
  const next = skip(AND, text, end);
  const isSpan =
    next !== null && (BEFORE_AND.test(text.slice(0, at)) || AFTER_AND.test(text.slice(next)));
  return isSpan ? next : null;
}

/** Both days in the same order of their parts, `3/8 – 9/8`, before each in its own, `3.8. – 9.8.2026`. */
function pairReadings(from: readonly Point[], to: readonly Point[]): (readonly [Point, Point])[] {
  const pairs = from.flatMap((start, at) =>
    to.map((end, index) => ({ pair: [start, end] as const, isSame: at === index })),
  );
  return pairs.sort((a, b) => Number(b.isSame) - Number(a.isSame)).map(({ pair }) => pair);
}

function skip(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

interface Around {
  before: string;
  after: string;
}

/** Parts that one end leaves out are the other's; an end that would lie before it is a month later. */
function joinPoints(start: Point, end: Point, around: Around): Span | null {
  const month = start.month ?? end.month;
  if (month === null) return null;
  const isLater = end.month === null && end.day < start.day;
  const endMonth = end.month ?? (isLater ? (month % 12) + 1 : month);
  const span = { from: [month, start.day], to: [endMonth, end.day], year: null } as const;
  const crosses = month > endMonth ? 1 : 0;
  const stated = end.year ?? (start.year !== null ? start.year + crosses : null);
  if (end.year !== null && start.year !== null && start.year + crosses !== end.year) return null;
  const year = stated ?? yearAround(around, crosses);
  const guess = year ?? 2_004; // a leap year: has every day
  const week = toWeek({ ...span, year }, guess);
  return week ? { ...span, year } : null;
}

function yearAround({ before, after }: Around, crosses: number): number | null {
  const [, next] = [...after.slice(0, 40).matchAll(YEAR)][0] ?? [];
  const [, short] = SHORT_YEAR.exec(after) ?? [];
  const [, last] = [...before.matchAll(YEAR)].at(-1) ?? [];
  if (next) return Number(next);
  if (short) return Number(`20${short}`);
  return last ? Number(last) + crosses : null;
}

/** The span's week in the year in which it ends; `null` when it has a day that year has not. */
export function toWeek({ from, to, year: stated }: Span, year: number): Week | null {
  const crossesYear = from[0] > to[0];
  const start = toTime(crossesYear ? year - 1 : year, from);
  const end = toTime(year, to);
  if (start === null || end === null) return null;
  const days = (end - start) / DAY_MS;
  const most = stated === null ? LONGEST_GUESSED_DAYS : LONGEST_DAYS;
  return days >= 0 && days <= most ? { start: toIso(start), end: toIso(end) } : null;
}

/**
 * The year in which days over the turn of a year end, where one year is told for both: the one whose
 * first day is a Monday, else the one told.
 */
export function endOfTurn({ from }: Span, year: number): number {
  const isMonday = (one: number) => new Date(Date.UTC(one, from[0] - 1, from[1])).getUTCDay() === 1;
  return isMonday(year) && !isMonday(year - 1) ? year + 1 : year;
}

/** Seven days. @param startMs - midnight UTC of the first */
export function weekFrom(startMs: number): Week {
  return { start: toIso(startMs), end: toIso(startMs + 6 * DAY_MS) };
}

/** The year in which the span ends closest to an instant. */
export function yearNear(span: Span, timeMs: number): number {
  const year = new Date(timeMs).getUTCFullYear();
  const distance = (one: number) => Math.abs((toTime(one, span.to) ?? Infinity) - timeMs);
  return [year - 1, year, year + 1].reduce((best, one) =>
    distance(one) < distance(best) ? one : best,
  );
}

/** `null` for a day that does not exist. */
function toTime(year: number, [month, day]: MonthDay): number | null {
  if (year < 2000 || year > 2099) return null;
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCDate() === day && day > 0 ? time : null;
}

function toIso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
