import type { LocalizedText } from '../text/localized';
import { localize } from '../text/sentences';
import { askedTag } from './clean-query';
import { siteId } from './ids';
import type { Filters, HasFilter, MarkFilter, WeekSpan } from './query';
import { QUERY_WORDS } from './query.words';

/** `week:2024-10`; also with `-` before it, and an unknown name. */
const FILTER = /^([a-z]{2,10}|[가-힣]{1,4}):(.*)$/i;
/** Prefixes before a colon that are not filters: ids and addresses. */
const SCHEMES = new Set(['http', 'https', 'arxiv', 'doi', 'acl', 'openreview', 'url']);
/** Korean names that look like a filter; others are words before a colon, as in a title. */
const LIKE_FILTERS = new Set(['저자', '제목', '날짜', '주제', '분야', '학회', '기간']);
const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;

type Name = 'week' | 'year' | 'is' | 'lang' | 'site' | 'has' | 'tag';

/** How each filter, and each of its values, may be spelt; the first is how we write it. */
const NAMES: Record<Name, string> = {
  week: 'week 주 주간',
  year: 'year 연도 년도 년',
  is: 'is 상태',
  lang: 'lang language 언어',
  site: 'site 사이트',
  has: 'has 있음 포함',
  tag: 'tag 태그',
};
const MARKS: Record<MarkFilter, string> = {
  star: 'star starred 별표 별',
  read: 'read 읽음',
  unread: 'unread 안읽음 안읽은',
  reading: 'reading 읽는중 읽던',
  note: 'note 메모',
  tag: 'tag 태그',
};
const LANGUAGES: Record<'ko' | 'en', string> = {
  ko: 'ko korean 한국어 한글',
  en: 'en english 영어',
};
const HAS: Record<HasFilter, string> = {
  code: 'code 코드',
  post: 'post tweet 게시글 포스트 트윗',
};

/** Filters while they are gathered. */
export interface FilterDraft extends Filters {
  weeks: WeekSpan[];
  is: MarkFilter[];
  languages: ('ko' | 'en')[];
  sites: string[];
  has: HasFilter[];
  tags: string[];
}

/** No filter yet. */
export function newFilters(): FilterDraft {
  return { weeks: [], is: [], languages: [], sites: [], has: [], tags: [] };
}

/** 2024년, 2024년에 and 2024년10월. */
const YEAR = /^(20\d\d)년도?(?:(1[0-2]|[1-9])월)?(?:의|에|도|에는|에도)?$/;

/** Reads a filter without a name: 안읽음 and 2024년 cannot mean anything else. */
function readBareFilter(text: string, draft: FilterDraft): 'none' | null {
  const [, year, month] = YEAR.exec(text) ?? [];
  const isBare =
    year === undefined
      ? text === '안읽음' && add(draft.is, 'unread')
      : add(draft.weeks, readSpan(month === undefined ? year : `${year}-${month}`));
  return isBare ? null : 'none';
}

/**
 * Reads `week:2024-10`, `is:star`, `lang:ko`, `year:2024`, `site:nature.com`, `has:code`, `tag:seminar` and
 * their Korean spellings into the draft.
 *
 * @returns `'none'` when the text is no filter, what is wrong when it is a bad one, else `null`
 */
export function readFilter(text: string, draft: FilterDraft): LocalizedText | 'none' | null {
  const [, typed = '', value = ''] = FILTER.exec(text.toLowerCase()) ?? [];
  const name = spelt(NAMES, typed);
  if (!name) return readBareFilter(text, draft);
  return isRead(name, value.trim(), draft) ? null : QUERY_WORDS.badFilter[name];
}

/** Whether two pieces of a query are the same filter, however each is spelt: `is:별표` and `is:star`. */
export function areSameFilter(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => {
    const draft = newFilters();
    return readFilter(text, draft) === null ? JSON.stringify(draft) : null;
  });
  return first !== null && first === second;
}

