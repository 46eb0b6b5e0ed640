import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background';
import { buildFeed } from '../../lib/feed/build-feed';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { readHead, readUiBundle } from '../../lib/storage/mirror';
import { RECOVERY_NOTICE } from '../../lib/storage/recovery-notice';
import { readSession } from '../../lib/storage/session';
import { readMeta, readSource, readStore } from '../../lib/storage/store';
import { writeMeta } from '../../lib/storage/write-store';
import { fakeCommands } from '../fakes/commands';
import { freshDatabases } from '../fakes/database';
import { makeDigest } from '../fakes/digest';
import { fakeMenus } from '../fakes/menus';
import { fakeOmnibox } from '../fakes/omnibox';
import { fakePackedDigests } from '../fakes/packed-files';
import { fakePermissions } from '../fakes/permissions';
import { fakePrivateFiles } from '../fakes/private-files';
import { fakeScripting } from '../fakes/scripting';
import { type FakeStorage, fakeStorage } from '../fakes/storage';

const US = 'test-extension-id';
const PAGE = { id: US, url: 'https://x.com/home', tab: { id: 7 }, frameId: 3 };
const POPUP = { id: US, url: `chrome-extension://${US}/popup.html` };

let storage: FakeStorage;
let scripting: ReturnType<typeof fakeScripting>;
let permissions: ReturnType<typeof fakePermissions>;
let menus: ReturnType<typeof fakeMenus>;

beforeEach(() => {
  storage = fakeStorage();
  scripting = fakeScripting();
  permissions = fakePermissions();
  fakeCommands();
  menus = fakeMenus();
  fakeBrowser.i18n.getUILanguage = () => 'ko';
  fakeOmnibox();
  freshDatabases();
  fakePrivateFiles();
  fakePackedDigests({ 'a.json': makeDigest() });
  background.main();
});

/** Sends as that sender; `null` when nobody takes the message. */
async function send(message: unknown, sender: object): Promise<unknown> {
  let respond: (reply: unknown) => void = () => undefined;
  const reply = new Promise((resolve) => {
    respond = resolve;
  });
  const taken = await fakeBrowser.runtime.onMessage.trigger(message, sender, respond);
  return (taken as unknown[]).includes(true) ? reply : null; // typed as if nothing were returned
}

const EVERYTHING = {
  mode: 'ko',
  side: 'left',
  uiLocale: 'ko',
  sites: { arxiv: false, x: false },
  folded: { abs: true },
};

describe('the library', () => {
  const THREAD = {
    ...{ id: US, url: 'https://discuss.pytorch.kr/t/topic/7', tab: { id: 7 }, frameId: 0 },
  };
  /** Addresses of the tabs that were opened, as they are now. */
  const libraries = async () => {
    const opened = vi.mocked(fakeBrowser.tabs.create).mock.results;
    const tabs = await Promise.all(opened.map(({ value }) => value as Promise<{ id: number }>));
    const now = await Promise.all(tabs.map(({ id }) => fakeBrowser.tabs.get(id)));
    return now.map(({ url }) => url ?? '');
  };
  beforeEach(() => void vi.spyOn(fakeBrowser.tabs, 'create'));

  test.each([
    ['a page of X', { ...THREAD, url: 'https://x.com/home' }],
    ['a look-alike', { ...THREAD, url: 'https://discuss.pytorch.kr.example/t/topic/7' }],
    ['a page without TLS', { ...THREAD, url: 'http://discuss.pytorch.kr/t/topic/7' }],
    ['a frame', { ...THREAD, frameId: 2 }],
    ['nobody we can name', { id: US }],
  ])('is not opened for %s', async (_, sender) => {
    for (let time = 0; time < 15; time += 1) await send({ kind: 'open-library' }, sender);
    expect(await libraries()).toEqual([]);
  });

  test('is opened once for a thread of the forum, however often its page asks', async () => {
    await Promise.all(Array.from({ length: 15 }, () => send({ kind: 'open-library' }, THREAD)));
    expect(await libraries()).toHaveLength(1);
    expect((await libraries())[0]).toMatch(/\?tab=7$/);
    await send({ kind: 'open-library' }, { ...THREAD, tab: { id: 8 } });
    expect(await libraries()).toHaveLength(1);
    expect((await libraries())[0]).toMatch(/\?tab=8$/);
  });
});

