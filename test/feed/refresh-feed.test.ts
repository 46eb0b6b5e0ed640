import { describe, expect, test } from 'vitest';
import type { Digest } from '../../lib/digest/format';
import { buildFeed } from '../../lib/feed/build-feed';
import type { FeedAddress } from '../../lib/feed/feed-address';
import { FeedError, type FeedReason } from '../../lib/feed/feed-error';
import {
  type FeedHead,
  type FeedYearLink,
  formatHead,
  joinHead,
  yearPath,
} from '../../lib/feed/feed-format';
import { type FeedState, isStale, weeksOf } from '../../lib/feed/feed-state';
import {
  type Ask,
  type FeedRequest,
  type FeedUpdate,
  refreshFeed,
} from '../../lib/feed/refresh-feed';
import { hashBytes } from '../../lib/text/hash-bytes';
import { makeDigest, makeEntry } from '../fakes/digest';
import {
  type Files,
  type Lies,
  makeLyingFeed,
  makeSigner,
  makeVersions,
  toBytes,
} from '../fakes/feed';

const URL_OF_FEED = 'https://feed.example/papers/';
const OPEN: FeedAddress = { url: URL_OF_FEED, publicKey: null };

const OCTOBER = makeDigest();
const CORRECTED = makeDigest({ entries: [makeEntry({ rank: 2 })] });
const DECEMBER = makeDigest({
  id: 'pytorchkr:2024-12-30',
  week: { start: '2024-12-30', end: '2025-01-05' },
});
const JANUARY = makeDigest({
  id: 'pytorchkr:2025-01-06',
  week: { start: '2025-01-06', end: '2025-01-12' },
});

/** `count` weeks, one after another from the beginning of 2024. */
function makeWeeks(count: number): Digest[] {
  return Array.from({ length: count }, (_, at) => {
    const day = (days: number) => new Date(Date.UTC(2024, 0, 1 + days)).toJSON().slice(0, 10);
    const week = { start: day(7 * at), end: day(7 * at + 6) };
    return makeDigest({ id: `pytorchkr:${week.start}`, week });
  });
}

/** The host of a feed; its heads are named by their `seq` and dates. */
function makeHost(files: Files, etag: string | null = '"v1"') {
  const asked: string[] = [];
  const requests: FeedRequest[] = [];
  const ask: Ask = async (request) => {
    const path = request.url.slice(URL_OF_FEED.length);
    asked.push(path);
    requests.push(request);
    const isHead = path === 'head.json';
    if (isHead && etag !== null && request.etag === etag) return { kind: 'unchanged' };
    const bytes = files.get(path);
    if (!bytes || bytes.length > request.maxBytes) throw new Error(`no such file: ${path}`);
    return { kind: 'fetched', bytes, etag: isHead ? etag : null };
  };
  return { ask, asked, requests };
}

async function readAll(files: Files, address = OPEN): Promise<FeedState> {
  return (await refreshFeed(address, null, makeHost(files, '"old"').ask)).state;
}

async function reasonOf(
  files: Files,
  address = OPEN,
  state: FeedState | null = null,
): Promise<FeedReason | FeedUpdate['kind']> {
  const { ask } = makeHost(files, '"new"');
  const ended = await refreshFeed(address, state, ask).catch((error: unknown) => error);
  if (ended instanceof FeedError) return ended.reason;
  if (ended instanceof Error) throw ended;
  return (ended as FeedUpdate).kind; // it was not thrown
}

