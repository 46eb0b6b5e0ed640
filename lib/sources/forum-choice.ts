import type { LocalizedText, Problem } from '../text/localized';
import { localize } from '../text/sentences';
import type { ForumJob, FoundTopic } from './forum-job';
import { type Listing, type ListName, listUrl, type Span } from './forum-listing';
import { countOf, isInScope, MOST_NEW_WEEKS, newestStart, type SyncScope, stopJob } from './sync';
import { SYNC_WORDS } from './sync.words';

/** How many of the newest known weeks are looked at again for edits. */
const RECHECKED = 2;
/** A week is posted some days after it ends; later ones are found by no date. */
const LATEST_POST_DAYS = 60;
const LONGEST_WEEK_DAYS = 31;
const DAY_MS = 86_400_000;

/** The lists in which what is wanted may be found, the most sparing first. */
export function listsFor({ kind }: SyncScope): ListName[] {
  return kind === 'range' ? ['search', 'tag', 'recent'] : ['tag', 'search', 'recent'];
}

/** Turns to the first page of the first of some lists. */
export function openList(job: ForumJob, lists: ListName[]): ForumJob {
  const [first] = lists;
  const url = first ? listUrl(job.origin, first, spanOf(job)) : null;
  return { ...job, lists, listUrl: url, page: 0 };
}

/**
 * When the topics that are wanted were made. No digest is posted before its week begins, and of a
 * week that lies across an end of the range all of it is wanted.
 */
function spanOf({ want, known }: ForumJob): Span {
  if (want.kind === 'check') return { after: newestStart(known), before: null };
  if (want.kind === 'newest') return { after: null, before: null };
  const after = addDays(want.from, -LONGEST_WEEK_DAYS);
  return { after, before: addDays(want.to, LATEST_POST_DAYS) };
}

/** Do the pages so far hold all that is wanted? Later ones hold older topics. */
export function isEnough(job: ForumJob, { oldestAt }: Listing): boolean {
  const { after } = spanOf(job);
  if (after) return oldestAt !== null && oldestAt < after;
  return new Set(job.found.map(({ start }) => start)).size >= countOf(job.want);
}

/**
 * The list at hand is over. The next one is asked for where it brought nothing; and where it was the
 * tag's, which lacks all that is older than the tag.
 */
export function leaveList(job: ForumJob): ForumJob {
  const [list, ...rest] = job.lists;
  const hasAny = job.found.some((topic) => isInScope(topic, job.want));
  const lacksOlder = list === 'tag' && rest[0] === 'search';
  const isOver = rest.length === 0 || (hasAny && !lacksOlder);
  return isOver ? chooseTopics(job) : openList(job, rest);
}

/** All is listed: which topics are asked for, those of the newest week first. */
export function chooseTopics(job: ForumJob): ForumJob {
  const listedJob = { ...job, lists: [], listUrl: null };
  if (!job.isListed) return stopJob(listedJob, noList(hostOf(job)));
  const wanted = chooseWanted(job);
  // What was taken away comes back by a wish; a check wants nothing that is known.
  const held = new Set(job.known.filter(({ isRemoved }) => !isRemoved).map(({ id }) => id));
  const queue = [...wanted.filter(({ id }) => !held.has(id)), ...chooseRechecked(job, wanted)];
  const isEmpty = job.found.length === 0;
  return {
    ...listedJob,
    queue: queue.map(({ id, title }) => ({ id, title, head: null })),
    problems: isEmpty ? [...job.problems, nothing(hostOf(job))] : job.problems,
    state: queue.length === 0 ? 'done' : job.state,
  };
}

function chooseWanted(job: ForumJob): FoundTopic[] {
  const { want, found } = job;
  if (want.kind === 'range') return found.filter((topic) => isInScope(topic, want)).sort(byWeek);
  const newest = want.kind === 'check' ? newestId(job) : 0;
  // By number: a week may be posted late, again, or with a wrong year.
  const fresh = found.filter(({ id }) => Number(id) > newest).sort(byWeek);
  const count = newest > 0 ? MOST_NEW_WEEKS : countOf(want);
  const starts = new Set([...new Set(fresh.map(({ start }) => start))].slice(0, count));
  return fresh.filter(({ start }) => starts.has(start));
}

/** The newest known topics may have been edited since; older ones are kept for good. */
function chooseRechecked({ want, known, found }: ForumJob, wanted: FoundTopic[]): FoundTopic[] {
  const titles = new Map(found.map((topic) => [topic.id, topic]));
  const ids = new Set(wanted.map(({ id }) => id));
  return known
    .filter(({ id, isRemoved }) => !isRemoved && (want.kind === 'check' || ids.has(id)))
    .toSorted(byWeek)
    .slice(0, want.kind === 'range' ? 0 : RECHECKED)
    .map(({ id, start }) => titles.get(id) ?? { id, title: start, start, end: start });
}

/** 0 when nothing is known. Forums number their topics as they come. */
function newestId({ known }: ForumJob): number {
  return Math.max(0, ...known.map(({ id }) => Number(id)));
}

/** Newest first; of one week the later topic. */
function byWeek(a: { id: string; start: string }, b: { id: string; start: string }): number {
  if (a.start !== b.start) return a.start < b.start ? 1 : -1;
  return Number(b.id) - Number(a.id);
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** What a forum is called in our sentences. */
export function hostOf({ origin }: ForumJob): string {
  return new URL(origin).host;
}

function noList(host: string): LocalizedText {
  return localize(SYNC_WORDS.noThreadList, { host });
}

function nothing(host: string): Problem {
  return {
    where: { ko: host, en: host },
    what: SYNC_WORDS.noThread,
  };
}
