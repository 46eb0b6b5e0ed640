import 'fake-indexeddb/auto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { FetchError, fetchBytes } from '../../lib/background/sync/fetch-bytes';
import type { FeedAddress } from '../../lib/feed/feed-address';
import { FeedError } from '../../lib/feed/feed-error';
import { HEAD_PATH, parseHead } from '../../lib/feed/feed-format';
import { type Ask, refreshFeed } from '../../lib/feed/refresh-feed';
import { isDue, nextTry } from '../../lib/sources/schedule';
import { makeSigner } from '../fakes/feed';
import { seeded } from '../fakes/random';
import { type Armed, ELSEWHERE, FAULT_KINDS, type FaultKind } from './feed-fault-kinds';
import { type Edition, makePublisher, type Publisher, type Random } from './feed-publisher';
import {
  type CarelessStore,
  fillDiskAfter,
  type Kept,
  openCarelessStore,
  openOwnStore,
} from './feed-store';
import { type Loopback, startLoopback, urlOf } from './loopback';

export interface FaultOptions {
  rounds: number;
  /** the same seed makes the same faults in the same order */
  seed: number;
}

/** What became of the rounds of one fault. */
export interface FaultRow {
  fault: string;
  rounds: number;
  /** in how many of them it struck; in the others nothing may go wrong */
  struck: number;
  /** afterwards the store held exactly what it held before, or exactly the newest */
  old: number;
  new: number;
  /** neither, or not what must come of it, or the reason given was another */
  wrong: number;
  /** a good refresh afterwards did not reach the newest */
  stuck: number;
}

export interface FaultResult {
  rows: FaultRow[];
  /** what was wrong first, for whoever looks for the reason */
  firstWrong: string | null;
  /** a refresh with nothing new, on a connection of its own, as the server sees it */
  noChange: Loopback['wire'];
}

interface World {
  random: Random;
  publisher: Publisher;
  /** signs, but with a key that the reader does not know */
  stranger: Publisher['sign'];
  loopback: Loopback;
  /** nobody listens there any more */
  closed: Loopback;
  reader: Reader;
  /** what the reader has, unless something went wrong */
  stored: Edition;
  /** hosts other than the feed's that were asked */
  strangers: string[];
  /** what strikes now */
  armed: Armed;
  hasStruck: boolean;
  nowMs: number;
}

type Refresh = (ask: Ask, signal: AbortSignal) => Promise<void>;

/** Somebody who reads a feed, and what they have of it. */
interface Reader {
  read(): Promise<Kept>;
  refresh: Refresh;
}

const HOST = 'feed.example';
const FOLDER = `https://${HOST}/papers/`;
const NOTHING: Armed = { must: 'new', reasons: [] };
/** Nothing takes so long unless it hangs. */
const LONG_MS = 20_000;
const HOUR_MS = 60 * 60 * 1000;
const START_MS = Date.UTC(2026, 10, 21);

/**
 * Refreshes a feed again and again from a real server, with one fault each time, and looks at what is
 * stored afterwards: exactly what was there before, or exactly the newest edition. It ends by itself.
 */
export function run(options: FaultOptions): Promise<FaultResult> {
  return tryFaults(options, async (address) => {
    const store = await openOwnStore(address);
    const refresh: Refresh = async (ask, signal) => {
      const { state } = await store.read();
      await store.commit(await refreshFeed(address, state, ask, { signal }));
    };
    return { read: store.read, refresh };
  });
}

/**
 * The same for a reader that saves the number and tag of a head before the weeks, and these one by
 * one. It has to fail: a harness that finds nothing wrong here finds nothing.
 */
export function runNaive(options: FaultOptions): Promise<FaultResult> {
  return tryFaults(options, async (address) => {
    const store = await openCarelessStore(`naive ${options.seed} ${options.rounds}`);
    const refresh: Refresh = async (ask, signal) => {
      const { state } = await store.read();
      const hasty: Ask = async (request) => {
        const answer = await ask(request);
        if (answer.kind === 'fetched' && request.url.endsWith(HEAD_PATH))
          await saveHead(store, answer);
        return answer;
      };
      const update = await refreshFeed(address, state, hasty, { signal });
      if (update.kind === 'updated') {
        for (const { digest } of update.put) await store.putWeek(digest);
        for (const id of update.remove) await store.removeWeek(id);
      }
      await store.putState(update.state);
    };
    return { read: store.read, refresh };
  });
}

