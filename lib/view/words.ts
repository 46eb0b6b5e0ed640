import type { Locale, Mode } from '../settings/settings';

/**
 * Our own words beside a paper, in one language. Plain data with `{places}` to fill: content scripts
 * do not carry them, they read them with the text (see `skin.ts`).
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
  /** `{handle}` */
  openPost: string;
  /** `{name}` */
  openSource: string;
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
  languages: '표시 언어',
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
  openPost: '논문을 소개한 글 {handle}',
  openSource: '출처: {name}',
  privateSource: '내가 담은 글',
  missing: { ko: '한국어 글이 없어요.', en: '영어 글이 없어요.' },
  missingHere: { ko: '이 글에는 한국어가 없어요.', en: '이 글에는 영어가 없어요.' },
  missingPart: { ko: '‘{part}’에는 한국어가 없어요.', en: '‘{part}’에는 영어가 없어요.' },
  narrow: '자리가 좁아서 번갈아 보여요.',
  wayTo: { ko: '한국어가 있는 글 보기: {text}', en: '영어가 있는 글 보기: {text}' },
  otherWeeks: '다른 주에도 실렸어요',
  otherTexts: '다른 글도 있어요',
  more: '외 {count}편',
  withdrawn: '저자가 철회한 논문이에요. 위 글은 철회와 관계없이 쓴 것이에요.',
  notFound: '이 판은 arXiv에 없어요. 위 글은 이 논문의 다른 판을 두고 쓴 것이에요.',
  gone: 'Paper Duet이 업데이트됐거나 꺼져서 열 수 없어요. 페이지를 새로 고쳐 주세요.',
  ours: 'Paper Duet이 덧붙인 화면이에요. 이 사이트와는 무관해요.',
};

const en: Words = {
  language: 'en',
  tab: 'Digest',
  summary: 'Summary',
  abstract: 'In more detail',
  fold: 'Fold',
  unfold: 'Open the Paper Duet summary',
  languages: 'Languages',
  modes: {
    ko: { short: 'KO', full: 'Korean' },
    en: { short: 'English', full: 'English' },
    pairs: { short: 'Pairs', full: 'Sentence by sentence' },
    side: { short: 'Columns', full: 'Side by side' },
  },
  placing: 'Week of {day} · no. {rank} of {size}',
  placingShort: '{monthDay} · no. {rank}',
  badge: '{title}, week of {day}, no. {rank}, open the summary',
  placingChip: '{monthDay}, no. {rank}',
  openPaper: 'Open the paper {handle}',
  byTitle: 'found by its title',
  openPost: 'The post about it {handle}',
  openSource: 'Source: {name}',
  privateSource: 'from your own source',
  missing: { ko: 'There is no Korean text.', en: 'There is no English text.' },
  missingHere: { ko: 'This text is not in Korean.', en: 'This text is not in English.' },
  missingPart: { ko: '“{part}” is not in Korean.', en: '“{part}” is not in English.' },
  narrow: 'Too narrow for columns, so you see pairs.',
  wayTo: { ko: 'See the text in Korean: {text}', en: 'See the text in English: {text}' },
  otherWeeks: 'Also in another week',
  otherTexts: 'There are other texts',
  more: '+{count}',
  withdrawn: 'The authors withdrew this paper. The text above does not reflect that.',
  notFound: 'arXiv has no such version. The text above is about another version of this paper.',
  gone: 'Paper Duet was updated or turned off. Please reload the page.',
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

/** A day as it is read out: `10월 7일`, `7 October`. @param day - ISO */
export function dayText(day: string, locale: Locale): string {
  const tag = locale === 'ko' ? 'ko-KR' : 'en-GB';
  const format = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
