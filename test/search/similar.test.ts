import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../lib/search/search-document';
import { makeFiller } from '../fixtures/search/filler';
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
  const { hits, exact } = find(index, text);
  return { first: hits[0]?.key.slice(-1), count: hits.length, exact };
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
  expect(found(text)).toMatchObject({ first, exact: 0 });
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
  expect(found(text)).toMatchObject({ count: 0, exact: 0 });
});

test('a paper that has all words in others is found beside one that has them as they were asked for', () => {
  const both = indexOf([
    said('2410.00001', '태풍의 경로를 예측하는 모델', '태풍의 진로가 사흘 앞까지 좁아진다.'),
    said(
      '2410.00002',
      '열흘 뒤의 날씨',
      'Cyclone의 길을 미리 본다. typhoon tracks are forecast early.',
    ),
    said('2410.00003', '장마의 길', '비구름의 길을 본다.'),
    ...makeFiller(200, 7),
  ]);
  const { hits } = find(both, '태풍 행로 예측');
  expect(hits.map(({ key }) => key.slice(-1))).toContain('1');
  expect(hits.map(({ key }) => key.slice(-1))).not.toContain('3');
});

test.each([
  ['깨뜨리지 않게 쥐는 손', '깨다'],
  ['떨어트려 본 컵', '떨어지다'],
])('%s is found by the verb that it is made of', (text) => {
  const one = indexOf([said('2410.00001', text, '짧은 글.'), ...makeFiller(50, 7)]);
  const query = text.startsWith('깨') ? '손이 깨는 달걀' : '떨어지는 컵의 소리';
  expect(find(one, query).hits[0]?.key.slice(-1)).toBe('1');
});

test('papers with most of the words are not shown where one has them all', () => {
  expect(found('환각 근거')).toMatchObject({ first: '4', count: 1, exact: 1 });
});

test('filters apply to similar papers too', () => {
  expect(find(index, '노이즈를 상쇄하는 어텐션 year:2023').hits).not.toContainEqual(
    expect.objectContaining({ key: 'arxiv:2410.00003' }),
  );
  expect(found('노이즈를 상쇄하는 어텐션 -잡음').first).not.toBe('3');
});

describe('words that all stand in a long text by accident', () => {
  const SCATTERED =
    '밤하늘 사진의 노이즈를 다룬 지난 연구를 모았다. 망원경마다 오차를 상쇄하는 회로가 다르다. 끝으로 어텐션을 쓴 한 편을 소개한다.';
  const others = makeFiller(200, 7);
  const asked = (title: string, text: string, query = '노이즈를 상쇄하는 어텐션') => {
    const index = indexOf([
      said('2410.00001', title, text),
      said('2410.00002', '노이즈를 지우는 어텐션', '지도 둘의 차를 쓴다.'),
      ...others,
    ]);
    const { hits, exact } = find(index, query);
    return { papers: hits.map(({ key }) => key.slice(-1)).join(''), exact };
  };

  test('are found, and below them what says it in other words', () => {
    expect(asked('별을 찍는 법', SCATTERED)).toEqual({ papers: '12', exact: 1 });
  });

  test.each<[why: string, title: string, text: string]>([
    ['in its title', '노이즈를 상쇄하는 어텐션', '짧은 글.'],
    ['in its title, but one', '노이즈와 어텐션', '서로를 상쇄하는 짝.'],
    ['next to each other', '별을 찍는 법', `${SCATTERED} 노이즈를 상쇄하는 어텐션이다.`],
  ])('are the only result where they stand %s', (_, title, text) => {
    expect(asked(title, text)).toEqual({ papers: '1', exact: 1 });
  });

  test.each(['어텐션', '"상쇄하는 회로" 어텐션', '노이즈 year:2024'])(
    '%s is asked for as it is',
    (query) => {
      const { papers, exact } = asked('별을 찍는 법', SCATTERED, query);
      expect(exact).toBe(papers.length);
    },
  );
});

test.each([
  ['어텐션이 정말로 잡음을 지울 수 있을까요?', '3'],
  ['로봇 팔을 조종하는 코드를 쓰게 할 수 있는지 알려줘', '1'],
  ['does attention really cancel noise?', '3'],
  ['환각을 감소시키려면 어떻게 해야 하나요?', '4'],
])('%s is found by the words that tell something', (text, first) => {
  expect(found(text).first).toBe(first);
});
