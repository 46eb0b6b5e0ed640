import type { Digest } from '../digest/format';
import { hashOf } from '../text/hash';
import type { LocalizedText } from '../text/localized';
import { localize } from '../text/sentences';
import { decode } from './decode';
import { REFUSALS } from './refusals.words';
import { isDue } from './schedule';
import { SYNC_WORDS } from './sync.words';

/** Which weeks of a source are to be fetched. Stored as `want` in jobs. */
export type SyncScope =
  | { kind: 'newest'; weeks: number }
  /** weeks with a day in it; ISO days, both included */
  | { kind: 'range'; from: string; to: string }
  /** what is newer than all that is known, and whether what is known was edited */
  | { kind: 'check' };

/** One request as it is to be made; nothing else of the source is to be asked for it. */
export interface SyncRequest {
  url: string;
  accept: string;
  /** of the unpacked body */
  maxBytes: number;
  /** of the version at hand, which need not be sent again; `null` to have it in any case */
  etag: string | null;
}

/** What came of a request. */
export type SourceResponse =
  | ({ kind: 'ok'; etag: string | null } & ({ bytes: Uint8Array } | { text: string }))
  /** the version that the request named is the present one */
  | { kind: 'unchanged' }
  | Failed;

export interface Failed {
  kind: 'failed';
  /** `status`: there was an answer, but not with what was asked for */
  reason: 'offline' | 'timeout' | 'too-large' | 'status' | 'redirected' | 'aborted' | 'insecure';
  /** of the answer, where the reason is `status` */
  status: number | null;
  /** how long the server asked us to stay away; `null` when it did not */
  retryAfterMs: number | null;
}

/** What handling a response needs from outside. */
export interface StepContext {
  nowMs: number;
  /** runs the reading: `runSync`, or `inSlices` if other work shares the thread */
  run<T>(work: Generator<void, T>): T | Promise<T>;
}

/**
 * What every job keeps of how asking goes.
 *
 * A job is plain data and changes only as a whole: it is stored together with what an answer
 * brought, in one transaction. Killed before that, the same request is asked again; nothing is lost
 * or doubled.
 */
export interface JobState {
  /** `paused`: can be continued; `stopped`: can only be started over */
  state: 'running' | 'paused' | 'stopped' | 'done';
  /** why it is paused or stopped, to be shown */
  why: LocalizedText | null;
  /** of the request at hand, in a row */
  failures: number;
  /** epoch; nothing is to be asked before; 0 when at once */
  notBeforeMs: number;
}

export interface Progress {
  done: number;
  /** `null` while it is not known how much there is */
  total: number | null;
}

/** Unless the reader says otherwise. */
const NEWEST_WEEKS = 4;
/** More weeks than any series has. */
export const MOST_WEEKS = 500;
/** New weeks that a check takes at most: a check must not fetch years. */
export const MOST_NEW_WEEKS = 12;
/** Least time between two requests to one source. */
export const PAUSE_MS = 1_000;
/** After the first, second … failure of one request in a row, where the server does not say. */
const WAITS_MS = [5_000, 15_000, 45_000, 120_000];
/** Told to wait longer, a job pauses instead; the server's wait stands all the same. */
const LONGEST_WAIT_MS = 15 * 60_000;
/** Servers that say a year mean it no more than those that say a day. */
const LONGEST_PAUSE_MS = 24 * 60 * 60_000;
const ISO_DAY = /^20\d\d-\d\d-\d\d$/;

export const FRESH: JobState = { state: 'running', why: null, failures: 0, notBeforeMs: 0 };

/**
 * How long to wait before the next request. Not at all for a moment that a wrong clock noted, which
 * would be as far away whenever it is asked again.
 */
export function waitMs({ notBeforeMs }: JobState, nowMs: number): number {
  return isDue(notBeforeMs, nowMs) ? 0 : Math.min(notBeforeMs - nowMs, LONGEST_PAUSE_MS);
}

/** Continues a paused job where it was; the server's own wait stands. */
export function continueJob<J extends JobState>(job: J): J {
  return job.state === 'paused' ? { ...job, state: 'running', why: null, failures: 0 } : job;
}

/** The job after a response with the requested data. */
export function afterResponse<J extends JobState>(job: J, nowMs: number): J {
  return { ...job, failures: 0, notBeforeMs: nowMs + PAUSE_MS };
}

/**
 * After a failure: asks again later; pauses after several in a row; stops where it is forbidden.
 *
 * @returns `null` when the failure costs only what was asked for, and the job goes on
 */
