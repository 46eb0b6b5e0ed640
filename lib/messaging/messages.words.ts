import type { Sentences } from '../text/sentences';

/** What is said when the background does not answer. */
export const MESSAGE_WORDS = {
  noAnswer: {
    ko: '확장 프로그램이 응답하지 않아요. 페이지를 새로 고쳐 주세요.',
    en: 'The extension is not responding. Please reload the page.',
  },
} satisfies Sentences;
