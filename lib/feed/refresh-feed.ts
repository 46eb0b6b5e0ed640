import { DIGEST_FORMAT, DIGEST_VERSION, type Digest } from '../digest/format';
import { validateDigest } from '../digest/validate';
import { hashBytes } from '../text/hash-bytes';
import { parseJson } from '../text/json';
import type { Problem } from '../text/localized';
import type { FeedAddress } from './feed-address';
import { FeedError } from './feed-error';
import {
  FEED_FORMAT,
  FEED_VERSION,
  FEED_YEAR_FORMAT,
  type FeedHead,
  type FeedWeekLink,
  type FeedYearLink,
  HEAD_PATH,
  isNewer,
  isUnique,
  MOST_HEAD_BYTES,
  parseHead,
  parseYear,
  type SignedHead,
  weekPath,
  yearPath,
} from './feed-format';
import { type FeedState, type KnownYear, weeksOf } from './feed-state';
import { inParallel } from './in-parallel';
import { verifyBytes } from './sign';

/** One file to fetch. */
export interface FeedRequest {
  url: string;
  /** of the version at hand; `null` to have the file in any case */
  etag: string | null;
  /** of the unpacked file; what is longer is to be refused before it is read whole */
  maxBytes: number;
  signal: AbortSignal;
}

type FeedAnswer =
  | { kind: 'unchanged' }
  | { kind: 'fetched'; bytes: Uint8Array<ArrayBuffer>; etag: string | null };

/** Gets a file from the network; rejects with an error of its own when it cannot. */
export type Ask = (request: FeedRequest) => Promise<FeedAnswer>;