describe('a feed that is new to us', () => {
  test('comes with all its weeks', async () => {
    const [feed] = await makeVersions({ digests: [JANUARY, OCTOBER, DECEMBER] });
    const { ask, asked } = makeHost(feed?.files ?? new Map());
    const update = await refreshFeed(OPEN, null, ask);
    if (update.kind !== 'updated') throw new Error('nothing came');
    expect(update.put.map(({ digest }) => digest)).toEqual([OCTOBER, DECEMBER, JANUARY]);
    expect(update).toMatchObject({
      remove: [],
      problems: [],
      state: {
        seq: 1,
        etag: '"v1"',
        isSigned: false,
        publicKey: null,
        issued: '2025-01-12T00:00:00.000Z',
        expires: '2025-02-23T00:00:00.000Z',
      },
    });
    expect(asked).toHaveLength(1 + 2 + 3);
    const hashes = [...weeksOf(update.state)].map(([id, { hash }]) => ({ id, hash }));
    expect(hashes).toEqual(update.put.map(({ digest: { id }, hash }) => ({ id, hash })));
  });

  test('is fetched within bounds: no more bytes than it announces, and little beyond', async () => {
    const [feed] = await makeVersions({ digests: [OCTOBER] });
    const { ask, requests } = makeHost(feed?.files ?? new Map());
    await refreshFeed(OPEN, null, ask);
    const week = feed?.files.get([...feed.files.keys()][0] ?? '');
    expect(requests.map(({ etag, maxBytes }) => [etag, maxBytes])).toEqual([
      [null, 16_384],
      [null, 1_000_000],
      [null, week?.length],
    ]);
  });

  test('keeps what can be read of a week, and reports the rest', async () => {
    const week = { ...OCTOBER, entries: [makeEntry(), { rank: 2 }] };
    const { ask } = makeHost(await makeLyingFeed({ week }));
    expect(await refreshFeed(OPEN, null, ask)).toMatchObject({
      put: [{ digest: OCTOBER }],
      problems: [
        {
          where: { ko: 'pytorchkr:2024-10-07, 2번째 항목', en: 'pytorchkr:2024-10-07, entry 2' },
          what: { en: 'The entry has no title.' },
        },
      ],
    });
  });

  test('reports no more problems than a reader would read', async () => {
    const papers = Array.from({ length: 50 }, () => 'no address');
    const entries = Array.from({ length: 20 }, (_, at) => makeEntry({ rank: at + 1, papers }));
    const { ask } = makeHost(await makeLyingFeed({ week: { ...OCTOBER, entries } }));
    const update = await refreshFeed(OPEN, null, ask);
    expect('problems' in update && update.problems.length).toBe(200);
  });

  test('may give its weeks any ids', async () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const digests = names.map((id) => makeDigest({ id }));
    const [first, second] = await makeVersions({ digests }, { digests: digests.slice(1) });
    const state = structuredClone(await readAll(first?.files ?? new Map()));
    const stored = JSON.parse(JSON.stringify(state)) as FeedState; // made a line above
    expect([...weeksOf(stored).keys()].sort()).toEqual([...names].sort());
    expect(await refreshFeed(OPEN, stored, makeHost(first?.files ?? new Map()).ask)).toMatchObject({
      kind: 'unchanged',
    });
    expect(await refreshFeed(OPEN, stored, makeHost(second?.files ?? new Map()).ask)).toMatchObject(
      {
        kind: 'updated',
        put: [],
        remove: ['__proto__'],
      },
    );
  });
});

describe('a feed without anything new', () => {
  test('takes one conditional request', async () => {
    const [feed] = await makeVersions({ digests: [OCTOBER, JANUARY] });
    const state = await readAll(feed?.files ?? new Map());
    const { ask, requests } = makeHost(feed?.files ?? new Map(), '"old"');
    expect(await refreshFeed(OPEN, state, ask)).toEqual({ kind: 'unchanged', state });
    expect(requests).toMatchObject([{ url: `${URL_OF_FEED}head.json`, etag: '"old"' }]);
  });

  test('takes one request where the server names no versions', async () => {
    const [feed] = await makeVersions({ digests: [OCTOBER, JANUARY] });
    const { ask, asked } = makeHost(feed?.files ?? new Map(), null);
    const { state } = await refreshFeed(OPEN, null, ask);
    asked.length = 0;
    expect(await refreshFeed(OPEN, state, ask)).toEqual({ kind: 'unchanged', state });
    expect(asked).toEqual(['head.json']);
  });

  test('except new dates takes one request, and the dates are kept', async () => {
    const [first, second] = await makeVersions(
      { digests: [OCTOBER] },
      { digests: [OCTOBER], issued: '2030-01-01' },
    );
    const state = await readAll(first?.files ?? new Map());
    const { ask, asked } = makeHost(second?.files ?? new Map());
    expect(await refreshFeed(OPEN, state, ask)).toEqual({
      kind: 'unchanged',
      state: {
        ...state,
        etag: '"v1"',
        issued: '2030-01-01T00:00:00.000Z',
        expires: '2030-02-12T00:00:00.000Z',
      },
    });
    expect(asked).toEqual(['head.json']);
  });
});

