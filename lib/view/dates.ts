import type { Locale } from '../settings/settings';

/** British order in English: `7 October 2024`. */
const TAGS: Readonly<Record<Locale, string>> = { ko: 'ko-KR', en: 'en-GB' };

/** A day as it is read out: `10월 7일`, `7 October`. @param day - ISO */
export function dayText(day: string, locale: Locale): string {
  return format(day, locale, { day: 'numeric', month: 'long' });
}

/** A day with its year: `2024년 10월 7일`, `7 October 2024`. @param day - ISO */
export function fullDayText(day: string, locale: Locale): string {
  return format(day, locale, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** A day where there is little room: `10/07`, `7 Oct`. @param day - ISO */
export function shortDayText(day: string, locale: Locale): string {
  if (locale === 'ko') return day.slice(5).replace('-', '/');
  return format(day, locale, { day: 'numeric', month: 'short' });
}

/** Formats a day with its year for narrow places: `2024/10/07`, `7 Oct 2024`. @param day - ISO */
export function shortFullDayText(day: string, locale: Locale): string {
  if (locale === 'ko') return day.replaceAll('-', '/');
  return format(day, locale, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** A month: `2024년 10월`, `October 2024`. @param month - `2024-10` */
export function monthText(month: string, locale: Locale): string {
  return format(`${month}-01`, locale, { month: 'long', year: 'numeric' });
}

/** Formats a month whose year is shown elsewhere: `10월`, `Oct`. @param month - `2024-10` */
export function shortMonthText(month: string, locale: Locale): string {
  return format(`${month}-01`, locale, { month: 'short' });
}

/**
 * Formats a week in few characters: `10월 7일–13일`, `30 Sept–6 Oct`; with the year if it is not this one.
 *
 * @param week - ISO days
 * @param today - ISO
 */
export function shortWeekText(
  { start, end }: { start: string; end: string },
  locale: Locale,
  today: string,
): string {
  const isSameMonth = start.slice(0, 7) === end.slice(0, 7);
  const year = start.slice(0, 4);
  const isThisYear = year === today.slice(0, 4);
  if (locale === 'ko') {
    const span = `${dayText(start, 'ko')}–${isSameMonth ? `${Number(end.slice(8))}일` : dayText(end, 'ko')}`;
    return isThisYear ? span : `${year}년 ${span}`;
  }
  const span = isSameMonth
    ? `${Number(start.slice(8))}–${dayText(end, 'en')}`
    : `${shortDayText(start, 'en')}–${shortDayText(end, 'en')}`;
  return isThisYear ? span : `${span} ${end.slice(0, 4)}`;
}

/**
 * A span of days as people write it: `2024년 10월 7일–13일`, `7–13 October 2024`; month and year are
 * repeated only where they differ. Not left to the browser: each formats ranges in its own way.
 *
 * @param week - ISO days
 */
export function weekText({ start, end }: { start: string; end: string }, locale: Locale): string {
  const isSameYear = start.slice(0, 4) === end.slice(0, 4);
  const isSameMonth = start.slice(0, 7) === end.slice(0, 7);
  if (locale === 'ko') {
    const endDay = isSameMonth ? `${Number(end.slice(8))}일` : dayText(end, 'ko');
    return `${fullDayText(start, 'ko')}–${isSameYear ? endDay : fullDayText(end, 'ko')}`;
  }
  const startDay = isSameMonth ? `${Number(start.slice(8))}` : dayText(start, 'en');
  return `${isSameYear ? startDay : fullDayText(start, 'en')}–${fullDayText(end, 'en')}`;
}

/** Cached, because creating one takes far longer than using it, and a calendar names thousands of days. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(day: string, locale: Locale, shown: Intl.DateTimeFormatOptions): string {
  const name = `${locale} ${JSON.stringify(shown)}`;
  const format =
    formats.get(name) ?? new Intl.DateTimeFormat(TAGS[locale], { ...shown, timeZone: 'UTC' });
  formats.set(name, format);
  return format.format(new Date(`${day}T00:00:00Z`));
}
