import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readTab } from '../../../lib/pages/tab/active-tab';
import { fakeStorage } from '../../fakes/storage';

beforeEach(() => {
  fakeStorage({ 'post:1843694897020150216': { handle: 'omarsar0', papers: ['arxiv:2410.05258'] } });
  Object.assign(fakeBrowser.runtime, {
    getURL: (path: string) => `chrome-extension://own${path}`,
  });
});

function openTab(tab: { url?: string; title?: string } | null): void {
  Object.assign(fakeBrowser.tabs, { query: async () => (tab ? [tab] : []) });
}

test.each([
  ['https://arxiv.org/abs/2410.05258v1', ['arxiv:2410.05258']],
  ['https://arxiv.org/pdf/2410.05258', ['arxiv:2410.05258']],
  ['https://x.com/omarsar0/status/1843694897020150216/photo/1', ['arxiv:2410.05258']],
  ['https://x.com/omarsar0/status/20', []],
  ['https://arxiv.org/list/cs.CL/recent', []],
  ['https://notarxiv.org/abs/2410.05258', []],
  ['about:reader?url=https%3A%2F%2Farxiv.org%2Fabs%2F2410.05258', ['arxiv:2410.05258']],
  ['view-source:https://arxiv.org/abs/2410.05258', ['arxiv:2410.05258']],
  ['https://arxiv-org.translate.goog/abs/2410.05258?_x_tr_tl=ko', ['arxiv:2410.05258']],
  ['https://notarxiv-org.translate.goog/abs/2410.05258?_x_tr_tl=ko', []],
  ['https://not--arxiv-org.translate.goog/abs/2410.05258', []],
  ['moz-extension://x/viewer.html?file=https://arxiv.org/pdf/2410.05258', ['arxiv:2410.05258']],
  ['chrome-extension://own/library.html?url=https://arxiv.org/abs/2410.05258', []],
  ['https://example.org/?url=https://arxiv.org/abs/2410.05258', []],
  ['chrome://newtab/', []],
])('the tab %s is about %j', async (url, papers) => {
  openTab({ url });
  expect((await readTab()).keys).toEqual(papers);
});

test.each([[{}], [null]])('a tab we may not see is about nothing: %j', async (tab) => {
  openTab(tab);
  expect(await readTab()).toMatchObject({ isSeen: false, keys: [] });
});

test.each([
  ['file:///home/me/2410.05258v2.pdf', '', ['arxiv:2410.05258']],
  ['file:///home/me/2410.05258.pdf?x#page=2', '', ['arxiv:2410.05258']],
  ['file:///home/me/notes.pdf', '[2410.05258] Differential Transformer', []],
  [
    'chrome-extension://other/viewer.html',
    '[2410.05258] Differential Transformer',
    ['arxiv:2410.05258'],
  ],
  ['chrome-extension://other/viewer.html', '2410.05258v1.pdf', ['arxiv:2410.05258']],
  ['chrome-extension://other/viewer.html', 'about 2410.05258', []],
  ['chrome-extension://other/viewer.html', '2413.00001.pdf', []],
  ['chrome://newtab/', '2410.05258', []],
])(
  'a file, or a viewer without the address of its document, is known by its name: %s %s',
  async (url, title, keys) => {
    openTab({ url, title });
    expect((await readTab()).keys).toEqual(keys);
  },
);

test.each([
  ['https://arxiv.org/pdf/2410.05258', true],
  ['https://arxiv.org/abs/2410.05258', false],
  ['file:///home/me/2410.05258.pdf', true],
])('tells whether %s is a PDF: %s', async (url, isPdf) => {
  openTab({ url });
  expect(await readTab()).toMatchObject({ isSeen: true, isPdf });
});