interface RefreshOptions {
  /** called with 0 once it is known how many weeks will be fetched, then after each */
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/**
 * What is to be done with what is stored, all in one transaction. `unchanged`: the weeks stay as they
 * are, and the state may have other dates.
 *
 * The ids are what the feed calls its weeks: nothing keeps one feed from using another source's.
 */
export type FeedUpdate =
  | { kind: 'unchanged'; state: FeedState }
  | {
      kind: 'updated';
      /** new weeks, and those that take the place of one with their id; `hash` is their file's */
      put: { digest: Digest; hash: string }[];
      /** ids of weeks that the feed has no more */
      remove: string[];
      state: FeedState;
      /** what was wrong with entries that were left out, as far as one reads such a list */
      problems: Problem[];
    };

interface LoadedWeek {
  digest: Digest;
  hash: string;
  problems: Problem[];
}

const MOST_REQUESTS = 4;
/** A year of one source takes 10 KB, and a feed may have many. */
const MOST_YEAR_BYTES = 1_000_000;
const MOST_WEEKS = 5_000;
/** Several times the largest real digest. */
const MOST_WEEK_BYTES = 1_000_000;
/** Of the whole feed, and of all that one refresh fetches. */
const MOST_BYTES = 64_000_000;
const MOST_PROBLEMS = 200;

/**
 * Reads what is new in a feed. One conditional request when nothing is; otherwise the head, the years
 * that changed and the weeks whose hash is not known yet. All of it is there and checked before
 * anything is returned, so that a caller who stores the update as a whole has the old feed or the
 * new one. Only `seq` tells which is newer: no clock is asked.
 *
 * @param state - from the last update that was stored; `null` for a feed that is new to us
 * @param ask - the network
 * @throws {FeedError} when what came must not be taken, and whatever `ask` rejects with
 */
export async function refreshFeed(
  address: FeedAddress,
  state: FeedState | null,
  ask: Ask,
  { onProgress, signal = new AbortController().signal }: RefreshOptions = {},
): Promise<FeedUpdate> {
  const publicKey = address.publicKey ?? state?.publicKey ?? null;
  // With another key, or the first, the head must be seen again: its signature was never checked.
  const etag = state?.publicKey === publicKey ? state.etag : null;
  const url = `${address.url}${HEAD_PATH}`;
  const answer = await ask({ url, etag, maxBytes: MOST_HEAD_BYTES, signal });
  if (answer.kind === 'unchanged') {
    if (state && etag !== null) return { kind: 'unchanged', state };
    throw new FeedError('no-feed', HEAD_PATH);
  }
  const read = readHead(answer.bytes);
  await checkSignature(read, publicKey);
  checkIdentity(read.head, state);
  checkOrder(read.head, state);

  const load = makeLoader(address, ask);
  const years = await loadYears(read.head.years, state, load, signal);
  const known = weeksOf(state);
  const weeks = years.flatMap((year) => year.weeks);
  checkBounds(weeks);
  const wanted = weeks.filter((week) => !isSame(week, known.get(week.id)));
  const loaded = await loadWeeks(wanted, load, signal, onProgress);

  const ids = new Set(weeks.map(({ id }) => id));
  const remove = [...known.keys()].filter((id) => !ids.has(id));
  const next = makeState(read, answer.etag, publicKey, years);
  if (loaded.length === 0 && remove.length === 0) return { kind: 'unchanged', state: next };
  return {
    kind: 'updated',
    put: loaded.map(({ digest, hash }) => ({ digest, hash })),
    remove,
    state: next,
    problems: loaded.flatMap(({ problems }) => problems).slice(0, MOST_PROBLEMS),
  };
}

function readHead(bytes: Uint8Array): SignedHead {
  const read = parseHead(bytes);
  if (read) return read;
  throw new FeedError(isNewer(bytes, FEED_FORMAT, FEED_VERSION) ? 'newer' : 'no-feed', HEAD_PATH);
}

/** A feed whose publisher's key is not known is as good as the host it comes from. */
async function checkSignature(
  { signature, signed }: SignedHead,
  publicKey: string | null,
): Promise<void> {
  if (publicKey === null) return;
  if (signature === null) throw new FeedError('unsigned', HEAD_PATH);
  const holds = await verifyBytes(publicKey, signed, signature).catch((cause: unknown) => {
    throw new FeedError('unverifiable', HEAD_PATH, cause); // Ed25519 is young in browsers
  });
  if (!holds) throw new FeedError('wrong-signature', HEAD_PATH);
}

/**
 * One key may sign several feeds, and whoever has one of their addresses could serve another there.
 * A feed from before there were ids may come to have one, once.
 */
function checkIdentity({ id }: FeedHead, state: FeedState | null): void {
  if (state?.id !== undefined && id !== state.id) throw new FeedError('other-feed', HEAD_PATH);
}

function checkOrder({ seq, years }: FeedHead, state: FeedState | null): void {
  if (!state || seq > state.seq) return;
  if (seq < state.seq) throw new FeedError('rollback', HEAD_PATH);
  const stored = state.years.map(({ year, hash }) => ({ year, hash }));
  if (JSON.stringify(years) !== JSON.stringify(stored)) throw new FeedError('conflict', HEAD_PATH);
}

type Load = (
  path: string,
  hash: string,
  maxBytes: number,
  signal: AbortSignal,
) => Promise<Uint8Array<ArrayBuffer>>;

/** Fetches files by their hashes; what has another hash is not even looked at. */
function makeLoader({ url }: FeedAddress, ask: Ask): Load {
  let leftBytes = MOST_BYTES;
  return async (path, hash, maxBytes, signal) => {
    const answer = await ask({ url: `${url}${path}`, etag: null, maxBytes, signal });
    if (answer.kind !== 'fetched' || (await hashBytes(answer.bytes)) !== hash)
      throw new FeedError('damaged', path);
    leftBytes -= answer.bytes.length;
    if (leftBytes < 0) throw new FeedError('too-large', path);
    return answer.bytes;
  };
}

function loadYears(
  links: readonly FeedYearLink[],
  state: FeedState | null,
  load: Load,
  signal: AbortSignal,
): Promise<KnownYear[]> {
  const known = new Map(state?.years.map((year) => [yearPath(year), year]));
  const loadYear = async (link: FeedYearLink, signal: AbortSignal): Promise<KnownYear> => {
    const path = yearPath(link);
    const stored = known.get(path);
    if (stored?.hash === link.hash) return stored;
    const bytes = await load(path, link.hash, MOST_YEAR_BYTES, signal);
    const read = parseYear(bytes);
    if (read?.year === link.year) return { ...link, weeks: read.weeks };
    if (read) throw new FeedError('mislabelled', path);
    const isLater = isNewer(bytes, FEED_YEAR_FORMAT, FEED_VERSION);
    throw new FeedError(isLater ? 'newer' : 'unreadable', path);
  };
  return inParallel(links, MOST_REQUESTS, loadYear, signal);
}

/** Before any week is fetched: how many there may be, and how large, the feed itself has told. */
function checkBounds(weeks: readonly FeedWeekLink[]): void {
  if (weeks.length === 0) throw new FeedError('empty', HEAD_PATH);
  const sizes = weeks.map(({ sizeBytes }) => sizeBytes);
  const allBytes = sizes.reduce((sum, sizeBytes) => sum + sizeBytes, 0);
  const isLarge = allBytes > MOST_BYTES || sizes.some((sizeBytes) => sizeBytes > MOST_WEEK_BYTES);
  if (weeks.length > MOST_WEEKS || isLarge) throw new FeedError('too-large', HEAD_PATH);
  if (!isUnique(weeks.map(({ id }) => id))) throw new FeedError('mislabelled', HEAD_PATH);
}

function isSame(week: FeedWeekLink, known: FeedWeekLink | undefined): boolean {
  return (
    week.hash === known?.hash &&
    week.start === known.start &&
    week.end === known.end &&
    week.sizeBytes === known.sizeBytes
  );
}

async function loadWeeks(
  links: readonly FeedWeekLink[],
  load: Load,
  signal: AbortSignal,
  onProgress: RefreshOptions['onProgress'],
): Promise<LoadedWeek[]> {
  let done = 0;
  onProgress?.(done, links.length);
  const loadWeek = async (link: FeedWeekLink, signal: AbortSignal) => {
    const path = weekPath(link);
    const week = readWeek(link, await load(path, link.hash, link.sizeBytes, signal));
    done += 1;
    onProgress?.(done, links.length);
    return week;
  };
  return inParallel(links, MOST_REQUESTS, loadWeek, signal);
}

function readWeek(link: FeedWeekLink, bytes: Uint8Array): LoadedWeek {
  const path = weekPath(link);
  const { digest, problems } = validateDigest(parseJson(new TextDecoder().decode(bytes)));
  if (!digest) {
    const isLater = isNewer(bytes, DIGEST_FORMAT, DIGEST_VERSION);
    throw new FeedError(isLater ? 'newer' : 'unreadable', path);
  }
  const { id, week } = digest;
  if (id !== link.id || week.start !== link.start || week.end !== link.end)
    throw new FeedError('mislabelled', path);
  return { digest, hash: link.hash, problems: problems.map((problem) => placeIn(id, problem)) };
}

function placeIn(id: string, { where, what }: Problem): Problem {
  return { where: { ko: `${id}, ${where.ko}`, en: `${id}, ${where.en}` }, what };
}

function makeState(
  { head, signature }: SignedHead,
  etag: string | null,
  publicKey: string | null,
  years: readonly KnownYear[],
): FeedState {
  const { id, seq, issued, expires } = head;
  const named = id === undefined ? {} : { id };
  return { ...named, seq, etag, isSigned: signature !== null, publicKey, issued, expires, years };
}
