import type { WeekRecord } from '../../lookup/mirror-image';
import type { PaperKey } from '../../paper/ref';
import type { Locale } from '../../settings/settings';
import { phrase, plural } from '../../text/phrase';
import { monthText, shortMonthText, weekText } from '../dates';
import type { MarkFlags } from '../marks/mark-view';
import { type CalendarWords, calendarWords } from './calendar.words';
import { mondayOf, mondaysOf, weekFrom } from './mondays';

/** Where a digest gives a day that is farther away, years without a week are left out. */
const MOST_YEARS = 60;

/** One Monday. */
export interface CalendarDay {
  /** ISO */
  monday: string;
  /** of the month */
  day: number;
  /** the week that a press opens; `null` where none is kept */
  weekId: string | null;
  /** what it is called: the week, and what the reader did with it */
  name: string;
  /** papers read, 0 to 1 */
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
  /** how many of its weeks are kept, in words */
  count: string;
  months: CalendarMonth[];
}

/** What a calendar shows of a week. */
export type CalendarWeek = Pick<WeekRecord, 'id' | 'week' | 'papers'>;

export interface CalendarInput {
  /** newest first; of one Monday the one to open comes first */
  weeks: readonly CalendarWeek[];
  /** the reader's marks on a paper */
  flagsOf(key: PaperKey): Pick<MarkFlags, 'isRead' | 'isStarred'>;
  /** the week that is open */
  openId: string | null;
  /** ISO; Mondays after it are not shown */
  today: string;
  locale: Locale;
}

/**
 * Prepares the years from the newest week, or today, back to the oldest week. A Monday of several weeks is
 * one day.
 *
 * @returns newest year first; none without a week
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

/** Puts weeks that share a Monday together, in the order given. @returns by ISO Monday */
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

/** Moves from day to day in a calendar: a week, a month, a year, or to the newest. */
export type CalendarMove =
  | 'earlier'
  | 'later'
  | 'month-up'
  | 'month-down'
  | 'year-up'
  | 'year-down'
  | 'newest';

/**
 * Finds the Monday that a move leads to. Months stand newest first, so that up is later.
 *
 * @returns ISO; the same Monday where there is none in that direction
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
