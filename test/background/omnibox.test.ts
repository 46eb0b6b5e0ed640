import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { refreshMirror } from '../../lib/background/mirror/refresh';
import { searchWritten } from '../../lib/background/mirror/search-writer';
import { setUiBundle } from '../../lib/background/mirror/ui-bundle';
import { answerOmnibox } from '../../lib/background/omnibox';
import { emptyMark } from '../../lib/paper/mark';
import { paperKey } from '../../lib/paper/ref';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { writeSearchParts, writeStore } from '../../lib/storage/write-store';
import { freshDatabases } from '../fakes/database';
import { makeDigest, makeEntry } from '../fakes/digest';
import { fakeOmnibox } from '../fakes/omnibox';
import { fakePackedDigests } from '../fakes/packed-files';
import { fakePrivateFiles } from '../fakes/private-files';
import { fakeScripting } from '../fakes/scripting';
import { type FakeStorage, fakeStorage } from '../fakes/storage';
import { UI_BUNDLE } from '../fakes/ui-bundle';

const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });
const BENCH = makeEntry({
  rank: 2,
  title: { ko: '벤치마크', en: 'A benchmark' },
  papers: ['https://arxiv.org/abs/2410.07095'],
});
const WEEK = makeDigest({ entries: [makeEntry(), BENCH] });

let storage: FakeStorage;
let bar: ReturnType<typeof fakeOmnibox>;
let opened: unknown[][];

beforeEach(async () => {
  setUiBundle(UI_BUNDLE);
  storage = fakeStorage({ settings: { ...DEFAULT_SETTINGS, uiLocale: 'en' } });
  fakeScripting();
  fakePrivateFiles();
  freshDatabases();
  fakePackedDigests({ 'a.json': WEEK });
  await refreshMirror();
  await searchWritten();
  bar = fakeOmnibox();
  opened = [];
  fakeBrowser.i18n.getUILanguage = () => 'en';
  Object.assign(fakeBrowser.tabs, {
    query: async () => [{ id: 7, incognito: false }],
    update: async (id: number, change: object) => void opened.push(['update', id, change]),
    create: async (how: object) => void opened.push(['create', how]),
  });
  answerOmnibox();
  bar.start();
});

const answered = async (count: number) => {
  await vi.waitFor(() => expect(bar.answers.length).toBe(count));
  return bar.answers.at(-1)?.[1] ?? [];
};
const openedUrl = async () => {
  await vi.waitFor(() => expect(opened.length).toBe(1));
  const [, ...args] = opened[0] ?? [];
  return (args.at(-1) as { url: string }).url.replace(/^.*(?=\/library\.html)/, '');
};

describe('what is typed after the keyword', () => {
  test.each(['differ', '차등', 'ㅊㄷ', '2410.05258', 'https://arxiv.org/pdf/2410.05258v2'])(
    'is searched as in the popup: %s',
    async (text) => {
      bar.type(text);
      await answered(1);
      expect(bar.firsts.at(-1)?.replace(/<\/?match>/g, '')).toBe(
        'Differential Transformer · 차등 트랜스포머 · <dim>week of 7 Oct 2024, no. 1</dim>',
      );
    },
  );

  test('finds papers by the reader’s notes', async () => {
    await writeStore({ putMarks: [{ ...emptyMark(KEY), note: '세미나' }] });
    bar.type('세미나');
    await answered(1);
    expect(bar.firsts.at(-1)).toContain('Differential');
  });

  test('is answered once, for what was typed last', async () => {
    for (const text of ['d', 'di', 'bench']) bar.type(text);
    await answered(1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(bar.answers.map(([text]) => text)).toEqual(['bench']);
    expect(bar.firsts.filter((one) => one.includes('Differential'))).toEqual([]);
    expect(bar.firsts.at(-1)).toContain('A <match>bench</match>mark');
  });

  test('is not answered once the reader has left', async () => {
    bar.type('differ');
    bar.cancel();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(bar.answers).toEqual([]);
    expect(bar.firsts.filter((one) => one.includes('Differ'))).toEqual([]);
  });

  test('is empty at first: the first line says what can be typed', async () => {
    await vi.waitFor(() => expect(bar.firsts.length).toBe(1));
    expect(bar.firsts).toEqual(['Find a paper by title, words or arXiv id']);
    bar.type(' ');
    expect(await answered(1)).toEqual([]);
  });

  test('is answered before there is an index, which is then built', async () => {
    await writeSearchParts([]);
    bar.type('bench');
    expect(await answered(1)).toEqual([]);
    expect(bar.firsts.at(-1)).toBe('Search the library for “bench”');
    await searchWritten();
    await vi.waitFor(async () => {
      bar.type('bench');
      await answered(bar.answers.length + 1);
      expect(bar.firsts.at(-1)).toContain('A <match>bench');
    });
  });

  test('is answered if the database cannot be read', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('It is broken.', 'UnknownError');
    });
    bar.type('bench');
    expect(await answered(1)).toEqual([]);
  });
});

