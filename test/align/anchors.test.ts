import { describe, expect, test } from 'vitest';
import { findAnchors } from '../../lib/align/anchors';

describe('anchors of two sentences', () => {
  test.each([
    ['a number with a comma', '도구 4만 7천 개', '47,000 tools', 'number 47000'],
    ['a number with a suffix', '화자 1만 2천 명', '12K speakers', 'number 12000'],
    ['a large number', '표 2억 3천만 개', '230 million tables', 'number 230000000'],
    ['a number times a power of ten', '학습률 3e-4로', 'a rate of 3 × 10⁻⁴', 'number 0.0003'],
    ['a power of two', '2^20개', '1,048,576', 'number 1048576'],
    ['a percentage', '41.5%만', 'only 41.5%', 'number 41.5'],
    ['a numeral', '일곱 가지', 'seven ways', 'number 7'],
    ['a name', 'ToolFold를', 'ToolFold', 'name toolfold'],
    ['a name with a number', 'GPT-4는', 'GPT-4', 'name gpt-4'],
    ['a plural', 'LLM은', 'LLMs', 'name llm'],
    ['a name in Hangul', '트랜스포머는', 'the Transformer', 'sound TRNSPM'],
  ])('%s', (_, ko, en, anchor) => {
    const found = findAnchors([ko], [en]);
    expect([...(found.ko[0] ?? [])]).toContain(anchor);
    expect([...(found.en[0] ?? [])]).toContain(anchor);
  });

  test('of different names and numbers have nothing in common', () => {
    const { ko, en } = findAnchors(['Gemini는 두 번'], ['Claude and three more']);
    const inBoth = [...(ko[0] ?? [])].filter((anchor) => en[0]?.has(anchor));
    expect(inBoth).toEqual([]);
  });

  test('are never made of small words in quotation marks', () => {
    const { ko, en } = findAnchors(['"as good as it gets"라고'], ['as for it, it is as it was']);
    const inBoth = [...(ko[0] ?? [])].filter((anchor) => en[0]?.has(anchor));
    expect(inBoth).toEqual([]);
  });

  test('count a word once, however many rows of the table it is in', () => {
    const { ko, en } = findAnchors(['비용을 낮추었습니다'], ['It lowers, reduces and cuts costs']);
    const inBoth = [...(ko[0] ?? [])].filter((anchor) => en[0]?.has(anchor));
    expect(inBoth).toHaveLength(2);
  });
});

test('a number in digits gives an anchor even where the other language lacks it', () => {
  const { ko, en } = findAnchors(['도구 5만 개'], ['12.5% more']);
  expect([...(ko[0] ?? [])]).toContain('lone number 50000');
  expect([...(en[0] ?? [])]).toContain('lone number 12.5');
});

test('a name or a word that the whole other text lacks is marked as lone', () => {
  const { ko, en } = findAnchors(['FoldMem은 날씨를'], ['ZetaNet and the ocean']);
  expect([...(ko[0] ?? [])]).toEqual(['lone name foldmem', expect.stringMatching(/^lone word/)]);
  expect([...(en[0] ?? [])]).toEqual(['lone name zetanet', expect.stringMatching(/^lone word/)]);
});

test.each([
  ['English', '날씨가', 'With more of it, take the ocean'],
  ['Korean', '그대로 다루는 날씨를 다시', 'The weather'],
])('small words of %s that the other text lacks say nothing', (_, korean, english) => {
  const { ko, en } = findAnchors([korean], [english]);
  const lone = [...(ko[0] ?? []), ...(en[0] ?? [])].filter((one) => one.startsWith('lone'));
  expect(lone).toHaveLength(korean === '날씨가' ? 2 : 0); // the weather, the ocean
});

test('small words tie sentences that both have them', () => {
  const { ko, en, light } = findAnchors(['다시'], ['again']);
  const inBoth = [...(ko[0] ?? [])].filter((one) => en[0]?.has(one));
  expect(inBoth).toHaveLength(1);
  expect(light.en[0]).toEqual(inBoth);
});

test('a name that the other language spells in Hangul is not marked as lone', () => {
  const { en } = findAnchors(['트랜스포머스를'], ['We train TransFormers']);
  expect([...(en[0] ?? [])]).toContain('sound TRNSPMS');
  expect([...(en[0] ?? [])].filter((anchor) => anchor.startsWith('lone name'))).toEqual([]);
});

describe('a share and its percentage', () => {
  const numbersIn = (anchors: ReadonlySet<string> | undefined) =>
    [...(anchors ?? [])].filter((anchor) => anchor.includes('number'));

  test.each([
    ['정확도는 0.91입니다', 'Accuracy is 91%'],
    ['정확도는 91%입니다', 'Accuracy is 0.91'],
    ['재현율은 0.5입니다', 'Recall is one half'],
  ])('are one number: %s', (korean, english) => {
    const { ko, en } = findAnchors([korean], [english]);
    const inBoth = numbersIn(ko[0]).filter((anchor) => en[0]?.has(anchor));
    expect(inBoth).toHaveLength(1);
  });

  test.each([
    ['where both texts have both', '문턱값 0.5에서 50%', 'At a threshold of 0.5 it is 50%', 2],
    ['but not other powers of a hundred', '1.8초', '180 seconds', 0],
    ['but not of ten', '0.91점', '9.1 points', 0],
  ])('stay two %s', (_, korean, english, shared) => {
    const { ko, en } = findAnchors([korean], [english]);
    const inBoth = numbersIn(ko[0]).filter((anchor) => en[0]?.has(anchor));
    expect(inBoth).toHaveLength(shared);
  });
});

test.each([
  ['a verb in any form', ['틀린', '틀렸습니다', '틀리면'], 'errs'],
  ['a word after a prefix', ['중학생', '고등학생'], 'pupils'],
  ['a term of the field', ['피드백을', '되먹임은'], 'feedback'],
  ['a word of everyday life', ['농담을', '우스갯소리'], 'a joke'],
])('%s is tied to its translation', (_, forms, english) => {
  for (const form of forms) {
    const { ko, en } = findAnchors([form], [english]);
    expect(
      [...(ko[0] ?? [])].filter((one) => en[0]?.has(one)),
      form,
    ).not.toEqual([]);
  }
});

test('of an English word that may be any of several, one is enough', () => {
  const { ko, en, choices } = findAnchors(
    ['오차가 감소', '비용을 삭감', '코드 공개'],
    ['It cuts and lowers'],
  );
  expect(choices[0]?.flat().every((one) => en[0]?.has(one))).toBe(true);
  expect(ko[2]?.size).toBeGreaterThan(0);
});

test.each(['학습률 3e-4', '속도 1.8x', '크기 70B', '128k 문맥'])(
  '%s: no letter of it is a name',
  (ko) => {
    const { ko: found } = findAnchors([ko], ['Nothing of the kind.']);
    expect([...(found[0] ?? [])].filter((one) => one.includes('name'))).toEqual([]);
  },
);
