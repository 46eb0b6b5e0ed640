import { describe, expect, test } from 'vitest';
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
