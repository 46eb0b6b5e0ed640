import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchAddress } from '../../lib/content/address';

/** The queries of the addresses that a watcher of its own sees from here on. */
function watch(): string[] {
  const seen: string[] = [];
  watchAddress((url) => seen.push(url.search));
  return seen;
}

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/forum?id=first');
});
afterEach(() => {
  vi.useRealTimers();
});

test('an address that a script changed is seen with what changes in the page', async () => {
  const seen = watch();
  history.pushState(null, '', '/forum?id=second');
  document.body.append('second');
  await vi.advanceTimersByTimeAsync(0);
  expect(seen).toEqual(['?id=second']);
});

test('an address that changed without a trace is seen within a second', () => {
  const seen = watch();
  history.pushState(null, '', '/forum?id=third');
  vi.advanceTimersByTime(1_000);
  expect(seen).toEqual(['?id=third']);
});

test('a change of the page under the same address is no change', async () => {
  const seen = watch();
  document.body.append('more');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(seen).toEqual([]);
});
