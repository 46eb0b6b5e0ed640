import type { Sentences } from '../text/sentences';

/** What our pages could not read. */
export const PAGE_ERROR_WORDS = {
  unreadableTab: {
    ko: '이 탭의 페이지를 읽을 수 없어요. 글을 열고 도구 모음의 버튼을 다시 눌러 주세요.',
    en: 'The page in this tab cannot be read. Open the post and press the toolbar button again.',
  },
  unreadableIndex: {
    ko: '검색 색인을 읽을 수 없어요. 다시 시도해 주세요.',
    en: 'The search index cannot be read. Please try again.',
  },
} satisfies Sentences;
