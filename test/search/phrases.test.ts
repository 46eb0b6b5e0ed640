import { expect, test } from 'vitest';
import { makeMarks, readCorpus, readQueries } from '../fixtures/search/judged';
import { scoreKinds } from '../fixtures/search/score';
import { find, indexOf } from './made';

const papers = readCorpus(['corpus.txt', 'corpus-2.txt']);
const queries = readQueries(papers, 'queries-2.txt');
const more = readQueries(papers, 'queries-3.txt').map((query) => ({ ...query, half: 'dev' }));
const index = indexOf(papers.map(({ document }) => document));
const marks = makeMarks(papers);

const results = [...queries, ...more].map((query) => {
  const keys = find(index, query.text, marks).hits.map(({ key }) => key);
  return { query, keys: keys.filter((key) => !query.lenient.has(key)) };
});

// Judged before the search answered them; what it failed was read later to mend the kinds.
const kinds = readQueries(papers, 'queries-4.txt');
const kindScores = scoreKinds(kinds, (text) => find(index, text, marks).hits.map(({ key }) => key));

/** Over all pairs of a query and a paper. */
function f1(half: string): number {
  let [right, all] = [0, 0];
  for (const { query, keys } of results.filter((result) => result.query.half === half)) {
    right += keys.filter((key) => query.fitting.has(key)).length;
    all += keys.length + query.fitting.size;
  }
  return (2 * right) / all;
}

test('there are queries as people type them, and each that should find something has something to find', () => {
  expect(queries.length).toBeGreaterThanOrEqual(250);
  const empty = queries.filter(({ kind, fitting }) => kind !== 'none' && fitting.size === 0);
  expect(empty.map(({ text }) => text)).toEqual([]);
});

test.each([
  ['dev', 0.97],
  ['test', 0.9],
])('F1 on the %s half is %d and more', (half, least) => {
  expect(f1(half)).toBeGreaterThanOrEqual(least);
});

test('phrases about papers that are not there find nothing', () => {
  const wrong = results.filter(({ query, keys }) => query.kind === 'none' && keys.length > 0);
  expect(wrong.map(({ query }) => query.text)).toEqual([]);
});

test('there are judged queries of every kind, and each that should find something has something to find', () => {
  expect(kinds.length).toBeGreaterThanOrEqual(90);
  expect(new Set(kinds.map(({ kind }) => kind)).size).toBe(14);
  const empty = kinds.filter(({ kind, fitting }) => kind !== 'none' && fitting.size === 0);
  expect(empty.map(({ text }) => text)).toEqual([]);
});

test.each([
  ['all', 0.965],
  ['question-ko', 0.95],
  ['question-en', 0.83],
  ['phrase-ko', 0.9],
  ['phrase-en', 0.96],
  ['mixed', 0.93],
  ['jamo', 0.96],
  ['layout', 0.96],
  ['초성', 1],
  ['address', 0.92],
  ['handle', 1],
  ['filter', 1],
  ['method', 0.97],
  ['inside', 0.94],
  ['none', 1],
])('F1 on queries of every kind is at least as it was: %s, %d', (kind, least) => {
  expect(kindScores.find((score) => score.kind === kind)?.f1).toBeGreaterThanOrEqual(least);
});
