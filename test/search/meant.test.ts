import { expect, test } from 'vitest';
import { find, indexOf, paper } from './made';

const TITLES = [
  '차등 어텐션',
  '강화 학습으로 걷는 로봇',
  '환각을 알아채기',
  '화학 실험 계획',
  '강화학습의 보상',
  '학습 자료와 강화',
  '양자화된 가중치',
  '양자 회로',
  '전이는 글자가 다르면 끊긴다',
  '그 전에 할 일',
  '토크나이저와 자모',
  '최대화 문제',
  '최대 규모의 대화',
  '거대 언어 모델',
  '초거대언어모델의 비용',
  '주요 방법의 비교',
];
const index = indexOf([
  ...TITLES.map((title, at) => paper(`2410.${10_000 + at}`, title, null)),
  paper('2411.00001', null, 'RAG with GPT-4 and LoRA'),
  paper('2411.00002', '고민하는 기계', 'A machine in doubt'),
]);
const found = (text: string) => {
  const { hits, query } = find(index, text);
  return { titles: hits.map(({ titles }) => titles.ko ?? titles.en).sort(), meant: query.meant };
};

test.each<[text: string, meant: string, why: string, titles: string[]]>([
  ['ckemd', '차등', 'layout', ['차등 어텐션']],
  ['ckemddjxpstus', '차등어텐션', 'layout', ['차등 어텐션']],
  ['헷', 'gpt', 'layout', ['RAG with GPT-4 and LoRA']],
  ['ㅣㅐㄱㅁ', 'lora', 'layout', ['RAG with GPT-4 and LoRA']],
  ['어텐숀', '어텐션', 'spelling', ['차등 어텐션']],
  ['어탠션을', '어텐션', 'spelling', ['차등 어텐션']],
  ['토크나이져', '토크나이저', 'spelling', ['토크나이저와 자모']],
  ['로봅', '로봇', 'spelling', ['강화 학습으로 걷는 로봇']],
  ['환갹', '환각', 'spelling', ['환각을 알아채기']],
])('%s is taken for %s', (text, meant, why, titles) => {
  expect(found(text)).toEqual({ titles, meant: [{ typed: expect.any(String), text: meant, why }] });
});

test('corrected words are read together again', () => {
  expect(found('강화 햑습').titles).toEqual(['강화 학습으로 걷는 로봇', '강화학습의 보상']);
  expect(found('rkdghk gkrtmq').titles).toEqual(['강화 학습으로 걷는 로봇', '강화학습의 보상']);
});

test.each([
  '차등',
  '어텐ㅅ',
  '환',
  'RAG',
  'ㅊㄷ',
  '끓이기',
  '김치',
  '주의',
  '주의를',
  'asdf',
  '2410.1',
  '@ckemd',
])('%s is left as it is', (text) => {
  expect(found(text).meant).toEqual([]);
});

test('initials that find something are asked for as keys too', () => {
  const { hits, other } = find(index, 'ㄱㅁㅎ');
  expect(hits.map(({ titles }) => titles.ko)).toEqual(['고민하는 기계']);
  expect(other).toBe('rag');
  expect(find(index, 'ㅊㄷ').other).toBeNull();
});

test.each<[text: string, titles: string[]]>([
  ['화학', ['화학 실험 계획']],
  ['양자', ['양자 회로']],
  ['전이', ['전이는 글자가 다르면 끊긴다']],
  ['대화', ['최대 규모의 대화']],
  ['거대언어', ['거대 언어 모델', '초거대언어모델의 비용']],
])('%s is not found within another word, where it stands by itself elsewhere', (text, titles) => {
  expect(found(text).titles).toEqual(titles);
});

test('a word that stands within other words only is found there', () => {
  const alone = indexOf([
    paper('2410.00001', '강화학습의 보상', null),
    paper('2410.00002', '강화 그리고 학습', null),
  ]);
  expect(find(alone, '화학').total).toBe(1);
});