describe('a choice', () => {
  test('from our own pages may be any', async () => {
    expect(await send({ kind: 'change-settings', patch: EVERYTHING }, POPUP)).toEqual({ ok: true });
    expect((await storage.items()).settings).toEqual({
      ...DEFAULT_SETTINGS,
      ...EVERYTHING,
      folded: { ...DEFAULT_SETTINGS.folded, abs: true },
    });
  });

  test.each([
    ['a page', PAGE],
    [
      'a page that names us in its address',
      { ...PAGE, url: `https://evil.example/chrome-extension://${US}/` },
    ],
    ['a page of another extension', { ...PAGE, url: `chrome-extension://${US}x/popup.html` }],
    ['nobody we can name', { id: US }],
  ])('from %s may be mode and folded only', async (_, sender) => {
    expect(await send({ kind: 'change-settings', patch: EVERYTHING }, sender)).toEqual({
      ok: true,
    });
    expect((await storage.items()).settings).toEqual({
      ...DEFAULT_SETTINGS,
      mode: 'ko',
      folded: { ...DEFAULT_SETTINGS.folded, abs: true },
    });
  });

  test('that makes no sense changes nothing', async () => {
    await send({ kind: 'change-settings', patch: { mode: { toString: 1 }, folded: 'all' } }, PAGE);
    expect((await storage.items()).settings).toEqual(DEFAULT_SETTINGS);
  });

  test('that cannot be stored is answered with why, in both languages', async () => {
    storage.fillUpAfter(0);
    expect(await send({ kind: 'change-settings', patch: { mode: 'ko' } }, POPUP)).toMatchObject({
      ok: false,
      failure: { ko: expect.stringContaining('가득'), en: expect.stringContaining('full') },
    });
  });
});

describe('a message', () => {
  test.each([
    [
      'of another extension',
      { kind: 'change-settings', patch: EVERYTHING },
      { ...POPUP, id: 'other' },
    ],
    ['without a sender', { kind: 'refresh-mirror' }, {}],
    ['that is none of ours', { kind: 'read-everything' }, POPUP],
    ['that is nothing', null, POPUP],
  ])('with %s is not answered and changes nothing', async (_, message, sender) => {
    expect(await send(message, sender)).toBeNull();
    expect(storage.writes).toEqual([]);
    expect(scripting.executed).toEqual([]);
  });
});

describe('chips', () => {
  test('are put into the frame that asked, and no other', async () => {
    expect(await send({ kind: 'load-chips' }, PAGE)).toEqual({ ok: true });
    expect(scripting.executed).toEqual([
      { target: { tabId: 7, frameIds: [3] }, files: ['/chips.js'] },
    ]);
  });

  test.each([
    ['went to a page that we may not see', undefined, true],
    ['went to another site', 'https://example.org/', true],
    ['was closed', null, true],
    ['is still there', `${PAGE.url}#later`, false],
  ])(
    'that cannot be put into a tab are reported only where it matters: the tab %s',
    async (_, url, isOk) => {
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
      scripting.state.refusal = new Error('Cannot access contents of the page.');
      vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async () => {
        if (url === null) throw new Error('No tab with id: 7.');
        return { id: 7, url } as never; // nothing else of it is read
      });
      expect(await send({ kind: 'load-chips' }, PAGE)).toMatchObject({ ok: isOk });
    },
  );

  test('are put nowhere when no tab asked', async () => {
    await send({ kind: 'load-chips' }, POPUP);
    expect(scripting.executed).toEqual([]);
  });
});

