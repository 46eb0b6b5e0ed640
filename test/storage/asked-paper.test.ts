import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { paperKey } from '../../lib/paper/ref';
import { askForPaper, watchAskedPaper } from '../../lib/storage/asked-paper';

const ASKED = {
  windowId: 3,
  key: paperKey({ scheme: 'arxiv', id: '2410.05258' }),
  text: '2410.05258',
};

let page: AbortController;
let heard: unknown[];

beforeEach(() => {
  fakeBrowser.reset();
  page = new AbortController();
  heard = [];
});
afterEach(() => {
  page.abort();
  vi.useRealTimers();
});

const watch = () =>
  watchAskedPaper(page.signal, ({ key, windowId }) => heard.push([windowId, key]));
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test('an open side panel is told each looked-up paper, even the same one again', async () => {
  watch();
  await settled();
  await askForPaper(ASKED);
  await askForPaper(ASKED);
  await settled();
  expect(heard).toEqual([
    [3, ASKED.key],
    [3, ASKED.key],
  ]);
  page.abort();
  await askForPaper(ASKED);
  await settled();
  expect(heard).toHaveLength(2);
});

test('a side panel that opens is told once which paper it was opened for', async () => {
  await askForPaper(ASKED);
  watch();
  await settled();
  expect(heard).toEqual([[3, ASKED.key]]);
});

test('a side panel that opens later is not told an earlier paper', async () => {
  await askForPaper(ASKED);
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 11_000);
  watch();
  await settled();
  expect(heard).toEqual([]);
});
