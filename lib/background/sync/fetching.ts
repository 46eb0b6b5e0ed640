import { hasUserMessage, toUserMessage } from '../../browser/errors';
import { report } from '../../browser/report';
import type { Origin } from '../../digest/origin';
import { isDue } from '../../sources/schedule';
import type { SyncScope } from '../../sources/sync';
import { tellChange, tellFailure } from '../../storage/session';
import { readSource, readSources } from '../../storage/store';
import { setAlarm } from './alarm';
import { decide, isPausedByReader, isUnfinished } from './decide';
import { beginQueued, clearQueue, endQueued, enqueue, firstQueued, withQueueLock } from './queue';
import { pauseAttempt, runAttempt } from './run-attempt';
import { tellIdle } from './tell';

// From a request to its weeks: decide.ts → ask.ts → read.ts → commit.ts → tell.ts. This file sees to it
// that a source is fetched by one run at a time; run-attempt.ts leads one attempt through the five.

export { onDue } from './alarm';

/** One source that is being fetched, for as long as something is wanted of it. */
interface Run {
  stop: AbortController;
  /** an answer has come, which a request of now may be newer than */
  isAnswered: boolean;
  end: Promise<void>;
}
type StartedRun = Omit<Run, 'end'>;

/** What a reader requests, by the name they know it by. */
export type QueuedRequest = Parameters<typeof enqueue>[1];

/** What is being fetched now, each source at most once. */
const running = new Map<Origin, Run>();

/**
 * Fetches what is new of a source, or what is wanted of it, and all that is requested meanwhile.
 *
 * What goes wrong is stored with the source, for the reader to see. Why what came could not be stored,
 * as on a full disk, is told to our pages.
 *
 * @throws {StoreError} when what came cannot be stored
 */
export async function fetchSource(id: Origin, scope: SyncScope | null): Promise<void> {
  const request = scope && { name: crypto.randomUUID(), want: scope, isTrial: false };
  const { end } = await join(id, request);
  await end;
}

/**
 * Begins to fetch a source and does not wait: an answer that takes minutes would die with the worker.
 * How it goes is told to our pages. A request is never dropped because something is being fetched:
 * what that has read may be older than the request.
 */
export async function beginFetching(id: Origin, request: QueuedRequest): Promise<void> {
  const { end } = await join(id, request);
  end.catch((error) => {
    if (!hasUserMessage(error)) report(error);
  });
}

/** Stops fetching a source; what came stays. Resolves when it has stopped. */
export async function stopFetching(id: Origin): Promise<void> {
  const { end } = await withQueueLock(id, async () => {
    await clearQueue(id);
    const run = running.get(id);
    run?.stop.abort();
    return { end: run?.end };
  });
  await end?.catch(() => undefined); // told to whoever began it
  if (await pauseAttempt(id)) await tellChange();
}

/** Stops all fetching; what came stays. Resolves when all of it has stopped. */
export async function stopAllFetching(): Promise<void> {
  await Promise.all([...running.keys()].map(stopFetching));
}

/** Resumes what an end of the worker interrupted, and what was requested before it. */
export async function resumeFetching(): Promise<void> {
  for (const source of await readSources()) {
    if (isUnfinished(source) || (await firstQueued(source.id)))
      fetchSource(source.id, null).catch(report);
  }
  await setAlarm();
}

/** Fetches every source that is due, one after the other. */
export async function fetchDue(): Promise<void> {
  for (const source of await readSources()) {
    const isNow = isDue(source.tried.nextAtMs, Date.now()) && !isPausedByReader(source);
    if (isNow) await fetchSource(source.id, null).catch(report);
  }
  await setAlarm();
}

/** Joins the run of a source, or starts one; a new request waits in the queue. */
function join(id: Origin, request: QueuedRequest | null): Promise<{ end: Promise<void> }> {
  return withQueueLock(id, async () => {
    const known = running.get(id);
    if (request) await enqueue(id, request, known?.isAnswered === false);
    if (known) return { end: known.end };
    const run = { stop: new AbortController(), isAnswered: false };
    const end = runQueue(id, run);
    running.set(id, Object.assign(run, { end }));
    return { end };
  });
}

/** Runs until nothing more is wanted of the source. */
async function runQueue(id: Origin, run: StartedRun): Promise<void> {
  try {
    let isLeft = false;
    while (!isLeft) {
      const isComplete = await runNext(id, run);
      await tellIdle(id);
      isLeft = await leave(id, isComplete);
    }
  } catch (error) {
    await tellFailure(id, toUserMessage(error));
    await withQueueLock(id, async () => {
      await clearQueue(id);
      running.delete(id);
    });
    await tellIdle(id);
    throw error;
  }
}

/** @returns whether the run is over: what is requested from here on starts another one */
function leave(id: Origin, isComplete: boolean): Promise<boolean> {
  return withQueueLock(id, async () => {
    if (isComplete && (await firstQueued(id))) return false;
    running.delete(id);
    return true;
  });
}

/** @returns whether the attempt is complete; not where the source has to be waited for */
async function runNext(id: Origin, run: StartedRun): Promise<boolean> {
  run.stop = new AbortController();
  const first = await firstQueued(id);
  const source = await readSource(id);
  const decision = decide(source, first);
  run.isAnswered = decision?.isResumed ?? false;
  if (!decision) {
    await endQueued(id);
    return true;
  }
  const { scope, queued } = decision;
  const isComplete = await runAttempt(source, {
    scope,
    isTrial: queued?.isTrial ?? false,
    signal: run.stop.signal,
    onBegun: async () => {
      if (queued) await beginQueued(id);
    },
    onAnswer: () => {
      run.isAnswered = true;
    },
  });
  if (queued && isComplete) await endQueued(id);
  return isComplete;
}