describe('Enter', () => {
  test.each([
    ['the best paper for what was typed', 'differ', '/library.html#2024-10-07/1'],
    ['the paper of a chosen line', 'arxiv:2410.07095', '/library.html#2024-10-07/2'],
    ['a search if nothing is found', 'zzzz yyyy', '/library.html#search=zzzz%20yyyy'],
    [
      'a search if only some words are found',
      'differ zzzzz',
      '/library.html#search=differ%20zzzzz',
    ],
    ['a search that was asked for', '?differ', '/library.html#search=differ'],
    ['a search for a paper we do not have', 'arxiv:2410.99999', null],
    ['the library for an empty query', '  ', '/library.html'],
  ])('opens %s', async (_, text, path) => {
    bar.enter(text);
    expect(await openedUrl()).toBe(path ?? `/library.html#search=${encodeURIComponent(text)}`);
    expect(opened[0]?.slice(0, 2)).toEqual(['update', 7]);
  });

  test.each([
    ['newForegroundTab', true],
    ['newBackgroundTab', false],
  ] as const)('opens a new tab if the browser says so: %s', async (where, active) => {
    bar.enter('differ', where);
    expect(await openedUrl()).toBe('/library.html#2024-10-07/1');
    expect(opened[0]).toEqual(['create', expect.objectContaining({ active })]);
  });

  test('opens a new tab if the active one is private, or there is none', async () => {
    for (const tabs of [[{ id: 7, incognito: true }], []]) {
      opened.length = 0;
      Object.assign(fakeBrowser.tabs, { query: async () => tabs });
      bar.enter('differ');
      await vi.waitFor(() => expect(opened[0]?.[0]).toBe('create'));
    }
  });

  test('pressed before the answer opens what the answer would have shown', async () => {
    bar.type('di');
    bar.type('bench');
    bar.enter('bench');
    expect(await openedUrl()).toBe('/library.html#2024-10-07/2');
    expect(bar.answers).toEqual([]);
  });

  test('opens the search if the mirror cannot be read', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    storage.breakReads();
    bar.enter('differ');
    expect(await openedUrl()).toBe('/library.html#search=differ');
  });

  test('names the paper in the address if another digest has the same week', async () => {
    fakePackedDigests({ 'a.json': WEEK, 'b.json': makeDigest({ id: 'b:1', entries: [BENCH] }) });
    await refreshMirror();
    await searchWritten();
    bar.enter('differ');
    expect(await openedUrl()).toBe('/library.html#2024-10-07/1?paper=arxiv%3A2410.05258');
  });
});

describe('in Firefox’s address bar', () => {
  beforeEach(() => {
    vi.stubEnv('FIREFOX', 'true');
    return () => vi.unstubAllEnvs();
  });

  test('the first line is there from the start and never names another paper', async () => {
    bar = fakeOmnibox();
    answerOmnibox();
    await vi.waitFor(() => expect(bar.firsts).toEqual(['Open the best match']));
    bar.start();
    bar.type('differ');
    const lines = await answered(1);
    expect(lines.map(({ description }) => description)).toEqual([
      'Differential Transformer · 차등 트랜스포머 · week of 7 Oct 2024, no. 1',
      'Search the library for “differ”',
    ]);
    expect(new Set(bar.firsts)).toEqual(new Set(['Open the best match']));
    await fakeBrowser.storage.local.set({ settings: { ...DEFAULT_SETTINGS, uiLocale: 'ko' } });
    await vi.waitFor(() => expect(bar.firsts.at(-1)).toBe('가장 잘 맞는 논문 열기'));
  });
});

test('the background starts on a phone, which has no keywords in its address bar', () => {
  Object.assign(fakeBrowser, { omnibox: undefined });
  expect(() => answerOmnibox()).not.toThrow();
});
