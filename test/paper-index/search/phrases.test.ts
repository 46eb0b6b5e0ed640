import { expect, test } from 'vitest';
import { type JudgedQuery, makeMarks, readCorpus, readQueries } from '../../fixtures/search/judged';
import { find, indexOf } from './made';

const papers = readCorpus(['corpus.txt', 'corpus-2.txt']);
const queries = readQueries(papers, 'queries-2.txt');
const index = indexOf(papers.map(({ document }) => document));
const marks = makeMarks(papers);

const results = queries.map((query) => {
  const keys = find(index, query.text, marks).hits.map(({ key }) => key);
  return { query, keys: keys.filter((key) => !query.lenient.has(key)) };
});

/** Over all pairs of a query and a paper. */
function f1(isWanted: (query: JudgedQuery) => boolean): number {
  let [right, all] = [0, 0];
  for (const { query, keys } of results.filter((result) => isWanted(result.query))) {
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

test('F1 is 0.96 and more on the half that the search was made with', () => {
  expect(f1(({ half }) => half === 'dev')).toBeGreaterThanOrEqual(0.96);
});

test('what is not there is not found', () => {
  const wrong = results.filter(({ query, keys }) => query.kind === 'none' && keys.length > 0);
  expect(wrong.map(({ query }) => query.text)).toEqual([]);
});
