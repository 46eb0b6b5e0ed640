import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setUiBundle } from '../../../lib/background/mirror/ui-bundle';
import { addSource, removeSource } from '../../../lib/background/sources';
import {
  fetchDue,
  fetchSource,
  resumeFetching,
  stopFetching,
} from '../../../lib/background/sync/fetching';
import { removeWeeks } from '../../../lib/background/weeks';
import { buildFeed } from '../../../lib/feed/build-feed';
import { PAUSE_MS } from '../../../lib/sources/sync';
import { readHead } from '../../../lib/storage/mirror';
import { readSession } from '../../../lib/storage/session';
import { readSource, readSources } from '../../../lib/storage/store';
import { freshDatabases } from '../../fakes/database';
import { makeDigest, makeEntry } from '../../fakes/digest';
import { FAULTS, type ForumResponse, fakeForum } from '../../fakes/forum-server';
import { fakePackedDigests } from '../../fakes/packed-files';
import { fakePermissions } from '../../fakes/permissions';
import { fakePrivateFiles } from '../../fakes/private-files';
import { fakeScripting } from '../../fakes/scripting';
import { fakeStorage } from '../../fakes/storage';
import { allWeeks } from '../../fakes/stored-weeks';
import { UI_BUNDLE } from '../../fakes/ui-bundle';

const NOW = '2026-11-21T00:00:00.000Z';
const FORUM = 'forum:discuss.pytorch.kr';
const FEED = 'feed:https://feed.example.org/';
let permissions: ReturnType<typeof fakePermissions>;

beforeEach(() => {
  setUiBundle(UI_BUNDLE);
  fakeStorage();
  fakeScripting();
  fakePrivateFiles();
  permissions = fakePermissions();
  permissions.change(true);
  freshDatabases();
  fakePackedDigests({});
  // The second between two requests is over at once.
  const { setTimeout: wait } = globalThis;
  const isPause = (ms?: number) => ms !== undefined && ms > 500 && ms <= PAUSE_MS;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((
    work: () => void,
    ms?: number,
    ...given: []
  ) => wait(work, isPause(ms) ? 0 : ms, ...given)) as typeof setTimeout);
});

/** Answers every request; `null` is a host that is down. */
function serve(respond: (url: string) => ForumResponse | Promise<never> | null): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (input: string | URL) => {
    const url = String(input);
    if (url.startsWith('chrome-extension://') || url.startsWith('/')) return packed(url);
    asked.push(url);
    const answer = await respond(url);
    if (!answer) throw new TypeError('Failed to fetch');
    const { status, headers, body } = answer;
    const response = new Response(status === 304 ? null : body, { status, headers });
    Object.defineProperty(response, 'url', { value: url });
    return response;
  });
  return asked;
}

const packed = (url: string) => new Response(url.endsWith('index.json') ? '[]' : '');

const week = (number: number) =>
  makeDigest({
    id: `f:${number}`,
    week: { start: `2024-11-0${number}`, end: `2024-11-0${number}` },
    entries: [makeEntry({ papers: [`https://arxiv.org/abs/2411.0000${number}`] })],
  });

async function serveFeed(
  numbers: number[],
  seqAfter?: Parameters<typeof buildFeed>[0]['previous'],
) {
  const feed = await buildFeed({ digests: numbers.map(week), previous: seqAfter ?? null });
  const asked = serve((url) => {
    const bytes = feed.files.get(new URL(url).pathname.slice(1));
    const body = new TextDecoder().decode(bytes);
    return { status: bytes ? 200 : 404, headers: { 'content-type': 'application/json' }, body };
  });
  return { feed, asked };
}

const origins = async () => (await allWeeks()).map(({ origin, digest }) => [origin, digest.id]);

