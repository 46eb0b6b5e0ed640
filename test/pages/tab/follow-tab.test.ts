import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followTab, tellPress } from '../../../lib/pages/tab/follow-tab';

const HERE = 7;
let gone: AbortController;
let calls: boolean[];

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(fakeBrowser.windows, { getCurrent: async () => ({ id: HERE }) });
  gone = new AbortController();
  calls = [];
});

afterEach(() => {
  gone.abort();
  vi.useRealTimers();
});

async function follow(): Promise<void> {
  followTab(gone.signal, (hasLoaded) => calls.push(hasLoaded));
  await vi.advanceTimersByTimeAsync(0);
}

const settle = () => vi.advanceTimersByTimeAsync(100);
const activate = (windowId: number) => fakeBrowser.tabs.onActivated.trigger({ tabId: 1, windowId });
const update = (change: object, tab: { active?: boolean; windowId?: number } = {}) =>
  fakeBrowser.tabs.onUpdated.trigger(1, change, {
    active: true,
    windowId: HERE,
    ...tab,
  } as never); // all that is read

test('follows the tabs of its own window only', async () => {
  await follow();
  await activate(8);
  await update({ url: 'https://arxiv.org/' }, { windowId: 8 });
  await update({ url: 'https://arxiv.org/' }, { active: false });
  await update({ favIconUrl: 'x' });
  await settle();
  expect(calls).toEqual([]);
  await activate(HERE);
  await settle();
  expect(calls).toEqual([false]);
});

test('takes the events of one change as one, and tells that something was loaded', async () => {
  await follow();
  await update({ status: 'loading', url: 'https://arxiv.org/' });
  await update({ title: 'arXiv' });
  await update({ status: 'complete' });
  await settle();
  expect(calls).toEqual([true]);
  await update({ title: 'arXiv (1)' });
  await settle();
  expect(calls).toEqual([true, false]);
});

test('misses no change while it still learns which window it is in', async () => {
  followTab(gone.signal, (hasLoaded) => calls.push(hasLoaded));
  await activate(HERE);
  await settle();
  expect(calls).toEqual([false]);
});

test('looks again after a press of the toolbar button', async () => {
  vi.useRealTimers(); // the message comes from outside
  followTab(gone.signal, (hasLoaded) => calls.push(hasLoaded));
  tellPress();
  await vi.waitFor(() => expect(calls).toEqual([false]));
});

test('ends with its signal', async () => {
  await follow();
  await activate(HERE);
  gone.abort();
  await activate(HERE);
  await settle();
  expect(calls).toEqual([]);
});