describe('the mirror', () => {
  const isFilled = () =>
    vi.waitFor(async () => expect((await readHead()).head?.weeks.length).toBe(1));

  test('is filled when the extension is installed', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never); // nothing else of it is read
    await isFilled();
    expect((await readUiBundle())?.words.ko.fold).toBe('접기');
    expect((await readUiBundle())?.css.panel).toContain(':host');
  });

  test('is filled when the browser starts', async () => {
    await fakeBrowser.runtime.onStartup.trigger();
    await isFilled();
  });

  test('is filled when the popup asks', async () => {
    expect(await send({ kind: 'refresh-mirror' }, POPUP)).toEqual({ ok: true });
    await isFilled();
  });

  test('is not filled because a page asks', async () => {
    expect(await send({ kind: 'refresh-mirror' }, PAGE)).toEqual({ ok: true });
    expect(storage.writes).toEqual([]);
  });

  test('that cannot be written is reported to whoever asked', async () => {
    storage.fillUpAfter(1);
    expect(await send({ kind: 'refresh-mirror' }, POPUP)).toMatchObject({ ok: false });
    expect((await readHead()).head).toBeNull();
  });
});

test('our line is in the context menu once the extension is installed, and after each start', async () => {
  expect(menus.titles()).toEqual([]); // waking up alone does not change the menu
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never); // nothing else of it is read
  await fakeBrowser.runtime.onStartup.trigger();
  await vi.waitFor(() => expect(menus.titles()).toEqual(['논문 듀엣에서 찾기']));
});

describe('an added week', () => {
  const added = makeDigest({
    id: 'forum.example:7',
    week: { start: '2026-01-05', end: '2026-01-11' },
  });
  const NAMES = [{ origin: 'own', id: 'forum.example:7' }];
  const add = (digest: unknown) =>
    send({ kind: 'add-week', digest, from: 'https://forum.example/t/7' }, POPUP);
  const weekIds = async () => (await readHead()).head?.weeks.map(({ id }) => id) ?? [];

  test('is kept once and shown at once', async () => {
    expect(await add(added)).toMatchObject({ ok: true, value: { kind: 'added' } });
    expect(await weekIds()).toContain('forum.example:7');
    expect(await add(added)).toMatchObject({ value: { kind: 'unchanged' } });
    await send({ kind: 'remove-weeks', names: NAMES }, POPUP);
  });

  test('is replaced by a corrected one, which says what changed', async () => {
    await add(added);
    const title = { ko: '고친 제목', en: null };
    const corrected = { ...added, entries: added.entries.map((entry) => ({ ...entry, title })) };
    expect(await add(corrected)).toMatchObject({
      value: {
        kind: 'updated',
        diff: { changed: [{ fields: ['title'] }] },
        before: { digest: added },
      },
    });
    await send({ kind: 'remove-weeks', names: NAMES }, POPUP);
  });

  test('is gone when it is removed, and the reply holds it for undoing', async () => {
    await add(added);
    const reply = await send({ kind: 'remove-weeks', names: NAMES }, POPUP);
    expect(reply).toMatchObject({ ok: true, value: [{ digest: added }] });
    expect(await weekIds()).not.toContain('forum.example:7');
  });

  test('is not taken from a page, nor without the checks', async () => {
    await send({ kind: 'add-week', digest: added, from: '' }, PAGE);
    expect(await add({ ...added, version: 9 })).toEqual({ ok: true, value: null });
    expect(await weekIds()).not.toContain('forum.example:7');
  });
});

test('the forum’s button is there exactly as long as it is allowed', async () => {
  permissions.change(true);
  await vi.waitFor(() => expect(scripting.registered.has('forum')).toBe(true));
  permissions.change(false);
  await vi.waitFor(() => expect(scripting.registered.has('forum')).toBe(false));
});