describe('a change', () => {
  test.each<[string, Digest[], Digest[], string[], RegExp[]]>([
    [
      'of a week brings this week',
      [OCTOBER, DECEMBER, JANUARY],
      [CORRECTED],
      [],
      [/^y\/2024/, /^w\/2024-10-07/],
    ],
    ['by a week brings it', [OCTOBER, JANUARY], [DECEMBER], [], [/^y\/2024/, /^w\/2024-12-30/]],
    ['that takes a week away', [OCTOBER, JANUARY], [], ['pytorchkr:2025-01-06'], []],
  ])('%s', async (_, digests, fresh, remove, paths) => {
    const ids = new Set([...fresh.map(({ id }) => id), ...remove]);
    const later = [...digests.filter(({ id }) => !ids.has(id)), ...fresh];
    const [first, second] = await makeVersions({ digests }, { digests: later });
    const state = await readAll(first?.files ?? new Map());
    const { ask, asked } = makeHost(second?.files ?? new Map());
    const update = await refreshFeed(OPEN, state, ask);
    expect(update).toMatchObject({ kind: 'updated', remove, state: { seq: 2, etag: '"v1"' } });
    expect('put' in update && update.put.map(({ digest }) => digest)).toEqual(fresh);
    expect(asked).toEqual(['head.json', ...paths.map((path) => expect.stringMatching(path))]);
  });

  test('of a week’s dates takes the place of the week, in whatever year', async () => {
    const moved = { ...OCTOBER, week: JANUARY.week };
    const [first, second] = await makeVersions({ digests: [OCTOBER] }, { digests: [moved] });
    const state = await readAll(first?.files ?? new Map());
    const update = await refreshFeed(OPEN, state, makeHost(second?.files ?? new Map()).ask);
    expect(update).toMatchObject({ kind: 'updated', put: [{ digest: moved }], remove: [] });
  });
});

describe('requests', () => {
  /** Answers only when all that run at once have begun. */
  function slowly(ask: Ask) {
    const running = { now: 0, most: 0 };
    const slow: Ask = async (request) => {
      running.now += 1;
      running.most = Math.max(running.most, running.now);
      for (let turn = 0; turn < 20; turn += 1) await null;
      running.now -= 1;
      return ask(request);
    };
    return { slow, running };
  }

  test('run four at a time', async () => {
    const [feed] = await makeVersions({ digests: makeWeeks(30) });
    const { slow, running } = slowly(makeHost(feed?.files ?? new Map()).ask);
    const update = await refreshFeed(OPEN, null, slow);
    expect('put' in update && update.put.map(({ digest }) => digest)).toEqual(makeWeeks(30));
    expect(running.most).toBe(4);
  });

  test('say how far they are', async () => {
    const [feed] = await makeVersions({ digests: makeWeeks(3) });
    const steps: string[] = [];
    await refreshFeed(OPEN, null, makeHost(feed?.files ?? new Map()).ask, {
      onProgress: (done, total) => steps.push(`${done}/${total}`),
    });
    expect(steps).toEqual(['0/3', '1/3', '2/3', '3/3']);
  });

  test('end with the first failure: the others are aborted, and no more are made', async () => {
    const [feed] = await makeVersions({ digests: makeWeeks(30) });
    const { ask, asked } = makeHost(feed?.files ?? new Map());
    const failure = new Error('cut');
    const told: string[] = [];
    const failing: Ask = (request) => {
      if (!request.url.includes('/w/')) return ask(request);
      asked.push(request.url);
      if (asked.length === 6) return Promise.reject(failure);
      return new Promise((_, reject) => {
        request.signal.addEventListener('abort', () => {
          told.push(request.url);
          reject(new Error('told to stop'));
        });
      });
    };
    await expect(refreshFeed(OPEN, null, failing)).rejects.toBe(failure);
    expect(told).toHaveLength(3);
    expect(asked).toHaveLength(2 + 4);
  });

  test('end when the caller aborts', async () => {
    const [feed] = await makeVersions({ digests: makeWeeks(30) });
    const { ask, asked } = makeHost(feed?.files ?? new Map());
    const stop = new AbortController();
    const stoppable: Ask = (request) => {
      if (asked.length === 5) stop.abort();
      if (request.signal.aborted) return Promise.reject(new Error('stopped'));
      return ask(request);
    };
    const { signal } = stop;
    await expect(refreshFeed(OPEN, null, stoppable, { signal })).rejects.toThrow('stopped');
    expect(asked).toHaveLength(5);
  });
});

