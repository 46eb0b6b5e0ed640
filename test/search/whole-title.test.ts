import { expect, test } from 'vitest';
import { find, indexOf, paper } from './made';

const index = indexOf([
  paper('2410.00001', '에이전트란 무엇인가: 에이전트 모델 비판', 'Critique of the Agent Model'),
  paper('2410.00002', '에이전트가 고치는 모델', 'An agent with a critique of its model'),
  paper('2410.00003', '짚은 곳을 설명하기', 'Describe Anything'),
  paper('2410.00004', '계획을 설명하기', 'Describe, then plan'),
  paper('2410.00005', '에이전트 메모리', 'Agent memory'),
  paper('2410.00006', '에이전트 메모리의 진단', 'Diagnosing agent memory'),
]);
const found = (query: string) => find(index, query).hits.map(({ key }) => Number(key.slice(-1)));

test.each<[query: string, papers: number[]]>([
  ['critique of the agent model', [1]],
  ['describe anything', [3]],
  ['에이전트란 무엇인가', [1]],
  ['에이전트란 무엇인가요?', [1]],
])('a title, or one side of its colon, finds that paper alone: %s', (query, papers) => {
  expect(found(query)).toEqual(papers);
});

test.each<[query: string, papers: number[]]>([
  ['에이전트 메모리', [5, 6]],
  ['agent memory', [5, 6]],
  ['describe', [3, 4]],
  ['the agent model', [1, 2]],
])('a topic finds all papers about it: %s', (query, papers) => {
  expect(found(query).sort()).toEqual(papers);
});
