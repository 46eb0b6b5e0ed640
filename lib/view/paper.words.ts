import type { Locale } from '../settings/settings';
import { type InLocale, inLocale, type Sentences } from '../text/sentences';

/** Sentences beside a paper. Content scripts read them with the text and do not carry them. */
export const PAPER_WORDS = {
  /** headings of the parts of a text */
  summary: { ko: '요약', en: 'Summary' },
  abstract: { ko: '자세히', en: 'Details' },
  fold: { ko: '접기', en: 'Collapse' },
  /** label of the sheet's handle in a narrow window */
  sheetSize: { ko: '요약 창 크기', en: 'Size of the summary' },
  report: { ko: '틀린 곳 알리기', en: 'Report a mistake' },
  openSidePanel: { ko: '옆 패널에서 열기', en: 'Open in the side panel' },
  unfold: { ko: 'Paper Duet 요약 펼치기', en: 'Expand Paper Duet' },
  languages: { ko: '요약 언어', en: 'Reading language' },
  modes: {
    ko: { ko: '한국어', en: 'Korean' },
    en: { ko: '영어', en: 'English' },
    pairs: { ko: '한 문장씩 번갈아', en: 'Sentence by sentence' },
    side: { ko: '나란히', en: 'Side by side' },
    hide: { ko: '한 언어 가리고 읽기', en: 'Cover one language' },
  },
  rank: { ko: '{day} 주 · {size}편 중 {rank}번째', en: 'Week of {day} · no. {rank} of {size}' },
  week: { ko: '{day} 주', en: 'week of {day}' },
  rankShort: { ko: '{monthDay} 주 · {rank}', en: '{monthDay} · no. {rank}' },
  badge: {
    ko: '{title}, {text}, 요약 열기',
    en: '{title}, {text}, open summary',
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
  /** label of the mark on a passage that does not match its counterpart */
  doubt: { ko: '두 언어가 다르거나 틀린 곳이 있을 수 있어요', en: 'Something here may be wrong' },
  /** why a chip is shown under a post */
  why: {
    listed: { ko: '다이제스트가 소개한 게시물이에요.', en: 'The digest lists this post.' },
    quotes: {
      ko: '다이제스트가 소개한 게시물을 인용했어요.',
      en: 'It quotes a post that the digest lists.',
    },
    names: { ko: '이 논문을 언급한 게시물이에요.', en: 'This post mentions the paper.' },
    card: {
      ko: '게시물의 링크 카드가 이 논문으로 이어져요.',
      en: 'The post’s link card leads to the paper.',
    },
  },
  withdrawn: {
    ko: '저자가 철회한 논문이에요. 위 요약에는 철회 사실이 반영되어 있지 않아요.',
    en: 'The authors withdrew this paper. The summary above does not reflect that.',
  },
  notFound: {
    ko: 'arXiv에 이 버전이 없어요. 위 요약은 같은 논문의 다른 버전을 바탕으로 썼어요.',
    en: 'arXiv has no such version. The summary above describes a different version.',
  },
  /** the page shows another version than the digest's link names */
  otherVersion: {
    ko: '지금 보는 것은 {shown}, 요약은 {read} 기준이에요.',
    en: 'This page shows {shown}; the summary is about {read}.',
  },
  /** the version that the page shows came out after the digest's week */
  laterVersion: {
    ko: '요약이 나온 뒤에 {shown} 버전이 올라왔어요({day}). 내용이 다를 수 있어요.',
    en: 'This page shows {shown} ({day}), newer than the summary, so details may differ.',
  },
  /** said by what was pressed, when the extension behind it is gone */
  gone: {
    ko: 'Paper Duet이 업데이트됐거나 꺼져서 열 수 없어요. 페이지를 새로 고쳐 주세요.',
    en: 'Paper Duet was updated or turned off. Please reload the page.',
  },
  /** titles of the notice of a text: for a bundled text, and for any other */
  modelWritten: { ko: '모델의 도움으로 쓴 글', en: 'Written with a model’s help' },
  aboutText: { ko: '이 글의 출처와 쓴 방법', en: 'About this text' },
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
