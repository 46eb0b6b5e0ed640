import type { Locale } from '../settings/settings';
import { type InLocale, inLocale, type Sentences } from '../text/sentences';

/** Sentences about weeks that are fetched from a reading page. */
export const WEEK_FETCH_WORDS = {
  running: { ko: '포럼에서 새 주를 받고 있어요', en: 'Getting new weeks from the forum…' },
  came: {
    ko: '{count}주를 받았어요',
    en: { one: '1 new week', other: '{count} new weeks' },
  },
  none: { ko: '포럼에 새로운 주가 없어요', en: 'The forum has no new weeks' },
  /** if the newest week is old */
  stale: {
    ko: '가장 새 주가 {count}일 전 것이에요',
    en: { one: 'The newest week is 1 day old', other: 'The newest week is {count} days old' },
  },
  /** if a source has failed for a long time */
  late: {
    ko: '{when} 뒤로 새 주를 받지 못했어요: {name}',
    en: 'No new weeks since {when}: {name}',
  },
  neverCame: {
    ko: '아직 한 주도 받지 못했어요: {name}',
    en: 'No weeks have come yet: {name}',
  },
  sources: { ko: '받아 오는 곳', en: 'Sources' },
  get: { ko: '새 주 받기', en: 'Get new weeks' },
  stop: { ko: '그만 받기', en: 'Stop' },
} satisfies Sentences;

/** These sentences in one language. */
export type WeekFetchWords = InLocale<typeof WEEK_FETCH_WORDS>;

/** Returns the sentences in the reader's language. */
export function weekFetchWords(locale: Locale): WeekFetchWords {
  return inLocale(WEEK_FETCH_WORDS, locale);
}
