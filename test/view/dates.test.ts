import { expect, test } from 'vitest';
import {
  dayText,
  fullDayText,
  monthText,
  shortDayText,
  shortFullDayText,
  shortWeekText,
  weekText,
} from '../../lib/view/dates';

test.each([
  ['2024-10-07', '10월 7일', '7 October', '2024년 10월 7일', '7 October 2024', '10/07', '7 Oct'],
  ['2025-01-31', '1월 31일', '31 January', '2025년 1월 31일', '31 January 2025', '01/31', '31 Jan'],
  ['2026-06-01', '6월 1일', '1 June', '2026년 6월 1일', '1 June 2026', '06/01', '1 Jun'],
])(
  'the day %s reads as a day in either language',
  (day, ko, en, fullKo, fullEn, shortKo, shortEn) => {
    expect([dayText(day, 'ko'), dayText(day, 'en')]).toEqual([ko, en]);
    expect([fullDayText(day, 'ko'), fullDayText(day, 'en')]).toEqual([fullKo, fullEn]);
    expect([shortDayText(day, 'ko'), shortDayText(day, 'en')]).toEqual([shortKo, shortEn]);
  },
);

test('a short date includes its year in lists with weeks of many years', () => {
  expect(shortFullDayText('2024-10-07', 'ko')).toBe('2024/10/07');
  expect(shortFullDayText('2024-10-07', 'en')).toBe('7 Oct 2024');
});

test('a month is said with its year', () => {
  expect([monthText('2024-10', 'ko'), monthText('2024-10', 'en')]).toEqual([
    '2024년 10월',
    'October 2024',
  ]);
});

test.each([
  ['2024-10-07', '2024-10-13', '2024년 10월 7일–13일', '7–13 October 2024'],
  ['2024-09-30', '2024-10-06', '2024년 9월 30일–10월 6일', '30 September–6 October 2024'],
  [
    '2024-12-30',
    '2025-01-05',
    '2024년 12월 30일–2025년 1월 5일',
    '30 December 2024–5 January 2025',
  ],
])('the week %s to %s is said as people say it', (start, end, ko, en) => {
  expect(weekText({ start, end }, 'ko')).toBe(ko);
  expect(weekText({ start, end }, 'en')).toBe(en);
});

test.each([
  ['2024-10-07', '2024-10-13', '10월 7일–13일', '7–13 October'],
  ['2024-09-30', '2024-10-06', '9월 30일–10월 6일', '30 Sept–6 Oct'],
  ['2023-12-25', '2023-12-31', '2023년 12월 25일–31일', '25–31 December 2023'],
  ['2023-10-30', '2023-11-05', '2023년 10월 30일–11월 5일', '30 Oct–5 Nov 2023'],
])('a week in few characters, seen in 2024: %s to %s', (start, end, ko, en) => {
  expect(shortWeekText({ start, end }, 'ko', '2024-10-20')).toBe(ko);
  expect(shortWeekText({ start, end }, 'en', '2024-10-20')).toBe(en);
});
