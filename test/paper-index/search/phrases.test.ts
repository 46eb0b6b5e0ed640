import { expect, test } from 'vitest';
import { readCorpus, readQueries } from '../../fixtures/search/judged';

const papers = readCorpus(['corpus.txt', 'corpus-2.txt']);
const queries = readQueries(papers, 'queries-2.txt');

test('there are queries as people type them, and each that should find something has something to find', () => {
  expect(queries.length).toBeGreaterThanOrEqual(250);
  const empty = queries.filter(({ kind, fitting }) => kind !== 'none' && fitting.size === 0);
  expect(empty.map(({ text }) => text)).toEqual([]);
});