async function saveHead(
  store: CarelessStore,
  { bytes, etag }: { bytes: Uint8Array; etag: string | null },
): Promise<void> {
  const { state } = await store.read();
  const head = parseHead(bytes)?.head;
  if (state && head) await store.putState({ ...state, seq: head.seq, etag });
}

type OpenReader = (address: FeedAddress) => Promise<Reader>;

async function tryFaults(options: FaultOptions, open: OpenReader): Promise<FaultResult> {
  const world = await openWorld(options, open);
  const rows = new Map(FAULT_KINDS.map(({ name }) => [name, emptyRow(name)]));
  let firstWrong: string | null = null;
  try {
    await refreshOnce(world, NOTHING);
    for (let round = 0; round < options.rounds; round += 1) {
      const kind = world.random.pick(FAULT_KINDS);
      const isLast = round === options.rounds - 1;
      const wrong = await play(world, kind, isLast, rows.get(kind.name) ?? emptyRow(kind.name));
      if (wrong) firstWrong ??= `round ${round} of seed ${options.seed}, ${kind.name}: ${wrong}`;
    }
    return { rows: [...rows.values()], firstWrong, noChange: await measureNoChange(world) };
  } finally {
    await world.loopback.close();
  }
}

async function openWorld({ seed }: FaultOptions, open: OpenReader): Promise<World> {
  const random = seeded(seed);
  const publisher = await makePublisher(random);
  const { sign: stranger } = await makeSigner();
  const closed = await startLoopback(() => {});
  await closed.close();
  const loopback = await startLoopback((request, response) => respond(world, request, response));
  const world: World = {
    random,
    publisher,
    stranger,
    loopback,
    closed,
    reader: await open({ url: FOLDER, publicKey: publisher.publicKey }),
    stored: newestOf(publisher),
    strangers: [],
    armed: NOTHING,
    hasStruck: false,
    nowMs: START_MS,
  };
  return world;
}

/** One round: a new edition, a fault, and now and then a good refresh. Says what was wrong. */
async function play(
  world: World,
  kind: FaultKind,
  isLast: boolean,
  row: FaultRow,
): Promise<string | null> {
  const { random, publisher, stranger, stored, nowMs, loopback } = world;
  const isReissue = !kind.needsFiles && random.next() < 0.1;
  const newest = await (isReissue ? publisher.reissue() : publisher.publish());
  const { locate } = loopback;
  const armed = await kind.arm({ random, publisher, stranger, stored, newest, nowMs, locate });
  const { outcome, wrong } = await judge(world, armed, newest);
  row.rounds += 1;
  row.struck += world.hasStruck ? 1 : 0;
  row[wrong ? 'wrong' : outcome] += 1;
  if (outcome === 'new') world.stored = newest;
  if (!isLast && random.next() < 0.5) return wrong;
  world.stored = newest;
  if (!(await isStuck(world, newest))) return wrong;
  row.stuck += 1;
  return wrong ?? 'a good refresh afterwards does not reach the newest';
}

function emptyRow(fault: string): FaultRow {
  return { fault, rounds: 0, struck: 0, old: 0, new: 0, wrong: 0, stuck: 0 };
}

/** Refreshes once under a fault and compares what is stored with what was, and with what is new. */
async function judge(world: World, armed: Armed, newest: Edition) {
  const before = writeOut(await world.reader.read());
  const failure = await refreshOnce(world, armed);
  const after = writeOut(await world.reader.read());
  const isNew = after === writeOut(newest.kept);
  const outcome: 'old' | 'new' = isNew ? 'new' : 'old';
  const must = world.hasStruck ? armed.must : 'new';
  const wrong =
    (!isNew && after !== before && 'the store is neither old nor new') ||
    (outcome !== must && `the store is ${outcome}: ${failure?.reason ?? 'no failure'}`) ||
    judgeReason(world, armed, failure) ||
    judgeSchedule(world, armed, failure);
  world.nowMs += 6 * HOUR_MS;
  return { outcome, wrong: wrong || null };
}

interface Failure {
  reason: string;
  retryAfterMs: number | null;
  error: unknown;
}

function judgeReason(world: World, armed: Armed, failure: Failure | null): string | null {
  const reasons = world.hasStruck ? armed.reasons : [];
  if (world.strangers.length > 0) return `asked another host: ${world.strangers.splice(0)}`;
  const isKnown = failure ? reasons.includes(failure.reason) : reasons.length === 0;
  return isKnown ? null : `the reason is ${failure?.reason ?? 'missing'}: ${failure?.error}`;
}

