import { expect, test } from 'vitest';
import { find, indexOf, paper } from './made';

const TITLES = [
  '차등 어텐션을 위한 학습',
  '에이전트는 무엇을 기억하나',
  '스스로 고치는 에이전트',
  '강화 학습의 보상',
  '긴 회의의 요약',
  '문서를 읽는 모델',
  '토크나이저와 한글',
  '틀린 문제로 가르치는 튜터',
  '사고 과정을 재는 시험',
  '추천 시스템의 편향',
  '데이터를 나누는 법',
];
const index = indexOf(TITLES.map((title, at) => paper(`2410.${20_000 + at}`, title, null)));
const found = (text: string) => {
  const { hits, query } = find(index, text);
  return {
    titles: hits.map(({ titles }) => titles.ko).sort(),
    meant: query.meant.map((one) => one.text),
  };
};

test.each<[slip: string, text: string, meant: string]>([
  ['another vowel', '챠등', '차등'],
  ['another vowel in a word of two syllables that few words share', '튜토', '튜터'],
  ['another initial', '요먁', '요약'],
  ['another final', '학슴 시스템', '학습'],
  ['a final too many', '어텐셩', '어텐션'],
  ['a final left out', '에이저트', '에이전트'],
  ['a key too many', '어텐ㅅ션', '어텐션'],
  ['a syllable opened', '토크나ㅣ저', '토크나이저'],
  ['two keys swapped', '에이ㅈㄴㅓ트', '에이전트'],
  ['two syllables swapped', '토크나저이', '토크나이저'],
  ['before a particle', '에이젼트의', '에이전트'],
  ['before a particle, of two syllables', '요먁을', '요약'],
  ['in a term written as one word', '강화학슴', '강화학습'],
  ['in the second of words written together', '문서요먁', '문서 요약'],
  ['in the first of words written together', '튜토시스템', '튜터 시스템'],
])('%s: %s is taken for %s', (_, text, meant) => {
  expect(found(text).meant).toEqual([meant]);
});

test.each<[text: string, titles: string[], meant: string[]]>([
  ['에이전튼', ['스스로 고치는 에이전트', '에이전트는 무엇을 기억하나'], []],
  ['에이전틈', ['스스로 고치는 에이전트', '에이전트는 무엇을 기억하나'], []],
  ['데이털', ['데이터를 나누는 법'], []],
  ['데이턹', ['데이터를 나누는 법'], ['데이터']],
  ['문선', [], []],
])(
  '%s is on its way to a noun with a particle, or misspelt, or another word',
  (text, titles, meant) => {
    expect(found(text)).toEqual({ titles, meant });
  },
);

test.each([
  ['is another word of ordinary syllables', '사관'],
  ['is another word of ordinary syllables', '추전'],
  ['is another word of ordinary syllables', '편하'],
  ['differs in both syllables', '챠듕'],
  ['is a name', '김치'],
  ['is a name', '쿄토'],
  ['is longer and near to none', '부동산'],
  ['is one we know', '사건'],
  ['is a verb that papers do not use', '몰리는'],
  ['is a verb that papers do not use', '기르는'],
  ['is a verb that papers do not use', '사도록'],
  ['begins like a noun and ends like a verb', '문서쓰기'],
])('a word that %s is left as it is: %s', (_, text) => {
  expect(found(text).meant).toEqual([]);
});
