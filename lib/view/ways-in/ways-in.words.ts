import type { Locale } from '../../settings/settings';
import { type InLocale, inLocale, type Sentences } from '../../text/sentences';

/** Sentences that the browser itself shows: in its address bar and its context menu. */
export const WAYS_IN_WORDS = {
  /** in the context menu of links and selected text */
  lookUp: { ko: '논문 듀엣에서 찾기', en: 'Look up in Paper Duet' },
  /** after the keyword, before anything is typed */
  start: {
    ko: '제목, 초성, arXiv 번호로 논문 찾기',
    en: 'Find a paper by title, words or arXiv id',
  },
  /** in Firefox, which shows the first line before there is an answer */
  best: { ko: '가장 잘 맞는 논문 열기', en: 'Open the best match' },
  /** a paper's place in few characters; `{day}` is the first day of the week */
  place: { ko: '{day} 주 {rank}번째', en: 'week of {day}, no. {rank}' },
  searchLibrary: { ko: '서재에서 ‘{text}’ 검색', en: 'Search the library for “{text}”' },
} satisfies Sentences;

/** Returns the sentences in the reader's language. */
export function waysInWords(locale: Locale): InLocale<typeof WAYS_IN_WORDS> {
  return inLocale(WAYS_IN_WORDS, locale);
}
