import { type Fields, parseJson, toFields } from '../text/json';
/**
 * The files of a static feed.
 *
 * - `head.json`: small, never cached, the only file that changes. Its first line is the signature,
 *   the rest is what is signed, byte for byte, so no two writers need agree on how to write JSON and
 *   one request brings both:
 *
 *   ```
 *   {"signature":"…base64…",
 *   "format":"paper-duet/feed","version":1,"seq":7,…}
 *   ```
 *
 *   The file as a whole is one JSON object. `"signature":null` marks a feed without one.
 * - `y/2024.HASH.json`: the weeks that begin in a year. `w/2024-10-07.HASH.json`: one digest. Both
 *   carry the first 16 hex digits of their SHA-256 in their name and never change; the whole hash
 *   is in the file above them.
 */
export const FEED_FORMAT = 'paper-duet/feed';
/** `format` of the file of a year. */
export const FEED_YEAR_FORMAT = 'paper-duet/feed-year';
/** Version of both formats; another one is refused. */
export const FEED_VERSION = 1;
/** Path of the head, from the address of the feed. */
export const HEAD_PATH = 'head.json';

/** What a reader asks for again and again: is there anything new, and what is it called? */
export interface FeedHead {
  format: typeof FEED_FORMAT;
  version: typeof FEED_VERSION;
  /**
   * which feed of its publisher's it is, wherever it is mirrored; never changes. Feeds built before
   * there were such names have none.
   */
  id?: string;
  /** grows by one with every change of the contents, never falls; the only order a reader trusts */
  seq: number;
  /** ISO instants; past `expires` the feed is stale, not wrong */
  issued: string;
  expires: string;
  /** oldest first */
  years: readonly FeedYearLink[];
}

/** One year in the head. */
export interface FeedYearLink {
  /** four digits */
  year: string;
  /** SHA-256 of the year's file, 64 hex digits */
  hash: string;
}

/** All weeks that begin in one year, oldest first. */
export interface FeedYear {
  format: typeof FEED_YEAR_FORMAT;
  version: typeof FEED_VERSION;
  year: string;
  weeks: readonly FeedWeekLink[];
}

/** One week in the file of its year. */
export interface FeedWeekLink {
  /** the digest's own id */
  id: string;
  /** ISO days, both included */
  start: string;
  end: string;
  /** SHA-256 of the digest's file, 64 hex digits */
  hash: string;
  sizeBytes: number;
}

/** A head as it was read, with what its signature covers. */
export interface SignedHead {
  head: FeedHead;
  /** base64; `null` when the feed is not signed */
  signature: string | null;
  /** the bytes the signature was made over */
  signed: Uint8Array<ArrayBuffer>;
}

