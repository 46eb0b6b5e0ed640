import { browser } from 'wxt/browser';
import { hasUserMessage, toUserMessage } from '../../browser/errors';
import { hasHost, PermissionError } from '../../browser/host-permission';
import { report } from '../../browser/report';
import type { Origin } from '../../digest/origin';
import { isDue } from '../../sources/schedule';
import type { Want } from '../../sources/sync';
import { inTurn } from '../../storage/in-turn';
import { tellChange, tellFailure, tellProgress } from '../../storage/session';
import type { SourceRecord } from '../../storage/source-record';
import { readSource, readSources } from '../../storage/store';
import { writeStore } from '../../storage/write-store';
import { beginAsk, dropAsks, endAsk, firstAsk, inAskTurn, noteAsk } from './asks';
import { refreshFeedSource, wentWrong } from './feed-refresh';
import {
  beginJob,
  beginning,
  isStopped,
  isUnfinished,
  type JobRecord,
  restJob,
  runJob,
} from './job-run';

/** Where a source is asked, if not at its home. */
const ASKED_AT: Readonly<Record<string, string>> = {
  'upstream:dair-ai': 'https://raw.githubusercontent.com/',
};
const ALARM = 'fetch';
/** Browsers take no alarm sooner. */
const SOONEST_MS = 60_000;

/** One source that is being fetched, for as long as something is wanted of it. */
interface Run {
  stop: AbortController;
  /** an answer has come, which a wish of now may be newer than */
  isAnswered: boolean;
  end: Promise<void>;
}

/** What a reader wishes for, by the name they know it by. */
export type Wish = Parameters<typeof noteAsk>[1];

/** What is being fetched now, each at most once. */
const running = new Map<Origin, Run>();

/**
 * Fetches what is new of a source, or what is wanted of it, and all that is asked for meanwhile.
 *
 * What goes wrong is kept with the source, for the reader to see. Why what came could not be kept,
 * as on a full disk, is told to our pages.
 *
 * @throws {StoreError} when what came cannot be kept
 */
export async function fetchSource(id: Origin, want: Want | null): Promise<void> {
  const wish = want && { name: crypto.randomUUID(), want, isTrial: false };
  const { end } = await join(id, wish);
  await end;
}

/**
 * Begins to fetch a source and does not wait: an answer that takes minutes would die with the worker.
 * How it goes is told to our pages. A wish is never dropped because something is being fetched: what
 * that has read may be older than the wish.
 */
export async function beginFetching(id: Origin, wish: Wish): Promise<void> {
  const { end } = await join(id, wish);
  end.catch((error) => {
    if (!hasUserMessage(error)) report(error);
  });
}

/** Stops fetching a source; what came stays. Resolves when it has stopped. */
export async function stopFetching(id: Origin): Promise<void> {
  const end = await inAskTurn(id, async () => {
    await dropAsks(id);
    const run = running.get(id);
    run?.stop.abort();
    return { end: run?.end };
  });
  await end.end?.catch(() => undefined); // said where it was asked for
  if (await restJob(id)) await tellChange();
}

/** Stops all fetching; what came stays. Resolves when all of it has stopped. */
export async function stopAllFetching(): Promise<void> {
  await Promise.all([...running.keys()].map(stopFetching));
}

/** Carries on what an end of the worker interrupted, and what was asked before it. */
export async function resumeFetching(): Promise<void> {
  for (const source of await readSources()) {
    if (isUnfinished(source) || (await firstAsk(source.id)))
      fetchSource(source.id, null).catch(report);
  }
  await setAlarm();
}

/** Fetches every source whose time has come, one after the other. */
export async function fetchDue(): Promise<void> {
  for (const source of await readSources()) {
    const isNow = isDue(source.tried.nextAtMs, Date.now()) && !isStopped(source);
    if (isNow) await fetchSource(source.id, null).catch(report);
  }
  await setAlarm();
}

/** Calls back when something may be due, which is when `fetchDue` is to be called. */
export function onDue(callback: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) callback();
  });
}

/** Has the source fetched, once more where it is being fetched and something new is wanted. */
function join(id: Origin, wish: Wish | null): Promise<{ end: Promise<void> }> {
  return inAskTurn(id, async () => {
    const known = running.get(id);
    if (wish) await noteAsk(id, wish, known?.isAnswered === false);
    if (known) return { end: known.end };
    const run = { stop: new AbortController(), isAnswered: false };
    const end = carryOutAll(id, run);
    running.set(id, Object.assign(run, { end }));
    return { end };
  });
}

