import type { Origin } from '../digest/origin';
import type { FeedState } from '../feed/feed-state';
import { type ForumJob, type KnownTopic, topicIdOf } from '../sources/forum-job';
import type { KnownList, UpstreamJob } from '../sources/upstream-sync';
import type { LocalizedText } from '../text/localized';

/** A place that weeks are fetched from, and how far that went; saved with the weeks it speaks of. */
export interface SourceRecord {
  /** also the origin of its weeks */
  id: Origin;
  name: string;
  /** where a reader finds it, `https:` */
  url: string;
  /** ISO instant */
  addedAt: string;
  tried: LastAttempt;
  state:
    | { kind: 'feed'; publicKey: string | null; feed: FeedState | null }
    | { kind: 'forum'; known: KnownTopic[]; job: ForumJob | null }
    | { kind: 'upstream'; known: KnownList; job: UpstreamJob | null };
}

/** How asking a source went last. Times are epochs, so that a clock that was wrong shows. */
export interface LastAttempt {
  atMs: number | null;
  /** when it last went well */
  wellAtMs: number | null;
  /** in a row */
  failures: number;
  /** why it last failed; `null` when it went well */
  failure: LocalizedText | null;
  nextAtMs: number;
  /** it is being asked now, or was when the worker ended */
  isBegun: boolean;
}

const NEVER_TRIED: LastAttempt = {
  atMs: null,
  wellAtMs: null,
  failures: 0,
  failure: null,
  nextAtMs: 0,
  isBegun: false,
};

/** A source that is new: nothing of it is known yet. */
export function newSource(
  kind: SourceRecord['state']['kind'],
  {
    id,
    name,
    url,
    publicKey,
  }: Pick<SourceRecord, 'id' | 'name' | 'url'> & { publicKey: string | null },
  addedAt: string,
): SourceRecord {
  return { id, name, url, addedAt, tried: NEVER_TRIED, state: newState(kind, publicKey) };
}

function newState(
  kind: SourceRecord['state']['kind'],
  publicKey: string | null,
): SourceRecord['state'] {
  switch (kind) {
    case 'feed':
      return { kind, publicKey, feed: null };
    case 'forum':
      return { kind, known: [], job: null };
    case 'upstream':
      return { kind, known: { files: [], weeks: [] }, job: null };
  }
}

/** The source without the weeks the reader took away, so that a check leaves them alone. */
export function withoutWeeks(source: SourceRecord, ids: ReadonlySet<string>): SourceRecord {
  const { state } = source;
  if (state.kind === 'forum') {
    const { origin } = new URL(source.url);
    const topics = new Set([...ids].map((id) => topicIdOf(id, origin)));
    const known = state.known.map((topic) =>
      topics.has(topic.id) ? { ...topic, isRemoved: true } : topic,
    );
    return { ...source, state: { ...state, known } };
  }
  if (state.kind === 'upstream') {
    const weeks = state.known.weeks.map((week) =>
      ids.has(week.id) ? { ...week, isRemoved: true } : week,
    );
    return { ...source, state: { ...state, known: { ...state.known, weeks } } };
  }
  // What a feed has is known by its hashes, and is not asked for again.
  return source;
}