describe('fetching', () => {
  const FEED = 'feed:https://feed.example.org/';
  const add = () => send({ kind: 'add-source', address: 'https://feed.example.org/' }, POPUP);
  const ask = () => send({ kind: 'fetch', id: FEED, want: null }, POPUP);
  const progress = async () => (await readSession()).progress[FEED];

  /** A feed of one week, whose host may take its time. */
  async function serve(wait: Promise<void> = Promise.resolve()): Promise<string[]> {
    const asked: string[] = [];
    const { files } = await buildFeed({ digests: [makeDigest({ id: 'f:1' })], previous: null });
    const own = globalThis.fetch;
    vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
      if (!String(input).startsWith('https://feed.example.org/')) return own(input, init);
      asked.push(String(input));
      await Promise.race([wait, aborted(init?.signal)]);
      const bytes = files.get(new URL(input).pathname.slice(1));
      const response = new Response(bytes ?? null, { status: bytes ? 200 : 404 });
      Object.defineProperty(response, 'url', { value: String(input) });
      return response;
    });
    return asked;
  }
  const aborted = (signal?: AbortSignal | null) =>
    new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason));
    });
  const never = () => new Promise<void>(() => undefined);

  beforeEach(() => permissions.change(true));

  test('is answered at once, and told while it goes on', async () => {
    let answer = () => {};
    await serve(new Promise((resolve) => (answer = resolve)));
    await add();
    expect(await ask()).toEqual({ ok: true });
    await vi.waitFor(async () => expect(await progress()).toEqual({ done: 0, total: null }));
    answer();
    await vi.waitFor(async () => expect(await progress()).toBeUndefined());
    expect((await readStore()).weeks.map(({ digest }) => digest.id)).toEqual(['f:1']);
    expect((await readSource(FEED))?.tried).toMatchObject({ failure: null, isBegun: false });
  });

  describe('asked for while it goes on', () => {
    const HEAD = `${FEED.slice('feed:'.length)}head.json`;
    const askAs = (name: string) => send({ kind: 'fetch', id: FEED, want: null, name }, POPUP);
    const done = async () => (await readSession()).asks[FEED]?.done ?? [];

    /** A feed whose files are held back, those of one kind, until they are let go. */
    async function holdBack(isHeld: (url: string) => boolean) {
      const { files } = await buildFeed({ digests: [makeDigest({ id: 'f:1' })], previous: null });
      const asked: string[] = [];
      let letGo = () => {};
      const wait = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      const own = globalThis.fetch;
      vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
        const url = String(input);
        if (!url.startsWith('https://feed.example.org/')) return own(input, init);
        asked.push(url);
        if (isHeld(url)) await wait;
        const response = new Response(files.get(new URL(url).pathname.slice(1)) ?? null);
        Object.defineProperty(response, 'url', { value: url });
        return response;
      });
      return { letGo, heads: () => asked.filter((url) => url === HEAD).length, asked };
    }

    test('is followed by another fetch, because what has been read may be older than the request', async () => {
      const { letGo, heads, asked } = await holdBack((url) => url !== HEAD);
      await add();
      await askAs('first');
      await vi.waitFor(() => expect(asked.length).toBeGreaterThan(1));
      expect(await askAs('second')).toEqual({ ok: true });
      await askAs('third');
      expect(heads()).toBe(1);
      letGo();
      await vi.waitFor(async () => expect(await done()).toEqual(['first', 'second', 'third']));
      expect(heads()).toBe(2);
      await vi.waitFor(async () => expect(await progress()).toBeUndefined());
      expect((await readStore()).weeks.map(({ digest }) => digest.id)).toEqual(['f:1']);
    });

    test('does not start a second fetch as long as nothing was answered', async () => {
      const { letGo, heads } = await holdBack(() => true);
      await add();
      await askAs('first');
      await vi.waitFor(() => expect(heads()).toBe(1));
      await askAs('second');
      letGo();
      await vi.waitFor(async () => expect(await done()).toEqual(['first', 'second']));
      expect(heads()).toBe(1);
    });

    test('is stopped together with the fetch under way', async () => {
      const { letGo, heads, asked } = await holdBack((url) => url !== HEAD);
      await add();
      await askAs('first');
      await vi.waitFor(() => expect(asked.length).toBeGreaterThan(1));
      await askAs('second');
      const stopped = send({ kind: 'stop-fetching', id: FEED }, POPUP);
      letGo();
      await stopped;
      expect(await done()).toEqual(['first', 'second']);
      expect(heads()).toBe(1);
    });
  });

  describe('a feed on trial', () => {
    const tryOut = () =>
      send({ kind: 'fetch', id: FEED, want: null, name: 'try', isTrial: true }, POPUP);

    async function answer(reply: () => Response | Promise<Response>) {
      const own = globalThis.fetch;
      vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
        if (!String(input).startsWith('https://feed.example.org/')) return own(input, init);
        const response = await reply();
        Object.defineProperty(response, 'url', { value: String(input) });
        return response;
      });
      await add();
    }
    const outcome = async () => {
      await vi.waitFor(async () => expect((await readSession()).asks[FEED]?.done).toContain('try'));
      const isKept = (await readStore()).sources.length === 1;
      return { isKept, why: (await readSession()).failures[FEED]?.en ?? null };
    };
    const status = (code: number) => () => new Response('', { status: code });

    test.each<[string, () => Response | Promise<Response>, RegExp]>([
      ['there is nothing', status(404), /404/],
      ['there was something', status(410), /410/],
      ['one has to log in', status(401), /401/],
      ['it is forbidden', status(403), /403/],
      ['there is a page', () => new Response('<!doctype html><p>Hello'), /No Paper Duet feed/],
      ['there is other JSON', () => new Response('{"hello":"world"}'), /No Paper Duet feed/],
    ])('is not kept where %s, and why is said', async (_, reply, why) => {
      await answer(reply);
      await tryOut();
      expect(await outcome()).toEqual({ isKept: false, why: expect.stringMatching(why) });
    });

    test.each<[string, () => Response | Promise<Response>]>([
      ['the server has an error', status(503)],
      ['there were too many requests', status(429)],
      ['it takes the server too long', status(408)],
      ['the host is down', () => Promise.reject(new TypeError('Failed to fetch'))],
    ])('is kept where %s, and tried again', async (_, reply) => {
      await answer(reply);
      await tryOut();
      expect(await outcome()).toEqual({ isKept: true, why: null });
      expect((await readSource(FEED))?.tried).toMatchObject({ failures: 1, isBegun: false });
    });

    test('is kept for good once it has been read as a feed', async () => {
      await serve();
      await add();
      await tryOut();
      expect(await outcome()).toEqual({ isKept: true, why: null });
      await answer(status(404));
      await send({ kind: 'fetch', id: FEED, want: null, name: 'again', isTrial: true }, POPUP);
      await vi.waitFor(async () =>
        expect((await readSession()).asks[FEED]?.done).toContain('again'),
      );
      expect((await readSource(FEED))?.tried.failure?.en).toContain('404');
    });
  });

  test('reports why what came cannot be kept, until it is started again', async () => {
    await serve();
    await add();
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    await ask();
    const failure = async () => (await readSession()).failures[FEED];
    await vi.waitFor(async () => expect((await failure())?.ko).toContain('가득 찼어요'));
    full.mockRestore();
    await ask();
    await vi.waitFor(async () => expect((await readStore()).weeks.length).toBe(1));
    expect(await failure()).toBeUndefined();
  });

  test('stops when told, and does not begin by itself soon after', async () => {
    await serve(never());
    await add();
    await ask();
    await vi.waitFor(async () => expect((await readSource(FEED))?.tried.isBegun).toBe(true));
    expect(await send({ kind: 'stop-fetching', id: FEED }, POPUP)).toMatchObject({ ok: true });
    const { tried } = (await readSource(FEED)) ?? {};
    expect(tried).toMatchObject({ isBegun: false, failure: null, failures: 0 });
    expect((tried?.nextAtMs ?? 0) - Date.now()).toBeGreaterThan(3_600_000);
    expect(await progress()).toBeUndefined();
  });

  test('stops before everything is erased, and nothing comes back', async () => {
    const asked = await serve(never());
    await add();
    await ask();
    await vi.waitFor(() => expect(asked.length).toBe(1));
    expect(await send({ kind: 'erase' }, POPUP)).toMatchObject({ ok: true });
    expect(await readStore()).toEqual({ weeks: [], marks: [], sources: [] });
    expect(await progress()).toBeUndefined();
  });

  test('of a job that waits for its time is stopped too', async () => {
    const address = 'forum:discuss.pytorch.kr';
    const own = globalThis.fetch;
    vi.stubGlobal('fetch', async (input: string, init?: RequestInit) =>
      String(input).startsWith('https://discuss.pytorch.kr/')
        ? new Response('', { status: 429, headers: { 'retry-after': '600' } })
        : own(input, init),
    );
    await send({ kind: 'add-source', address }, POPUP);
    await send({ kind: 'fetch', id: address, want: null }, POPUP);
    const job = async () => (await readSource(address))?.state as { job: { state: string } };
    await vi.waitFor(async () => {
      expect((await readSession()).progress[address]).toBeUndefined();
      expect((await readSource(address))?.tried.isBegun).toBe(true);
    });
    expect((await job()).job.state).toBe('running');
    await send({ kind: 'stop-fetching', id: address }, POPUP);
    expect((await job()).job).toMatchObject({ state: 'paused', failures: 0 });
    expect((await readSource(address))?.tried.isBegun).toBe(false);
  });

  test('is not begun, stopped or erased by a page', async () => {
    const asked = await serve();
    await add();
    for (const kind of ['fetch', 'stop-fetching', 'remove-source', 'erase'])
      expect(await send({ kind, id: FEED, want: null }, PAGE)).toEqual({ ok: true });
    expect(asked).toEqual([]);
    expect((await readStore()).sources.length).toBe(1);
  });
});

