import { expect, test } from 'vitest';
import type { SearchDocument } from '../../lib/search/search-document';
import { makeFiller } from '../fixtures/search/filler';
import { find, indexOf, paper } from './made';

function said(id: string, text: string): SearchDocument {
  const isKorean = /[가-힣]/.test(text);
  const titles = { ko: isKorean ? '짧은 글' : null, en: isKorean ? null : 'A short note' };
  return {
    ...paper(id, null, null),
    titles,
    texts: { ko: isKorean ? text : null, en: isKorean ? null : text },
  };
}

const index = indexOf([
  said('2410.00001', '셀프어텐션 없이 화소를 섞는 비전 트랜스포머다.'),
  said('2410.00002', '어텐션을 이미지 조각마다 넓힌 모델이다. 후처리가 없다.'),
  said('2410.00003', 'Bytes are read without tokenization.'),
  said('2410.00004', 'A tokenizer for Hangul, with no loss of speed.'),
  said('2410.00005', 'Speculative decoding with no draft model.'),
  said('2410.00006', 'Speculative decoding: a tree of what a draft model says.'),
  ...makeFiller(200, 7),
]);
const first = (text: string) => find(index, text).hits[0]?.key.slice(-1);

test.each([
  ['어텐션 없는 이미지 모델', '1'],
  ['토크나이저 없이 학습하는 모델', '3'],
  ['바이트를 토크나이저 없이 읽는 법', '3'],
  ['초안 모델 없는 추측 디코딩', '5'],
  ['reading Hangul bytes without a tokenizer', '3'],
])('%s finds first what says that it is missing', (text, paper) => {
  expect(first(text)).toBe(paper);
});

test.each([
  ['이미지 조각 어텐션', '2'],
  ['한글 토크나이저', '4'],
  ['초안 모델의 나무로 하는 추측 디코딩', '6'],
])('%s denies nothing', (text, paper) => {
  expect(first(text)).toBe(paper);
});
