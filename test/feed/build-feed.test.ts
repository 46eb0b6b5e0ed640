import { describe, expect, test } from 'vitest';
import { validateDigest } from '../../lib/digest/validate';
import { type BuiltFeed, buildFeed, type FeedInput } from '../../lib/feed/build-feed';
import {
  type FeedHead,
  type FeedWeekLink,
  type FeedYear,
  parseHead,
  weekPath,
  yearPath,
} from '../../lib/feed/feed-format';
import { generateKeys, importPrivateKey, signBytes, verifyBytes } from '../../lib/feed/sign';
import { makeDigest, makeEntry } from '../fakes/digest';

const OCTOBER = makeDigest();
const DECEMBER = makeDigest({
  id: 'pytorchkr:2024-12-30',
  week: { start: '2024-12-30', end: '2025-01-05' },
});
const JANUARY = makeDigest({
  id: 'pytorchkr:2025-01-06',
  week: { start: '2025-01-06', end: '2025-01-12' },
});

function read<T>({ files }: BuiltFeed, path: string): T {
  return JSON.parse(new TextDecoder().decode(files.get(path))) as T; // made by the code under test
}

async function sha256(bytes: Uint8Array<ArrayBuffer> | undefined): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes ?? new Uint8Array());
  return Buffer.from(hash).toString('hex');
}

function yearsOf(feed: BuiltFeed): FeedYear[] {
  return feed.head.years.map((link) => read<FeedYear>(feed, yearPath(link)));
}

describe('a feed', () => {
  test('leads from its head by hashes to every digest', async () => {
    const digests = [JANUARY, OCTOBER, DECEMBER];
    const feed = await buildFeed({ digests, previous: null });
    const found: unknown[] = [];
    for (const link of feed.head.years) {
      expect(await sha256(feed.files.get(yearPath(link)))).toBe(link.hash);
      for (const week of read<FeedYear>(feed, yearPath(link)).weeks) {
        const bytes = feed.files.get(weekPath(week));
        expect(await sha256(bytes)).toBe(week.hash);
        expect(bytes?.length).toBe(week.sizeBytes);
        found.push(validateDigest(read(feed, weekPath(week))).digest);
      }
    }
    expect(found).toEqual([OCTOBER, DECEMBER, JANUARY]);
    expect(feed.files.size).toBe(1 + 2 + 3);
  });

  test('names its files after the day or year and the hash', async () => {
    const { files } = await buildFeed({ digests: [OCTOBER], previous: null });
    expect([...files.keys()]).toEqual([
      expect.stringMatching(/^w\/2024-10-07\.[0-9a-f]{16}\.json$/),
      expect.stringMatching(/^y\/2024\.[0-9a-f]{16}\.json$/),
      'head.json',
    ]);
  });

  test('puts a week that crosses the year into the year it begins in', async () => {
    const feed = await buildFeed({ digests: [DECEMBER, JANUARY], previous: null });
    const ids = yearsOf(feed).map(({ year, weeks }) => [year, weeks.map(({ id }) => id)]);
    expect(ids).toEqual([
      ['2024', ['pytorchkr:2024-12-30']],
      ['2025', ['pytorchkr:2025-01-06']],
    ]);
  });

  test('keeps two sources of one week apart', async () => {
    const other = makeDigest({ id: 'dair:2024-10-07' });
    const feed = await buildFeed({ digests: [OCTOBER, other], previous: null });
    const paths = yearsOf(feed)[0]?.weeks.map((week: FeedWeekLink) => weekPath(week));
    expect(new Set(paths).size).toBe(2);
  });

  test('has the same bytes whatever the order of its digests', async () => {
    const one = await buildFeed({ digests: [OCTOBER, DECEMBER, JANUARY], previous: null });
    const other = await buildFeed({ digests: [JANUARY, DECEMBER, OCTOBER], previous: null });
    expect([...one.files]).toEqual([...other.files]);
  });

  test('has a head that is small', async () => {
    const { privateKey } = await generateKeys();
    const key = await importPrivateKey(privateKey);
    const sign = (bytes: Uint8Array<ArrayBuffer>) => signBytes(key as CryptoKey, bytes); // just made
    const { files } = await buildFeed({
      digests: [OCTOBER, DECEMBER, JANUARY],
      previous: null,
      sign,
    });
    expect(files.get('head.json')?.length).toBeLessThan(600);
  });

  test.each([
    [
      'two digests with one id',
      [OCTOBER, OCTOBER],
      'Two digests have the id "pytorchkr:2024-10-07".',
    ],
    ['no digest', [], 'A feed needs at least one digest.'],
  ])('is not made of %s', async (_, digests, message) => {
    await expect(buildFeed({ digests, previous: null })).rejects.toThrow(message);
  });
});

