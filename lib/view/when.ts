import type { Locale } from '../settings/settings';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * A moment as people say it: `3시간 전`, `in 5 hours`; its day where that is a week away or more.
 *
 * @param nearby - text for a moment less than a minute away
 */
export function whenText(ms: number, nowMs: number, locale: Locale, nearby: string): string {
  const awayMs = ms - nowMs;
  const distanceMs = Math.abs(awayMs);
  if (distanceMs < MINUTE_MS) return nearby;
  if (distanceMs >= 7 * DAY_MS) return dayText(ms, locale);
  if (distanceMs < HOUR_MS) return countText(Math.trunc(awayMs / MINUTE_MS), 'minute', locale);
  if (distanceMs < DAY_MS) return countText(Math.trunc(awayMs / HOUR_MS), 'hour', locale);
  return countText(Math.trunc(awayMs / DAY_MS), 'day', locale);
}

const UNITS = { minute: '분', hour: '시간', day: '일' } as const;

/** Korean is written here, because browsers say `후` where people say `뒤`. */
function countText(count: number, unit: keyof typeof UNITS, locale: Locale): string {
  if (locale === 'en') return new Intl.RelativeTimeFormat('en').format(count, unit);
  return `${Math.abs(count)}${UNITS[unit]} ${count < 0 ? '전' : '뒤'}`;
}

/** The day of a moment in the reader's time zone: `2026년 11월 21일`, `21 November 2026`. */
export function dayText(ms: number, locale: Locale): string {
  // British order: as our own words write days.
  const language = locale === 'ko' ? 'ko' : 'en-GB';
  return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(ms);
}

/** A moment to the minute, in the reader's time zone. */
export function momentText(ms: number, locale: Locale): string {
  const language = locale === 'ko' ? 'ko' : 'en-GB';
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(ms);
}
