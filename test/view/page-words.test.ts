import { describe, expect, test } from 'vitest';
import { pageWords, weekText } from '../../lib/view/page-words';

describe('the words of our own pages', () => {
  const [ko, en] = [pageWords('ko'), pageWords('en')];

  test('are the same phrases in both languages, none of them empty', () => {
    expect(Object.keys(ko)).toEqual(Object.keys(en));
    expect(Object.keys(ko.siteNames)).toEqual(Object.keys(en.siteNames));
    for (const words of [ko, en]) expect(JSON.stringify(words)).not.toContain('""');
  });

  test('have the same places', () => {
    const places = (words: object) => JSON.stringify(words).match(/\{\w+\}/g);
    expect(places(ko)).toEqual(places(en));
  });
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