describe('a signature', () => {
  const signer = makeSigner();
  const other = makeSigner();

  test.each<[string, 'right' | 'none' | 'other' | 'moved', boolean, FeedReason | 'updated']>([
    ['that holds is taken', 'right', true, 'updated'],
    ['is not needed where no key is known', 'none', false, 'updated'],
    ['is not checked where no key is known', 'other', false, 'updated'],
    ['that is missing is missed where a key is known', 'none', true, 'unsigned'],
    ['of somebody else is refused', 'other', true, 'wrong-signature'],
    ['over another head is refused', 'moved', true, 'wrong-signature'],
  ])('%s', async (_, kind, isPinned, expected) => {
    const { sign } = await (kind === 'other' ? other : signer);
    const [feed] = await makeVersions({
      digests: [OCTOBER],
      ...(kind !== 'none' && { sign }),
    });
    const files = new Map(feed?.files);
    if (kind === 'moved') {
      const text = new TextDecoder().decode(files.get('head.json'));
      files.set('head.json', toBytes(text.replace('"seq":1', '"seq":2')));
    }
    const publicKey = isPinned ? (await signer).publicKey : null;
    expect(await reasonOf(files, { url: URL_OF_FEED, publicKey })).toBe(expected);
  });

  test('is remembered with its key, which counts from then on', async () => {
    const { publicKey, sign } = await signer;
    const [feed] = await makeVersions({ digests: [OCTOBER], sign });
    const pinned = { url: URL_OF_FEED, publicKey };
    const state = await readAll(feed?.files ?? new Map(), pinned);
    expect(state).toMatchObject({ isSigned: true, publicKey });
    const [, unsigned] = await makeVersions({ digests: [OCTOBER] }, { digests: [JANUARY] });
    expect(await reasonOf(unsigned?.files ?? new Map(), OPEN, state)).toBe('unsigned');
  });

  test('is seen again when its key becomes known, though nothing else is new', async () => {
    const { publicKey, sign } = await signer;
    const [feed] = await makeVersions({ digests: [OCTOBER], sign });
    const state = await readAll(feed?.files ?? new Map());
    const { ask, requests } = makeHost(feed?.files ?? new Map(), '"old"');
    const pinned = { url: URL_OF_FEED, publicKey };
    expect(await refreshFeed(pinned, state, ask)).toEqual({
      kind: 'unchanged',
      state: { ...state, publicKey },
    });
    expect(requests).toMatchObject([{ etag: null }]);
  });
});

describe('another feed of the same publisher', () => {
  const signer = makeSigner();

  test.each<[string, string | undefined, string | undefined, FeedReason | 'updated']>([
    ['is refused at this address', 'daily', 'weekly', 'other-feed'],
    ['is refused without a name as well', 'daily', undefined, 'other-feed'],
    ['is told from this one by its name alone', 'daily', 'daily', 'updated'],
    ['may not be known before there are names: one is taken', undefined, 'daily', 'updated'],
    ['cannot be told where nobody has a name', undefined, undefined, 'updated'],
  ])('%s', async (_, known, id, expected) => {
    for (const isPinned of [true, false]) {
      const { publicKey, sign } = await signer;
      const address = { url: URL_OF_FEED, publicKey: isPinned ? publicKey : null };
      const named = (name: string | undefined) => (name === undefined ? {} : { id: name });
      const [stored] = await makeVersions({ digests: [OCTOBER], sign, ...named(known) });
      const state = await readAll(stored?.files ?? new Map(), address);
      const previous = { ...(stored?.head as FeedHead), seq: 40 };
      delete previous.id;
      const later = await buildFeed({ digests: [JANUARY], previous, sign, ...named(id) });
      expect(await reasonOf(later.files, address, state)).toBe(expected);
    }
  });

  test('is refused though it has the same weeks under the same number', async () => {
    const [daily] = await makeVersions({ digests: [OCTOBER], id: 'daily' });
    const [weekly] = await makeVersions({ digests: [OCTOBER], id: 'weekly' });
    const state = await readAll(daily?.files ?? new Map());
    expect(await reasonOf(weekly?.files ?? new Map(), OPEN, state)).toBe('other-feed');
  });

  test('cannot come by a name that is taken first and lost in between', async () => {
    const [old, named, bare] = await makeVersions(
      { digests: [OCTOBER] },
      { digests: [OCTOBER], id: 'daily' },
      { digests: [JANUARY] },
    );
    const before = await readAll(old?.files ?? new Map());
    const { ask } = makeHost(named?.files ?? new Map(), '"named"');
    const { kind, state } = await refreshFeed(OPEN, before, ask);
    expect([kind, state.id]).toEqual(['unchanged', 'daily']);
    expect(await reasonOf(bare?.files ?? new Map(), OPEN, state)).toBe('updated');
    const head = { ...(bare?.head as FeedHead) };
    delete head.id;
    const files = new Map(bare?.files).set('head.json', joinHead(null, formatHead(head)));
    expect(await reasonOf(files, OPEN, state)).toBe('other-feed');
  });
});

