import type { Locale } from '../settings/settings';
import { type InLocale, inLocale, type Sentences } from '../text/sentences';

/** Sentences for copying and citing, and sentences in the copied text. */
export const COPY_WORDS = {
  copy: { ko: '복사', en: 'Copy' },
  cite: { ko: '인용', en: 'Cite' },
  /** options for copying */
  shown: { ko: '보이는 대로', en: 'As shown' },
  only: {
    ko: { ko: '한국어만', en: 'Korean only' },
    en: { ko: '영어만', en: 'English only' },
  },
  both: { ko: '두 언어 함께', en: 'Both languages' },
  plain: { ko: '일반 텍스트', en: 'Plain text' },
  formatted: { ko: '서식 있는 글', en: 'Formatted text' },
  /** shown after copying */
  copied: { ko: '복사했어요', en: 'Copied' },
  /** above the text, if the browser does not allow copying */
  refused: {
    ko: '브라우저가 복사를 막았어요. 아래 글을 직접 복사해 주세요.',
    en: 'The browser blocked copying. Please copy the text below yourself.',
  },
  /** the name of that text */
  textToCopy: { ko: '복사할 글', en: 'Text to copy' },
  close: { ko: '닫기', en: 'Close' },
  /** in the copied text */
  paper: { ko: '논문', en: 'Paper' },
  source: { ko: '출처', en: 'Source' },
  trends: { ko: '이 주의 흐름', en: 'Trends of the week' },
} satisfies Sentences;

/** These sentences in one language. */
export type CopyWords = InLocale<typeof COPY_WORDS>;

/** Returns the sentences in the reader's language. */
export function copyWords(locale: Locale): CopyWords {
  return inLocale(COPY_WORDS, locale);
}
