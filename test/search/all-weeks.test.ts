import { expect, test } from 'vitest';
import type { PaperKey } from '../../lib/paper/ref';
import { packedStarts, readPackedWeeks } from '../fixtures/search/packed';
import { find, indexOf } from './made';

/** Later weeks may hold papers that fit as well; these were read before the answers were written down. */
const LAST_WEEK = '2026-06-21';
const { documents, keys } = readPackedWeeks(packedStarts().filter((start) => start <= LAST_WEEK));
const index = indexOf(documents);
const documentOf = new Map(documents.map((document) => [document.key, document]));
/** A paper of two weeks has the place of the first. */
const placeOf = new Map([...keys].toReversed().map(([place, key]) => [key, place]));

const placesFor = (text: string) => find(index, text).hits.map(({ key }) => placeOf.get(key));
/** All that is said of a paper in Korean. */
const koreanOf = (key: PaperKey) => {
  const { titles, texts } = documentOf.get(key) ?? {};
  return [titles?.ko, texts?.ko].flat().join(' ');
};

test('all weeks are searched together', () => {
  expect(documents.length).toBeGreaterThan(1_800);
});

test('행렬 곱셈 없는 모델 finds the model without matrix multiplication first', () => {
  expect(placesFor('행렬 곱셈 없는 모델')[0]).toBe('2024-06-03#4');
});

test('환각을 줄이는 방법이 뭐야? finds papers on ways to reduce hallucination, and those first', () => {
  // Read among the fifty that name it: what they are about, not what they say of it by the way.
  const fitting = [
    ...[
      '2023-09-18#2',
      '2024-01-01#2',
      '2024-03-11#2',
      '2024-04-15#7',
      '2024-04-29#9',
      '2024-06-10#8',
    ],
    ...['2024-07-08#5', '2024-07-22#10', '2024-10-28#8'],
  ];
  const places = placesFor('환각을 줄이는 방법이 뭐야?');
  const found = fitting.filter((place) => places.includes(place));
  expect(found).toContain('2024-01-01#2'); // a survey of such ways
  expect(found.length).toBeGreaterThanOrEqual(8);
  expect(places.slice(0, 5).filter((place) => !fitting.includes(place ?? ''))).toEqual([]);
});

test('로봇 제어 언어 모델 finds language models that control robots among the first five', () => {
  const robots = ['2023-02-27#7', '2023-03-06#1', '2023-07-10#6', '2023-07-24#2'];
  const places = placesFor('로봇 제어 언어 모델').slice(0, 5);
  expect(places.filter((place) => robots.includes(place ?? '')).length).toBeGreaterThanOrEqual(2);
});

test.each([
  ['어텐숀', '어텐션', 'spelling'],
  ['ckemd', '차등', 'layout'],
])('%s finds the same as %s, and says so', (typed, text, why) => {
  const { hits, query } = find(index, typed);
  expect(query.meant).toEqual([{ typed, text, why }]);
  expect(hits.length).toBeGreaterThan(0);
  expect(hits.map(({ key }) => key)).toEqual(find(index, text).hits.map(({ key }) => key));
});

test('ㄱㅁㅎ offers rag, which finds papers', () => {
  expect(find(index, 'ㄱㅁㅎ').other).toBe('rag');
  expect(find(index, 'rag').hits.length).toBeGreaterThan(10);
});

test('화학 finds papers on chemistry, and none that has it only within 강화 학습', () => {
  const isOn =
    (word: RegExp) =>
    ({ key }: { key: PaperKey }) =>
      word.test(koreanOf(key));
  const { hits } = find(index, '화학');
  expect(documents.filter(isOn(/강화 ?학습/)).length).toBeGreaterThan(50);
  expect(hits.length).toBeGreaterThan(3);
  expect(hits.filter(isOn(/(?<![가-힣])화학/))).toEqual(hits);
});