describe('the number of a feed', () => {
  async function refreshBy(change: Partial<FeedHead>, digests: Digest[]) {
    const [stored, later] = await makeVersions({ digests: [OCTOBER] }, { digests });
    const seventh = { ...(await readAll(stored?.files ?? new Map())), seq: 7 };
    const head = { ...(later?.head as FeedHead), ...change }; // two inputs make two versions
    const files = new Map(later?.files).set('head.json', joinHead(null, formatHead(head)));
    return reasonOf(files, OPEN, seventh);
  }

  test.each<[string, Partial<FeedHead>, Digest[], FeedReason | FeedUpdate['kind']]>([
    ['may grow', { seq: 8 }, [OCTOBER, JANUARY], 'updated'],
    ['may grow by much', { seq: 8_000 }, [OCTOBER, JANUARY], 'updated'],
    ['may grow with nothing new', { seq: 8 }, [OCTOBER], 'unchanged'],
    ['may stay with nothing new', { seq: 7 }, [OCTOBER], 'unchanged'],
    ['may not stay with something new', { seq: 7 }, [OCTOBER, JANUARY], 'conflict'],
    ['may not fall', { seq: 6 }, [OCTOBER, JANUARY], 'rollback'],
    ['may not fall with nothing new', { seq: 6 }, [OCTOBER], 'rollback'],
    [
      'counts, not the dates, when they are older',
      { seq: 8, issued: '1990-01-01T00:00:00Z', expires: '1990-02-01T00:00:00Z' },
      [JANUARY],
      'updated',
    ],
    [
      'counts, not the dates, when they are newer',
      { seq: 6, issued: '2090-01-01T00:00:00Z', expires: '2090-02-01T00:00:00Z' },
      [JANUARY],
      'rollback',
    ],
  ])('%s', async (_, change, digests, expected) => {
    expect(await refreshBy(change, digests)).toBe(expected);
  });
});

test.each([
  ['2024-11-23T00:00:00Z', false],
  ['2024-11-25T00:00:00Z', true],
])('a feed is stale on %s: %s', async (now, expected) => {
  const [feed] = await makeVersions({ digests: [OCTOBER] });
  expect(isStale(await readAll(feed?.files ?? new Map()), Date.parse(now))).toBe(expected);
});

