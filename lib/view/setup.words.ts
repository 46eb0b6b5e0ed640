import type { Locale } from '../settings/settings';
import { type InLocale, inLocale, type Sentences } from '../text/sentences';

/** Names of the pages and parts in which the library is managed. */
export const SETUP_WORDS = {
  setup: { ko: '서재 관리', en: 'Manage library' },
  library: { ko: '서재', en: 'Library' },
  add: { ko: '주 담기', en: 'Add a week' },
  sources: { ko: '받아 오는 곳', en: 'Sources' },
  weeks: { ko: '담은 주', en: 'Weeks' },
  export: { ko: '파일로 내보내기', en: 'Export' },
  backup: { ko: '백업', en: 'Backup' },
  erase: { ko: '모두 지우기', en: 'Erase everything' },
  settings: { ko: '설정', en: 'Settings' },
} satisfies Sentences;

/** These names in one language. */
export type SetupWords = InLocale<typeof SETUP_WORDS>;

/** Returns the names in the reader's language. */
export function setupWords(locale: Locale): SetupWords {
  return inLocale(SETUP_WORDS, locale);
}
