import { expect, test } from 'vitest';
import { makeQuote } from '../../lib/check/quote';

const ko = [
  '위성 사진에서 숲의 지도를 그리는 언어 모델인 SeedMap을 제안합니다.',
  '나무 2,400그루의 높이를 7%의 오차로 측정했습니다.',
];
const en = [
  'Proposes SeedMap, a language model that draws maps of forests from satellite photographs; it measures the height of 2,400 trees with an error of 7%.',
];

test('a sentence of clauses is quoted whole, with all that stands beside them', () => {
  expect(makeQuote({ ko, en })('en', en[0] ?? '')).toEqual({ ko: ko.join(' '), en: en[0] });
});

test('a sentence is quoted with the clause beside it', () => {
  const clause = 'it measures the height of 2,400 trees with an error of 7%.';
  expect(makeQuote({ ko, en })('ko', ko[1] ?? '')).toEqual({ ko: ko[1], en: clause });
});