describe('a refresh refuses', () => {
  const YEAR: FeedYearLink = { year: '2024', hash: 'a'.repeat(64) };
  test.each<[string, Lies, FeedReason]>([
    ['a newer head', { head: { version: 2 } }, 'newer'],
    ['a newer head of another shape', { head: { version: 3, seq: 'x', years: null } }, 'newer'],
    ['a newer year', { year: { version: 2 } }, 'newer'],
    ['a newer digest', { week: { ...OCTOBER, version: 2 } }, 'newer'],
    ['a head that names a year twice', { head: { years: [YEAR, YEAR] } }, 'no-feed'],
    ['another kind of head', { head: { format: 'rss' } }, 'no-feed'],
    ['a year of another kind', { year: { format: 'rss' } }, 'unreadable'],
    ['a year without its weeks', { year: { weeks: null } }, 'unreadable'],
    ['a week without an id', { link: { id: '' } }, 'unreadable'],
    ['a week with a path', { link: { start: '../../x' } }, 'unreadable'],
    ['a week on a day that is none', { link: { start: '2024-02-30' } }, 'unreadable'],
    ['a week that ends before it begins', { link: { end: '2024-10-06' } }, 'unreadable'],
    ['a week of another year', { link: { start: '2023-10-07' } }, 'unreadable'],
    ['a week without a size', { link: { sizeBytes: 0 } }, 'unreadable'],
    ['another year than the head says', { yearName: '2023' }, 'mislabelled'],
    ['another week than the year says', { link: { id: 'pytorchkr:0' } }, 'mislabelled'],
    ['a week with another start', { link: { start: '2024-10-06' } }, 'mislabelled'],
    ['a week with another end', { link: { end: '2024-10-12' } }, 'mislabelled'],
    ['a week that is no JSON', { week: '<!doctype html>' }, 'unreadable'],
    ['a week that is no digest', { week: { name: 'x' } }, 'unreadable'],
    ['a digest without entries', { week: { ...OCTOBER, entries: [] } }, 'unreadable'],
    ['a digest without its source', { week: { ...OCTOBER, source: null } }, 'unreadable'],
    ['a week of more than 1 MB', { link: { sizeBytes: 1_000_001 } }, 'too-large'],
  ])('%s', async (_, lies, expected) => {
    expect(await reasonOf(await makeLyingFeed(lies))).toBe(expected);
  });

  const LINK = { end: '2024-12-31', hash: 'a'.repeat(64), sizeBytes: 1_000 };
  const manyLinks = (count: number, changes: object = {}) =>
    Array.from({ length: count }, (_, at) => ({
      ...LINK,
      id: `${at}`,
      start: '2024-01-01',
      ...changes,
    }));

  test.each<[string, object[], FeedReason]>([
    ['no week at all', [], 'empty'],
    ['more than 5,000 weeks', manyLinks(5_001), 'too-large'],
    ['more than 64 MB', manyLinks(65, { sizeBytes: 1_000_000 }), 'too-large'],
    ['two weeks with one id', manyLinks(2, { id: 'a' }), 'mislabelled'],
  ])('%s, before any of them is fetched', async (_, weeks, expected) => {
    const { ask, asked } = makeHost(await makeLyingFeed({ year: { weeks } }));
    await expect(refreshFeed(OPEN, null, ask)).rejects.toMatchObject({ reason: expected });
    expect(asked).toHaveLength(2);
  });

  test('more than 64 MB of years', async () => {
    const files = new Map<string, Uint8Array<ArrayBuffer>>();
    const years: FeedYearLink[] = [];
    for (let at = 0; at < 65; at += 1) {
      const year = `${1960 + at}`;
      const padding = ' '.repeat(990_000);
      const bytes = toBytes({
        format: 'paper-duet/feed-year',
        version: 1,
        year,
        weeks: [],
        padding,
      });
      const link = { year, hash: await hashBytes(bytes) };
      years.push(link);
      files.set(yearPath(link), bytes);
    }
    const lying = await makeLyingFeed({ head: { years } });
    expect(await reasonOf(new Map([...files, ...lying]))).toBe('too-large');
  });

  const HEAD_TEXT = `{"signature":"${'A'.repeat(86)}==",
"format":"paper-duet/feed","version":1,"seq":1,"issued":"2024-10-13","expires":"2024-11-24","years":[]}`;

  test('a head of no year', async () => {
    expect(await reasonOf(new Map([['head.json', toBytes(HEAD_TEXT)]]))).toBe('empty');
  });

  test.each([
    ['a page instead of the head', '<!doctype html>\n<title>Log in</title>', 'no-feed'],
    ['a head that was cut', '{"signature":null,\n"format":"paper-duet/fe', 'no-feed'],
    ['JSON of another kind', '{"version":2}', 'no-feed'],
    ['a signature written in two ways', HEAD_TEXT.replace('A==', 'B=='), 'no-feed'],
  ])('%s', async (_, text, expected) => {
    expect(await reasonOf(new Map([['head.json', toBytes(text)]]))).toBe(expected);
  });

  test.each([
    ['nothing is known yet', null],
    ['no version was named', { etag: null }],
  ])('“unchanged” when %s', async (_, given) => {
    const [feed] = await makeVersions({ digests: [OCTOBER] });
    const state = given && { ...(await readAll(feed?.files ?? new Map())), ...given };
    const ask: Ask = async () => ({ kind: 'unchanged' });
    await expect(refreshFeed(OPEN, state, ask)).rejects.toMatchObject({ reason: 'no-feed' });
  });

  test.each([
    ['year', /^y\//],
    ['week', /^w\//],
  ])('a %s with other bytes than its hash', async (_, path) => {
    const [feed] = await makeVersions({ digests: [OCTOBER] });
    const files = new Map(feed?.files);
    const name = [...files.keys()].find((file) => path.test(file)) ?? '';
    const text = new TextDecoder().decode(files.get(name));
    files.set(name, toBytes(text.replace('2024-10-13', '2024-10-14')));
    const error = await refreshFeed(OPEN, null, makeHost(files).ask).catch((thrown) => thrown);
    expect(error).toMatchObject({ reason: 'damaged', file: name });
    expect(error.userMessage).toEqual({
      ko: `피드의 ${name} 파일이 손상됐거나 아직 올라오는 중이에요. 나중에 다시 시도해 주세요.`,
      en: `The feed’s file ${name} is damaged or still being uploaded. Try again later.`,
    });
  });
});
