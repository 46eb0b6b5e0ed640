import { readPoints } from './date-points';
import { readSpan, toWeek, type Week, yearNear } from './week-span';

const DAY_MS = 86_400_000;
const SLUG = /(?:^|\/)(20\d\d-\d\d-\d\d(?:-\d+)+)/;
const DATED_PATH = /(?:^|[/_])(20\d\d)[-/](\d\d)[-/](\d\d)(?!\d)/;
/** `2026-W32`, `Week 32, 2026`, `2026 Week 32`, `2026년 32주차`. */
const NUMBERED = [
  /(?<!\d)(20\d\d)\s?-?\s?W(\d{1,2})(?!\d)/i,
  /(?<!\d)(20\d\d)(?:\s?[,:–—-])?\s?(?:week|wk|kw|cw)\.?\s?#?(\d{1,2})(?!\d)/i,
  /(?<!\d)(20\d\d)년\s?제?\s?(\d{1,2})\s?주/,
];
const NUMBERED_BEFORE =
  /(?<![a-z])(?:week|wk|kw|cw|W)\.?\s?#?(\d{1,2})\s?(?:[,:/(–—-]|of)?\s?(20\d\d)(?!\d)/i;
/** `2026년 8월 첫째 주`, `8월 1주차`. */
const OF_MONTH =
  /(?:(?<!\d)(20\d\d)\s?[년./-]\s?)?(?<!\d)(\d{1,2})\s?월\s?(?:제\s?)?(첫|둘|셋|넷|다섯|두|세|네|[1-5])(?:째|\s?번째)?\s?주(?:차|간|\s|\)|\]|의|에|$)/;
const ORDINALS: Readonly<Record<string, number>> = {
  첫: 1,
  둘: 2,
  두: 2,
  셋: 3,
  세: 3,
  넷: 4,
  네: 4,
  다섯: 5,
};
const WEEK_OF = /(?<![a-z])(?:week (?:of|beginning|starting|from)|w\/c)(?: the)?:? (?=\S)/i;
const WEEK_ENDING = /(?<![a-z])week (?:ending|to):? (?=\S)/i;
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
  return span ? null : (readNumberedWeek(head) ?? readWeekAtDay(head, nearMs));
}

/** Whether a text names the days of a week, be their year known or not. */
export function namesWeek(text: string): boolean {
  const head = text.slice(0, 300);
  if (!/\d/.test(head)) return false;
  return readSpan(head) !== null || readNumberedWeek(head) !== null || WEEK_OF.test(head);
}

/**
 * Reads a week that is only counted within its month, `2026년 8월 첫째 주`. As Korean calendars count
 * (KS X ISO 8601), the first is the one that holds the month's first Thursday; not everybody does.
 */
export function readWeekOfMonth(text: string, nearMs: number | null = null): Week | null {
  const [, said, month = '', ordinal = ''] = OF_MONTH.exec(text.slice(0, 1_000)) ?? [];
  const number = ORDINALS[ordinal] ?? Number(ordinal);
  const near = nearMs === null ? null : new Date(nearMs).getUTCFullYear();
  const year = said ? Number(said) : near;
  if (!month || !number || !year || Number(month) > 12) return null;
  const first = Date.UTC(year, Number(month) - 1, 1);
  const toThursday = (4 - new Date(first).getUTCDay() + 7) % 7;
  const thursday = first + (toThursday + 7 * (number - 1)) * DAY_MS;
  if (new Date(thursday).getUTCMonth() !== Number(month) - 1) return null;
  return weekFrom(thursday - 3 * DAY_MS);
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

function readNumberedWeek(text: string): Week | null {
  for (const notation of NUMBERED) {
    const [, year, week] = notation.exec(text) ?? [];
    if (year && week) return toIsoWeek(Number(year), Number(week));
  }
  const [, week, year] = NUMBERED_BEFORE.exec(text) ?? [];
  return year && week ? toIsoWeek(Number(year), Number(week)) : null;
}

/** Week 1 holds the year's first Thursday (ISO 8601). */
function toIsoWeek(year: number, week: number): Week | null {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS;
  const start = monday + (week - 1) * 7 * DAY_MS;
  const isInYear = new Date(start + 3 * DAY_MS).getUTCFullYear() === year;
  return week >= 1 && isInYear ? weekFrom(start) : null;
}

/** `Week of August 3, 2026` begins there, `week ending …` ends. */
function readWeekAtDay(text: string, nearMs: number | null): Week | null {
  const start = dayBehind(WEEK_OF, text, nearMs);
  if (start !== null) return weekFrom(start);
  const end = dayBehind(WEEK_ENDING, text, nearMs);
  return end === null ? null : weekUpTo(end);
}

function dayBehind(words: RegExp, text: string, nearMs: number | null): number | null {
  const match = words.exec(text);
  if (!match) return null;
  const at = match.index + match[0].length;
  const rest = text.slice(at, at + 40);
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

function weekFrom(startMs: number): Week {
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  return { start: day(startMs), end: day(startMs + 6 * DAY_MS) };
}
