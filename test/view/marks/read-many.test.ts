import { expect, test } from 'vitest';
import { weeksBeforeMonth, weeksUpTo } from '../../../lib/view/marks/read-many';

const week = (start: string, end: string) => ({ start, end });
const WEEKS = [
  week('2026-11-02', '2026-11-08'),
  week('2026-10-26', '2026-11-01'),
  week('2026-10-26', '2026-11-01'),
  week('2026-10-19', '2026-10-25'),
  week('2025-12-29', '2026-01-04'),
];

test('the weeks up to one are that week from every source, and all earlier ones', () => {
  expect(weeksUpTo(WEEKS, '2026-10-26')).toEqual(WEEKS.slice(1));
  expect(weeksUpTo(WEEKS, '2026-11-02')).toEqual(WEEKS);
  expect(weeksUpTo(WEEKS, '2020-01-01')).toEqual([]);
});

test.each([
  ['2026-11-29', 3],
  ['2026-11-26', 3],
  ['2026-11-25', 4],
  ['2026-12-01', 3],
  ['2026-12-02', 1],
  // November has no 31st.
  ['2026-12-31', 0],
  ['2026-01-15', 5],
  ['2026-02-05', 4],
])('on %s, weeks from the %ith on are older than a month', (today, at) => {
  expect(weeksBeforeMonth(WEEKS, today)).toEqual(WEEKS.slice(at));
});
