import { expect, test } from 'vitest';
import { dayText, momentText, whenText } from '../../lib/view/when';

// Built from parts, so in the zone of whoever runs this.
const NOW = new Date(2026, 10, 21, 15, 30).getTime();
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

test.each([
  [0, '곧', 'soon'],
  [59_000, '곧', 'soon'],
  [-59_000, '곧', 'soon'],
  [MINUTE, '1분 뒤', 'in 1 minute'],
  [5.9 * MINUTE, '5분 뒤', 'in 5 minutes'],
  [6 * HOUR, '6시간 뒤', 'in 6 hours'],
  [-3 * HOUR, '3시간 전', '3 hours ago'],
  [DAY, '1일 뒤', 'in 1 day'],
  [-6.5 * DAY, '6일 전', '6 days ago'],
  [-7 * DAY, '2026년 11월 14일', '14 November 2026'],
])('a moment %d ms away is written as %s', (awayMs, ko, en) => {
  expect(whenText(NOW + awayMs, NOW, 'ko', '곧')).toBe(ko);
  expect(whenText(NOW + awayMs, NOW, 'en', 'soon')).toBe(en);
});

test('a day and a moment are written in full', () => {
  expect([dayText(NOW, 'ko'), dayText(NOW, 'en')]).toEqual([
    '2026년 11월 21일',
    '21 November 2026',
  ]);
  expect(momentText(NOW, 'ko')).toMatch(/^2026년 11월 21일.*3:30/);
  expect(momentText(NOW, 'en')).toMatch(/^21 November 2026.*15:30/);
});
