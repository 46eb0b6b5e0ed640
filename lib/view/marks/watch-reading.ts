import type { Bilingual } from '../../text/localized';

/** Nobody reads a text in less time. */
const LEAST_MS = 20_000;
/** Upper limit, however long the text is: a reader at its end after this time has read it. */
const MOST_MS = 180_000;
/** Of a fast reader. */
const CHARACTERS_A_SECOND = { ko: 15, en: 35 } as const;
/** After this time without input, the reader may have left. */
const IDLE_MS = 60_000;
/** Time in view after which a paper counts as begun. */
const BEGUN_MS = 10_000;

/** The visible part of a text: its first and its last sentence in view, from 0. */
export interface Sight {
  first: number;
  last: number;
  /** whether the end of the text's last sentence is in view */
  hasEnd: boolean;
}

/** What a page has observed of the reading of one paper. */
export interface WatchedReading {
  /** while the text was in view and the reader present */
  readMs: number;
  /** since the reader's last input: a key, a press, a scroll */
  idleMs: number;
  hasSeenEnd: boolean;
  /** the furthest sentence that was first in view for longer than a glance; `null` before */
  reached: number | null;
  /** the sentence that was first at the last look */
  first: number | null;
}

/** The state before anything was read. */
export const UNREAD: WatchedReading = {
  readMs: 0,
  idleMs: 0,
  hasSeenEnd: false,
  reached: null,
  first: null,
};

/**
 * Estimates the shortest time in which a text can be read, in either of its languages: long enough to tell
 * reading from opening, short enough for a fast reader.
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
 * Returns what is known about the reading after one more look.
 *
 * @param ms - since the previous look
 * @param sight - `null` while nothing of the text is in view, or the page is hidden
 * @param hasSign - whether there was any input since the previous look
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
  // A text that flies past is not read, so a sentence must be first at two looks.
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

/** Whether the reader has read the text: its end was in view, and there was enough time. */
export function hasRead({ readMs, hasSeenEnd }: WatchedReading, leastMs: number): boolean {
  return hasSeenEnd && readMs >= leastMs;
}

/** Returns the sentence that the reader has reached; `null` if they may only have opened the paper. */
export function placeOf({ readMs, reached }: WatchedReading): number | null {
  return readMs >= BEGUN_MS ? reached : null;
}

/**
 * Whether to show a text from where the reader left off: it must be the same text, and the place beyond its
 * first sentences.
 *
 * @param count - number of sentences in the text that is shown
 */
export function isWorthResuming(
  from: { pair: number; of: number } | null,
  count: number,
): from is { pair: number; of: number } {
  return from !== null && from.of === count && from.pair >= 2;
}

function secondsOf(text: string | null, language: keyof typeof CHARACTERS_A_SECOND): number {
  return (text?.length ?? 0) / CHARACTERS_A_SECOND[language];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
