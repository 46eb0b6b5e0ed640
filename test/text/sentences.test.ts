import { describe, expect, test } from 'vitest';
import { inLocale, localize, type Sentences } from '../../lib/text/sentences';

test('a file is read in one language, groups and plurals included', () => {
  const words = {
    week: { ko: '{count}주 치', en: { one: '1 week', other: '{count} weeks' } },
    missing: {
      ko: { ko: '한국어 없음', en: 'no Korean' },
      en: { ko: '영어 없음', en: 'no English' },
    },
  } satisfies Sentences;
  expect(inLocale(words, 'ko')).toEqual({
    week: '{count}주 치',
    missing: { ko: '한국어 없음', en: '영어 없음' },
  });
  expect(inLocale(words, 'en')).toEqual({
    week: { one: '1 week', other: '{count} weeks' },
    missing: { ko: 'no Korean', en: 'no English' },
  });
});

describe('a sentence in both languages', () => {
  const found = {
    ko: '{name:은/는} 논문 {count}편이에요.',
    en: { one: '{name} has 1 paper.', other: '{name} has {count} papers.' },
  };

  test.each([
    [{ name: '목록', count: 1 }, '목록은 논문 1편이에요.', '목록 has 1 paper.'],
    [{ name: '파이토치', count: 2 }, '파이토치는 논문 2편이에요.', '파이토치 has 2 papers.'],
    [{ name: '목록', count: 0 }, '목록은 논문 0편이에요.', '목록 has 0 papers.'],
    [
      { name: { ko: '이 주', en: 'The week' }, count: 21 },
      '이 주는 논문 21편이에요.',
      'The week has 21 papers.',
    ],
  ])('has values in its places: %o', (values, ko, en) => {
    expect(localize(found, values)).toEqual({ ko, en });
  });

  test('leaves an unknown place as it is, and puts in what looks like a place as it is', () => {
    expect(localize({ ko: '{a}: {b}', en: '{a}: {b}' }, { a: '{b}' })).toEqual({
      ko: '{b}: {b}',
      en: '{b}: {b}',
    });
  });
});
