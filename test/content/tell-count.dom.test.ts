import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { fakeBackground } from '../fakes/background';
import { fakeStorage } from '../fakes/storage';

let life = new AbortController();
let asked: unknown[] = [];
/** Requested frames; a browser runs them only while the page is visible. */
let frames: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.resetModules();
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => frames.push(work));
  fakeStorage();
  ({ asked } = fakeBackground(() => ({ ok: true })));
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

/** Starts counting with a fresh module, as in a newly loaded page. */
async function start() {
  const { followCount } = await import('../../lib/content/tell-count');
  return followCount(life.signal, DEFAULT_SETTINGS);
}

async function rest({ isSeen = true } = {}): Promise<void> {
  await vi.advanceTimersByTimeAsync(2_000);
  if (!isSeen) return;
  for (const frame of frames.splice(0)) frame();
  await vi.advanceTimersByTimeAsync(0);
}

async function choose(count: boolean): Promise<void> {
  await fakeBrowser.storage.local.set({ settings: { ...DEFAULT_SETTINGS, count } });
}

const said = (...counts: number[]) => counts.map((one) => ({ kind: 'count-papers', count: one }));

test('a page reports how many papers it shows once it is idle', async () => {
  const set = await start();
  set(1);
  set(2);
  expect(asked).toEqual([]);
  await rest();
  expect(asked).toEqual(said(2));
  set(0);
  await rest();
  set(3);
  await rest();
  expect(asked).toEqual(said(2, 0, 3));
});

test('a page that shows no papers reports no count', async () => {
  (await start())(0);
  await rest();
  life.abort();
  await rest();
  expect(asked).toEqual([]);
});

test('a hidden page reports no count until it is visible', async () => {
  (await start())(1);
  await rest({ isSeen: false });
  expect(asked).toEqual([]);
  await rest();
  expect(asked).toEqual(said(1));
});

test('the count is reset when a script ends, unless another one starts at once', async () => {
  (await start())(1);
  await rest();
  life.abort();
  life = new AbortController();
  (await start())(1);
  await rest();
  expect(asked).toEqual(said(1, 1));
  life.abort();
  await rest();
  expect(asked).toEqual(said(1, 1, 0));
});

test('a count that the reader turned off comes back when it is turned on', async () => {
  const set = await start();
  set(2);
  await rest();
  await choose(false);
  set(4);
  await rest();
  expect(asked).toEqual(said(2, 0));
  await choose(true);
  await rest();
  expect(asked).toEqual(said(2, 0, 4));
});

test('a count that is turned off and on again at once comes back too', async () => {
  (await start())(2);
  await rest();
  await choose(false);
  await choose(true);
  await rest();
  expect(asked).toEqual(said(2, 2));
});

test('a page restored from the back/forward cache reports its count again', async () => {
  (await start())(5);
  await rest();
  dispatchEvent(new Event('pageshow'));
  await rest();
  // Copies of the module from earlier tests also get the event, but have no papers to count.
  expect(asked.filter((one) => JSON.stringify(one).includes('5'))).toEqual(said(5, 5));
});
