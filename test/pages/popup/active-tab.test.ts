import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readTabPapers } from '../../../lib/pages/popup/active-tab';
import { fakeStorage } from '../../fakes/storage';

beforeEach(() => {
  fakeStorage({ 'post:1843694897020150216': { handle: 'omarsar0', papers: ['arxiv:2410.05258'] } });
  Object.assign(fakeBrowser.runtime, {
    getURL: (path: string) => `chrome-extension://own${path}`,
  });
});

function openTab(tab: { url?: string } | null): void {
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
  ['', []],
])('the popup takes the tab %s to be about %j', async (url, papers) => {
  openTab({ url });
  expect(await readTabPapers()).toEqual(papers);
});

test.each([[{}], [null]])('a tab we may not see is about nothing: %j', async (tab) => {
  openTab(tab);
  expect(await readTabPapers()).toEqual([]);
});
