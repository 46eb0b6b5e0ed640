import type { Digest } from '../digest/format';

type Week = Digest['week'];

/** Days without a year, as most headings of 2023 name them. */
export interface Span {
  from: readonly [month: number, day: number];
  to: readonly [month: number, day: number];
  /** of the last day, which is the year the list files it under; `null` when not said */
  year: number | null;
}

const DAY_MS = 86_400_000;
/** Real weeks last 6 to 8 days; more than a fortnight is a slip of the pen. */
const LONGEST_DAYS = 14;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** `October 7 - October 13) - 2024`, `Feb 13 - 19)`, `May 29-June 4)`, `Dec 30, 2024 – Jan 5, 2025`. */
const SPAN =
  /([A-Z][a-z]{2,8})\.? {0,3}(\d{1,2})(?:, ?20\d\d)? {0,3}[-–—~] {0,3}(?:([A-Z][a-z]{2,8})\.? {0,3})?(\d{1,2})(?!\d)[^\d]{0,6}(20\d\d)?/;

/** Reads the days a heading names; `null` when it names none that exist. */
export function readSpan(heading: string): Span | null {
  const [, month = '', day, endMonth = month, endDay, year] =
    SPAN.exec(heading.slice(0, 300)) ?? [];
  const [start, end] = [month, endMonth].map(
    (name) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1,
  );
  if (!start || !end) return null;
  return {
    from: [start, Number(day)],
    to: [end, Number(endDay)],
    year: year ? Number(year) : null,
  };
}

/** The span's week in the year in which it ends; `null` when it has a day that year has not. */
export function toWeek({ from, to }: Span, year: number): Week | null {
  const crossesYear = from[0] > to[0];
  const start = toTime(crossesYear ? year - 1 : year, from);
  const end = toTime(year, to);
  if (start === null || end === null) return null;
  const days = (end - start) / DAY_MS + 1;
  return days >= 1 && days <= LONGEST_DAYS ? { start: toIso(start), end: toIso(end) } : null;
}

/** The last year in which the span lies before another week: lists have the newest on top. */
export function yearBefore(span: Span, next: Week): number {
  const year = Number(next.end.slice(0, 4));
  const week = toWeek(span, year);
  return week && week.start < next.start ? year : year - 1;
}

/** The year in which the span ends closest to an instant. */
export function yearNear(span: Span, timeMs: number): number {
  const year = new Date(timeMs).getUTCFullYear();
  const distance = (one: number) => Math.abs((toTime(one, span.to) ?? Infinity) - timeMs);
  return [year - 1, year, year + 1].reduce((best, one) =>
    distance(one) < distance(best) ? one : best,
  );
}

function toTime(year: number, [month, day]: readonly [number, number]): number | null {
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCDate() === day && day > 0 ? time : null;
}

function toIso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