/** Whatever happened, with whatever clock, the feed is asked again within two days, and not too soon. */
function judgeSchedule(
  { nowMs }: World,
  { clockMs = 0, retryAfterMs = 0 }: Armed,
  failure: Failure | null,
): string | null {
  const seenMs = nowMs + clockMs;
  const failures = failure ? 1 : 0;
  const pause = failure?.retryAfterMs ?? null;
  const tryAtMs = nextTry({ nowMs: seenMs, failures, retryAfterMs: pause, random: 0 });
  if (failure && tryAtMs < seenMs + Math.min(retryAfterMs, 24 * HOUR_MS)) return 'tries too soon';
  return isDue(tryAtMs, nowMs + 48 * HOUR_MS) ? null : 'sleeps too long';
}

/** Whether a refresh without a fault does not reach the newest edition. */
async function isStuck(world: World, newest: Edition): Promise<boolean> {
  await refreshOnce(world, NOTHING);
  return writeOut(await world.reader.read()) !== writeOut(newest.kept);
}

/** `null` when it went well. */
async function refreshOnce(world: World, armed: Armed): Promise<Failure | null> {
  world.armed = armed;
  world.hasStruck = armed.clockMs !== undefined || armed.isOffline === true;
  const stop = new AbortController();
  const disk = armed.writes === undefined ? null : fillDiskAfter(armed.writes);
  try {
    await world.reader.refresh(makeAsk(world, stop), stop.signal);
    return null;
  } catch (error) {
    const isOurs = error instanceof FetchError || error instanceof FeedError;
    const reason = isOurs ? error.reason : disk?.hasStruck() ? 'commit' : 'unexpected';
    return { reason, retryAfterMs: error instanceof FetchError ? error.retryAfterMs : null, error };
  } finally {
    world.hasStruck ||= disk?.hasStruck() ?? false;
    disk?.end();
    world.armed = NOTHING;
  }
}

/** The network as the extension uses it, with a real server behind it. */
function makeAsk(world: World, stop: AbortController): Ask {
  const { armed, loopback, closed, nowMs } = world;
  return (request) => {
    if (armed.stopsAt?.(pathOf(request.url))) {
      world.hasStruck = true;
      stop.abort();
    }
    const timeoutMs = armed.timeoutMs ?? LONG_MS;
    return fetchBytes(
      { ...request, timeoutMs, accept: 'application/json' },
      {
        fetch: (armed.isOffline ? closed : loopback).fetch,
        now: () => nowMs + (armed.clockMs ?? 0),
        after: (ms, run) => {
          // A short time-out is for the file that is struck; others may be slow on a busy machine.
          const isMeant = () => armed.timeoutMs === undefined || world.hasStruck;
          const timer = setInterval(() => isMeant() && run(), ms);
          return () => clearInterval(timer);
        },
      },
    );
  };
}

function respond(world: World, request: IncomingMessage, response: ServerResponse): void {
  const { publisher, armed, strangers } = world;
  const { host, href } = urlOf(request);
  if (host === ELSEWHERE) strangers.push(href);
  const path = pathOf(href);
  const answer = armed.answer?.(path);
  if (answer) {
    world.hasStruck = true;
    answer(request, response);
    return;
  }
  const { feed, etag } = newestOf(publisher);
  const isHead = path === HEAD_PATH;
  const bytes = isHead ? feed.files.get(HEAD_PATH) : publisher.files.get(path);
  if (isHead && request.headers['if-none-match'] === etag) response.writeHead(304).end();
  else if (bytes) response.writeHead(200, isHead ? { ETag: etag } : {}).end(bytes);
  else response.writeHead(404).end();
}

function pathOf(url: string): string {
  return url.slice(FOLDER.length);
}

function newestOf({ editions }: Publisher): Edition {
  return editions.at(-1) as Edition; // a publisher begins with two
}

/** The same text for the same contents, to the last letter. */
function writeOut({ state, weeks }: Kept): string {
  const sorted = [...weeks].sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([state, sorted], (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}

async function measureNoChange(world: World): Promise<Loopback['wire']> {
  await refreshOnce(world, NOTHING);
  const loopback = await startLoopback((request, response) => respond(world, request, response));
  await refreshOnce({ ...world, loopback }, NOTHING);
  await loopback.close();
  return loopback.wire;
}
