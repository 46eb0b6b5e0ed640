import { describe, expect, test } from 'vitest';
import { phrase, plural } from '../../lib/text/phrase';
import { libraryWords } from '../../lib/view/library/library.words';
import { pageWords } from '../../lib/view/pages.words';

describe('a sentence with places', () => {
  test.each([
    ['{a} and {b}', { a: 1, b: 'two' }, '1 and two'],
    ['{unknown}', {}, '{unknown}'],
    ['{a}', { a: '{b}', b: 'no' }, '{b}'],
    ['{a}', { a: '$&' }, '$&'],
    ['{what:을/를} 지웠어요.', { what: '3주 치' }, '3주 치를 지웠어요.'],
    ['{what:을/를} 지웠어요.', { what: '설정' }, '설정을 지웠어요.'],
    ['{what:을/를} 지웠어요.', { what: '메모 2개' }, '메모 2개를 지웠어요.'],
    ['{what:을/를} 지웠어요.', { what: '받아 오는 곳 2곳' }, '받아 오는 곳 2곳을 지웠어요.'],
  ])('%s with %o gives %s', (template, values, text) => {
    expect(phrase(template, values as Record<string, string>)).toBe(text);
  });
});

test.each([
  ['ko', 1, '논문 1편', '이 페이지의 논문 1편'],
  ['ko', 10, '논문 10편', '이 페이지의 논문 10편'],
  ['en', 0, '0 papers', '0 papers on this page'],
  ['en', 1, '1 paper', '1 paper on this page'],
  ['en', 2, '2 papers', '2 papers on this page'],
  ['en', 21, '21 papers', '21 papers on this page'],
] as const)('a number agrees with its word: %s, %s', (locale, count, entries, listed) => {
  const words = pageWords(locale);
  expect(plural(libraryWords(locale).entries, count)).toBe(entries);
  expect(plural(words.listed, count)).toBe(listed);
});

test('other values go beside the number', () => {
  const words = { one: '{name}: 1 week', other: '{name}: {count} weeks' };
  expect(plural(words, 1, { name: 'A' })).toBe('A: 1 week');
  expect(plural(words, 3, { name: 'A' })).toBe('A: 3 weeks');
});
