import type { Digest } from '../digest/format';
import { parseJson } from '../text/json';
import type { LocalizedText, Problem } from '../text/localized';
import { chooseTopics, hostOf, isEnough, leaveList, listsFor, openList } from './forum-choice';
import { FORUM_JOB_VERSION, type ForumJob, type KnownTopic, TOPIC_ID } from './forum-job';
import { isOverloaded, type Listing, MOST_PAGES, readListing } from './forum-listing';
import { topicRequest } from './forum-topic';
import { rawRequest } from './markdown-file';
import { REFUSALS } from './refusals.words';
import {
  afterFailure,
  afterGarbled,
  afterPage,
  afterResponse,
  type Failed,
  FRESH,
  isPage,
  markOf,
  type Progress,
  readText,
  type SourceResponse,
  type StepContext,
  type SyncRequest,
  type SyncScope,
  sayLost,
  stopJob,
  toScope,
} from './sync';
import { SYNC_WORDS } from './sync.words';
import { readTopicResponse, readTopicWeek, type TopicHead } from './topic-markdown';

/** What a response brought. */
export type ForumOutcome =
  | { kind: 'listed' }
  /** a second request is needed for the topic */
  | { kind: 'half' }
  /** `topic` is to be stored with the digest */
  | { kind: 'read'; topic: KnownTopic; problems: Problem[] }
  | { kind: 'unchanged'; topic: KnownTopic }
  /** it cost the topic; the problem is in the job too */
  | { kind: 'lost'; problem: Problem }
  /** to be asked again, after a wait, or when the job is continued */
  | { kind: 'failed' }
  /** the job was not running: nothing came of it */
  | { kind: 'ignored' };

/** The job after an answer, with the digest it brought. The caller stores both in one transaction. */
export interface ForumStep {
  job: ForumJob;
  digest: Digest | null;
  outcome: ForumOutcome;
}

const MOST_FOUND = 1_000;
const MOST_BYTES = { list: 2_000_000, topic: 4_000_000, raw: 1_000_000 };

/**
 * Begins a job; stopped at once where the address is not a forum's.
 *
 * @param forum - any address of it; only scheme and host count
 * @param known - what is at hand of this forum, weeks that were taken away too; see `topicIdOf`
 */
export function startForumJob(
  forum: string,
  requested: SyncScope,
  known: readonly KnownTopic[],
): ForumJob {
  const want = toScope(requested);
  const origin = URL.canParse(forum) ? new URL(forum).origin : '';
  const job: ForumJob = {
    ...FRESH,
    kind: 'forum',
    version: FORUM_JOB_VERSION,
    origin,
    want,
    known: known.filter(({ id }) => TOPIC_ID.test(id)),
    lists: [],
    listUrl: null,
    page: 0,
    isListed: false,
    found: [],
    queue: [],
    settled: 0,
    problems: [],
  };
  const isForum = topicRequest(`${origin}/t/1`) !== null;
  return isForum ? openList(job, listsFor(want)) : stopJob(job, SYNC_WORDS.noForum);
}

/** Reads a stored job; `null` when it was stored by another version, and is to be started over. */
export function readForumJob(data: unknown): ForumJob | null {
  const { kind, version } = (data ?? {}) as Partial<ForumJob>; // written by us, of whatever version
  return kind === 'forum' && version === FORUM_JOB_VERSION ? (data as ForumJob) : null; // its version tells
}

/** What to ask for next; `null` when the job is not running. */
export function nextRequest(job: ForumJob): SyncRequest | null {
  if (job.state !== 'running') return null;
  const [topic] = job.queue;
  if (job.listUrl) return toRequest(job.listUrl, 'application/json', MOST_BYTES.list);
  if (!topic) return null;
  const address = `${job.origin}/t/${topic.id}`;
  const url = topic.head ? rawRequest(address) : topicRequest(address);
  if (!url) return null;
  return topic.head
    ? toRequest(url, 'text/plain', MOST_BYTES.raw)
    : toRequest(url, 'application/json', MOST_BYTES.topic);
}

/** Handles the response to the current request. */
export async function handleResponse(
  job: ForumJob,
  answer: SourceResponse,
  context: StepContext,
): Promise<ForumStep> {
  if (!nextRequest(job)) return { job, digest: null, outcome: { kind: 'ignored' } };
  if (answer.kind === 'failed') return takeFailure(job, answer, context.nowMs);
  // No version was named, so none can be the present one.
  if (answer.kind === 'unchanged') return failed(afterGarbled(job, hostOf(job), context.nowMs));
  const read = readText(answer);
  if ('refusal' in read) return lose(job, read.refusal, context.nowMs);
  if (isPage(read.text)) return failed(afterPage(job, hostOf(job), context.nowMs));
  if (job.listUrl) return takeList(job, read.text, context.nowMs);
  return takeTopic(job, read.text, context);
}

/** How far the job is, in topics. */
export function progressOf({ listUrl, settled, queue }: ForumJob): Progress {
  return { done: settled, total: listUrl ? null : settled + queue.length };
}

function toRequest(url: string, accept: string, maxBytes: number): SyncRequest {
  return { url, accept, maxBytes, etag: null };
}