describe('reading for a page that has no database', () => {
  const key = 'arxiv:2410.05258';
  const noted = { isStarred: true, note: '나만 보는 메모' };
  const read = (name: string, ...args: unknown[]) => ({ kind: 'read', name, args });

  test('gives our own pages what they ask for', async () => {
    await send({ kind: 'mark', key, patch: noted }, POPUP);
    expect(await send(read('marks'), POPUP)).toMatchObject({ ok: true, value: [noted] });
    expect(await send(read('source', 'feed:https://none.example/'), POPUP)).toEqual({
      ok: true,
      value: null,
    });
  });

  test('gives nothing to a page that is not ours', async () => {
    await send({ kind: 'mark', key, patch: noted }, POPUP);
    for (const name of ['marks', 'contents', 'weekNames', 'fact', 'searchParts'])
      expect(JSON.stringify(await send(read(name), PAGE)), name).toBe('{"ok":true}');
  });

  test.each([
    ['toString'],
    ['__proto__'],
    ['weeksNamed', 7],
    ['weeksAfter', { origin: {}, id: {} }],
    ['nothing'],
  ])('refuses what is not a question: %s', async (name, ...args) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await send(read(name, ...args), POPUP)).toMatchObject({ ok: false });
  });
});

test('that the database was rebuilt is forgotten once the reader has seen it', async () => {
  await writeMeta(RECOVERY_NOTICE, { at: '2026-11-21T00:00:00.000Z', wasBroken: true, marks: 3 });
  await send({ kind: 'dismiss-recovery-notice' }, PAGE);
  expect(await readMeta(RECOVERY_NOTICE)).not.toBeNull();
  expect(await send({ kind: 'dismiss-recovery-notice' }, POPUP)).toMatchObject({ ok: true });
  expect(await readMeta(RECOVERY_NOTICE)).toBeNull();
});