describe('the number of a feed', () => {
  async function next(previous: FeedHead | null, digests = [OCTOBER], issued?: string) {
    return (await buildFeed({ digests, previous, ...(issued && { issued }) })).head;
  }

  test('begins at 1', async () => {
    expect((await next(null)).seq).toBe(1);
  });

  test('stays the same while the contents do, whatever the date', async () => {
    const seventh = { ...(await next(null)), seq: 7 };
    expect((await next(seventh)).seq).toBe(7);
    expect((await next(seventh, [OCTOBER], '2030-01-01')).seq).toBe(7);
  });

  test.each([
    ['a week comes', [OCTOBER, DECEMBER]],
    ['a week goes for another', [DECEMBER]],
    ['an entry changes', [makeDigest({ entries: [makeEntry({ rank: 2 })] })]],
  ])('grows when %s', async (_, digests) => {
    const seventh = { ...(await next(null)), seq: 7 };
    expect((await next(seventh, digests)).seq).toBe(8);
  });
});

describe('the dates of a feed', () => {
  test('begin with the last day of the newest week, not with the clock', async () => {
    const { head } = await buildFeed({ digests: [JANUARY, OCTOBER], previous: null });
    expect(head.issued).toBe('2025-01-12T00:00:00.000Z');
    expect(head.expires).toBe('2025-02-23T00:00:00.000Z');
  });

  test('can be given', async () => {
    const issued = '2024-10-14T09:00:00+09:00';
    const { head } = await buildFeed({ digests: [OCTOBER], previous: null, issued });
    expect(head.issued).toBe('2024-10-14T00:00:00.000Z');
  });
});

describe('the id of a feed', () => {
  const publicKey = 'PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=';
  const idOf = async (input: Partial<FeedInput>) =>
    (await buildFeed({ digests: [OCTOBER], previous: null, ...input })).head.id;

  test('comes with a key and is the same on every mirror', async () => {
    expect(await idOf({})).toBeUndefined();
    const id = await idOf({ publicKey });
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(await idOf({ publicKey, issued: '2025-02-01' })).toBe(id);
    expect(await idOf({ publicKey, digests: [JANUARY] })).not.toBe(id);
    expect(await idOf({ publicKey: `${publicKey}x` })).not.toBe(id);
  });

  test('can be given', async () => {
    expect(await idOf({ id: 'daily' })).toBe('daily');
    expect(await idOf({ id: 'daily', publicKey })).toBe('daily');
  });

  test('stays the same, whatever the contents become', async () => {
    const { head: previous } = await buildFeed({ digests: [OCTOBER], previous: null, publicKey });
    expect(await idOf({ digests: [JANUARY], previous, publicKey })).toBe(previous.id);
    expect(await idOf({ digests: [JANUARY], previous })).toBe(previous.id);
  });

  test('is derived from the contents where there was none, so that mirrors agree', async () => {
    const { head: previous } = await buildFeed({ digests: [OCTOBER], previous: null });
    expect(await idOf({ digests: [OCTOBER, JANUARY], previous, publicKey })).toBe(
      await idOf({ publicKey }),
    );
  });
});

describe('the head of a feed', () => {
  test('is read back, and its signature holds over the bytes that are parsed', async () => {
    const { privateKey, publicKey } = await generateKeys();
    const key = (await importPrivateKey(privateKey)) as CryptoKey; // just made
    const sign = (bytes: Uint8Array<ArrayBuffer>) => signBytes(key, bytes);
    const feed = await buildFeed({ digests: [OCTOBER], previous: null, sign });
    const read = parseHead(feed.files.get('head.json') ?? new Uint8Array());
    expect(read?.head).toEqual(feed.head);
    expect(
      await verifyBytes(publicKey, read?.signed ?? new Uint8Array(), read?.signature ?? ''),
    ).toBe(true);
  });

  test('is plain JSON too, for people who look', async () => {
    const feed = await buildFeed({ digests: [OCTOBER], previous: null });
    expect(read(feed, 'head.json')).toEqual({ signature: null, ...feed.head });
  });
});