/**
 * Says that there is no such filter.
 *
 * @param isLeftOut - whether the rest of the query is searched for, and not this
 * @returns `null` when this does not look like a filter
 */
export function sayUnknownFilter(text: string, isLeftOut: boolean): LocalizedText | null {
  const [, name = '', value = ''] = FILTER.exec(text) ?? [];
  const isLatin = /^[a-z]+$/.test(name) && !SCHEMES.has(name);
  if (!/^[^\s/]/.test(value) || !(isLatin || LIKE_FILTERS.has(name))) return null;
  const words = isLeftOut ? QUERY_WORDS.unknownFilterLeftOut : QUERY_WORDS.unknownFilterAsWords;
  return localize(words, { name });
}

/** A day as a number: 20241007 for `2024-10-07`, 0 for what is no day. */
export function dayNumber(day: string): number {
  return /^\d{4}-\d\d-\d\d$/.test(day) ? Number(day.replaceAll('-', '')) : 0;
}

/** Whether a week that begins on this day is asked for. @param day - of `dayNumber` */
export function fitsWeek(day: number, spans: readonly WeekSpan[]): boolean {
  return spans.some(({ from, to }) => day >= from && day <= to);
}

function isRead(name: Name, value: string, draft: FilterDraft): boolean {
  switch (name) {
    case 'week':
      return add(draft.weeks, readSpan(value));
    case 'year':
      return add(draft.weeks, readYears(value));
    case 'is':
      return add(draft.is, spelt(MARKS, value));
    case 'lang':
      return add(draft.languages, spelt(LANGUAGES, value));
    case 'site':
      return add(draft.sites, readSite(value));
    case 'has':
      return readHas(value, draft);
    case 'tag':
      return add(draft.tags, askedTag(value) || null);
  }
}

/** A value of `has:` can also be a mark or a language. */
function readHas(value: string, draft: FilterDraft): boolean {
  const mark = spelt(MARKS, value);
  return (
    add(draft.has, spelt(HAS, value)) ||
    add(draft.languages, spelt(LANGUAGES, value)) ||
    add(draft.is, mark === 'star' || mark === 'note' || mark === 'tag' ? mark : null)
  );
}

function add<T>(values: T[], value: T | null): boolean {
  if (value !== null) values.push(value);
  return value !== null;
}

/** Which of these is spelt like this. */
function spelt<T extends string>(spellings: Readonly<Record<T, string>>, text: string): T | null {
  const names = Object.keys(spellings) as T[]; // the keys of the record
  return names.find((name) => spellings[name].split(' ').includes(text)) ?? null;
}

function readSite(value: string): string | null {
  const [, host = ''] = /^(?:https?:\/\/)?([a-z\d][a-z\d.-]+)(?:\/.*)?$/.exec(value) ?? [];
  return host === '' ? null : siteId(host);
}

function readYears(value: string): WeekSpan | null {
  const [, from = '', to = from] = /^(\d{4})년?(?:(?:-|~|\.\.)(\d{4})년?)?$/.exec(value) ?? [];
  return from === '' || from > to ? null : { from: Number(`${from}0000`), to: Number(`${to}9999`) };
}

const SPAN = /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?$/;

/** A year or month as it is; a day stands for the week that it is in. */
function readSpan(text: string): WeekSpan | null {
  const [, year, ...rest] = SPAN.exec(text) ?? [];
  const [month, day] = rest.map((digits) => digits?.padStart(2, '0'));
  const date = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  const isDay = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day ?? 1);
  if (!year || !isDay) return null;
  if (!month) return readYears(year);
  if (!day) return { from: Number(`${year}${month}00`), to: Number(`${year}${month}99`) };
  const first = new Date(date.getTime() - (WEEK_DAYS - 1) * DAY_MS).toISOString().slice(0, 10);
  return { from: dayNumber(first), to: dayNumber(`${year}-${month}-${day}`) };
}
