import type { Sentences } from '../text/sentences';

/** What is wrong with weeks that are stored or packed with the extension. */
export const WEEKS_WORDS = {
  wholeFile: { ko: '파일 전체', en: 'the whole file' },
  noJson: {
    ko: 'JSON으로 읽을 수 없어요. 확장 프로그램을 다시 설치해 주세요.',
    en: 'It cannot be read as JSON. Please reinstall the extension.',
  },
  addedWeeks: { ko: '담은 주', en: 'added weeks' },
} satisfies Sentences;
