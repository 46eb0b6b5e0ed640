import { describe, expect, test } from 'vitest';
import { pairSentences } from '../../lib/digest/pair';

describe('two languages', () => {
  test.each([
    [
      'sentence by sentence where the counts agree',
      { ko: ['하나.', '둘.'], en: ['One.', 'Two.'] },
      [
        { ko: '하나.', en: 'One.' },
        { ko: '둘.', en: 'Two.' },
      ],
    ],
    [
      'as whole paragraphs where they do not',
      { ko: ['하나.', '둘.', '셋.'], en: ['One and two.', 'Three.'] },
      [{ ko: '하나. 둘. 셋.', en: 'One and two. Three.' }],
    ],
    [
      'as whole paragraphs where one language says it in one sentence',
      { ko: ['하나이고 둘.'], en: ['One.', 'Two.'] },
      [{ ko: '하나이고 둘.', en: 'One. Two.' }],
    ],
    [
      'with nothing beside a lone Korean text',
      { ko: ['하나.'], en: null },
      [{ ko: '하나.', en: null }],
    ],
    [
      'with nothing beside a lone English text',
      { ko: null, en: ['One.', 'Two.'] },
      [
        { ko: null, en: 'One.' },
        { ko: null, en: 'Two.' },
      ],
    ],
    ['not at all where there is no text', { ko: null, en: null }, []],
  ])('stand %s', (_, text, pairs) => {
    expect(pairSentences(text)).toEqual(pairs);
  });
});
