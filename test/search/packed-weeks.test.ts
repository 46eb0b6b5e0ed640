import { describe, expect, test } from 'vitest';
import { readJudgedWeeks } from '../fixtures/search/packed';
import { scoreKinds } from '../fixtures/search/score';
import { find, indexOf } from './made';

// On real summaries, asked in words that they mostly do not use, with every paper of twenty weeks judged.
// A search by words cannot answer all of it; these are what it answers today, so that no change makes it
// worse unseen.
describe.each([
  ['packed-dev.txt', { all: 0.63, 'phrase-ko': 0.55, 'question-ko': 0.54, jamo: 0.92, layout: 1 }],
  ['packed-kept.txt', { all: 0.6, 'phrase-ko': 0.47, 'question-ko': 0.6, jamo: 1 }],
])('F1 on %s', (file, least: Record<string, number>) => {
  const { documents, queries } = readJudgedWeeks(file);
  const index = indexOf(documents);
  const scores = scoreKinds(queries, (text) => find(index, text).hits.map(({ key }) => key));

  test('there are 120 queries and more against 190 papers and more', () => {
    expect(queries.length).toBeGreaterThanOrEqual(120);
    expect(documents.length).toBeGreaterThanOrEqual(190);
  });

  test.each(Object.entries(least))('is at least as it was: %s, %d', (kind, f1) => {
    expect(scores.find((score) => score.kind === kind)?.f1).toBeGreaterThanOrEqual(f1);
  });
});
