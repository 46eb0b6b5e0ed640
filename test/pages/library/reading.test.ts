import { describe, expect, test } from 'vitest';
import { environmentUntil, lookAt, StoppedError } from '../../../lib/pages/library/reading';
import { inSlices, type Scheduler } from '../../../lib/text/slices';
import { makeDigest, makeEntry } from '../../fakes/digest';

function* endless(): Generator<void, null> {
  for (let step = 0; step < 1_000_000; step += 1) yield;
  return null;
}

describe('work that nobody waits for any more', () => {
  test('ends at its next pause', async () => {
    let yields = 0;
    const world = environmentUntil(() => ++yields > 2);
    let nowMs = 0;
    const scheduler = { ...world.scheduler, now: () => (nowMs += 10) };
    await expect(inSlices(endless(), scheduler)).rejects.toThrow(StoppedError);
    expect(yields).toBe(3);
  });

  test('goes on while somebody does', async () => {
    const { scheduler } = environmentUntil(() => false);
    await expect(scheduler.yield()).resolves.toBeUndefined();
  });
});

describe('looking at a digest before it is kept', () => {
  const entries = Array.from({ length: 50 }, (_, n) => makeEntry({ rank: n + 1 }));

  /** A scheduler whose clock advances by this much each time it is read. */
  function clocked(stepMs: number): { scheduler: Scheduler; yields: { count: number } } {
    let nowMs = 0;
    const yields = { count: 0 };
    const scheduler: Scheduler = {
      now: () => (nowMs += stepMs),
      async yield() {
        yields.count += 1;
      },
    };
    return { scheduler, yields };
  }

  test('pauses between slices and reports its progress', async () => {
    const { scheduler, yields } = clocked(10);
    const said: string[] = [];
    const view = await lookAt(makeDigest({ entries }), [], 'ko', scheduler, (one) =>
      said.push(one),
    );
    expect(view.rows.length).toBe(50);
    expect(yields.count).toBeGreaterThan(50);
    expect(said.length).toBeLessThanOrEqual(10);
    expect(said.at(-1)).toBe('내용을 확인하는 중이에요 (90%)');
  });

  test('reports nothing where it is done in a moment', async () => {
    const said: string[] = [];
    await lookAt(makeDigest({ entries }), [], 'en', clocked(0).scheduler, (one) => said.push(one));
    expect(said).toEqual([]);
  });
});
