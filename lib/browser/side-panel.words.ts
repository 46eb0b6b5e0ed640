import type { Sentences } from '../text/sentences';

/** Shown if the browser cannot open a side panel. */
export const SIDE_PANEL_WORDS = {
  none: {
    ko: '이 브라우저에서는 옆 패널을 열 수 없어요. 도구 모음의 Paper Duet에서 읽어 주세요.',
    en: 'This browser cannot open the side panel. Read it from the toolbar button.',
  },
} satisfies Sentences;
