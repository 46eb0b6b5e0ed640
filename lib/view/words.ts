import type { Locale, Mode } from '../settings/settings';
import { fullDayText, shortDayText } from './dates';

type LinkName = 'code' | 'projectPage' | 'dataset' | 'model' | 'demo' | 'blog' | 'video';

/**
 * Our own words beside a paper, in one language. Plain data with `{places}` to fill: content scripts
 * do not carry them, they read them with the text (see `ui-bundle.ts`).
 */
export interface Words {
  /** that these words are in: the reader's own */
  language: Locale;
  tab: string;
  /** headings of the parts of a text */
  summary: string;
  abstract: string;
  fold: string;
  unfold: string;
  languages: string;
  modes: Record<Mode, { short: string; full: string }>;
  /** `{day} {rank} {size}` */
  placing: string;
  /** `{monthDay} {rank}`, as short as a badge */
  placingShort: string;
  /** `{title} {day} {rank}`: the name of a badge */
  badge: string;
  /** `{monthDay} {rank}`, for a chip */
  placingChip: string;
  /** `{handle}`: the host of an address that no id makes */
  openPaper: string;
  /** said where a digest gives no link */
  byTitle: string;
  openPost: string;
  /** `{handle}` */
  openPostBy: string;
  /** `{name}` */
  openSource: string;
  /** what digests usually call their links, in this language and lower case */
  linkLabels: Record<LinkName, string>;
  /** of a text whose source is the reader's own and stands in no page */
  privateSource: string;
  /** said where no text of the paper has it */
  missing: Record<Locale, string>;
  /** said where another text of the paper has it */
  missingHere: Record<Locale, string>;
  /** `{part}`: the heading of the one part that lacks it */
  missingPart: Record<Locale, string>;
  /** said where columns have no room */
  narrow: string;
  /** on the way to a text in that language; `{text}` */
  wayTo: Record<Locale, string>;
  /** before the paper's texts of other weeks */
  otherWeeks: string;
  /** before its other texts, where one is of the same week */
  otherTexts: string;
  /** `{count}` */
  more: string;
  withdrawn: string;
  notFound: string;
  /** said by what was pressed, when the extension behind it is gone */
  gone: string;
  ours: string;
}

const ko: Words = {
  language: 'ko',
  tab: '요약',
  summary: '요약',
  abstract: '자세히',
  fold: '접기',
  unfold: 'Paper Duet 요약 펼치기',
  languages: '요약 언어',
  modes: {
    ko: { short: '한국어', full: '한국어' },
    en: { short: 'EN', full: 'English' },
    pairs: { short: '번갈아', full: '한 문장씩 번갈아' },
    side: { short: '나란히', full: '나란히' },
  },
  placing: '{day} 주 · {size}편 중 {rank}번째',
  placingShort: '{monthDay} 주 · {rank}',
  badge: '{title}, {day} 주 {rank}번째, 요약 열기',
  placingChip: '{monthDay} 주 {rank}번째',
  openPaper: '논문 보기 {handle}',
  byTitle: '제목으로 찾음',
  openPost: '소개 게시물',
  openPostBy: '소개 게시물 {handle}',
  openSource: '출처: {name}',
  linkLabels: {
    code: '코드',
    projectPage: '프로젝트 페이지',
    dataset: '데이터셋',
    model: '모델',
    demo: '데모',
    blog: '블로그',
    video: '동영상',
  },
  privateSource: '내가 담은 요약',
  missing: { ko: '한국어 요약이 없어요.', en: '영어 요약이 없어요.' },
  missingHere: {
    ko: '이 요약은 한국어로 되어 있지 않아요.',
    en: '이 요약은 영어로 되어 있지 않아요.',
  },
  missingPart: { ko: '‘{part}’에는 한국어가 없어요.', en: '‘{part}’에는 영어가 없어요.' },
  narrow: '자리가 좁아서 번갈아 보여 줘요.',
  wayTo: { ko: '한국어 요약 보기: {text}', en: '영어 요약 보기: {text}' },
  otherWeeks: '다른 주에도 실렸어요',
  otherTexts: '다른 출처의 요약도 있어요',
  more: '외 {count}편',
  withdrawn: '저자가 철회한 논문이에요. 위 요약에는 철회 사실이 반영되어 있지 않아요.',
  notFound: 'arXiv에 이 버전이 없어요. 위 요약은 같은 논문의 다른 버전을 바탕으로 썼어요.',
  gone: 'Paper Duet이 업데이트됐거나 꺼져서 열 수 없어요. 페이지를 새로 고쳐 주세요.',
  ours: 'Paper Duet이 보여 주는 내용이에요. 이 사이트와 관련이 없어요.',
};

const en: Words = {
  language: 'en',
  tab: 'Summary',
  summary: 'Summary',
  abstract: 'Details',
  fold: 'Collapse',
  unfold: 'Expand Paper Duet',
  languages: 'Reading language',
  modes: {
    ko: { short: 'KO', full: 'Korean' },
    en: { short: 'English', full: 'English' },
    pairs: { short: 'Pairs', full: 'Sentence by sentence' },
    side: { short: 'Columns', full: 'Side by side' },
  },
  placing: 'Week of {day} · no. {rank} of {size}',
  placingShort: '{monthDay} · no. {rank}',
  badge: '{title}, week of {day}, no. {rank}, open summary',
  placingChip: '{monthDay} · no. {rank}',
  openPaper: 'Open paper {handle}',
  byTitle: 'matched by title',
  openPost: 'Post about this paper',
  openPostBy: 'Post by {handle}',
  openSource: 'Source: {name}',
  linkLabels: {
    code: 'code',
    projectPage: 'project page',
    dataset: 'dataset',
    model: 'model',
    demo: 'demo',
    blog: 'blog',
    video: 'video',
  },
  privateSource: 'from your own source',
  missing: { ko: 'No Korean text yet.', en: 'No English text yet.' },
  missingHere: { ko: 'This summary is not in Korean.', en: 'This summary is not in English.' },
  missingPart: { ko: '“{part}” is not in Korean.', en: '“{part}” is not in English.' },
  narrow: 'Too narrow for columns, so pairs are shown.',
  wayTo: { ko: 'Read in Korean: {text}', en: 'Read in English: {text}' },
  otherWeeks: 'Also in another week',
  otherTexts: 'Other summaries of this paper',
  more: '+{count}',
  withdrawn: 'The authors withdrew this paper. The summary above does not reflect that.',
  notFound: 'arXiv has no such version. The summary above describes a different version.',
  gone: 'Paper Duet was updated or turned off. Please reload the page.',
  ours: 'Added by Paper Duet. Not affiliated with this site.',
};

export const WORDS: Record<Locale, Words> = { ko, en };

/** Puts values into the `{places}` of our words. An unknown place stays as it is. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place)).trim();
}

/** A place in a week, in full: `2024년 10월 7일 주 · 10편 중 2번째`. */
export function placingText(words: Words, day: string, rank: number, size: number): string {
  return fill(words.placing, { day: fullDayText(day, words.language), rank, size });
}

/** A place in a week with little room: `10/07 주 · 2`, `7 Oct · no. 2`. */
export function placingShortText(
  words: Words,
  where: 'placingShort' | 'placingChip',
  day: string,
  rank: number,
): string {
  return fill(words[where], { monthDay: shortDayText(day, words.language), rank });
}
