import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  type CalendarInput,
  type CalendarWeek,
  calendarView,
  groupByMonday,
  moveDay,
} from '../../../lib/view/calendar/calendar-view';
import { mondayOf, mondaysOf } from '../../../lib/view/calendar/mondays';

const NONE = { isStarred: false, isRead: false, hasNote: false };

function week(start: string, end: string, papers: string[] = ['arxiv:2410.00001']): CalendarWeek {
  return { id: `w:${start}`, week: { start, end }, papers: papers as CalendarWeek['papers'] };
}

function view(weeks: CalendarWeek[], more: Partial<CalendarInput> = {}) {
  return calendarView({
    weeks,
    flagsOf: () => NONE,
    openId: null,
    today: '2024-10-20',
    locale: 'ko',
    ...more,
  });
}

test.each([
  ['2024-10-07', '2024-10-07'],
  ['2024-10-08', '2024-10-07'],
  ['2024-10-12', '2024-10-07'],
  ['2026-06-14', '2026-06-15'], // a Sunday
  ['2023-01-01', '2023-01-02'],
  ['2024-12-31', '2024-12-30'],
])('%s belongs to the Monday %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});

test('each packed week has its own Monday', () => {
  const starts = readdirSync('digests', { recursive: true, encoding: 'utf8' }).flatMap(
    (path) => /(\d{4}-\d{2}-\d{2})\.json$/.exec(path)?.[1] ?? [],
  );
  expect(starts.length).toBeGreaterThan(100);
  expect(groupByMonday(starts, (start) => start).size).toBe(starts.length);
});

test.each([
  [2024, 53, '2024-01-01', '2024-12-30'],
  [2023, 52, '2023-01-02', '2023-12-25'],
  [2026, 52, '2026-01-05', '2026-12-28'],
])('the Mondays of %i', (year, count, first, last) => {
  const mondays = mondaysOf(year);
  expect([mondays.length, mondays[0], mondays.at(-1)]).toEqual([count, first, last]);
});

test('years go from today back to the oldest week, months newest first', () => {
  const years = view([week('2024-10-07', '2024-10-13'), week('2023-12-25', '2023-12-31')]);
  expect(years.map(({ year }) => year)).toEqual([2024, 2023]);
  expect(years[0]?.count).toBe('42주 중 1주 담음');
  expect(years[0]?.months[0]?.name).toBe('10월');
  expect(years[0]?.months[0]?.days.map(({ day }) => day)).toEqual([7, 14]);
  expect(years[1]?.months).toHaveLength(12);
  expect(years[1]?.months[0]?.longName).toBe('2023년 12월');
});

test('a week after today is shown too: the clock of the reader may be wrong', () => {
  const [year] = view([week('2024-11-04', '2024-11-10')], { today: '2024-10-20' });
  expect(year?.months[0]?.days.map(({ day }) => day)).toEqual([4]);
});

test('a day shows what was read and starred in its week', () => {
  const papers = ['arxiv:2410.00001', 'arxiv:2410.00002'];
  const [year] = view([week('2024-10-07', '2024-10-13', papers)], {
    flagsOf: (key) => ({ ...NONE, isRead: key === papers[0], isStarred: key === papers[1] }),
    openId: 'w:2024-10-07',
  });
  const [seventh, fourteenth] = year?.months[0]?.days ?? [];
  expect(seventh).toMatchObject({ readShare: 0.5, isStarred: true, isOpen: true });
  expect(seventh?.name).toBe('2024년 10월 7일–13일, 2편 중 1편 읽음, 별표 있음');
  expect(fourteenth).toMatchObject({ weekId: null, readShare: 0 });
  expect(fourteenth?.name).toBe('2024년 10월 14일–20일, 담지 않은 주');
});

test('a day of two weeks opens the first, and is open for either', () => {
  const two = [week('2024-10-07', '2024-10-13'), { ...week('2024-10-06', '2024-10-12'), id: 'b' }];
  const [year] = view(two, { openId: 'b' });
  expect(year?.months[0]?.days[0]).toMatchObject({ weekId: 'w:2024-10-07', isOpen: true });
});

test('one digest from a distant year adds only that year, not thousands', () => {
  const years = view([week('2024-10-07', '2024-10-13'), week('0204-10-08', '0204-10-14')]);
  expect(years.map(({ year }) => year)).toEqual([2024, 204]);
});

test('there is no calendar without a week', () => {
  expect(view([])).toEqual([]);
});

test.each([
  ['2024-10-07', 'earlier', '2024-09-30'],
  ['2024-10-07', 'later', '2024-10-14'],
  ['2024-10-14', 'later', '2024-10-14'],
  ['2024-10-07', 'month-down', '2024-09-02'],
  ['2024-09-30', 'month-up', '2024-10-14'], // October has no fifth Monday yet
  ['2024-01-01', 'earlier', '2023-12-25'],
  ['2024-10-07', 'year-down', '2023-10-02'],
  ['2023-10-02', 'year-up', '2024-10-07'],
  ['2023-10-02', 'newest', '2024-10-07'],
] as const)('from %s, %s leads to %s', (from, move, to) => {
  const years = view([week('2024-10-07', '2024-10-13'), week('2023-01-02', '2023-01-08')]);
  expect(moveDay(years, from, move)).toBe(to);
});
