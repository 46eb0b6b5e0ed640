import { describe, expect, test } from 'vitest';
import { checkNames } from '../../lib/check/names';
import type { DigestEntry } from '../../lib/digest/format';
import { makeEntry } from '../fakes/digest';

/** An entry that says nothing but this. */
function find(given: Partial<DigestEntry>): string[] {
  const none = { ko: null, en: null };
  const title = { ko: '과수원', en: 'Orchard' };
  const entry = makeEntry({ title, summary: none, abstract: none, ...given });
  return checkNames(entry).map(({ what }) => what.en);
}

function findBetween(ko: string, en: string): string[] {
  return find({ abstract: { ko: [ko], en: [en] } });
}

describe('a name in a text of one language', () => {
  const korean =
    'Meta의 과수원 캐시는 대규모 언어 모델(Large Language Model, LLM)과 APPLE, PEAR-9B를 씁니다.';
  const abstract = { ko: ['과수원 캐시를 제안합니다.'], en: ['We propose a cache.'] };

  test('is not looked for beside a Korean summary', () => {
    expect(find({ summary: { ko: [korean], en: null }, abstract })).toEqual([]);
  });

  test('is not looked for beside an English summary', () => {
    const summary = { ko: null, en: ['OrchardCache runs on PEAR-9B.'] };
    expect(find({ summary, abstract })).toEqual([]);
  });

  test('is not looked for beside a title', () => {
    expect(find({ title: { ko: 'PEAR-9B 이야기', en: null }, abstract })).toEqual([]);
  });

  test('is looked for where the text is in both languages', () => {
    const both = { ko: [korean], en: ['The orchard cache uses a model.'] };
    expect(find({ summary: both, abstract })).toEqual([
      'The name Meta appears only in Korean.',
      'The name APPLE appears only in Korean.',
      'The name PEAR-9B appears only in Korean.',
    ]);
  });

  test('may stand in the other text of its entry', () => {
    const summary = { ko: ['APPLE을 씁니다.'], en: ['It uses a data set.'] };
    const other = { ko: null, en: ['We test on APPLE.'] };
    expect(find({ summary, abstract: other })).toEqual([]);
  });
});

test.each([
  ['Kaggle의 대회를 모았습니다.', 'It gathers competitions.', 'Kaggle', 'Korean'],
  ['o3를 썼습니다.', 'A model was used.', 'o3', 'Korean'],
  ['도구를 씁니다.', 'ToolGen is used.', 'ToolGen', 'English'],
  ['도구를 씁니다.', 'It is scored on GSM8K.', 'GSM8K', 'English'],
  ['도구를 씁니다.', 'It uses word2vec.', 'word2vec', 'English'],
])('a name that stands in one language only is reported: %s / %s', (ko, en, name, language) => {
  expect(findBetween(ko, en)).toEqual([`The name ${name} appears only in ${language}.`]);
});

test.each([
  ['a gloss', '사슬 사고(Chain of Thought)를 씁니다.', 'It reasons step by step.'],
  [
    'a gloss behind quotes',
    '‘사슬 사고’(Chain of Thought, CTX)를 씁니다.',
    'It reasons step by step.',
  ],
  ['initials', 'MCTS로 찾습니다.', 'It uses Monte Carlo tree search.'],
  [
    'initials the other way',
    '전문가 혼합을 씁니다.',
    'A mixture of pruned experts (MoPE) is used.',
  ],
  ['a quoted title', '“Attention Is All You Need”를 잇습니다.', 'It follows an earlier paper.'],
  ['an adverb with a number', '50배까지 빨라집니다.', 'It is up-to-50x faster.'],
  ['a lower-case adjective', '16비트 모델입니다.', 'It is a state-of-2025 model.'],
  ['what is counted', '상위 1개와 2단계를 봅니다.', 'It looks at Top-1 and Stage-2.'],
  ['accents', 'Erdős 문제를 풉니다.', 'It solves a problem of Erdos.'],
  ['a name with accents', 'François Chollet의 시험입니다.', 'A test by Francois Chollet.'],
  ['a series', 'PEAR-1과 PEAR-2를 씁니다.', 'It uses PEAR-1 and 2.'],
  ['a name as it is heard', '클로디니를 씁니다.', 'ClauDini is used.'],
  ['a name that all know in Hangul', '유튜브와 박사 과정생.', 'YouTube and PhDs.'],
  ['a plural', 'H100을 씁니다.', 'It runs on H100s.'],
  ['an abbreviation in another form', 'Wi-Fi를 씁니다.', 'It uses WiFi.'],
  ['an address', 'https://a.example/ToolGen 참고.', 'See the page.'],
])('%s is not a lost name: %s / %s', (_, ko, en) => {
  expect(findBetween(ko, en)).toEqual([]);
});

describe('a name that Korean spells in Hangul', () => {
  test.each([
    ['질문은 스택 오버플로에서 왔습니다.', 'Questions come from StackOverflow.'],
    ['랭체인으로 만들었습니다.', 'It is built with LangChain.'],
    ['라마 2 7B를 썼습니다.', 'It uses Llama-2-7B.'],
    ['라마2 7B를 썼습니다.', 'It uses Llama-2-7B.'],
  ])('is the same name: %s', (ko, en) => {
    expect(findBetween(ko, en)).toEqual([]);
  });

  test.each([
    ['라마 3 7B를 썼습니다.', 'It uses Llama-2-7B.', 'Llama-2-7B'],
    ['라마 2 70B를 썼습니다.', 'It uses Llama-2-7B.', 'Llama-2-7B'],
    ['스택에서 왔습니다.', 'Questions come from StackOverflow.', 'StackOverflow'],
  ])('is another name: %s', (ko, en, name) => {
    expect(findBetween(ko, en)).toEqual([`The name ${name} appears only in English.`]);
  });
});

test('an abbreviation leaves small words out', () => {
  const en = 'It needs no reinforcement learning from human feedback.';
  expect(findBetween('RLHF가 필요 없습니다.', en)).toEqual([]);
  expect(findBetween('RLAIF가 필요 없습니다.', en)).toEqual([
    'The name RLAIF appears only in Korean.',
  ]);
});