describe('what is kept in several messages', () => {
  const week = (id: string) => ({
    ...{ origin: 'own', addedAt: '2026-11-21T00:00:00.000Z', from: 'week.json' },
    digest: makeDigest({ id }),
  });
  const none = { weeks: [], marks: [], sources: [] };
  const shown = async () => (await readHead()).head?.weeks.map(({ id }) => id) ?? [];

  test('is shown with the last message, and so is its removal', async () => {
    await send({ kind: 'store-records', ...none, weeks: [week('a:1')], isMoreComing: true }, POPUP);
    expect((await readStore()).weeks.length).toBe(1);
    expect(await shown()).not.toContain('a:1');
    expect(await send({ kind: 'store-records', ...none }, POPUP)).toEqual({ ok: true });
    expect(await shown()).toContain('a:1');
    const names = [{ origin: 'own', id: 'a:1' }];
    await send({ kind: 'remove-weeks', names, isMoreComing: true }, POPUP);
    expect(await shown()).toContain('a:1');
    await send({ kind: 'remove-weeks', names: [] }, POPUP);
    expect(await shown()).not.toContain('a:1');
  });

  test('is shown when the worker wakes again, where the last message never came', async () => {
    await send({ kind: 'store-records', ...none, weeks: [week('a:1')], isMoreComing: true }, POPUP);
    background.main();
    await vi.waitFor(async () => expect(await shown()).toContain('a:1'));
  });
});
