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

// Nobody made the search with these, and nobody should: only what they add up to is looked at.
const unused = readQueries(papers, 'queries-4.txt');
const unusedScores = scoreKinds(unused, (text) =>
  find(index, text, marks).hits.map(({ key }) => key),
);

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

test('there are unused queries of every kind, and each that should find something has something to find', () => {
  expect(unused.length).toBeGreaterThanOrEqual(90);
  expect(new Set(unused.map(({ kind }) => kind)).size).toBe(14);
  const empty = unused.filter(({ kind, fitting }) => kind !== 'none' && fitting.size === 0);
  expect(empty.map(({ text }) => text)).toEqual([]);
});

test.each([
  ['all', 0.93],
  ['question-ko', 0.9],
  ['question-en', 0.75],
  ['phrase-ko', 0.8],
  ['phrase-en', 0.93],
  ['mixed', 0.93],
  ['jamo', 0.74],
  ['layout', 0.96],
  ['초성', 1],
  ['address', 0.92],
  ['handle', 1],
  ['filter', 1],
  ['method', 0.97],
  ['inside', 0.94],
  ['none', 1],
])('F1 on unused queries is at least as it was: %s, %d', (kind, least) => {
  expect(unusedScores.find((score) => score.kind === kind)?.f1).toBeGreaterThanOrEqual(least);
});
