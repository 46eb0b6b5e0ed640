import { SCHEDULER } from '../../browser/scheduler';
import type { Digest } from '../../digest/format';
import type { FeedUpdate } from '../../feed/refresh-feed';
import * as forum from '../../sources/forum-sync';
import type { SourceResponse, StepContext } from '../../sources/sync';
import * as upstream from '../../sources/upstream-sync';
import type { SourceRecord } from '../../storage/source-record';
import type { Change } from '../../storage/write-store';
import { inSlices } from '../../text/slices';
import type { JobRecord } from './job-record';
import { afterStep } from './last-attempt';

export type FeedRecord = SourceRecord & { state: { kind: 'feed' } };

/** What to store when a job has an answer: the weeks it brought, and how far the job is then. */
export async function readSourceResponse(
  source: JobRecord,
  answer: SourceResponse,
): Promise<Change> {
  const nowMs = Date.now();
  const { state, digests } = await step(source.state, answer, {
    nowMs,
    run: (work) => inSlices(work, SCHEDULER),
  });
  const tried = afterStep(source.tried, state.job, nowMs);
  const addedAt = new Date(nowMs).toISOString();
  return {
    putWeeks: digests.map((digest) => {
      return { origin: source.id, digest, addedAt, from: digest.source.url || source.url };
    }),
    putSources: [{ ...source, tried, state }],
  };
}

/**
 * What to store when a feed was read: its weeks, and how far it is now, together.
 *
 * @param now - ISO instant
 */
export function readFeedUpdate(
  source: FeedRecord,
  update: FeedUpdate,
  tried: SourceRecord['tried'],
  now: string,
): Change {
  const { put, remove } = update.kind === 'updated' ? update : { put: [], remove: [] };
  const state = { ...source.state, feed: update.state };
  return {
    putWeeks: put.map(({ digest }) => {
      return { origin: source.id, digest, addedAt: now, from: source.url };
    }),
    removeWeeks: remove.map((id) => ({ origin: source.id, id })),
    putSources: [{ ...source, tried, state }],
  };
}

interface Step {
  state: JobRecord['state'];
  digests: Digest[];
}

async function step(
  state: JobRecord['state'],
  answer: SourceResponse,
  context: StepContext,
): Promise<Step> {
  if (!state.job) return { state, digests: [] };
  if (state.kind === 'forum') {
    const { job, digest, outcome } = await forum.handleResponse(state.job, answer, context);
    const topic = 'topic' in outcome ? outcome.topic : null;
    const known = topic ? [...state.known.filter(({ id }) => id !== topic.id), topic] : state.known;
    return { state: { ...state, known, job }, digests: digest ? [digest] : [] };
  }
  const { job, digests, outcome } = await upstream.handleResponse(state.job, answer, context);
  const known = knownAfter(state.known, outcome, digests);
  return { state: { ...state, known, job }, digests };
}

function knownAfter(
  known: upstream.KnownList,
  outcome: upstream.UpstreamOutcome,
  digests: readonly Digest[],
): upstream.KnownList {
  if (!('file' in outcome)) return known;
  const { file } = outcome;
  const weeks = digests.map(({ id, week }) => ({ id, start: week.start, isRemoved: false }));
  const fresh = new Set(weeks.map(({ id }) => id));
  return {
    files: [...known.files.filter(({ name }) => name !== file.name), file],
    weeks: [...known.weeks.filter(({ id }) => !fresh.has(id)), ...weeks],
  };
}
