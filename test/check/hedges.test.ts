import { describe, expect, test } from 'vitest';
import { checkHedges } from '../../lib/check/hedges';

function find(ko: string[], en: string[]): string[] {
  const quote = (lang: 'ko' | 'en', text: string) => ({ lang, quote: text });
  return checkHedges({ ko, en }, quote as never).map(({ what }) => what.en); // places are not looked at
}

describe('“always” in Korean for “not always” in English', () => {
  test.each([
    ['모델은 항상 정확합니다.', 'The model may not always be accurate.', 'not always'],
    ['더 큰 모델이 언제나 더 좋습니다.', "Larger models aren't always better.", "n't always"],
    [
      '반드시 정답으로 이어집니다.',
      'It does not necessarily lead to the answer.',
      'not necessarily',
    ],
  ])('%s is found', (ko, en, words) => {
    expect(find([ko], [en])).toEqual([
      expect.stringContaining(`The English text says “${words}”, the Korean “`),
    ]);
  });

  test.each([
    ['모델이 항상 정확하지는 않습니다.', 'The model may not always be accurate.'],
    ['항상 정확한 것은 아닙니다.', 'The model is not always accurate.'],
    ['반드시 정답으로 이어진다고 할 수 없습니다.', 'It does not necessarily lead to the answer.'],
    ['항상 정확합니다. ', 'The model is always accurate.'],
    ['틀릴 때도 있습니다.', 'The model is not always accurate.'],
    ['항상 맞을 가능성이 낮습니다.', 'It is not always right.'],
  ])('%s for “%s” is not', (ko, en) => {
    expect(find([ko], [en])).toEqual([]);
  });

  test('a Korean sentence that denies it elsewhere is enough', () => {
    const ko = ['항상 같은 데이터를 씁니다.', '결과가 맞지 않을 때도 있습니다.'];
    expect(find(ko, ['The same data is used.', 'The result is not always right.'])).toEqual([]);
  });
});

test('Korean says “potentially” of what authors hope', () => {
  const en = ['It is potentially useful in orchards.'];
  expect(find(['과수원에도 쓰일 수 있으리라고 저자들은 봅니다.'], en)).toEqual([]);
  expect(find(['과수원에 쓰입니다.'], en)).toEqual(['“Potentially” is missing in Korean.']);
});
