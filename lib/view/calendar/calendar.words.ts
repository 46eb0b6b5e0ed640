import type { Locale } from '../../settings/settings';
import { type InLocale, inLocale, type Sentences } from '../../text/sentences';

/** Sentences of the calendar of Mondays. */
export const CALENDAR_WORDS = {
  calendar: { ko: '월요일 달력', en: 'Calendar of Mondays' },
  years: { ko: '연도', en: 'Years' },
  kept: {
    ko: '{all}주 중 {count}주 담음',
    en: { one: '1 of {all} weeks', other: '{count} of {all} weeks' },
  },
  read: { ko: '{all}편 중 {read}편 읽음', en: '{read} of {all} read' },
  starred: { ko: '별표 있음', en: 'starred' },
  missing: { ko: '{day}, 담지 않은 주', en: '{day}, not in your library' },
  legend: {
    ko: '숫자는 월요일이에요. 밑줄은 읽은 만큼, 점은 별표예요. 흐린 주는 누르면 받을 수 있어요.',
    en: 'Numbers are Mondays. The line shows how much is read, a dot means a star. Press a faint week to get it.',
  },
} satisfies Sentences;

/** These sentences in one language. */
export type CalendarWords = InLocale<typeof CALENDAR_WORDS>;

/** Returns the sentences in the reader's language. */
export function calendarWords(locale: Locale): CalendarWords {
  return inLocale(CALENDAR_WORDS, locale);
}
