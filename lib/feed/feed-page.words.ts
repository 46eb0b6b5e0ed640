import type { Sentences } from '../text/sentences';

/** Headings of a week in a feed. Our digest parsers know them, so that the feed can be read back. */
export const FEED_PAGE_WORDS = {
  summary: { ko: '논문 소개', en: 'Summary' },
  abstract: { ko: '논문 초록', en: 'Abstract' },
  papers: { ko: '논문 링크', en: 'Paper links' },
  further: { ko: '더 읽어보기', en: 'Read more' },
  original: { ko: '원문', en: 'Original' },
} satisfies Sentences;
