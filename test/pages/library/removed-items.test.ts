import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { RemovedItems } from '../../../lib/pages/library/removed-items';

function withTwo(): RemovedItems<string> {
  const removed = new RemovedItems<string>(
    () => false,
    () => {},
  );
  removed.add('a', 'first');
  removed.add('b', 'second');
  return removed;
}

describe('what is put back', () => {
  test('is not the last any more while it is on its way, so that the next press takes the one before', async () => {
    const removed = withTwo();
    let end: (isBack: boolean) => void = () => {};
    const coming = removed.putBack('b', () => new Promise((resolve) => (end = resolve)));
    expect(removed.last?.id).toBe('a');
    expect(removed.get('b')).toBe('second');
    end(true);
    await coming;
    expect(removed.get('b')).toBeNull();
    expect(removed.last?.id).toBe('a');
  });

  test('stays where it could not be put back', async () => {
    const removed = withTwo();
    await removed.putBack('b', async () => false);
    expect(removed.last?.id).toBe('b');
    await expect(
      removed.putBack('b', async () => Promise.reject(new Error('full'))),
    ).rejects.toThrow();
    expect(removed.last?.id).toBe('b');
  });

  test('is put back once, however often it is asked for', async () => {
    const removed = withTwo();
    let times = 0;
    const work = async () => ++times > 0;
    await Promise.all([removed.putBack('b', work), removed.putBack('b', work)]);
    expect(times).toBe(1);
  });
});

describe('what was taken away', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
  });

  /** A list at which the reader is as long as `isHeld` says so. */
  function withOne() {
    const reader = { isHeld: false };
    const changes: number[] = [];
    const removed = new RemovedItems<string>(
      () => reader.isHeld,
      () => changes.push(Date.now()),
    );
    removed.add('a', 'first');
    return { removed, reader, changes };
  }

  test('can be put back for ten seconds, and is then gone, which is told once', () => {
    const { removed, changes } = withOne();
    vi.advanceTimersByTime(9_999);
    expect([removed.get('a'), removed.last?.id, changes]).toEqual(['first', 'a', []]);
    vi.advanceTimersByTime(1);
    expect([removed.get('a'), removed.last, changes.length]).toEqual([null, null, 1]);
    vi.advanceTimersByTime(60_000);
    expect(changes.length).toBe(1);
  });

  test('stays as long as the reader is there, and for a second at most after they left', () => {
    const { removed, reader, changes } = withOne();
    reader.isHeld = true;
    vi.advanceTimersByTime(120_000);
    expect([removed.get('a'), changes]).toEqual(['first', []]);
    reader.isHeld = false;
    vi.advanceTimersByTime(1_000);
    expect([removed.get('a'), changes.length]).toEqual([null, 1]);
  });

  test('has ten seconds from when it was taken away last', () => {
    const { removed } = withOne();
    vi.advanceTimersByTime(6_000);
    removed.add('a', 'again');
    vi.advanceTimersByTime(9_999);
    expect(removed.get('a')).toBe('again');
    vi.advanceTimersByTime(1);
    expect(removed.get('a')).toBeNull();
  });

  test.each([
    ['back', -3_600_000],
    ['back by a moment', -1],
    ['ahead', 3_600_000],
  ])('has its ten seconds, no less and no more, when the clock is set %s', (_, byMs) => {
    const { removed } = withOne();
    vi.advanceTimersByTime(5_000);
    vi.setSystemTime(Date.now() + byMs);
    vi.advanceTimersByTime(4_999);
    expect(removed.get('a')).toBe('first');
    vi.advanceTimersByTime(2);
    expect(removed.get('a')).toBeNull();
  });

  test('is still there where its time ends while it cannot be put back', async () => {
    const { removed } = withOne();
    const coming = removed.putBack(
      'a',
      () => new Promise((resolve) => setTimeout(() => resolve(false), 14_500)),
    );
    await vi.advanceTimersByTimeAsync(14_500);
    await coming;
    expect(removed.last?.id).toBe('a');
    vi.advanceTimersByTime(1_000);
    expect(removed.last).toBeNull();
  });

  test('that was put back does not go when its time is over', async () => {
    const { removed, changes } = withOne();
    await removed.putBack('a', async () => true);
    vi.advanceTimersByTime(60_000);
    expect(changes).toEqual([]);
  });
});
