import type { Problem } from '../text/localized';
import { describeTopic } from './forum';
import type { ListName } from './forum-listing';
import type { JobState, SyncScope } from './sync';
import type { TopicHead } from './topic-markdown';

export const FORUM_JOB_VERSION = 1;
export const TOPIC_ID = /^\d{1,9}$/;

/** What is kept of a topic beside its digest. */
export interface KnownTopic {
  id: string;
  /** first day of its week */
  start: string;
  /** of the text that was read: when it was edited, how often, and its hash; `null` when unknown */
  updatedAt: string | null;
  version: number | null;
  hash: string | null;
  /** the reader took its week away: a check leaves it alone, a wish brings it back */
  isRemoved: boolean;
}

/** Fetching weeks from a forum: plain data, stored between its steps. */
export interface ForumJob extends JobState {
  kind: 'forum';
  version: typeof FORUM_JOB_VERSION;
  /** `https://discuss.pytorch.kr` */
  origin: string;
  want: SyncScope;
  known: KnownTopic[];
  /** the current list, and what comes after it if that is not enough; empty when all is listed */
  lists: ListName[];
  /** address of the current page */
  listUrl: string | null;
  page: number;
  /** whether any list could be read */
  isListed: boolean;
  /** weekly topics of the lists, in any order */
  found: FoundTopic[];
  /** topics still to be requested, the current one first */
  queue: QueuedTopic[];
  /** topics done with, whatever came of them */
  settled: number;
  problems: Problem[];
}

/** A topic that a list named. */
export interface FoundTopic {
  id: string;
  title: string;
  start: string;
  end: string;
}

/** A topic to be asked for. */
interface QueuedTopic {
  id: string;
  /** what to call it */
  title: string;
  /** its JSON came without the text, which is asked for next */
  head: TopicHead | null;
}

/** The topic that a digest was read from, by its id; `null` when that is of another source. */
export function topicIdOf(digestId: string, origin: string): string | null {
  const start = describeTopic({ origin, id: '', slug: null }).id ?? '';
  const id = digestId.slice(start.length);
  return digestId.startsWith(start) && TOPIC_ID.test(id) ? id : null;
}
