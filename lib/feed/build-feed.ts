import type { Digest } from '../digest/format';
import { hashBytes } from '../text/hash-bytes';
import {
  FEED_FORMAT,
  FEED_VERSION,
  FEED_YEAR_FORMAT,
  type FeedHead,
  type FeedWeekLink,
  type FeedYear,
  type FeedYearLink,
  formatHead,
  HEAD_PATH,
  joinHead,
  weekPath,
  yearPath,
} from './feed-format';

/** What a feed is built from. */
export interface FeedInput {
  digests: readonly Digest[];
  /** the head that stands there now; `null` for a new feed */
  previous: FeedHead | null;
  /** ISO instant; left out, it is the last day of the newest week */
  issued?: string;
  /**
   * which feed it is; left out, it is as `previous` says, or made of the key and the first contents.
   * Readers refuse a feed whose id has changed.
   */
  id?: string;
  /** whose signature `sign` makes, in base64 */
  publicKey?: string;
  /** signs the head; left out, the feed is not signed */
  sign?: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
}

/** A feed, ready to be written. */
export interface BuiltFeed {
  head: FeedHead;
  /** path from the address of the feed → bytes; `head.json` comes last and is to be written last */
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** After so many days without a new head a feed counts as stale: six weekly issues. */
const FRESH_DAYS = 42;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Lays digests out as a static feed. The same digests in any order give the same bytes.
 *
 * `seq` grows by one when the contents differ from `previous`, and stays when only dates or the
 * signature do.
 *
 * @throws {FeedInputError} when two digests have one id, or there is none
 */
export async function buildFeed(input: FeedInput): Promise<BuiltFeed> {
  const digests = sortDigests(input.digests);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const weeks: FeedWeekLink[] = [];
  for (const digest of digests) {
    const bytes = toBytes(digest);
    const { id, week } = digest;
    const link = { id, ...week, hash: await hashBytes(bytes), sizeBytes: bytes.length };
    weeks.push(link);
    files.set(weekPath(link), bytes);
  }
  const years = await addYears(weeks, files);
  const id = await nameFeed(years, input);
  const head = makeHead(id, years, digests, input);
  const signed = formatHead(head);
  files.set(HEAD_PATH, joinHead((await input.sign?.(signed)) ?? null, signed));
  return { head, files };
}

/** Digests that cannot be one feed; the message says why. */
export class FeedInputError extends Error {
  override name = 'FeedInputError';
}

function sortDigests(digests: readonly Digest[]): Digest[] {
  if (digests.length === 0) throw new FeedInputError('A feed needs at least one digest.');
  const ids = digests.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new FeedInputError(`Two digests have the id "${twice}".`);
  const place = ({ week, id }: Digest) => `${week.start} ${id}`;
  // By code units: the same in every locale.
  return [...digests].sort((one, other) => (place(one) < place(other) ? -1 : 1));
}

async function addYears(
  weeks: readonly FeedWeekLink[],
  files: Map<string, Uint8Array<ArrayBuffer>>,
): Promise<FeedYearLink[]> {
  const links: FeedYearLink[] = [];
  for (const year of new Set(weeks.map(({ start }) => start.slice(0, 4)))) {
    const bytes = toBytes({
      format: FEED_YEAR_FORMAT,
      version: FEED_VERSION,
      year,
      weeks: weeks.filter(({ start }) => start.startsWith(year)),
    } satisfies FeedYear);
    const link = { year, hash: await hashBytes(bytes) };
    links.push(link);
    files.set(yearPath(link), bytes);
  }
  return links;
}

/** The same wherever the feed is built from the same beginnings, so that its mirrors are one feed. */
async function nameFeed(
  years: readonly FeedYearLink[],
  { id, previous, publicKey }: FeedInput,
): Promise<string | undefined> {
  const given = id ?? previous?.id;
  if (given !== undefined || publicKey === undefined) return given;
  const hash = await hashBytes(toBytes({ publicKey, years: previous?.years ?? years }));
  return hash.slice(0, 32);
}

function makeHead(
  id: string | undefined,
  years: FeedYearLink[],
  digests: readonly Digest[],
  { previous, issued }: FeedInput,
): FeedHead {
  const isSame = previous !== null && JSON.stringify(previous.years) === JSON.stringify(years);
  const newest = digests.reduce((end, { week }) => (week.end > end ? week.end : end), '');
  const issuedMs = Date.parse(issued ?? newest);
  return {
    format: FEED_FORMAT,
    version: FEED_VERSION,
    ...(id !== undefined && { id }),
    seq: isSame ? previous.seq : (previous?.seq ?? 0) + 1,
    issued: new Date(issuedMs).toISOString(),
    expires: new Date(issuedMs + FRESH_DAYS * DAY_MS).toISOString(),
    years,
  };
}

function toBytes(data: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(data)}\n`);
}