/** A real head stays below 2 KB for a decade of years. */
export const MOST_HEAD_BYTES = 16_384;
/** 86 signs hold 516 bits, a signature 512: the last sign is one of four. */
const FIRST_LINE = /^\{"signature":(?:null|"([A-Za-z0-9+/]{85}[AQgw]==)"),$/;
const ID = /^[\w.:-]{1,100}$/;
const HASH = /^[0-9a-f]{64}$/;

/** Whether a text can name a feed: letters, digits and a few signs, at most a hundred. */
export function isFeedId(data: unknown): data is string {
  return typeof data === 'string' && ID.test(data);
}

/** Where the file of a year is, from the address of the feed. */
export function yearPath({ year, hash }: FeedYearLink): string {
  return `y/${year}.${hash.slice(0, 16)}.json`;
}

/** Where the file of a week is, from the address of the feed. */
export function weekPath({ start, hash }: Pick<FeedWeekLink, 'start' | 'hash'>): string {
  return `w/${start}.${hash.slice(0, 16)}.json`;
}

/** The part of `head.json` that is signed: everything behind its first line. */
export function formatHead(head: FeedHead): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(head).slice(1)}\n`);
}

/** Puts the signature before what it was made over. */
export function joinHead(signature: string | null, signed: Uint8Array): Uint8Array<ArrayBuffer> {
  const line = new TextEncoder().encode(`{"signature":${JSON.stringify(signature)},\n`);
  const whole = new Uint8Array(line.length + signed.length);
  whole.set(line);
  whole.set(signed, line.length);
  return whole;
}

/**
 * Reads `head.json`. Only bytes that the signature covers are parsed; whether it holds is for
 * `verifyBytes` to say.
 *
 * @returns `null` when it is not a head of ours, or one of another version
 */
export function parseHead(bytes: Uint8Array): SignedHead | null {
  const end = bytes.indexOf(0x0a);
  if (end < 0 || bytes.length > MOST_HEAD_BYTES) return null;
  const line = FIRST_LINE.exec(new TextDecoder().decode(bytes.subarray(0, end)));
  const signed = bytes.slice(end + 1);
  const head = line && readHead(`{${new TextDecoder().decode(signed)}`);
  return head && { head, signature: line[1] ?? null, signed };
}

function readHead(text: string): FeedHead | null {
  const { format, version, id, seq, issued, expires, years } = readFields(text);
  if (format !== FEED_FORMAT || version !== FEED_VERSION) return null;
  if (!isCount(seq) || !(id === undefined || isFeedId(id))) return null;
  if (!isInstant(issued) || !isInstant(expires)) return null;
  if (!Array.isArray(years) || !years.every(isYearLink)) return null;
  const links = years.map(({ year, hash }) => ({ year, hash }));
  if (!isUnique(links.map(({ year }) => year))) return null;
  const named = id === undefined ? {} : { id };
  return { format, version, ...named, seq, issued, expires, years: links };
}

/**
 * Reads the file of a year. Whether it is the one that was meant is for its hash to say.
 *
 * @returns `null` when it is not one of ours, or one of another version
 */
export function parseYear(bytes: Uint8Array): FeedYear | null {
  const { format, version, year, weeks } = readFields(new TextDecoder().decode(bytes));
  if (format !== FEED_YEAR_FORMAT || version !== FEED_VERSION) return null;
  if (!isYear(year) || !Array.isArray(weeks) || !weeks.every(isWeekLink)) return null;
  if (!weeks.every(({ start }) => start.startsWith(year))) return null;
  const links = weeks.map(({ id, start, end, hash, sizeBytes }) => ({
    id,
    start,
    end,
    hash,
    sizeBytes,
  }));
  return { format, version, year, weeks: links };
}

/** Whether a file is in a format of ours, but in a version that came after `version`. */
export function isNewer(bytes: Uint8Array, format: string, version: number): boolean {
  const fields = readFields(new TextDecoder().decode(bytes));
  return fields.format === format && typeof fields.version === 'number' && fields.version > version;
}

/** Whether no two are the same. */
export function isUnique(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}

/** A file that is not JSON has no fields, so that it is none of ours. */
function readFields(text: string): Fields {
  return toFields(parseJson(text));
}

function isInstant(data: unknown): data is string {
  return typeof data === 'string' && data.length < 40 && Number.isFinite(Date.parse(data));
}

function isYearLink(data: unknown): data is FeedYearLink {
  const { year, hash } = toFields(data);
  return isYear(year) && isHash(hash);
}

function isWeekLink(data: unknown): data is FeedWeekLink {
  const { id, start, end, hash, sizeBytes } = toFields(data);
  const isId = typeof id === 'string' && id !== '' && id.length <= 200;
  const isSpan = isDay(start) && isDay(end) && start <= end;
  return isId && isSpan && isHash(hash) && isCount(sizeBytes);
}

function isYear(data: unknown): data is string {
  return typeof data === 'string' && /^\d{4}$/.test(data);
}

function isHash(data: unknown): data is string {
  return typeof data === 'string' && HASH.test(data);
}

function isCount(data: unknown): data is number {
  return typeof data === 'number' && Number.isSafeInteger(data) && data > 0;
}

function isDay(data: unknown): data is string {
  if (typeof data !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(data)) return false;
  // Some browsers take 30 February for 1 March.
  return String(new Date(data).toJSON()).startsWith(data);
}
