import type { Bilingual } from '../../text/localized';

/** Nobody reads a text in less. */
const LEAST_MS = 20_000;
/** More is not asked for, however long the text is: who is at its end by then has read it. */
const MOST_MS = 180_000;
/** Characters a second, as fast as people still read. */
const SCHEDULER = { ko: 15, en: 35 } as const;
/** After as long without a sign, the reader may have gone. */
const IDLE_MS = 60_000;
/** From when on a paper that is in view is one that was begun. */
const BEGUN_MS = 10_000;

/** What is seen of a text: the first and the last sentence in view, from 0. */
export interface Sight {
  first: number;
  last: number;
  /** whether the last sentence of the text is in view to its end */
  hasEnd: boolean;
}

/** What a page has seen of a reader who reads one paper. */
export interface WatchedReading {
  /** while the text was in view and the reader there */
  readMs: number;
  /** since the last sign of the reader: a key, a press, a scroll */
  idleMs: number;
  hasSeenEnd: boolean;
  /** the furthest sentence that stood first in view for longer than a glance; `null` before */
  reached: number | null;
  /** what stood first at the last look */
  first: number | null;
}

/** Before anything was read. */
export const UNREAD: WatchedReading = {
  readMs: 0,
  idleMs: 0,
  hasSeenEnd: false,
  reached: null,
  first: null,
};

/**
 * How long a text takes to be read at the least, in either of its languages: long enough to tell it from
 * opening it, short enough for a quick reader.
 *
 * @param pairs - its sentences
 */
export function leastReadingMs(pairs: readonly Bilingual[]): number {
  const inKorean = pairs.map(({ ko, en }) => secondsOf(ko, 'ko') || secondsOf(en, 'en'));
  const inEnglish = pairs.map(({ ko, en }) => secondsOf(en, 'en') || secondsOf(ko, 'ko'));
  const ms = 1_000 * Math.min(sum(inKorean), sum(inEnglish));
  return Math.min(MOST_MS, Math.max(LEAST_MS, Math.round(ms)));
}

/**
 * What is known of a reader after one more look.
 *
 * @param ms - since the look before
 * @param sight - `null` while nothing of the text is in view, or the page is hidden
 * @param hasSign - whether the reader did anything since the look before
 */
export function lookAgain(
  before: WatchedReading,
  ms: number,
  sight: Sight | null,
  hasSign: boolean,
): WatchedReading {
  const idleMs = hasSign ? 0 : before.idleMs + ms;
  if (!sight) return { ...before, idleMs, first: null };
  const isThere = idleMs < IDLE_MS;
  // A text that flies past is not read: what stands first must do so at two looks.
  const isHeld = isThere && before.first !== null && ms > 0;
  const held = isHeld ? Math.min(before.first ?? 0, sight.first) : null;
  return {
    readMs: before.readMs + (isThere ? ms : 0),
    idleMs,
    hasSeenEnd: before.hasSeenEnd || (isThere && sight.hasEnd),
    reached: held === null ? before.reached : Math.max(before.reached ?? 0, held),
    first: sight.first,
  };
}

/** Whether the reader has read the text: its end was in view, and there was time enough. */
export function hasRead({ readMs, hasSeenEnd }: WatchedReading, leastMs: number): boolean {
  return hasSeenEnd && readMs >= leastMs;
}

/** The sentence that the reader has come to; `null` while they may only have opened the paper. */
export function placeOf({ readMs, reached }: WatchedReading): number | null {
  return readMs >= BEGUN_MS ? reached : null;
}

/**
 * Whether a text is to be shown from where the reader left off: the same text, beyond its first
 * sentences.
 *
 * @param count - of sentences in the text that is shown
 */
export function isWorthResuming(
  from: { pair: number; of: number } | null,
  count: number,
): from is { pair: number; of: number } {
  return from !== null && from.of === count && from.pair >= 2;
}

function secondsOf(text: string | null, language: keyof typeof SCHEDULER): number {
  return (text?.length ?? 0) / SCHEDULER[language];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
