import { describe, expect, test } from 'vitest';
import { isParticle, markedForms, stemsOf } from '../../lib/search/particles';

test.each([
  ['은', true],
  ['에서는', true],
  ['으로만', true],
  ['들에게도', true],
  ['입니다', true],
  ['이라는', true],
  ['링', false],
  ['화', false],
  ['가는', false],
  ['', false],
])('%s is a particle: %s', (text, expected) => {
  expect(isParticle(text)).toBe(expected);
});

describe('the stems that a word may have', () => {
  test.each<[word: string, stems: string[]]>([
    ['모델', []],
    ['모델은', ['모델']],
    ['모델에서는', ['모델에서', '모델']],
    ['모델들을', ['모델들', '모델']],
    ['전문가', ['전문']],
    ['학습하는', ['학습하', '학습']],
    ['생성된다', ['생성']],
    ['모델링', []],
    ['을', []],
  ])('of %s are %j, the longest first', (word, stems) => {
    expect(stemsOf(word)).toEqual(stems);
  });
});

test.each([
  ['모델', '모델을', '모델이'],
  ['확률', '확률을', '확률이'],
  ['정확도', '정확도를', '정확도가'],
])('%s is marked as object %s and as subject %s', (word, object, subject) => {
  expect(markedForms(word)).toEqual([object, subject]);
});
