import { describe, expect, test } from 'vitest';
import { makeFiller } from '../fixtures/search/filler';
import { find, indexOf, paper } from './made';

const filler = makeFiller(60, 11);

/** The titles of what a query finds, best first, among papers that are about nothing. */
function titlesFound(query: string, titles: readonly string[]): string[] {
  const documents = titles.map((title, at) => {
    const isKorean = /[가-힣]/.test(title);
    return paper(`2410.0000${at + 1}`, isKorean ? title : null, isKorean ? null : title);
  });
  const { hits } = find(indexOf([...documents, ...filler]), query);
  return hits.map(({ titles: { ko, en } }) => ko ?? en ?? '');
}

describe('a noun that ends like a verb', () => {
  test.each([
    ['마을 이야기', '아무도 없이 하는 대화', '동네의 대화'],
    ['주민 설문 도우미', '상을 주며 설득하기', '시민 의견을 묻는 설문'],
  ])('%s does not find “%s” but “%s”', (query, other, meant) => {
    const found = titlesFound(query, [other, meant]);
    expect(found).toContain(meant);
    expect(found).not.toContain(other);
  });
});

describe('a noun that is nowhere', () => {
  test.each([
    ['요금표 비교', '가격을 비교하는 표'],
    ['인공위성 사진', '위성이 찍은 사진'],
  ])('%s finds “%s” by a word that it is made of', (query, meant) => {
    expect(titlesFound(query, [meant])).toContain(meant);
  });
});

describe('a stem of a few letters', () => {
  test.each([['기록 분석', 'Logs of a training run, analysed', 'Logic puzzles, analysed']])(
    'in other words for %s finds “%s” and not “%s”',
    (query, meant, other) => {
      const found = titlesFound(query, [other, meant]);
      expect(found).toContain(meant);
      expect(found).not.toContain(other);
    },
  );
});

test('an English word that we know is not taken for a misspelt one', () => {
  expect(titlesFound('cancel', ['Cancer cells under a microscope'])).toEqual([]);
});

test('a rare word tells more than a common one that means the same', () => {
  const common = Array.from({ length: 8 }, (_, at) => `City planning, part ${at}`);
  const [first] = titlesFound('마을 시뮬레이션 놀이', [...common, '에이전트가 사는 마을 흉내']);
  expect(first).toBe('에이전트가 사는 마을 흉내');
});