function takeFailure(job: ForumJob, answer: Failed, nowMs: number): ForumStep {
  const after = afterFailure(job, hostOf(job), answer, nowMs);
  return after ? failed(after) : lose(job, sayLost(answer), nowMs);
}

function failed(job: ForumJob): ForumStep {
  return { job, digest: null, outcome: { kind: 'failed' } };
}

/** Gives up the current list or topic. */
function lose(job: ForumJob, what: LocalizedText, nowMs: number): ForumStep {
  const after = afterResponse(job, nowMs);
  if (job.listUrl) return listed(leaveList(noteList(after)));
  const name = job.queue[0]?.title ?? '';
  const problem = { where: { ko: name, en: name }, what };
  const problems = [...job.problems, problem];
  return settle({ ...after, problems }, null, { kind: 'lost', problem });
}

function listed(job: ForumJob): ForumStep {
  return { job, digest: null, outcome: { kind: 'listed' } };
}

/** Ends the current topic, and the job when it was the last. */
function settle(job: ForumJob, digest: Digest | null, outcome: ForumOutcome): ForumStep {
  const queue = job.queue.slice(1);
  const state = queue.length === 0 ? 'done' : job.state;
  return { job: { ...job, queue, settled: job.settled + 1, state }, digest, outcome };
}

/** Without a search, older weeks may be missing; the other lists stand in for each other. */
function noteList(job: ForumJob): ForumJob {
  const host = hostOf(job);
  const problem = { where: { ko: host, en: host }, what: SYNC_WORDS.noSearch };
  return job.lists[0] === 'search' ? { ...job, problems: [...job.problems, problem] } : job;
}

function takeList(job: ForumJob, text: string, nowMs: number): ForumStep {
  const data = parseJson(text);
  if (data === undefined) return failed(afterGarbled(job, hostOf(job), nowMs));
  if (isOverloaded(data)) return takeFailure(job, OVERLOADED, nowMs);
  const listing = readListing(data, job.listUrl ?? '');
  if (!listing) return lose(job, REFUSALS.otherJson, nowMs);
  const after = addFound({ ...afterResponse(job, nowMs), isListed: true }, listing);
  if (isEnough(after, listing)) return listed(chooseTopics(after));
  const page = job.page + 1;
  const isCut = page >= MOST_PAGES[job.lists[0] ?? 'recent'];
  if (listing.next && !isCut) return listed({ ...after, page, listUrl: listing.next });
  return listed(leaveList(after));
}

function addFound(job: ForumJob, { topics }: Listing): ForumJob {
  const found = new Map(job.found.map((topic) => [topic.id, topic]));
  for (const { id, title, week } of topics) found.set(id, { id, title, ...week });
  return { ...job, found: [...found.values()].slice(0, MOST_FOUND) };
}

async function takeTopic(job: ForumJob, text: string, context: StepContext): Promise<ForumStep> {
  const [topic] = job.queue;
  if (!topic) return failed(job);
  if (topic.head) return readWeek(job, topic.head, text.replace(/\r\n?/g, '\n'), context);
  const data = parseJson(text);
  if (data === undefined) return failed(afterGarbled(job, hostOf(job), context.nowMs));
  const read = readTopicResponse(data, job.origin, topic.id);
  if ('refusal' in read) return lose(job, read.refusal, context.nowMs);
  const earlier = job.known.find(({ id }) => id === topic.id);
  const { updatedAt, version } = read.head;
  const isSame = earlier && updatedAt && earlier.updatedAt === updatedAt;
  if (isSame && earlier.version === version && !earlier.isRemoved)
    return settleUnchanged(job, earlier, context);
  if (read.markdown !== null) return readWeek(job, read.head, read.markdown, context);
  const queue = [{ ...topic, head: read.head }, ...job.queue.slice(1)];
  return {
    job: { ...afterResponse(job, context.nowMs), queue },
    digest: null,
    outcome: { kind: 'half' },
  };
}

function settleUnchanged(job: ForumJob, topic: KnownTopic, { nowMs }: StepContext): ForumStep {
  return settle(afterResponse(job, nowMs), null, { kind: 'unchanged', topic });
}

async function readWeek(
  job: ForumJob,
  head: TopicHead,
  markdown: string,
  context: StepContext,
): Promise<ForumStep> {
  const [{ id } = { id: '' }] = job.queue;
  const { updatedAt, version } = head;
  const earlier = job.known.find((one) => one.id === id);
  const revision = { updatedAt, version, hash: markOf(`${head.title}\n${markdown}`) };
  if (earlier && !earlier.isRemoved && earlier.hash === revision.hash)
    return settleUnchanged(job, { ...earlier, ...revision }, context);
  const read = await context.run(readTopicWeek(markdown, head));
  if ('refusal' in read) return lose(job, read.refusal, context.nowMs);
  const { digest, problems } = read;
  const topic = { id, start: digest.week.start, ...revision, isRemoved: false };
  return settle(afterResponse(job, context.nowMs), digest, { kind: 'read', topic, problems });
}

const OVERLOADED: Failed = {
  kind: 'failed',
  reason: 'status',
  status: 503,
  retryAfterMs: null,
};
