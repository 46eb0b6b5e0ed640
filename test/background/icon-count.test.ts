import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followCountSetting, showCount, watchPdfTabs } from '../../lib/background/icon-count';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { makeDigest } from '../fakes/digest';
import { makeRecord } from '../fakes/record';
import { fakeStorage } from '../fakes/storage';

const PDF = 'https://arxiv.org/pdf/2410.05258v2';
const OTHER_PDF = 'https://arxiv.org/pdf/2410.11111';
const sender = { tab: { id: 7 } as never, frameId: 0 }; // only these fields are read

let texts = new Map<number, string>();
let tabs: { id: number; url?: string }[] = [];
type Listener = (id: number, change: { status?: string }, tab: { url?: string }) => void;
let updated: { listener: Listener; filter: { urls: string[] } } | null = null;

beforeEach(() => {
  const record = makeRecord(makeDigest());
  fakeStorage({ [`paper:${record.key}`]: record });
  texts = new Map();
  tabs = [{ id: 7, url: PDF }, { id: 8, url: OTHER_PDF }, { id: 9 }];
  updated = null;
  Object.assign(fakeBrowser.action, {
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
      if (!tabs.some(({ id }) => id === tabId)) throw new Error(`No tab with id: ${tabId}`);
      texts.set(tabId, text);
    },
  });
  Object.assign(fakeBrowser.tabs, {
    query: async ({ url }: { url?: string[] }) => (url ? tabs.filter((tab) => tab.url) : tabs),
    get: async (tabId: number) => {
      const tab = tabs.find(({ id }) => id === tabId);
      if (!tab) throw new Error(`No tab with id: ${tabId}`);
      return tab;
    },
    onUpdated: {
      addListener: (listener: Listener, filter: { urls: string[] }) => {
        updated = { listener, filter };
      },
    },
  });
});

const choose = (count: boolean) =>
  fakeBrowser.storage.local.set({ settings: { ...DEFAULT_SETTINGS, count } });

describe('the icon', () => {
  test.each([
    [1, '1'],
    [12, '12'],
    [99, '99'],
    [100, '99+'],
    [9_999, '99+'],
    [0, ''],
  ])('says of %i papers: "%s"', async (count, text) => {
    await showCount(sender, count);
    expect([...texts]).toEqual([[7, text]]);
  });

  test.each([
    ['a frame within a page', { tab: { id: 7 }, frameId: 3 }],
    ['a page of ours', { frameId: 0 }],
  ])('is not changed for %s', async (_, from) => {
    await showCount(from as never, 3); // only these fields are read
    expect(texts.size).toBe(0);
  });

  test('shows no count when the reader has turned it off', async () => {
    await choose(false);
    await showCount(sender, 3);
    expect(texts.get(7)).toBe('');
  });

  test('loses its count in every tab when the setting is turned off', async () => {
    followCountSetting();
    await showCount(sender, 3);
    await choose(false);
    await vi.waitFor(() => expect(texts.size).toBe(3));
    expect([...texts.entries()].sort()).toEqual([
      [7, ''],
      [8, ''],
      [9, ''],
    ]);
  });

  test('ignores a count from a tab that has been closed', async () => {
    tabs = [];
    await expect(showCount(sender, 3)).resolves.toBeUndefined();
  });

  test('ignores counts on a phone, where it cannot show text', async () => {
    Object.assign(fakeBrowser.action, { setBadgeText: undefined });
    await expect(showCount(sender, 3)).resolves.toBeUndefined();
  });
});

describe('a PDF in Firefox, where content scripts do not run,', () => {
  beforeEach(() => {
    vi.stubEnv('FIREFOX', 'true');
    return () => vi.unstubAllEnvs();
  });
  const load = async (id: number, url: string) => {
    watchPdfTabs();
    updated?.listener(id, { status: 'loading' }, { url });
    updated?.listener(id, { status: 'complete' }, { url });
    await vi.waitFor(() => expect(texts.has(id)).toBe(true));
  };

  test('is counted by its address', async () => {
    await load(7, PDF);
    await load(8, OTHER_PDF);
    expect([...texts]).toEqual([
      [7, '1'],
      [8, ''],
    ]);
  });

  test('wakes the background only at arXiv’s PDF addresses', () => {
    watchPdfTabs();
    expect(updated?.filter.urls.length).toBeGreaterThan(3);
    expect(updated?.filter.urls.filter((one) => !/arxiv\.org\/(pdf|ftp)\/\*$/.test(one))).toEqual(
      [],
    );
  });

  test('is counted once the setting is turned on', async () => {
    followCountSetting();
    await choose(false);
    await vi.waitFor(() => expect(texts.get(7)).toBe(''));
    await choose(true);
    await vi.waitFor(() => expect([texts.get(7), texts.get(8)]).toEqual(['1', '']));
  });
});
