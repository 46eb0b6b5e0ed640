import { describe, expect, test } from 'vitest';
import { readEnglishNumbers, readKoreanNumbers } from '../../lib/align/read-numbers';

/** First values of what must be said in the other language too. */
function firm(quantities: ReturnType<typeof readKoreanNumbers>): (number | undefined)[] {
  return quantities.filter(({ weight }) => weight === 'firm').map(({ values }) => values[0]);
}

describe('Korean numbers', () => {
  test.each([
    ['47,000개', [47_000]],
    ['4만 7천 개', [47_000]],
    ['10의 25제곱', [1e25]],
    ['10의 25% 안', [10, 25]],
    ['2배 반', [2.5]],
    ['2배 반복', [2]],
    ['4만7000개', [47_000]],
    ['4만 7,000개', [47_000]],
    ['50만 800달러', [500_800]],
    ['4만 5개', [40_000, 5]],
    ['47K', [47_000]],
    ['4.7만 개', [47_000]],
    ['1조 5천억 토큰', [1.5e12]],
    ['230만 쌍', [2.3e6]],
    ['70억 개', [7e9]],
    ['3천 편', [3000]],
    ['16.9%와 16.9퍼센트', [16.9, 16.9]],
    ['2.8배', [2.8]],
    ['2024년 10월 7일', [2024, 10, 7]],
    ['3분의 1', [3]],
    ['3분의 1만', [3]],
    ['8비트', [8]],
    ['GSM8K에서 65%', [65]],
    ['float8_e4m3', []],
    ['Llama 3 8B 기반', []],
    ['GPT-4.1', []],
    ['Kaggle 75개', [75]],
    ['https://arxiv.org/abs/2410.05258 참고', []],
    ['10^6개', [1e6]],
    ['$10^{6}$개', [1e6]],
    ['n^{12}과 x_3', []],
    ['학습률은 3e-4로', [0.0003]],
    ['3 × 10⁻⁴부터 1e-6까지', [0.0003, 0.000001]],
    ['1.5x10^{12}개', [1.5e12]],
    ['온도는 .7로', [0.7]],
    ['1.5배, 3.5%p', [1.5, 3.5]],
    ['5–10회', [5, 10]],
    ['3e4b와 R²', [3]],
  ])('%s', (text, values) => {
    expect(firm(readKoreanNumbers(text))).toEqual(values);
  });

  test.each([
    ['80년대', [80, 1980]],
    ['1980년대', [1980]],
    ['80년', [80]],
  ])('%s', (text, values) => {
    expect(readKoreanNumbers(text)[0]?.values).toEqual(values);
  });

  test('만 behind a number is ten thousand or "only"', () => {
    expect(readKoreanNumbers('열 층 중 5만 썼다')).toContainEqual(
      expect.objectContaining({ values: [50_000, 5] }),
    );
  });

  test.each([
    ['두 가지 전략', 2, 'word'],
    ['세 번', 3, 'word'],
    ['절반', 50, 'loose'],
    ['첫 연구', 1, 'loose'],
  ])('%s', (text, value, weight) => {
    expect(readKoreanNumbers(text).map((one) => [one.values[0], one.weight])).toEqual([
      [value, weight],
    ]);
  });

  test.each(['두루 쓰인다', '세부 사항', '네트워크', '한계', '만든다'])(
    'are not found in %s',
    (text) => {
      expect(readKoreanNumbers(text).filter(({ weight }) => weight !== 'loose')).toEqual([]);
    },
  );
});

describe('English numbers', () => {
  test.each([
    ['over 47,000 tools', [47_000]],
    ['47K tools', [47_000]],
    ['2.3 million pairs', [2.3e6]],
    ['1.5T tokens', [1.5e12]],
    ['a 7B model', [7e9]],
    ['8-bit', [8]],
    ['2.8x', [2.8]],
    ['the 1990s', [1990]],
    ['H100s', []],
    ['based on Llama 3 8B', []],
    ['o1 and GPT-4o', []],
    ['In 2024', [2024]],
    ['The 75 competitions', [75]],
  ])('%s', (text, values) => {
    expect(firm(readEnglishNumbers(text))).toEqual(values);
  });

  test.each([
    ['two methods', 2, 'word'],
    ['forty-seven', 47, 'word'],
    ['five thousand', 5000, 'word'],
    ['threefold', 3, 'loose'],
    ['twice', 2, 'loose'],
    ['October', 10, 'loose'],
    ['third', 3, 'loose'],
  ])('%s', (text, value, weight) => {
    expect(readEnglishNumbers(text).map((one) => [one.values[0], one.weight])).toContainEqual([
      value,
      weight,
    ]);
  });

  test('the verb "may" is not a month', () => {
    expect(readEnglishNumbers('it may help')).toEqual([]);
  });
});

test.each(['constructor', 'toString', 'valueOf', '__proto__', 'manifold', 'scaffold'])(
  '%s is not read as a number',
  (word) => {
    expect(readEnglishNumbers(`the ${word}s of the ${word}`)).toEqual([]);
  },
);
