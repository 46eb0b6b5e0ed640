import type { WeekRecord } from '../../lookup/mirror-image';
import type { PaperKey } from '../../paper/ref';
import type { Locale } from '../../settings/settings';
import { phrase, plural } from '../../text/phrase';
import { monthText, shortMonthText, weekText } from '../dates';
import type { MarkFlags } from '../marks/mark-view';
import { type CalendarWords, calendarWords } from './calendar.words';
import { mondayOf, mondaysOf, weekFrom } from './mondays';

/** If a digest has a date farther away than this, years without a week are left out. */
const MOST_YEARS = 60;

/** One Monday. */
export interface CalendarDay {
  /** ISO */
  monday: string;
  /** day of the month */
  day: number;
  /** the week that a press opens; `null` if none is stored */
  weekId: string | null;
  /** accessible name: the week, and what the reader did with it */
  name: string;
  /** share of papers that are read, 0 to 1 */
  readShare: number;
  isStarred: boolean;
  isOpen: boolean;
}

/** The Mondays of one month, earliest first. */
export interface CalendarMonth {
  /** `10월`, `Oct` */
  name: string;
  /** `2024년 10월`, `October 2024` */
  longName: string;
  days: CalendarDay[];
}

/** One year, its newest month first. */
export interface CalendarYear {
  year: number;
  /** the number of its stored weeks, in words */
  count: string;
  months: CalendarMonth[];
}

/** What a calendar shows of a week. */
export type CalendarWeek = Pick<WeekRecord, 'id' | 'week' | 'papers'>;

export interface CalendarInput {
  /** newest first; of weeks with the same Monday, the one to open comes first */
  weeks: readonly CalendarWeek[];
  /** the reader's marks on a paper */
  flagsOf(key: PaperKey): Pick<MarkFlags, 'isRead' | 'isStarred'>;
  /** id of the open week */
  openId: string | null;
  /** ISO; Mondays after it are not shown */
  today: string;
  locale: Locale;
}

/**
 * Prepares the years from the newest week, or today, back to the oldest week. Weeks that share a Monday are
 * one day.
 *
 * @returns newest year first; empty if there are no weeks
 */
export function calendarView(input: CalendarInput): CalendarYear[] {
  const { weeks, today } = input;
  const byMonday = groupByMonday(weeks, ({ week }) => week.start);
  const mondays = [...byMonday.keys()].toSorted();
  const [oldest] = mondays;
  const newest = mondays.at(-1);
  if (!oldest || !newest) return [];
  const last = newest > today ? newest : today;
  const years: CalendarYear[] = [];
  const kept = new Set([...mondays, last].map(yearOf));
  const isFar = yearOf(last) - yearOf(oldest) > MOST_YEARS;
  for (let year = yearOf(last); year >= yearOf(oldest); year -= 1)
    if (!isFar || kept.has(year)) years.push(yearView(year, byMonday, last, input));
  return years;
}

/** Groups weeks by their Monday, in the given order. @returns by ISO Monday */
export function groupByMonday<T>(
  weeks: readonly T[],
  startOf: (week: T) => string,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const week of weeks) {
    const monday = mondayOf(startOf(week));
    const group = groups.get(monday);
    if (group) group.push(week);
    else groups.set(monday, [week]);
  }
  return groups;
}

function yearView(
  year: number,
  byMonday: ReadonlyMap<string, CalendarWeek[]>,
  last: string,
  input: CalendarInput,
): CalendarYear {
  const { locale } = input;
  const words = calendarWords(locale);
  const mondays = mondaysOf(year).filter((monday) => monday <= last);
  const days = mondays.map((monday) => dayView(monday, byMonday.get(monday) ?? [], words, input));
  const kept = days.filter(({ weekId }) => weekId !== null).length;
  const months = new Map<string, CalendarDay[]>();
  for (const day of days) {
    const month = day.monday.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  return {
    year,
    count: plural(words.kept, kept, { all: mondays.length }),
    months: [...months]
      .map(([month, ofMonth]) => ({
        name: shortMonthText(month, locale),
        longName: monthText(month, locale),
        days: ofMonth,
      }))
      .toReversed(),
  };
}

function dayView(
  monday: string,
  weeks: readonly CalendarWeek[],
  words: CalendarWords,
  { flagsOf, openId, locale }: CalendarInput,
): CalendarDay {
  const [week] = weeks;
  const flags = (week?.papers ?? []).map((key) => flagsOf(key));
  const read = flags.filter(({ isRead }) => isRead).length;
  const isStarred = flags.some((one) => one.isStarred);
  const name = week
    ? [
        weekText(week.week, locale),
        phrase(words.read, { read, all: flags.length }),
        ...(isStarred ? [words.starred] : []),
      ].join(', ')
    : phrase(words.missing, { day: weekText({ start: monday, end: weekFrom(monday).to }, locale) });
  return {
    monday,
    day: Number(monday.slice(8)),
    weekId: week?.id ?? null,
    name,
    readShare: flags.length > 0 ? read / flags.length : 0,
    isStarred,
    isOpen: weeks.some(({ id }) => id === openId),
  };
}

/** Moves between the days of a calendar: by a week, a month or a year, or to the newest. */
export type CalendarMove =
  | 'earlier'
  | 'later'
  | 'month-up'
  | 'month-down'
  | 'year-up'
  | 'year-down'
  | 'newest';

/**
 * Finds the Monday that a move leads to. Months are listed newest first, so up is later.
 *
 * @returns ISO; the same Monday if there is none in that direction
 */
export function moveDay(years: readonly CalendarYear[], from: string, move: CalendarMove): string {
  const months = years.flatMap((year) => year.months.map((month) => month.days));
  const days = months.toReversed().flat();
  const at = days.findIndex(({ monday }) => monday === from);
  const inMonth = (step: number): string => {
    const row = months.findIndex((month) => month.some(({ monday }) => monday === from));
    const column = months[row]?.findIndex(({ monday }) => monday === from) ?? 0;
    const target = months[Math.min(Math.max(row + step, 0), months.length - 1)];
    return (target?.[column] ?? target?.at(-1))?.monday ?? from;
  };
  switch (move) {
    case 'earlier':
      return days[at - 1]?.monday ?? from;
    case 'later':
      return days[at + 1]?.monday ?? from;
    case 'month-up':
      return inMonth(-1);
    case 'month-down':
      return inMonth(1);
    case 'year-up':
      return inMonth(-12);
    case 'year-down':
      return inMonth(12);
    case 'newest':
      return days.findLast(({ weekId }) => weekId !== null)?.monday ?? from;
  }
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