describe('a feed', () => {
  test('is fetched, shown, and asked again in some six hours', async () => {
    await serveFeed([1, 2]);
    const { id } = await addSource('https://feed.example.org/head.json', NOW);
    const before = Date.now();
    await fetchSource(id, null);
    expect(await origins()).toEqual([
      [FEED, 'f:1'],
      [FEED, 'f:2'],
    ]);
    expect((await readHead()).head?.weeks.map((one) => one.id)).toEqual(['f:2', 'f:1']);
    const source = await readSource(id);
    expect(source?.tried).toMatchObject({ failures: 0, failure: null, isBegun: false });
    const hours = ((source?.tried.nextAtMs ?? 0) - before) / 3_600_000;
    expect(hours).toBeGreaterThan(4.5);
    expect(hours).toBeLessThan(7.5);
    const alarm = await fakeBrowser.alarms.get('fetch');
    expect(alarm?.scheduledTime).toBe(source?.tried.nextAtMs);
    expect(alarm?.periodInMinutes).toBeUndefined();
  });

  test.each([
    ['three', 3],
    ['ten', 10],
  ])('fetched under a clock %s years ahead is due at the next start', async (_, years) => {
    await serveFeed([1]);
    const { id } = await addSource('https://feed.example.org/', NOW);
    const realNow = Date.now();
    const clock = vi.spyOn(Date, 'now').mockReturnValue(realNow + years * 365.25 * 86_400_000);
    await fetchSource(id, null);
    clock.mockReturnValue(realNow);
    await resumeFetching();
    const alarm = await fakeBrowser.alarms.get('fetch');
    expect((alarm?.scheduledTime ?? 0) - realNow).toBe(60_000);
    const asked = serve(() => null);
    await fetchDue();
    expect(asked.length).toBe(1);
  });

  test('that changed changes exactly the weeks it names', async () => {
    const { feed } = await serveFeed([1, 2]);
    const { id } = await addSource('https://feed.example.org/', NOW);
    await fetchSource(id, null);
    await serveFeed([2, 3], feed.head);
    await fetchSource(id, null);
    expect((await origins()).map(([, one]) => one)).toEqual(['f:2', 'f:3']);
  });

  test('that fails keeps the weeks it gave, says why, and is tried again sooner', async () => {
    await serveFeed([1]);
    const { id } = await addSource('https://feed.example.org/', NOW);
    await fetchSource(id, null);
    const before = await readSource(id);
    serve(() => null);
    await fetchSource(id, null);
    const { tried, state } = (await readSource(id)) ?? {};
    expect(tried).toMatchObject({ failures: 1, wellAtMs: before?.tried.wellAtMs });
    expect(tried?.failure?.ko).toMatch(/feed\.example\.org/);
    expect((tried?.nextAtMs ?? 0) - Date.now()).toBeLessThan(10 * 60_000);
    expect(state).toEqual(before?.state);
    expect((await origins()).length).toBe(1);
  });

  test('is not asked without the permission, and says that it is missing', async () => {
    const { asked } = await serveFeed([1]);
    permissions.change(false);
    const { id } = await addSource('https://feed.example.org/', NOW);
    await fetchSource(id, null);
    expect(asked).toEqual([]);
    expect((await readSource(id))?.tried.failure?.ko).toMatch(/허용/);
  });

  test('is removed with its weeks, and undoing brings all of it back', async () => {
    await serveFeed([1, 2]);
    const { id } = await addSource('https://feed.example.org/', NOW);
    await fetchSource(id, null);
    const { weeks, sources } = await removeSource(id);
    expect([weeks.length, sources.length]).toEqual([2, 1]);
    expect([await origins(), await readSources()]).toEqual([[], []]);
    expect((await readHead()).head?.weeks).toEqual([]);
  });

  test.each(['http://feed.example.org/', 'feed', 'https://localhost/', 'javascript:alert(1)'])(
    'is not added from %s',
    async (address) => {
      await expect(addSource(address, NOW)).rejects.toMatchObject({ name: 'SourceError' });
      expect(await readSources()).toEqual([]);
    },
  );

  test('is one source, however often it is added', async () => {
    await addSource('https://feed.example.org/', NOW);
    await addSource('feed.example.org/head.json', '2026-11-22T00:00:00.000Z');
    expect((await readSources()).map(({ addedAt }) => addedAt)).toEqual([NOW]);
  });
});

