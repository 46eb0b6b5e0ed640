import type { FeedWeekLink, FeedYearLink } from './feed-format';

/**
 * How far a feed has been read. Plain data: it can be kept anywhere, and is to be kept in one
 * transaction with the weeks it speaks of.
 */
export interface FeedState {
  /** which feed it is, once a head has said so; a head that says something else is not taken */
  id?: string;
  /** of the newest head that was taken; a lower one is never taken again */
  seq: number;
  /** of that `head.json`; `null` when its server names no versions */
  etag: string | null;
  /** whether the head carries a signature, checked or not */
  isSigned: boolean;
  /** the key its signature was checked with; `null` when none was known */
  publicKey: string | null;
  /** ISO instants, as the head says */
  issued: string;
  expires: string;
  /** oldest first */
  years: readonly KnownYear[];
}

/** A year as the feed has it. Lists, not records: ids are chosen by others, `__proto__` too. */
export interface KnownYear extends FeedYearLink {
  weeks: readonly FeedWeekLink[];
}

/** Whether a feed should have had a new issue by now. The reader is told; it is not an error. */
export function isStale({ expires }: FeedState, nowMs: number): boolean {
  return Date.parse(expires) < nowMs;
}

/** The weeks a feed has, by the ids of their digests. */
export function weeksOf(state: FeedState | null): ReadonlyMap<string, FeedWeekLink> {
  const weeks = (state?.years ?? []).flatMap((year) => year.weeks);
  return new Map(weeks.map((week) => [week.id, week]));
}
