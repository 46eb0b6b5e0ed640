import { describe, expect, test } from 'vitest';
import { decide, isPausedByReader } from '../../../lib/background/sync/decide';
import { startJob } from '../../../lib/background/sync/job-record';
import { startForumJob } from '../../../lib/sources/forum-sync';
import { pauseJob } from '../../../lib/sources/sync';
import type { QueuedSync } from '../../../lib/storage/session';
import { newSource, type SourceRecord } from '../../../lib/storage/source-record';

const FORUM = {
  id: 'forum:discuss.pytorch.kr',
  name: 'forum',
  url: 'https://discuss.pytorch.kr/',
  publicKey: null,
} as const;
const IDLE = newSource('forum', FORUM, '2026-11-21T00:00:00.000Z');
const INTERRUPTED: SourceRecord = { ...IDLE, tried: { ...IDLE.tried, isBegun: true } };
const NEWEST = { kind: 'newest', weeks: 3 } as const;
const WHY = { ko: '까닭', en: 'reason' };

function queued(isBegun: boolean): QueuedSync {
  return { names: ['one'], want: NEWEST, isTrial: false, isBegun };
}

describe('a source is asked', () => {
  test('for what is new when nobody requested anything', () => {
    expect(decide(IDLE, null)).toEqual({ scope: null, queued: null, isResumed: false });
  });

  test('for the first request of its queue', () => {
    const first = queued(false);
    expect(decide(IDLE, first)).toEqual({ scope: NEWEST, queued: first, isResumed: false });
  });

  test('for the rest of an interrupted request, which is then served', () => {
    const first = queued(true);
    expect(decide(INTERRUPTED, first)).toEqual({ scope: null, queued: first, isResumed: true });
  });

  test('for the rest of an interrupted check, which serves no request that came later', () => {
    const first = queued(false);
    expect(decide(INTERRUPTED, first)).toEqual({ scope: null, queued: null, isResumed: true });
  });

  test('for nothing when the request was complete before the worker ended', () => {
    expect(decide(IDLE, queued(true))).toBeNull();
  });
});

describe('a job counts as paused by the reader', () => {
  const job = startForumJob(FORUM.url, NEWEST, []);
  const withJob = (one: typeof job): SourceRecord => {
    return { ...IDLE, state: { kind: 'forum', known: [], job: one } };
  };

  test.each([
    ['paused without a failure', pauseJob(job, WHY), true],
    ['paused after failures', pauseJob({ ...job, failures: 5 }, WHY), false],
    ['running', job, false],
  ])('when it is %s: %#', (_, one, expected) => {
    expect(isPausedByReader(withJob(one))).toBe(expected);
  });

  test('never for a feed or a source without a job', () => {
    const feed = newSource('feed', { ...FORUM, id: 'feed:https://feed.example.org/' }, '');
    expect([feed, IDLE].map(isPausedByReader)).toEqual([false, false]);
  });
});

test('a paused job continues for a check and starts over for a request', () => {
  const paused = pauseJob({ ...startForumJob(FORUM.url, NEWEST, []), settled: 2 }, WHY);
  const source = { ...IDLE, state: { kind: 'forum' as const, known: [], job: paused } };
  const jobAfter = (scope: typeof NEWEST | null) => startJob(source, scope, 1_000).state.job;
  expect(jobAfter(null)).toMatchObject({ state: 'running', settled: 2, why: null });
  expect(jobAfter(NEWEST)).toMatchObject({ state: 'running', settled: 0 });
  expect(startJob(source, null, 1_000).tried).toMatchObject({ isBegun: true, nextAtMs: 61_000 });
});
