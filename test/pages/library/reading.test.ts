import { describe, expect, test } from 'vitest';
import { lookAt, StoppedError, worldUntil } from '../../../lib/pages/library/reading';
import { inSlices, type Pace } from '../../../lib/text/slices';
import { makeDigest, makeEntry } from '../../fakes/digest';

function* endless(): Generator<void, null> {
  for (let step = 0; step < 1_000_000; step += 1) yield;
  return null;
}

describe('work that nobody waits for any more', () => {
  test('ends at its next pause', async () => {
    let rests = 0;
    const world = worldUntil(() => ++rests > 2);
    let nowMs = 0;
    const pace = { ...world.pace, now: () => (nowMs += 10) };
    await expect(inSlices(endless(), pace)).rejects.toThrow(StoppedError);
    expect(rests).toBe(3);
  });

  test('goes on while somebody does', async () => {
    const { pace } = worldUntil(() => false);
    await expect(pace.rest()).resolves.toBeUndefined();
  });
});

describe('looking at a digest before it is kept', () => {
  const entries = Array.from({ length: 50 }, (_, n) => makeEntry({ rank: n + 1 }));

  /** A pace whose clock goes so far with each look at it. */
  function pacing(stepMs: number): { pace: Pace; rests: { count: number } } {
    let nowMs = 0;
    const rests = { count: 0 };
    const rest = async () => {
      rests.count += 1;
    };
    return { pace: { now: () => (nowMs += stepMs), rest }, rests };
  }

  test('pauses between slices and reports its progress', async () => {
    const { pace, rests } = pacing(10);
    const said: string[] = [];
    const view = await lookAt(makeDigest({ entries }), [], 'ko', pace, (one) => said.push(one));
    expect(view.rows.length).toBe(50);
    expect(rests.count).toBeGreaterThan(50);
    expect(said.length).toBeLessThanOrEqual(10);
    expect(said.at(-1)).toBe('내용을 확인하는 중이에요 (90%)');
  });

  test('reports nothing where it is done in a moment', async () => {
    const said: string[] = [];
    await lookAt(makeDigest({ entries }), [], 'en', pacing(0).pace, (one) => said.push(one));
    expect(said).toEqual([]);
  });
});
