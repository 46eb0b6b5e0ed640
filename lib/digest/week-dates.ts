import type { Digest } from './format';

type Week = Digest['week'];

const DAY_MS = 86_400_000;
const LONGEST_DAYS = 31;
/** `2024/04/22 ~ 04/28`, `2024.12.30 - 2025.01.05`, `2026/06/08 ~ 14`, `2024년 10월 7일 ~ 13일`. */
const SPAN =
  /(20\d\d)\s?[./년-]\s?(\d{1,2})\s?[./월-]\s?(\d{1,2})\s?일?\s{0,3}[~〜–—-]\s{0,3}(?:(?:(20\d\d)\s?[./년-]\s?)?(\d{1,2})\s?[./월-]\s?)?(\d{1,2})(?!\d)/;
const SLUG = /(?:^|\/)(20\d\d-\d\d-\d\d(?:-\d+)+)/;

/**
 * Reads the week a title names. An end without year or month belongs to the start's, or to the next
 * where it would lie before it.
 *
 * @returns `null` when the text names no span of at most 31 days
 */
export function readWeek(text: string): Week | null {
  const match = SPAN.exec(text.slice(0, 1_000));
  if (!match) return null;
  const [year = 0, month = 0, day = 0, endYear, endMonth, endDay = 0] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  return toWeek([year, month, day], [endYear, endMonth, endDay]);
}

/**
 * Reads the week from a topic's slug, `2024-12-30-2025-01-05-ml-…` or `2026-06-08-14-ai-ml`, or from
 * an address that holds one. How many of the numbers are dates is told by whether they are a week.
 */
export function readWeekOfSlug(slug: string): Week | null {
  const numbers = SLUG.exec(slug.slice(0, 1_000))?.[1]?.split('-').map(Number) ?? [];
  const [year = 0, month = 0, day = 0, ...rest] = numbers;
  const [a = 0, b, c] = rest;
  const start: Day = [year, month, day];
  const whole = c !== undefined && b !== undefined ? toWeek(start, [a, b, c]) : null;
  const short = b !== undefined ? toWeek(start, [undefined, a, b]) : null;
  return whole ?? short ?? toWeek(start, [undefined, undefined, a]);
}

type Day = [year: number, month: number, day: number];
type End = [year: number | undefined, month: number | undefined, day: number];

function toWeek(start: Day, [endYear, endMonth, endDay]: End): Week | null {
  const [year, month] = start;
  const ends: Day[] = [[endYear ?? year, endMonth ?? month, endDay]];
  if (endYear === undefined && endMonth !== undefined) ends.push([year + 1, endMonth, endDay]);
  if (endMonth === undefined)
    ends.push(month === 12 ? [year + 1, 1, endDay] : [year, month + 1, endDay]);
  const from = toTime(start);
  for (const end of ends) {
    const to = toTime(end);
    const days = from !== null && to !== null ? (to - from) / DAY_MS : -1;
    if (days >= 0 && days <= LONGEST_DAYS) return { start: toIso(start), end: toIso(end) };
  }
  return null;
}

/** `null` for a day that does not exist. */
function toTime([year, month, day]: Day): number | null {
  if (year < 2000 || year > 2099) return null;
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCDate() === day && month >= 1 && month <= 12 ? time : null;
}

function toIso(day: Day): string {
  return day.map((part) => String(part).padStart(2, '0')).join('-');
}