export function afterFailure<J extends JobState>(
  job: J,
  host: string,
  failed: Failed,
  nowMs: number,
): J | null {
  const { status, retryAfterMs } = failed;
  if (status === 401 || status === 403) return stopJob(job, forbidden(host, status));
  if (!isPassing(failed)) return null;
  const failures = job.failures + 1;
  const givenMs = Math.min(retryAfterMs ?? 0, LONGEST_PAUSE_MS);
  const delayMs = Math.max(givenMs || (WAITS_MS[job.failures] ?? LONGEST_WAIT_MS), PAUSE_MS);
  const isOver = failures > WAITS_MS.length || delayMs > LONGEST_WAIT_MS;
  // A pause ends by the reader's hand: only what the server said is to be waited for then.
  const notBeforeMs = nowMs + (isOver ? Math.max(givenMs, PAUSE_MS) : delayMs);
  const waiting = { ...job, failures, notBeforeMs };
  return isOver ? pauseJob(waiting, sayTrouble(host, failed)) : waiting;
}

/** A response that was cut off or garbled on its way; handled like a failure of the server. */
export function afterGarbled<J extends JobState>(job: J, host: string, nowMs: number): J {
  const failed: Failed = { kind: 'failed', reason: 'offline', status: null, retryAfterMs: null };
  const after = afterFailure(job, host, failed, nowMs) ?? job;
  return after.state === 'paused' ? { ...after, why: garbled(host) } : after;
}

/** After a page where data was asked for: whatever is asked next would bring it again. */
export function afterPage<J extends JobState>(job: J, host: string, nowMs: number): J {
  return pauseJob(afterResponse(job, nowMs), page(host));
}

export function pauseJob<J extends JobState>(job: J, why: LocalizedText): J {
  return { ...job, state: 'paused', why };
}

export function stopJob<J extends JobState>(job: J, why: LocalizedText): J {
  return { ...job, state: 'stopped', why };
}

/** Explains to the reader why an item cannot be fetched. */
export function sayLost({ reason, status }: Failed): LocalizedText {
  if (reason === 'too-large') return REFUSALS.tooLarge;
  if (status === 404 || status === 410) return localize(SYNC_WORDS.removed, { status });
  return status === null ? SYNC_WORDS.moved : localize(SYNC_WORDS.failed, { status });
}

/** The text of a response, or why it has none. */
export function readText(
  answer: SourceResponse & { kind: 'ok' },
): { text: string } | { refusal: LocalizedText } {
  const decoded = 'bytes' in answer ? decode(answer.bytes) : answer;
  return 'refusal' in decoded ? decoded : { text: decoded.text.replace(/^\ufeff/, '') };
}

/** Whether a response is a web page although other data was requested. */
export function isPage(text: string): boolean {
  return /^\s*<(?:!doctype|html|head|body|!--|\?xml)/i.test(text.slice(0, 1_000));
}

/** The week has a day in the range, where a range is wanted. */
export function isInScope({ start, end }: Digest['week'], want: SyncScope): boolean {
  return want.kind !== 'range' || (start <= want.to && end >= want.from);
}

/** Makes a scope that can be fetched: days that exist, in order; a number of weeks that a series has. */
export function toScope(want: SyncScope): SyncScope {
  if (want.kind === 'check') return { kind: 'check' };
  if (want.kind === 'range') {
    const [from = '', to = ''] = [want.from, want.to].sort();
    const areDays = [from, to].every(
      (day) => ISO_DAY.test(day) && Number.isFinite(Date.parse(day)),
    );
    return areDays ? { kind: 'range', from, to } : { kind: 'newest', weeks: NEWEST_WEEKS };
  }
  const weeks = Math.min(Math.max(1, Math.floor(want.weeks) || NEWEST_WEEKS), MOST_WEEKS);
  return { kind: 'newest', weeks };
}

/** How many of the newest weeks are wanted; of a check, where nothing is known to be newer than. */
export function countOf(want: SyncScope): number {
  return want.kind === 'newest' ? want.weeks : NEWEST_WEEKS;
}

/** First day of the newest of some weeks; `null` of none. */
export function newestStart(weeks: readonly { start: string }[]): string | null {
  const starts = weeks.map(({ start }) => start).sort();
  return starts.at(-1) ?? null;
}

/** What tells an edited text from what it was; no more, the text is not kept. */
export function markOf(text: string): string {
  return `${text.length}-${hashOf(text).toString(16)}`;
}

/** May the same request bring it another time? */
export function isPassing({ reason, status }: Pick<Failed, 'reason' | 'status'>): boolean {
  if (status !== null) return status === 429 || status === 408 || status >= 500;
  return reason === 'offline' || reason === 'timeout' || reason === 'aborted';
}

function sayTrouble(host: string, { status }: Failed): LocalizedText {
  if (status === 429) return localize(SYNC_WORDS.tooMany, { host });
  if (status !== null) return localize(SYNC_WORDS.errored, { host, status });
  return localize(SYNC_WORDS.unreachable, { host });
}

function forbidden(host: string, status: number): LocalizedText {
  return localize(SYNC_WORDS.forbidden, { host, status });
}

function page(host: string): LocalizedText {
  return localize(SYNC_WORDS.page, { host });
}

function garbled(host: string): LocalizedText {
  return localize(SYNC_WORDS.garbled, { host });
}
