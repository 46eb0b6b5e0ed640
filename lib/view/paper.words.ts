import type { Locale } from '../settings/settings';
import { type InLocale, inLocale, type Sentences } from '../text/sentences';

/** Sentences beside a paper. Content scripts read them with the text and do not carry them. */
export const PAPER_WORDS = {
  tab: { ko: '요약', en: 'Summary' },
  /** headings of the parts of a text */
  summary: { ko: '요약', en: 'Summary' },
  abstract: { ko: '자세히', en: 'Details' },
  fold: { ko: '접기', en: 'Collapse' },
  unfold: { ko: 'Paper Duet 요약 펼치기', en: 'Expand Paper Duet' },
  languages: { ko: '요약 언어', en: 'Reading language' },
  modes: {
    ko: {
      short: { ko: '한국어', en: 'KO' },
      full: { ko: '한국어', en: 'Korean' },
    },
    en: {
      short: { ko: 'EN', en: 'English' },
      full: { ko: 'English', en: 'English' },
    },
    pairs: {
      short: { ko: '번갈아', en: 'Pairs' },
      full: { ko: '한 문장씩 번갈아', en: 'Sentence by sentence' },
    },
    side: {
      short: { ko: '나란히', en: 'Columns' },
      full: { ko: '나란히', en: 'Side by side' },
    },
  },
  rank: { ko: '{day} 주 · {size}편 중 {rank}번째', en: 'Week of {day} · no. {rank} of {size}' },
  rankShort: { ko: '{monthDay} 주 · {rank}', en: '{monthDay} · no. {rank}' },
  badge: {
    ko: '{title}, {day} 주 {rank}번째, 요약 열기',
    en: '{title}, week of {day}, no. {rank}, open summary',
  },
  rankChip: { ko: '{monthDay} 주 {rank}번째', en: '{monthDay} · no. {rank}' },
  openPaper: { ko: '논문 보기 {handle}', en: 'Open paper {handle}' },
  /** said where a digest gives no link */
  byTitle: { ko: '제목으로 찾음', en: 'matched by title' },
  openPost: { ko: '소개 게시물', en: 'Post about this paper' },
  openPostBy: { ko: '소개 게시물 {handle}', en: 'Post by {handle}' },
  openSource: { ko: '출처: {name}', en: 'Source: {name}' },
  /** what digests usually call their links, in lower case */
  linkLabels: {
    code: { ko: '코드', en: 'code' },
    projectPage: { ko: '프로젝트 페이지', en: 'project page' },
    dataset: { ko: '데이터셋', en: 'dataset' },
    model: { ko: '모델', en: 'model' },
    demo: { ko: '데모', en: 'demo' },
    blog: { ko: '블로그', en: 'blog' },
    video: { ko: '동영상', en: 'video' },
  },
  /** of a text whose source is the reader's own and stands in no page */
  privateSource: { ko: '내가 담은 요약', en: 'from your own source' },
  /** said where no text of the paper has it */
  missing: {
    ko: { ko: '한국어 요약이 없어요.', en: 'No Korean text yet.' },
    en: { ko: '영어 요약이 없어요.', en: 'No English text yet.' },
  },
  /** said where another text of the paper has it */
  missingHere: {
    ko: { ko: '이 요약은 한국어로 되어 있지 않아요.', en: 'This summary is not in Korean.' },
    en: { ko: '이 요약은 영어로 되어 있지 않아요.', en: 'This summary is not in English.' },
  },
  missingPart: {
    ko: { ko: '‘{part}’에는 한국어가 없어요.', en: '“{part}” is not in Korean.' },
    en: { ko: '‘{part}’에는 영어가 없어요.', en: '“{part}” is not in English.' },
  },
  /** said where columns have no room */
  narrow: {
    ko: '자리가 좁아서 번갈아 보여 줘요.',
    en: 'Too narrow for columns, so pairs are shown.',
  },
  /** on the way to a text in that language; `{text}` */
  wayTo: {
    ko: { ko: '한국어 요약 보기: {text}', en: 'Read in Korean: {text}' },
    en: { ko: '영어 요약 보기: {text}', en: 'Read in English: {text}' },
  },
  /** before the paper's texts of other weeks */
  otherWeeks: { ko: '다른 주에도 실렸어요', en: 'Also in another week' },
  /** before its other texts, where one is of the same week */
  otherTexts: { ko: '다른 출처의 요약도 있어요', en: 'Other summaries of this paper' },
  more: { ko: '외 {count}편', en: '+{count}' },
  withdrawn: {
    ko: '저자가 철회한 논문이에요. 위 요약에는 철회 사실이 반영되어 있지 않아요.',
    en: 'The authors withdrew this paper. The summary above does not reflect that.',
  },
  notFound: {
    ko: 'arXiv에 이 버전이 없어요. 위 요약은 같은 논문의 다른 버전을 바탕으로 썼어요.',
    en: 'arXiv has no such version. The summary above describes a different version.',
  },
  /** said by what was pressed, when the extension behind it is gone */
  gone: {
    ko: 'Paper Duet이 업데이트됐거나 꺼져서 열 수 없어요. 페이지를 새로 고쳐 주세요.',
    en: 'Paper Duet was updated or turned off. Please reload the page.',
  },
  ours: {
    ko: 'Paper Duet이 보여 주는 내용이에요. 이 사이트와 관련이 없어요.',
    en: 'Added by Paper Duet. Not affiliated with this site.',
  },
} satisfies Sentences;

/** The same in one language. */
export type Words = InLocale<typeof PAPER_WORDS> & {
  /** that they are in */
  language: Locale;
};

/** The sentences in the reader's language. */
export function paperWords(locale: Locale): Words {
  return { language: locale, ...inLocale(PAPER_WORDS, locale) };
}

/** In both languages, as they are stored for content scripts. */
export const WORDS: Record<Locale, Words> = { ko: paperWords('ko'), en: paperWords('en') };
