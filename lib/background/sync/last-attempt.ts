import { nextTry } from '../../sources/schedule';
import type { JobState } from '../../sources/sync';
import type { LastAttempt } from '../../storage/source-record';
import type { LocalizedText } from '../../text/localized';
import { FetchError } from './fetch-bytes';

/** How soon after the last answer an interrupted attempt is resumed. */
const WATCH_MS = 60_000;
/** A list has one new week in seven days, and its request costs more than a feed's. */
const JOB_INTERVALS = 4;

/** Noted before a source is asked, so that the attempt is resumed where it is interrupted. */
export function begun(tried: LastAttempt, nowMs: number): LastAttempt {
  return { ...tried, nextAtMs: nowMs + WATCH_MS, isBegun: true };
}

/** After a good answer. */
export function succeeded(nowMs: number): LastAttempt {
  const nextAtMs = nextTry({ nowMs, failures: 0, retryAfterMs: null, random: Math.random() });
  return { atMs: nowMs, wellAtMs: nowMs, failures: 0, failure: null, nextAtMs, isBegun: false };
}

/** As if the source had not been asked, but without asking it again soon. */
export function cancelled(tried: LastAttempt): LastAttempt {
  return { ...tried, nextAtMs: succeeded(Date.now()).nextAtMs, isBegun: false };
}

/** After a failure: why, and when to ask again. */
export function failed(
  tried: LastAttempt,
  error: Error & { userMessage: LocalizedText },
): LastAttempt {
  const nowMs = Date.now();
  const failures = tried.failures + 1;
  const retryAfterMs = error instanceof FetchError ? error.retryAfterMs : null;
  const nextAtMs = nextTry({ nowMs, failures, retryAfterMs, random: Math.random() });
  return { ...tried, atMs: nowMs, failures, failure: error.userMessage, nextAtMs, isBegun: false };
}

/** After one answer to a job, which runs on, is complete or cannot continue by itself. */
export function afterStep(tried: LastAttempt, job: JobState | null, nowMs: number): LastAttempt {
  if (job?.state === 'running') return { ...begun(tried, nowMs), atMs: nowMs, failure: null };
  const isDone = job?.state === 'done';
  const failures = isDone ? 0 : tried.failures + 1;
  const nextMs = nextTry({ nowMs, failures, retryAfterMs: null, random: Math.random() });
  return {
    atMs: nowMs,
    wellAtMs: isDone ? nowMs : tried.wellAtMs,
    failures,
    failure: job?.why ?? null,
    nextAtMs: nowMs + (nextMs - nowMs) * (isDone ? JOB_INTERVALS : 1),
    isBegun: false,
  };
}
