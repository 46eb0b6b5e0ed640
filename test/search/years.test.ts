import { expect, test } from 'vitest';
import { find, indexOf, paper } from './made';

const index = indexOf([
  paper('2306.00001', '양자화의 첫걸음', null),
  paper('2406.00001', '양자화로 줄인 모델', null),
  paper('2410.00001', '양자화와 긴 글', null),
  paper('2506.00001', '수학 시험 AIME 2024', null),
  paper('2506.00002', '수학 시험 AIME 2025', null),
]);
const found = (query: string) => find(index, query).hits.map(({ key }) => key.slice(-10));

test.each<[query: string, keys: string[]]>([
  ['2024년 양자화', ['2410.00001', '2406.00001']],
  ['2024년에 나온 양자화 논문', ['2410.00001', '2406.00001']],
  ['양자화 2024', ['2410.00001', '2406.00001']],
  ['2024년 10월 양자화', ['2410.00001']],
  ['2024년10월 양자화', ['2410.00001']],
  ['2023 2024 양자화', ['2410.00001', '2406.00001', '2306.00001']],
  ['2025년', ['2506.00001', '2506.00002']],
])('%s searches the weeks of that time', (query, keys) => {
  expect(found(query).sort()).toEqual(keys.sort());
});

test.each<[why: string, query: string, keys: string[]]>([
  ['is part of a name', 'AIME 2024', ['2506.00001']],
  ['stands alone', '2024', ['2506.00001']],
  ['has no week', '2019 양자화', ['2306.00001', '2406.00001', '2410.00001']],
])('a year that %s stays a word: %s', (_, query, keys) => {
  expect(found(query).sort()).toEqual(keys);
});
