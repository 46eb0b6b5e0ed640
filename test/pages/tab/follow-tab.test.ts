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
  } as never); // only these fields are read

test('a page follows the tabs of its own window only', async () => {
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

test('the events of one change are reported once, and as a load if a page has loaded', async () => {
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

test('no change is missed while a page still waits for its window’s id', async () => {
  followTab(gone.signal, (hasLoaded) => calls.push(hasLoaded));
  await activate(HERE);
  await settle();
  expect(calls).toEqual([false]);
});

test('a press of the toolbar button is reported as a change', async () => {
  vi.useRealTimers(); // messages do not use the fake timers
  followTab(gone.signal, (hasLoaded) => calls.push(hasLoaded));
  tellPress();
  await vi.waitFor(() => expect(calls).toEqual([false]));
});

test('following tabs ends with its signal', async () => {
  await follow();
  await activate(HERE);
  gone.abort();
  await activate(HERE);
  await settle();
  expect(calls).toEqual([]);
});
