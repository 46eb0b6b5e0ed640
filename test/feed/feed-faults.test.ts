import { expect, test } from 'vitest';
import { run, runNaive } from '../chaos/feed-faults';

/** As long as a busy machine may take for a few seconds' work. */
const LONG_MS = 120_000;

test('a refresh leaves the old feed or the new one, whatever fails', {
  timeout: LONG_MS,
}, async () => {
  const { rows, firstWrong, noChange } = await run({ rounds: 60, seed: 7 });
  expect(firstWrong).toBeNull();
  expect(rows.filter(({ wrong, stuck }) => wrong + stuck > 0)).toEqual([]);
  expect(noChange.requests).toBe(1);
});

test('the fault lab detects a reader that saves in the wrong order', {
  timeout: LONG_MS,
}, async () => {
  const { rows } = await runNaive({ rounds: 30, seed: 7 });
  expect(rows.some(({ wrong }) => wrong > 0)).toBe(true);
  expect(rows.some(({ stuck }) => stuck > 0)).toBe(true);
});