type Doing = Omit<Run, 'end'>;

/** Until nothing is wanted of it any more. */
async function carryOutAll(id: Origin, run: Doing): Promise<void> {
  try {
    let isLeft = false;
    while (!isLeft) {
      const isAtEnd = await carryOutNext(id, run);
      await tellIdle(id);
      isLeft = await leave(id, isAtEnd);
    }
  } catch (error) {
    await tellFailure(id, toUserMessage(error));
    await inAskTurn(id, async () => {
      await dropAsks(id);
      running.delete(id);
    });
    await tellIdle(id);
    throw error;
  }
}

async function tellIdle(id: Origin): Promise<void> {
  await tellProgress(id, null);
  await tellChange();
  await setAlarm();
}

/** @returns whether nothing is to be done for now: what is asked from here on begins by itself */
function leave(id: Origin, isAtEnd: boolean): Promise<boolean> {
  return inAskTurn(id, async () => {
    if (isAtEnd && (await firstAsk(id))) return false;
    running.delete(id);
    return true;
  });
}

/**
 * Carries out what was cut off; else what was asked first; else a look for what is new.
 *
 * @returns whether that is at its end; not where the source has to be waited for
 */
async function carryOutNext(id: Origin, run: Doing): Promise<boolean> {
  run.stop = new AbortController();
  const ask = await firstAsk(id);
  const source = await readSource(id);
  const isCutOff = source !== null && isUnfinished(source);
  run.isAnswered = isCutOff;
  if (ask?.isBegun && !isCutOff) {
    await endAsk(id); // it was at its end, and the worker too, before that was noted
    return true;
  }
  const isOfAsk = ask !== null && (ask.isBegun || !isCutOff);
  const want = isCutOff ? null : (ask?.want ?? null);
  const isAtEnd = await carryOut(source, want, {
    signal: run.stop.signal,
    isTrial: isOfAsk && ask.isTrial,
    onBegun: async () => {
      if (isOfAsk) await beginAsk(id);
    },
    onAnswer: () => {
      run.isAnswered = true;
    },
  });
  if (isOfAsk && isAtEnd) await endAsk(id);
  return isAtEnd;
}

interface Doings {
  signal: AbortSignal;
  isTrial: boolean;
  onBegun(): Promise<void>;
  onAnswer(): void;
}

async function carryOut(
  source: SourceRecord | null,
  want: Want | null,
  doing: Doings,
): Promise<boolean> {
  if (!source) return true;
  const { id } = source;
  await tellFailure(id, null);
  const address = ASKED_AT[id] ?? source.url;
  if (!(await hasHost(address))) {
    const error = new PermissionError(new URL(address).hostname);
    await keep({ ...source, tried: wentWrong(source, error) });
    return true;
  }
  await tellProgress(id, { done: 0, total: null });
  if (source.state.kind === 'feed') {
    await keep({ ...source, tried: beginning(source.tried, Date.now()) });
    await doing.onBegun();
    await refreshFeedSource({ ...source, state: source.state }, doing);
    return true;
  }
  await keep(beginJob(source as JobRecord, want, Date.now())); // no feed
  await doing.onBegun();
  await setAlarm();
  const goOnAtMs = await runJob(id, doing);
  const after = await readSource(id);
  if (!after || goOnAtMs === null) return true;
  await keep({ ...after, tried: { ...after.tried, nextAtMs: goOnAtMs } });
  return false;
}

/** A source that was taken away meanwhile stays away. */
function keep(source: SourceRecord): Promise<void> {
  return inTurn(async () => {
    if (await readSource(source.id)) await writeStore({ putSources: [source] });
  });
}

/** The browser wakes us when the first source is due; without sources never. */
async function setAlarm(): Promise<void> {
  const nowMs = Date.now();
  const sources = (await readSources()).filter((source) => !isStopped(source));
  // A time that a wrong clock wrote is due now: no alarm may wait for it.
  const times = sources.map(({ tried: { nextAtMs } }) =>
    isDue(nextAtMs, nowMs) ? nowMs : nextAtMs,
  );
  if (times.length === 0) {
    await browser.alarms.clear(ALARM);
    return;
  }
  const when = Math.max(Math.min(...times), nowMs + SOONEST_MS);
  // While a job runs, again and again: it may be cut off at any time.
  const isRunning = sources.some(isUnfinished);
  await browser.alarms.create(ALARM, { when, ...(isRunning && { periodInMinutes: 1 }) });
}
