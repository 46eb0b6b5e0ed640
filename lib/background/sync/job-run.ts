import { PACE } from '../../browser/pace';
import type { Digest } from '../../digest/format';
import * as forum from '../../sources/forum-sync';
import { nextTry } from '../../sources/schedule';
import {
  type Answer,
  continueJob,
  type JobState,
  type Progress,
  pauseJob,
  type SyncRequest,
  type Taking,
  type Want,
  waitMs,
} from '../../sources/sync';
import * as upstream from '../../sources/upstream-sync';
import { inTurn } from '../../storage/in-turn';
import { tellProgress } from '../../storage/session';
import type { LastAttempt, SourceRecord } from '../../storage/source-record';
import { readSource, type StoredWeek } from '../../storage/store';
import { writeStore } from '../../storage/write-store';
import { inSlices } from '../../text/slices';
import { refresh } from '../mirror/refresh';
import { askSource } from './ask-source';

type ForumState = Extract<SourceRecord['state'], { kind: 'forum' }>;
type UpstreamState = Extract<SourceRecord['state'], { kind: 'upstream' }>;
export type JobRecord = SourceRecord & { state: ForumState | UpstreamState };

/** Longer waits are left to an alarm: the worker may sleep meanwhile. */
const LONGEST_WAIT_MS = 20_000;
/** How soon after the last answer a job that was cut off is taken up again. */
const WATCH_MS = 60_000;
/** New weeks show up while a long fetch goes on, but not after each of them. */
const SHOW_AFTER_MS = 8_000;

const STOPPED = {
  ko: '받아 오기를 멈췄어요. 받은 주는 그대로예요.',
  en: 'Fetching was stopped. The weeks that came are kept.',
};

/** Begins a job, or lets one that rests go on where nothing else is wanted. */
export function beginJob(source: JobRecord, want: Want | null, nowMs: number): JobRecord {
  const tried = beginning(source.tried, nowMs);
  const wish = want ?? { kind: 'check' };
  if (source.state.kind === 'forum') {
    const { job, known } = source.state;
    const going = goOn(job, want);
    const { origin } = new URL(source.url);
    return {
      ...source,
      tried,
      state: { kind: 'forum', known, job: going ?? forum.startForumJob(origin, wish, known) },
    };
  }
  const { job, known } = source.state;
  const going = goOn(job, want);
  return {
    ...source,
    tried,
    state: { kind: 'upstream', known, job: going ?? upstream.startUpstreamJob(wish, known, nowMs) },
  };
}

function goOn<J extends JobState>(job: J | null, want: Want | null): J | null {
  const going = job && !want ? continueJob(job) : null;
  return going?.state === 'running' ? going : null;
}

/** What is noted before a source is asked, so that it is taken up again where that is cut off. */
export function beginning(tried: LastAttempt, nowMs: number): LastAttempt {
  return { ...tried, nextAtMs: nowMs + WATCH_MS, isBegun: true };
}

/** Whether asking a source was begun and is not at its end. */
export function isUnfinished({ tried }: SourceRecord): boolean {
  return tried.isBegun;
}

/** Whether a job rests by the reader's own hand: it goes on when they say so. */
export function isStopped({ state }: SourceRecord): boolean {
  return state.kind !== 'feed' && state.job?.state === 'paused' && state.job.failures === 0;
}

/**
 * Carries a job on, request by request. What an answer brought and how far the job is then are kept
 * in one transaction, so that after any interruption the next request is simply asked again.
 *
 * @param doing - until when, and what to do at each answer
 * @returns when to go on, an epoch, where the next request has to wait for long; `null` at the end
 */
export async function runJob(
  id: SourceRecord['id'],
  doing: { signal: AbortSignal; onAnswer(): void },
): Promise<number | null> {
  const { signal, onAnswer } = doing;
  let shownMs = Date.now();
  let isShown = true;
  try {
    for (;;) {
      const source = await readJob(id);
      const request = source && requestOf(source);
      if (!source?.state.job || !request) return null;
      await tellProgress(id, progressOf(source));
      const waitingMs = waitMs(source.state.job, Date.now());
      if (waitingMs > LONGEST_WAIT_MS) return Date.now() + waitingMs;
      await sleep(waitingMs, signal);
      const answer = signal.aborted ? null : await askSource(request, signal);
      onAnswer();
      if (!answer || signal.aborted) {
        await restJob(id);
        return null;
      }
      isShown = !(await take(id, answer)) && isShown;
      if (isShown || Date.now() - shownMs < SHOW_AFTER_MS) continue;
      await inTurn(() => refresh());
      shownMs = Date.now();
      isShown = true;
    }
  } finally {
    if (!isShown) await inTurn(() => refresh());
  }
}

