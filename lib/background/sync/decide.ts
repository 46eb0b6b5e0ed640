import type { SyncScope } from '../../sources/sync';
import type { QueuedSync } from '../../storage/session';
import type { SourceRecord } from '../../storage/source-record';

/** What a source is asked for next. */
export interface Decision {
  /** `null`: what is new, or the rest of what was interrupted */
  scope: SyncScope | null;
  /** the first of the queue, where this serves it; `null` where it is there for nobody in particular */
  queued: QueuedSync | null;
  /** an earlier attempt was interrupted: what it has read may be older than any request of now */
  isResumed: boolean;
}

/**
 * Decides what a source is asked for: what was interrupted, else what was requested first, else what
 * is new.
 *
 * @param queued - the first of the queue
 * @returns `null` when the request was complete, and the worker ended before that was noted
 */
export function decide(source: SourceRecord | null, queued: QueuedSync | null): Decision | null {
  const isResumed = source !== null && isUnfinished(source);
  if (queued?.isBegun && !isResumed) return null;
  const isServed = queued !== null && (queued.isBegun || !isResumed);
  return {
    scope: isResumed ? null : (queued?.want ?? null),
    queued: isServed ? queued : null,
    isResumed,
  };
}

/** Whether an attempt was begun and has not come to its end. */
export function isUnfinished({ tried }: SourceRecord): boolean {
  return tried.isBegun;
}

/** Whether the reader paused the source's job: it continues only when they say so. */
export function isPausedByReader({ state }: SourceRecord): boolean {
  return state.kind !== 'feed' && state.job?.state === 'paused' && state.job.failures === 0;
}
