import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MetPapers } from '../../../lib/content/chips/met-papers';
import { type PaperKey, paperKey } from '../../../lib/paper/ref';

const [A, B, C] = ['2410.05258', '2410.07095', '2410.07176'].map((id) =>
  paperKey({ scheme: 'arxiv', id }),
) as [PaperKey, PaperKey, PaperKey]; // one per id

let life = new AbortController();
let counts: number[] = [];
let shown: PaperKey[] = [];
let navigation = new EventTarget();

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  counts = [];
  shown = [];
  history.replaceState(null, '', '/home');
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

/** @param hasApi - whether the browser has the Navigation API, which reports new addresses */
function start(hasApi: boolean): MetPapers {
  navigation = new EventTarget();
  if (hasApi) vi.stubGlobal('navigation', navigation);
  return new MetPapers(
    life.signal,
    () => shown,
    (papers) => void counts.push(papers),
  );
}

function go(address: string): void {
  history.pushState(null, '', address);
  navigation.dispatchEvent(new Event('currententrychange'));
}

test('a paper seen twice on X counts once', () => {
  const met = start(true);
  met.add([A]);
  met.add([A]);
  met.add([A, B]);
  expect(counts).toEqual([1, 2]);
});

for (const hasApi of [true, false]) {
  test(`a new address restarts the count with what it shows, ${hasApi ? 'reported by the browser' : 'polled'}`, () => {
    const met = start(hasApi);
    met.add([A]);
    met.add([B]);
    shown = [];
    go('/omarsar0/status/1843694897020150216');
    vi.advanceTimersByTime(1_100);
    met.add([C]);
    shown = [C];
    vi.advanceTimersByTime(3_000);
    expect(counts).toEqual([1, 2, 1]);
    shown = [];
    go('/settings');
    vi.advanceTimersByTime(3_000);
    expect(counts.at(-1)).toBe(0);
  });
}

test('a photo that opens over its page does not restart the count', () => {
  const met = start(true);
  history.replaceState(null, '', '/a/status/1');
  go('/a/status/2');
  vi.advanceTimersByTime(3_000);
  met.add([A]);
  counts = [];
  go('/a/status/2/photo/1');
  go('/a/status/2');
  vi.advanceTimersByTime(3_000);
  expect(counts).toEqual([]);
});

test('no count is reported after the script has ended', () => {
  start(true).add([A]);
  go('/explore');
  life.abort();
  vi.advanceTimersByTime(3_000);
  expect(counts).toEqual([1]);
});
