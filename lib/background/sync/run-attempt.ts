import { hasUserMessage } from '../../browser/errors';
import type { Origin } from '../../digest/origin';
import { FeedError } from '../../feed/feed-error';
import { type Ask, refreshFeed } from '../../feed/refresh-feed';
import { isPassing, type SyncScope, waitMs } from '../../sources/sync';
import { tellFailure, tellProgress } from '../../storage/session';
import type { SourceRecord } from '../../storage/source-record';
import { readSource } from '../../storage/store';
import { refreshMirror } from '../mirror/refresh';
import { setAlarm } from './alarm';
import { askFeed, askSource, findDenial } from './ask';
import { commit, commitSource, hasWeeks, withdraw } from './commit';
import { FetchError } from './fetch-bytes';
import { isJob, pausedByReader, progressOf, requestOf, startJob } from './job-record';
import { begun, cancelled, failed, succeeded } from './last-attempt';
import { type FeedRecord, readFeedUpdate, readSourceResponse } from './read';
import { WeekDisplay } from './tell';

/** Longer waits are left to an alarm: the worker may sleep meanwhile. */
const LONGEST_WAIT_MS = 20_000;

/** How an attempt is led from outside. */
export interface Lead {
  scope: SyncScope | null;
  /** the source is new, and not kept unless it proves to be one */
  isTrial: boolean;
  signal: AbortSignal;
  /** called when it is stored that the attempt has begun */
  onBegun(): Promise<void>;
  /** called at each answer, which may be older than a request of now */
  onAnswer(): void;
}

/**
 * Asks a source once for what was decided: ask → read → commit → tell, for each request.
 *
 * @returns whether the attempt is complete; not where the source has to be waited for
 * @throws {StoreError} when what came cannot be stored
 */
export async function runAttempt(source: SourceRecord | null, lead: Lead): Promise<boolean> {
  if (!source) return true;
  const { id, tried, state } = source;
  await tellFailure(id, null);
  const denial = await findDenial(source);
  if (denial) {
    await commitSource({ ...source, tried: failed(tried, denial) });
    return true;
  }
  await tellProgress(id, { done: 0, total: null });
  if (state.kind === 'feed') {
    await commitSource({ ...source, tried: begun(tried, Date.now()) });
    await lead.onBegun();
    await runFeed({ ...source, state }, lead);
    return true;
  }
  await commitSource(startJob({ ...source, state }, lead.scope, Date.now()));
  await lead.onBegun();
  await setAlarm();
  const continueAtMs = await runJob(id, lead);
  const after = await readSource(id);
  if (!after || continueAtMs === null) return true;
  await commitSource({ ...after, tried: { ...after.tried, nextAtMs: continueAtMs } });
  return false;
}

/**
 * Pauses a source's job until the reader says otherwise, also one that waits for its time.
 *
 * @returns whether there was one
 */
export async function pauseAttempt(id: Origin): Promise<boolean> {
  const change = await commit(id, (source) => {
    const paused = isJob(source) ? pausedByReader(source) : null;
    return paused && { putSources: [paused] };
  });
  return change !== null;
}

/** @returns when to continue, an epoch, where the next request has to wait for long; else `null` */
async function runJob(id: Origin, { signal, onAnswer }: Lead): Promise<number | null> {
  const display = new WeekDisplay();
  try {
    for (;;) {
      const source = await readSource(id);
      const request = isJob(source) ? requestOf(source) : null;
      if (!isJob(source) || !source.state.job || !request) return null;
      await tellProgress(id, progressOf(source));
      const waitingMs = waitMs(source.state.job, Date.now());
      if (waitingMs > LONGEST_WAIT_MS) return Date.now() + waitingMs;
      await sleep(waitingMs, signal);
      const answer = signal.aborted ? null : await askSource(request, signal);
      onAnswer();
      if (!answer || signal.aborted) {
        await pauseAttempt(id);
        return null;
      }
      const change = await commit(id, (now) =>
        isJob(now) ? readSourceResponse(now, answer) : null,
      );
      await display.follow(hasWeeks(change));
    }
  } finally {
    await display.finish();
  }
}

/** On any failure the old state stays whole, and when to ask again is noted. */
async function runFeed(source: FeedRecord, { signal, isTrial, onAnswer }: Lead): Promise<void> {
  const { id, url, tried } = source;
  const { publicKey, feed } = source.state;
  const ask: Ask = (request) => askFeed(request).finally(onAnswer);
  try {
    const update = await refreshFeed({ url, publicKey }, feed, ask, {
      signal,
      onProgress: (done, total) => void tellProgress(id, { done, total }),
    });
    const nowMs = Date.now();
    const now = new Date(nowMs).toISOString();
    const change = await commit(id, () => readFeedUpdate(source, update, succeeded(nowMs), now));
    if (hasWeeks(change)) await refreshMirror();
  } catch (error) {
    if (!hasUserMessage(error)) throw error;
    if (isTrial && feed === null && !mayPass(error)) {
      await withdraw(id);
      await tellFailure(id, error.userMessage);
      return;
    }
    await commitSource({
      ...source,
      tried: signal.aborted ? cancelled(tried) : failed(tried, error),
    });
  }
}

/** Whether the same address may well give a feed later, without anybody changing something here. */
function mayPass(error: Error): boolean {
  if (error instanceof FetchError) return isPassing(error);
  return error instanceof FeedError && (error.reason === 'damaged' || error.reason === 'newer');
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
