import { expect, test } from 'vitest';
import type { SearchDocument } from '../../../lib/paper-index/search/search-document';
import { makeFiller } from '../../fixtures/search/filler';
import { find, indexOf, paper } from './made';

function said(id: string, title: string, text: string): SearchDocument {
  const isKorean = /[가-힣]/.test(title);
  const both = (words: string) => (isKorean ? { ko: words, en: null } : { ko: null, en: words });
  return { ...paper(id, null, null), titles: both(title), texts: both(text) };
}

const index = indexOf([
  said('2410.00001', '말로 시키는 로봇 팔', '언어 모델이 로봇 팔을 조종하는 코드를 쓴다.'),
  said('2410.00002', '곱셈 없이 도는 신경망', '행렬 곱을 모두 덧셈으로 바꾼 모델이다.'),
  said('2410.00003', '두 지도의 차', '어텐션 지도 둘의 차로 잡음을 지운다.'),
  said('2410.00004', '근거를 대게 하기', '문장마다 근거를 찾게 하자 환각이 절반으로 감소했다.'),
  said('2410.00005', 'A model of the ocean', 'It forecasts currents ten days ahead.'),
  said('2410.00006', '요리하는 기계', '부엌에서 쓰는 기계의 기록.'),
  ...makeFiller(200, 7),
]);
const found = (text: string) => {
  const { hits, isSimilar } = find(index, text);
  return { first: hits[0]?.key.slice(-1), count: hits.length, isSimilar };
};

test.each<[text: string, first: string]>([
  ['로봇을 제어하는 언어 모델', '1'],
  ['행렬 곱셈을 없앤 모델', '2'],
  ['노이즈를 상쇄하는 어텐션', '3'],
  ['환각을 줄이는 방법이 뭐야?', '4'],
  ['how to reduce 환각?', '4'],
  ['predicting ocean currents', '5'],
  ['바다의 흐름 예측', '5'],
])('%s finds the paper that says it in other words', (text, first) => {
  expect(found(text)).toMatchObject({ first, isSimilar: true });
});

test('of papers that have most of the words only the best are found', () => {
  expect(found('노이즈를 상쇄하는 어텐션').count).toBeLessThanOrEqual(3);
});

test.each([
  '블록체인 결제 수단',
  'kubernetes ingress tutorial',
  '쿠버네티스',
  '어텐션 "없는 구절"',
  '어텐션 2499.99999',
])('%s finds nothing, for no paper has most of it', (text) => {
  expect(found(text)).toMatchObject({ count: 0, isSimilar: false });
});

test('where all words are found together, nothing else is', () => {
  expect(found('환각 근거')).toMatchObject({ first: '4', count: 1, isSimilar: false });
});

test('filters hold for what is similar, too', () => {
  expect(find(index, '노이즈를 상쇄하는 어텐션 year:2023').hits).not.toContainEqual(
    expect.objectContaining({ key: 'arxiv:2410.00003' }),
  );
  expect(found('노이즈를 상쇄하는 어텐션 -잡음').first).not.toBe('3');
});
