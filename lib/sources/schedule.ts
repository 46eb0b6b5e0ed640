/** What decides when a source is asked next. */
export interface Attempt {
  /** when the attempt ended */
  nowMs: number;
  /** failed attempts in a row, this one included; 0 after a good one */
  failures: number;
  /** how long the server asked us to stay away; `null` when it did not */
  retryAfterMs: number | null;
  /** from 0 up to 1, new each time: spreads readers out so that they do not all ask at once */
  random: number;
}

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;
const USUAL_MS = 6 * HOUR_MS;
const FIRST_PAUSE_MS = 5 * MINUTE_MS;
const LONGEST_MS = 24 * HOUR_MS;
/** How far a wait is from its middle at most. */
const JITTER = 0.2;
/** More than any wait of ours: what is later was written under a clock that was wrong. */
const IMPOSSIBLE_MS = 48 * HOUR_MS;
/** Tolerance for the clocks of two contexts of one machine. */
const LEEWAY_MS = MINUTE_MS;

const SECONDS = /^\d{1,10}$/;
/** The three forms of RFC 9110 begin with the day; only the oldest, asctime's, names no zone. */
const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? [\w :-]{8,40}$/;

/**
 * When a source is to be asked again: every six hours, give or take a fifth, while it is well. After
 * failures five minutes, doubling up to a day. Never sooner than the server said, up to a day.
 *
 * @returns milliseconds of the clock that `nowMs` is from
 */
export function nextTry({ nowMs, failures, retryAfterMs, random }: Attempt): number {
  const pauseMs = failures > 0 ? FIRST_PAUSE_MS * 2 ** (failures - 1) : USUAL_MS;
  const waitMs = Math.min(pauseMs, LONGEST_MS) * (1 - JITTER + 2 * JITTER * random);
  const askedMs = Math.min(retryAfterMs ?? 0, LONGEST_MS);
  // Spread to one side only: all who were sent away with one answer would come back at one moment.
  return Math.round(nowMs + Math.max(waitMs, askedMs * (1 + JITTER * random)));
}

/**
 * Whether a source is to be asked now.
 *
 * @param nextTryAtMs - from `nextTry`; `null` when it was never asked. A time that no wait reaches
 *   comes from a clock that was off, so the source is due; so it is when the time is no number.
 */
export function isDue(nextTryAtMs: number | null, nowMs: number): boolean {
  const waitMs = (nextTryAtMs ?? nowMs) - nowMs;
  return !(waitMs > 0 && waitMs <= IMPOSSIBLE_MS);
}

/**
 * Reads a moment that was noted when something had happened.
 *
 * @returns `null` when there is none, or none that a right clock can have noted: it is still to come,
 *   before 1970, or no number
 */
export function pastMs(notedMs: number | null, nowMs: number): number | null {
  const hasBeen = notedMs !== null && notedMs >= 0 && notedMs <= nowMs + LEEWAY_MS;
  return hasBeen ? notedMs : null;
}

/**
 * Reads a `Retry-After` header in either form, seconds or a date.
 *
 * @returns how long to wait, not below 0; `null` when there is none or it cannot be read
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function readRetryAfter(header: string | null, nowMs: number): number | null {
  const text = header?.trim() ?? '';
  if (SECONDS.test(text)) return Number(text) * 1000;
  if (!HTTP_DATE.test(text)) return null;
  const atMs = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isFinite(atMs) ? Math.max(0, atMs - nowMs) : null;
}
