import { expect, test } from 'vitest';
import { inSlices, runSync } from '../../lib/text/slices';

function* steps(count: number): Generator<void, string> {
  for (let step = 0; step < count; step += 1) yield;
  return 'done';
}

test('work runs to its end at once', () => {
  expect(runSync(steps(3))).toBe('done');
});

test('work pauses whenever a slice is used up', async () => {
  let nowMs = 0;
  let rests = 0;
  const scheduler = {
    now: () => {
      nowMs += 10;
      return nowMs;
    },
    yield: async () => {
      rests += 1;
    },
  };
  expect(await inSlices(steps(9), scheduler)).toBe('done');
  expect(rests).toBe(3);
});

test('work reports its progress before each pause', async () => {
  function* counting(): Generator<number, null> {
    for (let count = 1; count <= 9; count += 1) yield count;
    return null;
  }
  let nowMs = 0;
  const scheduler = {
    now: () => {
      nowMs += 10;
      return nowMs;
    },
    yield: () => Promise.resolve(),
  };
  const told: number[] = [];
  await inSlices(counting(), scheduler, (count) => told.push(count));
  expect(told).toEqual([3, 6, 9]);
});