describe('the forum', () => {
  const forum = () => fakeForum({ weeks: 12, newest: '2026-07-13' });

  test('gives its newest weeks, and a check brings only what is new', async () => {
    const server = forum();
    serve(server.respond);
    const { id } = await addSource(FORUM, NOW);
    await fetchSource(id, { kind: 'newest', weeks: 3 });
    expect((await allWeeks()).map(({ origin, digest }) => [origin, digest.week.start])).toEqual(
      expect.arrayContaining([[FORUM, '2026-07-13']]),
    );
    expect((await allWeeks()).length).toBe(3);
    await fetchSource(id, null);
    expect((await allWeeks()).length).toBe(3);
    expect((await readSource(id))?.tried).toMatchObject({ failures: 0, isBegun: false });
  });

  test('does not bring back by itself what the reader took away', async () => {
    const server = forum();
    serve(server.respond);
    const { id } = await addSource(FORUM, NOW);
    await fetchSource(id, { kind: 'newest', weeks: 2 });
    const [first] = await allWeeks();
    await removeWeeks([{ origin: FORUM, id: first?.digest.id ?? '' }]);
    await fetchSource(id, null);
    expect((await allWeeks()).length).toBe(1);
    await fetchSource(id, { kind: 'newest', weeks: 2 });
    expect((await allWeeks()).length).toBe(2);
  });

  test('that forbids it is not asked again, and says so', async () => {
    const asked = serve(() => FAULTS.forbidden);
    const { id } = await addSource(FORUM, NOW);
    await fetchSource(id, { kind: 'newest', weeks: 3 });
    expect(asked.length).toBe(1);
    expect((await readSource(id))?.tried).toMatchObject({
      failures: 1,
      failure: { ko: expect.stringContaining('403') },
      isBegun: false,
    });
  });

  test('stopped by the reader keeps what came, goes on when they say so, and not by itself', async () => {
    const server = forum();
    let left = 4;
    serve((url) => {
      left -= 1;
      if (left === 0) void stopFetching(FORUM);
      return server.respond(url);
    });
    const { id } = await addSource(FORUM, NOW);
    await fetchSource(id, { kind: 'newest', weeks: 6 });
    const came = (await allWeeks()).length;
    expect(came).toBeGreaterThan(0);
    expect(came).toBeLessThan(6);
    await fetchDue();
    await resumeFetching();
    expect((await allWeeks()).length).toBe(came);
    await fetchSource(id, null);
    expect((await allWeeks()).length).toBe(6);
  });

  test('answers several requests, one after the other', async () => {
    const server = forum();
    serve(server.respond);
    const { id } = await addSource(FORUM, NOW);
    const fetches = [1, 3, 3].map((weeks) => fetchSource(id, { kind: 'newest', weeks }));
    await Promise.all(fetches);
    expect((await allWeeks()).length).toBe(3);
    expect((await readSession()).asks[id]).toMatchObject({ waiting: [] });
  });

  test('answers a request that was made while the worker ended', async () => {
    const server = forum();
    serve(server.respond);
    const { id } = await addSource(FORUM, NOW);
    vi.resetModules(); // another life of the worker knows only what is stored
    const other = await import('../../../lib/background/sync/fetching');
    (await import('../../../lib/background/mirror/ui-bundle')).setUiBundle(UI_BUNDLE);
    const reached = new Promise((resolve) => {
      serve((url) => {
        if (server.asked.length < 2) return server.respond(url);
        resolve(url);
        return new Promise<never>(() => undefined);
      });
    });
    const request = (weeks: number) => ({
      ...{ want: { kind: 'newest', weeks } as const, name: `request ${weeks}`, isTrial: false },
    });
    await other.beginFetching(id, request(2));
    await reached;
    await other.beginFetching(id, request(4));
    serve(server.respond);
    await resumeFetching();
    await vi.waitFor(async () =>
      expect((await readSession()).asks[id]).toEqual({
        waiting: [],
        done: ['request 2', 'request 4'],
      }),
    );
    expect((await allWeeks()).length).toBe(4);
  });

  test('goes on where the worker ended', async () => {
    const server = forum();
    serve(server.respond);
    const { id } = await addSource(FORUM, NOW);
    vi.resetModules(); // another life of the worker knows only what is stored
    const other = await import('../../../lib/background/sync/fetching');
    (await import('../../../lib/background/mirror/ui-bundle')).setUiBundle(UI_BUNDLE);
    const reached = new Promise((resolve) => {
      serve((url) => {
        if (server.asked.length < 4) return server.respond(url);
        resolve(url);
        return new Promise<never>(() => undefined); // an answer that no worker lived to see
      });
    });
    void other.fetchSource(id, { kind: 'newest', weeks: 5 });
    await reached;
    expect((await readSource(id))?.tried.isBegun).toBe(true);
    expect((await fakeBrowser.alarms.get('fetch'))?.periodInMinutes).toBe(1);
    serve(server.respond);
    await resumeFetching();
    await vi.waitFor(async () => expect((await readSource(id))?.tried.isBegun).toBe(false));
    expect((await allWeeks()).length).toBe(5);
  });
});

test('no alarm is set without a source', async () => {
  await resumeFetching();
  expect(await fakeBrowser.alarms.get('fetch')).toBeFalsy();
});

test('only a source whose time has come is asked', async () => {
  const { asked } = await serveFeed([1]);
  const { id } = await addSource('https://feed.example.org/', NOW);
  await fetchDue();
  const count = asked.length;
  expect(count).toBeGreaterThan(0);
  await fetchDue();
  expect(asked.length).toBe(count);
  expect((await readSource(id))?.tried.failures).toBe(0);
});
