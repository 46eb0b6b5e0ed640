import { describe, expect, test } from 'vitest';
import { initialOf, isInitials, openLast, type Unit, unitsOf } from '../../lib/search/hangul';

/** Units as they are read: `차` for one syllable, `다-딯` for those that a half-typed one can become. */
function spell(units: readonly Unit[]): string[] {
  return units.map(([first, last]) => {
    const [from, to] = [String.fromCharCode(first), String.fromCharCode(last)];
    return from === to ? from : `${from}-${to}`;
  });
}

test.each<[word: string, units: string[]]>([
  ['모델', ['모', '델']],
  ['차ㄷ', ['차', '다-딯']],
  ['ㄱ', ['가-깋']],
  ['ㅎ', ['하-힣']],
  // A joined pair of consonants is two initials.
  ['ㄳ', ['가-깋', '사-싷']],
  ['차ㅏ', ['차', 'ㅏ']],
  ['', []],
])('%s may be %j', (word, units) => {
  expect(spell(unitsOf(word))).toEqual(units);
});

describe('a last syllable that is still being typed', () => {
  test.each<[word: string, readings: string[][]]>([
    // Without a final it may get any, or a vowel that its own begins.
    ['차드', [['차', '드-딓']]],
    ['가', [['가-갛']]],
    ['고', [['고-굏']]],
    // With one it stays, or gives it to the next syllable.
    ['틀', [['틀-틇'], ['트', '라-맇']]],
    ['각', [['각-갃'], ['가', '가-깋']]],
    ['강', [['강'], ['가', '아-잏']]],
    // Of a double final only the second letter goes.
    ['닭', [['닭'], ['달', '가-깋']]],
  ])('%s may become %j', (word, readings) => {
    expect(openLast(unitsOf(word)).map(spell)).toEqual(readings);
  });

  test.each(['', '차ㄷ'])('is not looked for in %j', (word) => {
    expect(openLast(unitsOf(word))).toEqual([]);
  });
});

test.each([
  ['ㅊㄷㅌ', true],
  ['ㄳ', true],
  ['ㅊ드', false],
  ['ㅏ', false],
  ['abc', false],
  ['', false],
])('%s is made of initials: %s', (word, expected) => {
  expect(isInitials(word)).toBe(expected);
});

test.each([
  ['가', 0],
  ['까', 1],
  ['나', 2],
  ['힣', 18],
])('the initial of %s is number %i', (syllable, place) => {
  expect(initialOf(syllable.charCodeAt(0))).toBe(place);
});
