import { describe, expect, test } from 'vitest';
import { inParallel } from '../../lib/feed/in-parallel';

/** Work that ends when it is told to, and notes what was begun. */
function heldWork() {
  const begun: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const signals = new Map<string, AbortSignal>();
  const work = (item: string, signal: AbortSignal) => {
    begun.push(item);
    signals.set(item, signal);
    return new Promise<string>((resolve, reject) => {
      ends.set(item, (error) => (error ? reject(error) : resolve(item.toUpperCase())));
    });
  };
  const end = async (item: string, error?: Error) => {
    ends.get(item)?.(error);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { begun, signals, work, end };
}

describe('work in parallel', () => {
  test('is begun for so many items at a time, and gives its results in their order', async () => {
    const { begun, work, end } = heldWork();
    const all = inParallel(['a', 'b', 'c', 'd'], 2, work);
    expect(begun).toEqual(['a', 'b']);
    await end('b');
    expect(begun).toEqual(['a', 'b', 'c']);
    await end('c');
    await end('d');
    await end('a');
    expect(await all).toEqual(['A', 'B', 'C', 'D']);
  });

  test('begins nothing after a failure, tells the others, and waits for them to end', async () => {
    const { begun, signals, work, end } = heldWork();
    const order: string[] = [];
    const all = inParallel(['a', 'b', 'c'], 2, work).catch((error: Error) => {
      order.push(`failed: ${error.message}`);
    });
    await end('a', new Error('first'));
    expect([begun, signals.get('b')?.aborted, order]).toEqual([['a', 'b'], true, []]);
    await end('b', new Error('second'));
    await all;
    expect([begun, order]).toEqual([['a', 'b'], ['failed: first']]);
  });

  test('tells every piece when the caller aborts', async () => {
    const { signals, work, end } = heldWork();
    const stop = new AbortController();
    const all = inParallel(['a', 'b'], 2, work, stop.signal);
    stop.abort();
    expect([...signals.values()].map(({ aborted }) => aborted)).toEqual([true, true]);
    await end('a');
    await end('b');
    await all;
  });

  test('of no items ends at once', async () => {
    expect(await inParallel([], 4, heldWork().work)).toEqual([]);
  });
});
