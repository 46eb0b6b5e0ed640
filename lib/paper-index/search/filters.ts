import type { Said } from '../../digest/format';
import { type Filters, MARK_FILTERS, type MarkFilter, type WeekSpan } from './query';

const FILTER = /^(week|is|lang):(.*)$/i;
const LANGUAGES = ['ko', 'en'] as const;
const WEEK = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;
const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;

const NOT_UNDERSTOOD: Record<string, Said> = {
  week: {
    ko: '`week:` 뒤에는 2024-10이나 2024-10-07처럼 달이나 날짜를 써 주세요.',
    en: 'Write a month or a day after `week:`, such as 2024-10 or 2024-10-07.',
  },
  is: {
    ko: '`is:` 뒤에는 star, read, unread, note 가운데 하나를 써 주세요.',
    en: 'Write star, read, unread or note after `is:`.',
  },
  lang: {
    ko: '`lang:` 뒤에는 ko나 en을 써 주세요.',
    en: 'Write ko or en after `lang:`.',
  },
};

/** Filters while they are gathered. */
export interface FilterDraft extends Filters {
  weeks: WeekSpan[];
  is: MarkFilter[];
  languages: ('ko' | 'en')[];
}

/** No filter yet. */
export function newFilters(): FilterDraft {
  return { weeks: [], is: [], languages: [] };
}

/**
 * Reads `week:2024-10`, `is:star`, `lang:ko` into the draft.
 *
 * @returns `'none'` when the text is no filter, what is wrong when it is a bad one, else `null`
 */
export function readFilter(text: string, draft: FilterDraft): Said | 'none' | null {
  const [, name = '', value = ''] = FILTER.exec(text.toLowerCase()) ?? [];
  if (name === '') return 'none';
  const mark = MARK_FILTERS.find((one) => one === value);
  const language = LANGUAGES.find((one) => one === value);
  const span = name === 'week' ? readSpan(value) : null;
  if (span) draft.weeks.push(span);
  else if (name === 'is' && mark) draft.is.push(mark);
  else if (name === 'lang' && language) draft.languages.push(language);
  else return NOT_UNDERSTOOD[name] ?? null;
  return null;
}

/** A day as a number: 20241007 for `2024-10-07`, 0 for what is no day. */
export function dayNumber(day: string): number {
  return /^\d{4}-\d\d-\d\d$/.test(day) ? Number(day.replaceAll('-', '')) : 0;
}

/** Whether a week that begins on this day is asked for. @param day - of `dayNumber` */
export function fitsWeek(day: number, spans: readonly WeekSpan[]): boolean {
  return spans.some(({ from, to }) => day >= from && day <= to);
}

/** A year or month as it is; a day stands for the week that it is in. */
function readSpan(text: string): WeekSpan | null {
  const [, year, month, day] = WEEK.exec(text) ?? [];
  const date = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  const isDay = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day ?? 1);
  if (!year || !isDay) return null;
  if (!month) return { from: Number(`${year}0000`), to: Number(`${year}9999`) };
  if (!day) return { from: Number(`${year}${month}00`), to: Number(`${year}${month}99`) };
  const first = new Date(date.getTime() - (WEEK_DAYS - 1) * DAY_MS).toISOString().slice(0, 10);
  return { from: dayNumber(first), to: dayNumber(text) };
}
