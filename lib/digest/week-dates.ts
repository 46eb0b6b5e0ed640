import { readPoints } from './date-points';
import { readNumberedWeek } from './week-numbers';
import { readSpan, toWeek, type Week, weekFrom, yearNear } from './week-span';

const DAY_MS = 86_400_000;
const SLUG = /(?:^|\/)(20\d\d-\d\d-\d\d(?:-\d+)+)/;
const DATED_PATH = /(?:^|[/_])(20\d\d)[-/](\d\d)[-/](\d\d)(?!\d)/;
const WEEK_OF =
  /(?<![a-z])(?:week (?:of|beginning|starting|commencing|from)|w\/c)(?: the)?:? (?=\S)/i;
const WEEK_ENDING = /(?<![a-z])week (?:ending|to):? (?=\S)/i;
/** `2026년 8월 3일 주`, `8월 3일이 있는 주간` */
const DAY_OF_WEEK =
  /(?<!\d)(?:20\d\d\s?[년./-]\s?)?(?:\d{1,2}월\s?\d{1,2}일|\d{1,2}[./-]\d{1,2}일?)(?:\s?\([월화수목금토일]\))?(?:부터|에|이|로)?\s?(?:시작하는|속한|있는|시작)?\s?주(?:간|의|\s|$|[)\]])/;
const DAY_STARTS =
  /(?<!\d|\d[./-])\d|(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/gi;
const MOST_STARTS = 40;

/**
 * Reads the week a title names, by its days or by its number in a year.
 *
 * @param nearMs - an instant close to the week, for days without a year; `null` when there is none
 * @returns `null` when the text names no week, or only days of an unknown year
 */
export function readWeek(text: string, nearMs: number | null = null): Week | null {
  const head = text.slice(0, 1_000);
  if (!/\d/.test(head)) return null;
  const span = readSpan(head);
  const year = span && (span.year ?? (nearMs === null ? null : yearNear(span, nearMs)));
  if (span && year !== null) return toWeek(span, year);
  return span ? null : (readNumberedWeek(head, nearMs) ?? readWeekAtDay(head, nearMs));
}

/** Whether a text names the days of a week, be their year known or not. */
export function namesWeek(text: string): boolean {
  const head = text.slice(0, 300);
  if (!/\d/.test(head)) return false;
  return readSpan(head) !== null || readNumberedWeek(head, null) !== null || WEEK_OF.test(head);
}

/**
 * Reads one day that a text names with its year, as an instant: `Feb 09, 2026`.
 *
 * @returns milliseconds since 1970, midnight UTC; `null` when it names none
 */
export function readDay(text: string): number | null {
  const head = text.slice(0, 300);
  let count = 0;
  for (const { index } of head.matchAll(DAY_STARTS)) {
    if (++count > MOST_STARTS) return null;
    const day = readDayAt(head, index);
    if (day !== null) return day;
  }
  return null;
}

/** The day of a path or a file's name, `/2026/08/09/…`, `_posts/2026-08-09-….md`. */
export function readDayOfPath(path: string): number | null {
  const [, year, month, day] = DATED_PATH.exec(path.slice(0, 1_000)) ?? [];
  return year && month && day ? toTime(Number(year), Number(month), Number(day)) : null;
}

/** The seven days that end with one. */
export function weekUpTo(dayMs: number): Week {
  return weekFrom(dayMs - 6 * DAY_MS);
}

/**
 * Reads the week from a topic's slug, `2024-12-30-2025-01-05-ml-…` or `2026-06-08-14-ai-ml`, or from
 * an address that holds one. How many of the numbers are dates is told by whether they are a week.
 */
export function readWeekOfSlug(slug: string): Week | null {
  const numbers = SLUG.exec(slug.slice(0, 1_000))?.[1]?.split('-').map(Number) ?? [];
  const [year = 0, month = 0, day = 0, ...rest] = numbers;
  const [a = 0, b, c] = rest;
  const start = `${year}-${month}-${day}`;
  const whole = c !== undefined && b !== undefined ? readWeek(`${start} ~ ${a}-${b}-${c}`) : null;
  const short = b !== undefined ? readWeek(`${start} ~ ${pad(a)}-${pad(b)}`) : null;
  return whole ?? short ?? readWeek(`${start} ~ ${a}`);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** `Week of August 3, 2026` begins there, `week ending …` ends. */
function readWeekAtDay(text: string, nearMs: number | null): Week | null {
  const start = dayBehind(WEEK_OF, text, nearMs);
  if (start !== null) return weekFrom(start);
  const end = dayBehind(WEEK_ENDING, text, nearMs);
  if (end !== null) return weekUpTo(end);
  const korean = DAY_OF_WEEK.exec(text);
  const day = korean && dayAt(text.slice(korean.index), nearMs);
  return day === null ? null : weekFrom(day);
}

function dayBehind(words: RegExp, text: string, nearMs: number | null): number | null {
  const match = words.exec(text);
  if (!match) return null;
  const at = match.index + match[0].length;
  return dayAt(text.slice(at, at + 40), nearMs);
}

function dayAt(rest: string, nearMs: number | null): number | null {
  const day = readDayAt(rest, 0);
  if (day !== null || nearMs === null) return day;
  const year = new Date(nearMs).getUTCFullYear();
  const near = [year - 1, year, year + 1].flatMap((one) => readDayAt(rest, 0, one) ?? []);
  near.sort((a, b) => Math.abs(a - nearMs) - Math.abs(b - nearMs));
  return near[0] ?? null;
}

function readDayAt(text: string, at: number, otherwise: number | null = null): number | null {
  for (const { readings } of readPoints(text, at)) {
    for (const { year, month, day } of readings) {
      const known = year ?? otherwise;
      const time = known !== null && month !== null ? toTime(known, month, day) : null;
      if (time !== null) return time;
    }
  }
  return null;
}

function toTime(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1 ? time : null;
}
