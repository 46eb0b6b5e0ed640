import { expect, test } from 'vitest';
import { libraryWords } from '../../lib/view/library/library-words';
import { pageWords, plural } from '../../lib/view/page-words';

test.each([
  ['ko', 1, '논문 1편', '흐름 1개 더 보기', '이 페이지의 논문 1편'],
  ['ko', 10, '논문 10편', '흐름 10개 더 보기', '이 페이지의 논문 10편'],
  ['en', 0, '0 papers', '0 more trends', '0 papers on this page'],
  ['en', 1, '1 paper', '1 more trend', '1 paper on this page'],
  ['en', 2, '2 papers', '2 more trends', '2 papers on this page'],
] as const)('a number goes with its word: %s, %s', (locale, count, entries, trends, listed) => {
  const words = pageWords(locale);
  expect(plural(libraryWords(locale).entries, count)).toBe(entries);
  expect(plural(words.moreTrends, count)).toBe(trends);
  expect(plural(words.listed, count)).toBe(listed);
});
