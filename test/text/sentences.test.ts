import { describe, expect, test } from 'vitest';
import { inLocale, localize, quoted, type Sentences } from '../../lib/text/sentences';

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

  test.each([
    ['재현율', '‘재현율’이 맞아요.'],
    ['덧셈', '‘덧셈’이 맞아요.'],
    ['함수', '‘함수’가 맞아요.'],
  ])('chooses the particle of what it quotes: %s', (word, ko) => {
    const right = { ko: '{word:이/가} 맞아요.', en: 'Use {word}.' };
    expect(localize(right, { word: quoted(word) })).toEqual({ ko, en: `Use “${word}”.` });
  });

  test.each([
    ['2026-08-09', '2026-08-09로 했어요.'],
    ['2026-08-10', '2026-08-10으로 했어요.'],
    ['2026-08-11', '2026-08-11로 했어요.'],
    ['2026-08-13', '2026-08-13으로 했어요.'],
    ['2026-08-16', '2026-08-16으로 했어요.'],
  ])('chooses the particle of a day: %s', (end, ko) => {
    expect(localize({ ko: '{end:으로/로} 했어요.', en: '{end}.' }, { end }).ko).toBe(ko);
  });
});
