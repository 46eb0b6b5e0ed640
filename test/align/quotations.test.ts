import { describe, expect, test } from 'vitest';
import { setQuotationsAside } from '../../lib/align/quotations';

describe('a quotation in both languages is set aside', () => {
  test.each([
    [
      'a page title that both have',
      '코드 (GitHub - a/b: tools for reading tables)',
      'Code (GitHub - a/b: tools for reading tables)',
      ['코드 ()', 'Code ()'],
    ],
    ['a page title that only English has', '코드', 'Code (GitHub - a/b: tools)', ['코드', 'Code ']],
    [
      'a prompt',
      '"answer as a doctor would"라고 묻습니다',
      'We ask it to "answer as a doctor would" twice',
      ['""라고 묻습니다', 'We ask it to "" twice'],
    ],
  ])('%s', (_, ko, en, rest) => {
    const plain = setQuotationsAside([ko], [en]);
    expect([plain.ko[0], plain.en[0]]).toEqual(rest);
  });
});

describe('what is not a quotation is left alone', () => {
  test.each([
    ['names in a row', 'GPT-4, Claude 3, Gemini Pro, Llama, Mistral을'],
    ['a name of several words', 'Gradient Episodic Memory Replay Net을'],
    ['a term in brackets', '사고 연쇄(chain of thought)를'],
    ['words with Hangul between', 'A는 the를, of를, for를, with를, and를'],
  ])('%s', (_, ko) => {
    expect(setQuotationsAside([ko], ['Other words.']).ko).toEqual([ko]);
  });
});

test('a quotation is reported for the sentence of each language that has it', () => {
  const quoted = 'it just works and we sleep at night';
  const { quotations } = setQuotationsAside(
    ['하나입니다.', `"${quoted}"라고 했습니다.`],
    ['One.', `He said “${quoted}”.`, 'It works.'],
  );
  expect(quotations.ko.map((found) => found.length)).toEqual([0, 1]);
  expect(quotations.en.map((found) => found.length)).toEqual([0, 1, 0]);
  expect(quotations.ko[1]).toEqual(quotations.en[1]);
});
