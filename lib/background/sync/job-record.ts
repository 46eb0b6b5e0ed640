import * as forum from '../../sources/forum-sync';
import {
  continueJob,
  type JobState,
  type Progress,
  pauseJob,
  type SyncRequest,
  type SyncScope,
} from '../../sources/sync';
import * as upstream from '../../sources/upstream-sync';
import type { SourceRecord } from '../../storage/source-record';
import { FETCH_WORDS } from './fetch.words';
import { begun } from './last-attempt';

type ForumState = Extract<SourceRecord['state'], { kind: 'forum' }>;
type UpstreamState = Extract<SourceRecord['state'], { kind: 'upstream' }>;
/** A source that is fetched by a job of many requests. */
export type JobRecord = SourceRecord & { state: ForumState | UpstreamState };

/** Whether a source is fetched by a job rather than as a feed. */
export function isJob(source: SourceRecord | null): source is JobRecord {
  return source !== null && source.state.kind !== 'feed';
}

/** Begins a job, or continues a paused one where nothing in particular is wanted. */
export function startJob(source: JobRecord, scope: SyncScope | null, nowMs: number): JobRecord {
  const tried = begun(source.tried, nowMs);
  const wanted = scope ?? { kind: 'check' };
  if (source.state.kind === 'forum') {
    const { job, known } = source.state;
    const { origin } = new URL(source.url);
    const going = continued(job, scope) ?? forum.startForumJob(origin, wanted, known);
    return { ...source, tried, state: { kind: 'forum', known, job: going } };
  }
  const { job, known } = source.state;
  const going = continued(job, scope) ?? upstream.startUpstreamJob(wanted, known, nowMs);
  return { ...source, tried, state: { kind: 'upstream', known, job: going } };
}

function continued<J extends JobState>(job: J | null, scope: SyncScope | null): J | null {
  const going = job && !scope ? continueJob(job) : null;
  return going?.state === 'running' ? going : null;
}

/** The source with its job paused by the reader; `null` when no job is running. */
export function pausedByReader(source: JobRecord): SourceRecord | null {
  const { state } = source;
  if (state.job?.state !== 'running') return null;
  const job = pauseJob({ ...state.job, failures: 0 }, FETCH_WORDS.jobStopped);
  const paused = { ...state, job } as typeof state; // of its own kind
  return { ...source, tried: { ...source.tried, isBegun: false }, state: paused };
}

/** The next request of a source's job; `null` when it is not running, or of another version. */
export function requestOf({ state }: JobRecord): SyncRequest | null {
  if (state.kind === 'forum') {
    const job = forum.readForumJob(state.job);
    return job && forum.nextRequest(job);
  }
  const job = upstream.readUpstreamJob(state.job);
  return job && upstream.nextRequest(job);
}

/** How far a source's job is. */
export function progressOf({ state }: JobRecord): Progress {
  if (!state.job) return { done: 0, total: null };
  return state.kind === 'forum'
    ? forum.progressOf(state.job)
    : upstream.progressOf(state.job as upstream.UpstreamJob); // of the same kind as its state
}
