import { type BuiltFeed, buildFeed } from '../../lib/feed/build-feed';
import {
  type FeedHead,
  type FeedWeekLink,
  type FeedYear,
  formatHead,
  HEAD_PATH,
  joinHead,
  weekPath,
  yearPath,
} from '../../lib/feed/feed-format';
import { generateKeys, importPrivateKey, signBytes } from '../../lib/feed/sign';
import { hashBytes } from '../../lib/text/hash-bytes';
import { makeDigest } from './digest';

export type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** A publisher's key and what signs with it. */
export async function makeSigner() {
  const { privateKey, publicKey } = await generateKeys();
  const key = (await importPrivateKey(privateKey)) as CryptoKey; // just made
  return { publicKey, sign: (bytes: Uint8Array<ArrayBuffer>) => signBytes(key, bytes) };
}

export function toBytes(data: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(typeof data === 'string' ? data : JSON.stringify(data));
}

/** What the files of a feed say instead of what they should. */
export interface Lies {
  week?: unknown;
  link?: Record<string, unknown>;
  year?: Record<string, unknown>;
  /** the year the head says the file is of */
  yearName?: string;
  head?: Record<string, unknown>;
}

/** A feed of one week that lies; all its hashes are right. */
export async function makeLyingFeed({ week, link, year, yearName, head }: Lies): Promise<Files> {
  const bytes = toBytes(week ?? makeDigest());
  const weekLink = {
    id: 'pytorchkr:2024-10-07',
    start: '2024-10-07',
    end: '2024-10-13',
    hash: await hashBytes(bytes),
    sizeBytes: bytes.length,
    ...link,
  } as FeedWeekLink; // or what a lie makes of it
  const weeks = [weekLink];
  const format = 'paper-duet/feed-year';
  const yearBytes = toBytes({ format, version: 1, year: '2024', weeks, ...year } as FeedYear);
  const yearLink = { year: yearName ?? '2024', hash: await hashBytes(yearBytes) };
  const honest: FeedHead = {
    format: 'paper-duet/feed',
    version: 1,
    seq: 1,
    issued: '2024-10-13T00:00:00.000Z',
    expires: '2024-11-24T00:00:00.000Z',
    years: [yearLink],
  };
  return new Map([
    [weekPath(weekLink), bytes],
    [yearPath(yearLink), yearBytes],
    [HEAD_PATH, joinHead(null, formatHead({ ...honest, ...head }))],
  ]);
}

/** Versions of one feed, each following the one before. */
export async function makeVersions(
  ...inputs: Omit<Parameters<typeof buildFeed>[0], 'previous'>[]
): Promise<BuiltFeed[]> {
  const feeds: BuiltFeed[] = [];
  for (const input of inputs)
    feeds.push(await buildFeed({ ...input, previous: feeds.at(-1)?.head ?? null }));
  return feeds;
}
