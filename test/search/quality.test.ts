import { expect, test } from 'vitest';
import { makeMarks, readCorpus, readQueries } from '../fixtures/search/judged';
import { find, indexOf } from './made';

const papers = readCorpus();
const queries = readQueries(papers);
const index = indexOf(papers.map(({ document }) => document));
const marks = makeMarks(papers);

interface Score {
  found: number;
  right: number;
  wanted: number;
}

const results = queries.map((query) => {
  const keys = find(index, query.text, marks).hits.map(({ key }) => key);
  const right = keys.filter((key) => query.fitting.has(key)).length;
  return { query, score: { found: keys.length, right, wanted: query.fitting.size } };
});

/** Over all pairs of a query and a paper. */
function f1(scores: Score[]): number {
  const [right, found, wanted] = (['right', 'found', 'wanted'] as const).map((name) =>
    scores.reduce((sum, score) => sum + score[name], 0),
  );
  return (2 * (right ?? 0)) / ((found ?? 0) + (wanted ?? 0));
}

const scoresOf = (half: 'dev' | 'test') =>
  results.filter(({ query }) => query.half === half).map(({ score }) => score);

test('there are queries of every kind, and each that should find something has something to find', () => {
  expect(queries.length).toBeGreaterThanOrEqual(120);
  expect(new Set(queries.map(({ kind }) => kind)).size).toBe(14);
  const empty = queries.filter(({ kind, fitting }) => kind !== 'none' && fitting.size === 0);
  expect(empty.map(({ text }) => text)).toEqual([]);
});

test.each(['dev', 'test'] as const)('F1 is 0.95 and more on the %s half', (half) => {
  expect(f1(scoresOf(half))).toBeGreaterThanOrEqual(0.95);
});

test.each([...new Set(queries.map(({ kind }) => kind))].filter((kind) => kind !== 'none'))(
  'F1 is 0.9 and more for each kind: %s',
  (kind) => {
    const scores = results.filter(({ query }) => query.kind === kind).map(({ score }) => score);
    expect(f1(scores)).toBeGreaterThanOrEqual(0.9);
  },
);

test('queries about papers that are not there find nothing', () => {
  const wrong = results.filter(({ query, score }) => query.kind === 'none' && score.found > 0);
  expect(wrong.map(({ query }) => query.text)).toEqual([]);
});
