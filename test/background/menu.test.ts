import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followMenu, offerMenu } from '../../lib/background/menu';
import { refreshMirror } from '../../lib/background/mirror/refresh';
import { searchWritten } from '../../lib/background/mirror/search-writer';
import { setUiBundle } from '../../lib/background/mirror/ui-bundle';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { freshDatabases } from '../fakes/database';
import { makeDigest, makeEntry } from '../fakes/digest';
import { fakeMenus } from '../fakes/menus';
import { fakePackedDigests } from '../fakes/packed-files';
import { fakePrivateFiles } from '../fakes/private-files';
import { fakeScripting } from '../fakes/scripting';
import { fakeStorage } from '../fakes/storage';
import { UI_BUNDLE } from '../fakes/ui-bundle';

const TAB = { id: 7, windowId: 3 };
const PAPER = 'https://arxiv.org/abs/2410.05258';
const BENCH = makeEntry({
  rank: 2,
  title: { ko: '에이전트의 기계학습 실력 재기', en: 'MLE-bench' },
  papers: ['https://example.org/mle-bench'],
  discussions: [],
});
const POST = 'https://x.com/omarsar0/status/1843694897020150216';

let menus: ReturnType<typeof fakeMenus>;
let opened: string[];
/** ids of the windows whose side panel was opened */
let panels: number[];

beforeEach(async () => {
  fakeStorage({ settings: DEFAULT_SETTINGS });
  menus = fakeMenus();
  opened = [];
  panels = [];
  fakeBrowser.i18n.getUILanguage = () => 'en';
  Object.assign(fakeBrowser.tabs, {
    create: async ({ url }: { url: string }) =>
      void opened.push(url.replace(/^.*(?=\/library\.html)/, '')),
  });
  offerSidePanel(async ({ windowId }) => void panels.push(windowId));
});

function offerSidePanel(open?: (where: { windowId: number }) => Promise<void>): void {
  Object.assign(fakeBrowser, { sidePanel: open && { open }, sidebarAction: undefined });
}

const choose = (settings: object) =>
  fakeBrowser.storage.local.set({ settings: { ...DEFAULT_SETTINGS, ...settings } });

describe('our line in the context menu', () => {
  test('is added once for links and selected text, however often it is offered', async () => {
    await Promise.all([offerMenu(), offerMenu(), offerMenu()]);
    await offerMenu();
    expect([...menus.lines.values()]).toEqual([
      { id: 'look-up', title: 'Look up in Paper Duet', contexts: ['link', 'selection'] },
    ]);
  });

  test('follows the language of the interface, and disappears when it is switched off', async () => {
    followMenu();
    await offerMenu();
    await choose({ uiLocale: 'ko' });
    await vi.waitFor(() => expect(menus.titles()).toEqual(['논문 듀엣에서 찾기']));
    await choose({ uiLocale: 'ko', menu: false });
    await vi.waitFor(() => expect(menus.titles()).toEqual([]));
    await offerMenu();
    expect(menus.titles()).toEqual([]);
    await choose({ uiLocale: 'en', menu: true });
    await vi.waitFor(() => expect(menus.titles()).toEqual(['Look up in Paper Duet']));
  });

  test('is not touched by other settings', async () => {
    followMenu();
    const offering = vi.spyOn(fakeBrowser.contextMenus, 'removeAll');
    await choose({ mode: 'ko', count: false });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(offering).not.toHaveBeenCalled();
  });

  test('rejects with the browser’s error if it is refused, and can be offered again', async () => {
    const { contextMenus } = fakeBrowser;
    const removeAll = vi.spyOn(contextMenus, 'removeAll').mockImplementation(async () => {});
    await offerMenu();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const refused = expect(offerMenu()).rejects.toThrow('duplicate id');
    await vi.runAllTimersAsync();
    await refused;
    vi.useRealTimers();
    removeAll.mockRestore();
    await offerMenu();
    expect(menus.titles()).toHaveLength(1);
  });

  test('is left out on phones without an error', async () => {
    Object.assign(fakeBrowser, { contextMenus: undefined });
    expect(() => followMenu()).not.toThrow();
    await offerMenu();
  });
});

describe('a press on our line in the context menu,', () => {
  beforeEach(async () => {
    setUiBundle(UI_BUNDLE);
    fakeScripting();
    fakePrivateFiles();
    freshDatabases();
    fakePackedDigests({ 'a.json': makeDigest({ entries: [makeEntry(), BENCH] }) });
    await refreshMirror();
    await searchWritten();
    followMenu();
  });
  const asked = async () =>
    (await fakeBrowser.storage.session.get('askedPaper')).askedPaper as object | undefined;
  const openedOne = () => vi.waitFor(() => expect(opened).toHaveLength(1)).then(() => opened[0]);

  test.each([
    ['a link to a paper', { linkUrl: PAPER }],
    ['a selected id', { selectionText: 'arXiv:2410.05258' }],
  ])('on %s, opens the side panel at once, and tells it the paper', async (_, info) => {
    menus.press(info, TAB);
    expect(panels).toEqual([3]); // nothing was awaited
    await vi.waitFor(async () =>
      expect(await asked()).toMatchObject({ windowId: 3, key: 'arxiv:2410.05258' }),
    );
    expect(opened).toEqual([]);
  });

  test.each([
    ['a post with one paper', { linkUrl: POST }, '#2024-10-07/1'],
    [
      'an address that a digest lists',
      { linkUrl: 'https://example.org/mle-bench' },
      '#2024-10-07/2',
    ],
    ['an English title', { selectionText: 'differential  transformer.' }, '#2024-10-07/1'],
    ['a Korean title', { selectionText: '에이전트의 기계학습 실력 재기' }, '#2024-10-07/2'],
    ['part of a title', { selectionText: 'Differential' }, '#search=Differential'],
    ['another text', { selectionText: 'no such paper' }, '#search=no%20such%20paper'],
    [
      'a link that no digest lists',
      { linkUrl: 'https://example.org/' },
      '#search=https%3A%2F%2Fexample.org%2F',
    ],
    ['nothing', {}, ''],
  ])('on %s, opens the library there', async (_, info, hash) => {
    menus.press(info, TAB);
    expect(await openedOne()).toBe(`/library.html${hash}`);
    expect(panels).toEqual([]);
  });

  test.each([
    ['there is no side panel', undefined],
    ['the browser does not open it', () => Promise.reject(new Error('No user gesture'))],
  ])('opens the library if %s', async (_, open) => {
    offerSidePanel(open);
    menus.press({ linkUrl: PAPER }, TAB);
    expect(await openedOne()).toBe('/library.html#2024-10-07/1');
    menus.press({ linkUrl: 'https://arxiv.org/abs/2410.11111' }, TAB);
    await vi.waitFor(() => expect(opened[1]).toBe('/library.html#search=2410.11111'));
  });

  test('in a window without a tab opens the library', async () => {
    menus.press({ linkUrl: PAPER });
    expect(await openedOne()).toBe('/library.html#2024-10-07/1');
  });

  test('does nothing on another extension’s line', async () => {
    menus.press({ menuItemId: 'another', linkUrl: PAPER }, TAB);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([panels, opened]).toEqual([[], []]);
  });
});
