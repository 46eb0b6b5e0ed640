import { expect, test } from 'vitest';
import { makeMarks, readCorpus, readQueries } from '../../fixtures/search/judged';
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

test('what is not there is not found', () => {
  const wrong = results.filter(({ query, keys }) => query.kind === 'none' && keys.length > 0);
  expect(wrong.map(({ query }) => query.text)).toEqual([]);
});
