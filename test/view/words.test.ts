import { describe, expect, test } from 'vitest';
import { MODES } from '../../lib/settings/settings';
import { WORDS } from '../../lib/view/paper.words';
import { fill, rankText, shortRankText } from '../../lib/view/words';

/** Every phrase by its path: `modes.ko.short` → `한국어`. */
function phrases(words: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([name, value]) =>
      typeof value === 'string'
        ? [[`${path}${name}`, value] as const]
        : [...phrases(value, `${path}${name}.`)],
    ),
  );
}

const ko = phrases(WORDS.ko);
const en = phrases(WORDS.en);

describe('the words of the panel', () => {
  test('name every mode', () => {
    expect(Object.keys(WORDS.ko.modes)).toEqual([...MODES]);
  });

  test('are Korean in Korean and never in English', () => {
    const sentences = [...ko].filter(
      ([name]) => !/^language|^modes\.en/.test(name) && !/^more$/.test(name),
    );
    expect(sentences.filter(([, phrase]) => !/[가-힣]/.test(phrase))).toEqual([]);
    const strays = [...en].filter(([, phrase]) => /[가-힣]/.test(phrase));
    expect(strays).toEqual([]);
  });
});

describe('filling a sentence', () => {
  test.each([
    ['{a} and {b}', { a: 1, b: 'two' }, '1 and two'],
    ['{a}{a}', { a: 'x' }, 'xx'],
    ['{unknown}', {}, '{unknown}'],
    ['about it {handle}', { handle: '' }, 'about it'],
    ['{a}', { a: '{b}', b: 'no' }, '{b}'],
    ['{a}', { a: '$&' }, '$&'],
  ])('%s with %o gives %s', (template, values, text) => {
    expect(fill(template, values as Record<string, string>)).toBe(text);
  });
});

test.each([
  ['ko', '2024년 10월 7일 주 · 10편 중 2번째', '10/07 주 · 2', '10/07 주 2번째'],
  ['en', 'Week of 7 October 2024 · no. 2 of 10', '7 Oct · no. 2', '7 Oct · no. 2'],
] as const)('a place in a week reads well in %s', (locale, long, badge, chip) => {
  expect(rankText(WORDS[locale], '2024-10-07', 2, 10)).toBe(long);
  expect(shortRankText(WORDS[locale], 'rankShort', '2024-10-07', 2)).toBe(badge);
  expect(shortRankText(WORDS[locale], 'rankChip', '2024-10-07', 2)).toBe(chip);
});
