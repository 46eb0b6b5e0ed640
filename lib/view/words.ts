import type { Locale, Mode } from './settings';

/**
 * Our own words beside a paper, in one language. Plain data with `{places}` to fill: content scripts
 * do not carry them, they read them with the text (see `skin.ts`).
 */
export interface Words {
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
  /** `{monthDay} {rank}`, for a chip */
  placingChip: string;
  openPaper: string;
  /** said where a digest gives no link */
  byTitle: string;
  /** `{handle}` */
  openPost: string;
  /** `{name}` */
  openSource: string;
  missing: Record<Locale, string>;
  otherWeeks: string;
  /** `{count}` */
  more: string;
  withdrawn: string;
  notFound: string;
  ours: string;
}

const ko: Words = {
  tab: '요약',
  summary: '요약',
  abstract: '자세히',
  fold: '접기',
  unfold: 'Paper Duet 요약 펼치기',
  languages: '표시 언어',
  modes: {
    ko: { short: '한국어', full: '한국어' },
    en: { short: 'EN', full: 'English' },
    pairs: { short: '번갈아', full: '한 문장씩 번갈아' },
    side: { short: '나란히', full: '나란히' },
  },
  placing: '{day} 주 · {size}편 중 {rank}번째',
  placingShort: '{monthDay} 주 · {rank}',
  placingChip: '{monthDay} 주 {rank}번째',
  openPaper: '논문 보기',
  byTitle: '제목으로 찾음',
  openPost: '논문을 소개한 글 {handle}',
  openSource: '출처: {name}',
  missing: { ko: '한국어 글이 없어요.', en: '영어 글이 없어요.' },
  otherWeeks: '다른 주에도 실렸어요',
  more: '외 {count}편',
  withdrawn: '저자가 철회한 논문이에요. 위 글은 철회와 관계없이 쓴 것이에요.',
  notFound: '이 판은 arXiv에 없어요. 위 글은 이 논문의 다른 판을 두고 쓴 것이에요.',
  ours: 'Paper Duet이 덧붙인 화면이에요. 이 사이트와는 무관해요.',
};

const en: Words = {
  tab: 'Digest',
  summary: 'Summary',
  abstract: 'In more detail',
  fold: 'Fold',
  unfold: 'Open the Paper Duet summary',
  languages: 'Languages',
  modes: {
    ko: { short: '한국어', full: 'Korean' },
    en: { short: 'EN', full: 'English' },
    pairs: { short: 'Pairs', full: 'Sentence by sentence' },
    side: { short: 'Columns', full: 'Side by side' },
  },
  placing: 'Week of {day} · no. {rank} of {size}',
  placingShort: '{monthDay} · no. {rank}',
  placingChip: '{monthDay}, no. {rank}',
  openPaper: 'Open the paper',
  byTitle: 'found by its title',
  openPost: 'The post about it {handle}',
  openSource: 'Source: {name}',
  missing: { ko: 'There is no Korean text.', en: 'There is no English text.' },
  otherWeeks: 'Also in another week',
  more: '+{count}',
  withdrawn: 'The authors withdrew this paper. The text above does not reflect that.',
  notFound: 'arXiv has no such version. The text above is about another version of this paper.',
  ours: 'Added by Paper Duet, which has no tie to this site.',
};

export const WORDS: Record<Locale, Words> = { ko, en };

/** Puts values into the `{places}` of our words. An unknown place stays as it is. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place)).trim();
}

/** A place in a week, in full: `2024.10.07 주 · 10편 중 2번째`. */
export function placingText(words: Words, day: string, rank: number, size: number): string {
  return fill(words.placing, { day: day.replaceAll('-', '.'), rank, size });
}

/** A place in a week with little room, by a template with `{monthDay}` and `{rank}`. */
export function placingShortText(template: string, day: string, rank: number): string {
  return fill(template, { monthDay: day.slice(5).replace('-', '/'), rank });
}