/** @returns whether it brought a week */
function take(id: SourceRecord['id'], answer: Answer): Promise<boolean> {
  return inTurn(async () => {
    const source = await readJob(id);
    if (!source) return false; // taken away meanwhile
    const taking = {
      nowMs: Date.now(),
      run: <T>(work: Generator<void, T>) => inSlices(work, PACE),
    };
    const { state, digests } = await takeAnswer(source.state, answer, taking);
    const tried = triedAfter(source, state.job, taking.nowMs);
    const putWeeks = digests.map((digest) => toWeek(digest, source));
    await writeStore({ putWeeks, putSources: [{ ...source, tried, state }] });
    return putWeeks.length > 0;
  });
}

/** A list has one new week in seven days: a fourth as often as a feed, whose request costs nothing. */
function triedAfter({ tried }: JobRecord, job: JobState | null, nowMs: number): LastAttempt {
  if (job?.state === 'running') return { ...beginning(tried, nowMs), atMs: nowMs, failure: null };
  const isDone = job?.state === 'done';
  const failures = isDone ? 0 : tried.failures + 1;
  const nextMs = nextTry({ nowMs, failures, retryAfterMs: null, random: Math.random() });
  return {
    atMs: nowMs,
    wellAtMs: isDone ? nowMs : tried.wellAtMs,
    failures,
    ...{
      isBegun: false,
      failure: job?.why ?? null,
      nextAtMs: nowMs + (nextMs - nowMs) * (isDone ? 4 : 1),
    },
  };
}

async function takeAnswer(
  state: JobRecord['state'],
  answer: Answer,
  taking: Taking,
): Promise<{ state: JobRecord['state']; digests: Digest[] }> {
  if (!state.job) return { state, digests: [] };
  if (state.kind === 'forum') {
    const { job, digest, outcome } = await forum.takeAnswer(state.job, answer, taking);
    const topic = 'topic' in outcome ? outcome.topic : null;
    const known = topic
      ? [...state.known.filter((one) => one.id !== topic.id), topic]
      : state.known;
    return { state: { ...state, known, job }, digests: digest ? [digest] : [] };
  }
  const { job, digests, outcome } = await upstream.takeAnswer(state.job, answer, taking);
  const known = knownAfter(state.known, outcome, digests);
  return { state: { ...state, known, job }, digests };
}

function knownAfter(
  known: upstream.KnownList,
  outcome: upstream.UpstreamOutcome,
  digests: readonly Digest[],
): upstream.KnownList {
  if (!('file' in outcome)) return known;
  const { file } = outcome;
  const weeks = digests.map(({ id, week }) => ({ id, start: week.start, isRemoved: false }));
  const fresh = new Set(weeks.map(({ id }) => id));
  return {
    files: [...known.files.filter(({ name }) => name !== file.name), file],
    weeks: [...known.weeks.filter(({ id }) => !fresh.has(id)), ...weeks],
  };
}

/**
 * Pauses a job until the reader resumes it, even one that waits for its next attempt.
 *
 * @returns whether there was a job to pause
 */
export function restJob(id: SourceRecord['id']): Promise<boolean> {
  return inTurn(async () => {
    const source = await readJob(id);
    if (source?.state.job?.state !== 'running') return false;
    const { state } = source;
    const paused = pauseJob({ ...source.state.job, failures: 0 }, STOPPED);
    const rested = { ...state, job: paused } as typeof state; // of its own kind
    const tried = { ...source.tried, isBegun: false };
    await writeStore({ putSources: [{ ...source, tried, state: rested }] });
    return true;
  });
}

async function readJob(id: SourceRecord['id']): Promise<JobRecord | null> {
  const source = await readSource(id);
  if (!source || source.state.kind === 'feed') return null;
  return source as JobRecord; // told by its kind
}

function requestOf({ state }: JobRecord): SyncRequest | null {
  if (state.kind === 'forum') {
    const job = forum.readForumJob(state.job);
    return job && forum.nextRequest(job);
  }
  const job = upstream.readUpstreamJob(state.job);
  return job && upstream.nextRequest(job);
}

function progressOf({ state }: JobRecord): Progress {
  if (!state.job) return { done: 0, total: null };
  return state.kind === 'forum'
    ? forum.progressOf(state.job)
    : upstream.progressOf(state.job as upstream.UpstreamJob); // of the same kind as its state
}

function toWeek(digest: Digest, { id, url }: SourceRecord): StoredWeek {
  const from = digest.source.url || url;
  return { origin: id, digest, addedAt: new Date().toISOString(), from };
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
