// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Digest } from '../../lib/digest/format';
import { validateDigest } from '../../lib/digest/validate';
import { type ForumJob, type KnownTopic, topicIdOf } from '../../lib/sources/forum-job';
import {
  type ForumOutcome,
  type ForumStep,
  handleResponse,
  nextRequest,
  progressOf,
  readForumJob,
  startForumJob,
} from '../../lib/sources/forum-sync';
import { KNOWN_SOURCES } from '../../lib/sources/known-sources';
import { readAny } from '../../lib/sources/read-any';
import { readRetryAfter } from '../../lib/sources/schedule';
import {
  continueJob,
  PAUSE_MS,
  type SourceResponse,
  type SyncScope,
  waitMs,
} from '../../lib/sources/sync';
import { runSync } from '../../lib/text/slices';
import { FAULTS, type FakeForum, type ForumResponse, fakeForum } from '../fakes/forum-server';
import { seeded } from '../fakes/random';

const HOME = 'https://discuss.pytorch.kr';
const NOW = Date.parse('2026-07-22T09:00:00Z');
const NEWEST: SyncScope = { kind: 'newest', weeks: 4 };
const CHECK: SyncScope = { kind: 'check' };
const AUTUMN: SyncScope = { kind: 'range', from: '2024-10-01', to: '2024-10-31' };

/** What lasts when a background is killed: the job and what it brought, as text. */
interface Store {
  job: string;
  digests: Map<string, Digest>;
  topics: Map<string, KnownTopic>;
  outcomes: ForumOutcome[];
  /** how often each id was given a digest */
  given: Map<string, number>;
}

class Killed extends Error {}

/** Called before and after each of a step's parts; throws where the background dies. */
type Reaper = (moment: 'asked' | 'answered' | 'read' | 'stored') => void;

function openStore(job: ForumJob): Store {
  const text = JSON.stringify(job);
  return { job: text, digests: new Map(), topics: new Map(), outcomes: [], given: new Map() };
}

function jobOf({ job }: Store): ForumJob {
  const read = readForumJob(JSON.parse(job));
  if (!read) throw new Error('The stored job is not read.');
  return read;
}

function toResponse({ status, headers, body }: ForumResponse, nowMs: number): SourceResponse {
  if (status === 200) return { kind: 'ok', bytes: new TextEncoder().encode(body), etag: null };
  const retryAfterMs = readRetryAfter(headers['retry-after'] ?? null, nowMs);
  return { kind: 'failed', reason: 'status', status, retryAfterMs };
}

/** All in one, as a transaction does it. */
function commit(store: Store, { job, digest, outcome }: ForumStep): void {
  store.job = JSON.stringify(job);
  store.outcomes.push(outcome);
  if (digest) {
    store.digests.set(digest.id, digest);
    store.given.set(digest.id, (store.given.get(digest.id) ?? 0) + 1);
  }
  if ('topic' in outcome) store.topics.set(outcome.topic.id, outcome.topic);
}

/** Asks until nothing is left to ask, on a clock that jumps over every wait. */
async function drive(forum: FakeForum, store: Store, reaper: Reaper = () => {}): Promise<ForumJob> {
  let nowMs = NOW;
  for (let steps = 0; steps < 2_000; steps += 1) {
    const job = jobOf(store);
    const request = nextRequest(job);
    if (!request) return job;
    nowMs += waitMs(job, nowMs);
    reaper('asked');
    const answer = toResponse(forum.respond(request.url), nowMs);
    reaper('answered');
    const taken = await handleResponse(job, answer, { nowMs, run: runSync });
    reaper('read');
    commit(store, taken);
    reaper('stored');
  }
  throw new Error('The job does not come to an end.');
}

/** The same, beginning anew from what is stored each time it is killed. */
async function driveThroughDeaths(forum: FakeForum, store: Store, reaper: Reaper) {
  for (;;) {
    try {
      return await drive(forum, store, reaper);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  }
}

async function sync(forum: FakeForum, want: SyncScope, known: readonly KnownTopic[] = []) {
  const store = openStore(startForumJob(HOME, want, known));
  const job = await drive(forum, store);
  return { job, store, starts: startsOf(store), outcomes: store.outcomes.map(({ kind }) => kind) };
}

function startsOf({ digests }: Store): string[] {
  return [...digests.values()].map(({ week }) => week.start);
}

function listsOf({ asked }: FakeForum): string[] {
  return asked.filter((path) => !/^\/(?:t|raw)\//.test(path));
}

function topicsOf({ asked }: FakeForum): string[] {
  return asked.filter((path) => /^\/(?:t|raw)\//.test(path));
}

test('a forum is asked only at the host of its source', () => {
  const [source] = KNOWN_SOURCES;
  const { url = '' } = nextRequest(startForumJob(source.home, NEWEST, [])) ?? {};
  expect(url.startsWith(source.permission.slice(0, -1))).toBe(true);
  expect(source.id).toBe(`forum:${new URL(url).host}`);
});

const TAG_PATH = '/tag/ai-ml-papers-of-the-week.json?order=created';

describe('the newest weeks', () => {
  test('are four unless otherwise said, by one list and one request each', async () => {
    const forum = fakeForum({ weeks: 40 });
    const { starts, job } = await sync(forum, { kind: 'newest', weeks: Number.NaN });
    expect(starts).toEqual(['2026-07-13', '2026-07-06', '2026-06-29', '2026-06-22']);
    expect(forum.asked).toEqual([
      TAG_PATH,
      '/t/11328.json?include_raw=1',
      '/t/11268.json?include_raw=1',
      '/t/11208.json?include_raw=1',
      '/t/11148.json?include_raw=1',
    ]);
    expect(job).toMatchObject({ state: 'done', why: null, problems: [] });
  });

  test('go on in a search where the tag ends', async () => {
    const forum = fakeForum({ weeks: 40 });
    const { starts } = await sync(forum, { kind: 'newest', weeks: 30 });
    expect(starts).toHaveLength(30);
    expect(starts.at(-1)).toBe('2025-12-22');
    expect(listsOf(forum)).toEqual([
      TAG_PATH,
      '/search.json?q=이번 논문 in:title order:latest_topic',
    ]);
  });

  test('are all there are when there are fewer', async () => {
    const { starts, job } = await sync(fakeForum({ weeks: 2 }), NEWEST);
    expect(starts).toEqual(['2026-07-13', '2026-07-06']);
    expect(job.state).toBe('done');
  });

  test('are not fetched again where they are known, except the two newest', async () => {
    const { store } = await sync(fakeForum(), NEWEST);
    const forum = fakeForum();
    const { outcomes, starts } = await sync(forum, NEWEST, [...store.topics.values()]);
    expect(topicsOf(forum)).toEqual(['/t/11328.json?include_raw=1', '/t/11268.json?include_raw=1']);
    expect(outcomes).toEqual(['listed', 'unchanged', 'unchanged']);
    expect(starts).toEqual([]);
  });

  test('do not look at older weeks that are known', async () => {
    const { store } = await sync(fakeForum({ weeks: 120 }), AUTUMN);
    const forum = fakeForum({ weeks: 120 });
    await sync(forum, { kind: 'newest', weeks: 1 }, [...store.topics.values()]);
    expect(topicsOf(forum)).toEqual(['/t/11328.json?include_raw=1']);
  });

  test('bring back a week that was removed', async () => {
    const { store } = await sync(fakeForum(), NEWEST);
    const known = [...store.topics.values()].map((topic) => ({ ...topic, isRemoved: true }));
    const { starts } = await sync(fakeForum(), NEWEST, known);
    expect(starts).toEqual(['2026-07-13', '2026-07-06', '2026-06-29', '2026-06-22']);
  });

  test('of a forum without digests are none, and the job says so', async () => {
    const { job, starts } = await sync(fakeForum({ weeks: 0 }), NEWEST);
    expect(starts).toEqual([]);
    expect(job.state).toBe('done');
    expect(job.problems).toEqual([
      {
        where: { ko: 'discuss.pytorch.kr', en: 'discuss.pytorch.kr' },
        what: {
          ko: '주간 논문 모음을 찾지 못했어요. 글을 열어 직접 담을 수는 있어요.',
          en: 'No weekly digest was found in its lists. You can still add single threads from their pages.',
        },
      },
    ]);
  });
});

describe('a range of days', () => {
  test('of 2024 is found by one search', async () => {
    const forum = fakeForum({ weeks: 127 });
    const { starts, job } = await sync(forum, AUTUMN);
    expect(starts).toEqual(['2024-10-28', '2024-10-21', '2024-10-14', '2024-10-07', '2024-09-30']);
    expect(listsOf(forum)).toEqual([
      '/search.json?q=이번 논문 in:title order:latest_topic after:2024-08-31 before:2024-12-30',
    ]);
    expect(job.state).toBe('done');
  });

  test('of years takes a page for fifty topics', async () => {
    const forum = fakeForum({ weeks: 60 });
    const { starts } = await sync(forum, { kind: 'range', from: '2020-01-01', to: '2030-01-01' });
    expect(starts).toHaveLength(60);
    expect(starts.at(-1)).toBe('2025-05-26');
    // 60 weeks and 15 topics that are none; the first page of a search is not numbered.
    const pages = listsOf(forum).map((path) => /&page=(\d+)/.exec(path)?.[1]);
    expect(pages).toEqual([undefined, '2']);
  });

  test('counts a week by any of its days, in whichever order they are given', async () => {
    const want: SyncScope = { kind: 'range', from: '2026-07-12', to: '2026-07-06' };
    const { starts } = await sync(fakeForum(), want);
    expect(starts).toEqual(['2026-07-06']);
  });

  test('asks for nothing that is known', async () => {
    const forum = fakeForum({ weeks: 120 });
    const { store } = await sync(forum, AUTUMN);
    const [first, ...rest] = store.topics.values();
    const again = fakeForum({ weeks: 120 });
    const { starts, job } = await sync(again, AUTUMN, rest);
    expect(starts).toEqual([first?.start]);
    expect(topicsOf(again)).toEqual([`/t/${first?.id}.json?include_raw=1`]);
    expect(job.state).toBe('done');
  });

  test('that crosses into the new year has both forms', async () => {
    const want: SyncScope = { kind: 'range', from: '2025-12-24', to: '2026-01-06' };
    const { store, starts } = await sync(fakeForum({ weeks: 40 }), want);
    expect(starts).toEqual(['2026-01-05', '2025-12-29', '2025-12-22']);
    const titles = [...store.digests.values()].map(({ title }) => title.ko);
    expect(titles[0]).toBe('[2026/01/05 ~ 11] 이번 주에 살펴볼 만한 AI/ML 논문 모음');
    expect(titles[1]).toMatch(/^\[2025\/12\/29 ~ 2026\/01\/04\] 이번 주의 주요 ML 논문/);
  });

  test('is what is newest when its days do not exist', () => {
    const job = startForumJob(HOME, { kind: 'range', from: 'May', to: '2026-02-99' }, []);
    expect(job.want).toEqual({ kind: 'newest', weeks: 4 });
  });
});

describe('a check', () => {
  async function known(weeks: number): Promise<KnownTopic[]> {
    const { store } = await sync(fakeForum(), { kind: 'newest', weeks });
    return [...store.topics.values()];
  }

  test('asks for one list and the two newest known, and no more while nothing is new', async () => {
    const forum = fakeForum({ weeks: 40 });
    const { outcomes, starts } = await sync(forum, CHECK, await known(4));
    expect(forum.asked).toEqual([
      TAG_PATH,
      '/t/11328.json?include_raw=1',
      '/t/11268.json?include_raw=1',
    ]);
    expect(outcomes).toEqual(['listed', 'unchanged', 'unchanged']);
    expect(starts).toEqual([]);
  });

  test('brings new weeks, none older than what is known', async () => {
    const [, , third] = await known(4);
    const { starts } = await sync(fakeForum({ weeks: 40 }), CHECK, third ? [third] : []);
    expect(starts).toEqual(['2026-07-13', '2026-07-06']);
  });

  test('brings the newest four where nothing is known', async () => {
    const { starts } = await sync(fakeForum({ weeks: 40 }), CHECK);
    expect(starts).toHaveLength(4);
  });

  test('brings a quarter of a year at most', async () => {
    const forum = fakeForum({ weeks: 40 });
    const topic = { ...forum.weekOf('2025-12-01'), updatedAt: null, version: null, hash: null };
    const old = { ...topic, id: String(topic.id), start: '2025-12-01', isRemoved: false };
    const { starts } = await sync(forum, CHECK, [old]);
    expect(starts.filter((start) => start > '2025-12-01')).toHaveLength(12);
    expect(starts[0]).toBe('2026-07-13');
  });

  test('brings a week that was posted again', async () => {
    const forum = fakeForum();
    const again = {
      ...forum.weekOf('2026-07-13'),
      id: 11_340,
      createdAt: '2026-07-21T00:00:00.000Z',
    };
    forum.topics.push(again);
    const { store } = await sync(forum, CHECK, await known(4));
    expect([...store.digests.keys()]).toEqual(['pytorchkr:11340']);
  });

  test.each<[string, (topic: KnownTopic) => KnownTopic]>([
    ['as it was stored', (topic) => topic],
    ['without its revision', (topic) => ({ ...topic, updatedAt: null, version: null })],
    ['with another revision', (topic) => ({ ...topic, updatedAt: '2026-07-20T00:00:00.000Z' })],
  ])('sees by a topic %s that it was not edited', async (_, change) => {
    const { outcomes } = await sync(fakeForum(), CHECK, (await known(1)).map(change));
    expect(outcomes).toEqual(['listed', 'unchanged']);
  });

  test('sees an edit that only the version tells', async () => {
    const topics = await known(1);
    const forum = fakeForum();
    const topic = forum.weekOf('2026-07-13');
    forum.edit(topic, topic.raw.replace('다시 재는 평가', '두 번 재는 평가'));
    topic.updatedAt = topics[0]?.updatedAt ?? '';
    expect((await sync(forum, CHECK, topics)).outcomes).toEqual(['listed', 'read']);
  });

  test('finds weeks from before the tag', async () => {
    const forum = fakeForum({ weeks: 40, newest: '2026-01-12' });
    const { store } = await sync(forum, { kind: 'range', from: '2025-12-10', to: '2025-12-10' });
    const { starts } = await sync(forum, CHECK, [...store.topics.values()]);
    expect(starts).toEqual(['2026-01-12', '2026-01-05', '2025-12-29', '2025-12-22', '2025-12-15']);
  });

  test('reads a topic of which nothing but the number is known', async () => {
    const nothing = { updatedAt: null, version: null, hash: null };
    const topics = (await known(1)).map((topic) => ({ ...topic, ...nothing }));
    const { outcomes } = await sync(fakeForum(), CHECK, topics);
    expect(outcomes).toEqual(['listed', 'read']);
  });

  test('brings an edited week, and only once', async () => {
    const topics = await known(4);
    const forum = fakeForum();
    const topic = forum.weekOf('2026-07-06');
    forum.edit(topic, topic.raw.replace('다시 재는 평가', '두 번 재는 평가'));
    const { store, outcomes } = await sync(forum, CHECK, topics);
    expect(outcomes).toEqual(['listed', 'unchanged', 'read']);
    const [digest] = store.digests.values();
    expect(digest?.trends.map(({ ko }) => ko).join()).toContain('두 번 재는 평가');
    const later = topics.map((one) => store.topics.get(one.id) ?? one);
    expect((await sync(forum, CHECK, later)).outcomes).toEqual([
      'listed',
      'unchanged',
      'unchanged',
    ]);
  });

  test('does not bring back what the reader removed', async () => {
    const topics = (await known(4)).map((topic) => ({ ...topic, isRemoved: true }));
    const forum = fakeForum();
    const { job, starts } = await sync(forum, CHECK, topics);
    expect(forum.asked).toEqual([TAG_PATH]);
    expect(starts).toEqual([]);
    expect(job.state).toBe('done');
  });
});

describe('a topic', () => {
  test.each(['2026-07-13', '2025-12-29', '2024-10-07'])(
    'of %s is read as importing its thread by hand reads it',
    async (start) => {
      const forum = fakeForum({ weeks: 120 });
      const { id } = forum.weekOf(start);
      const { store } = await sync(forum, { kind: 'range', from: start, to: start });
      const url = `${HOME}/t/${id}.json?include_raw=1`;
      const text = forum.respond(url).body;
      const world = {
        parseHtml: none,
        scheduler: { now: () => 0, yield: () => Promise.resolve() },
      };
      const byHand = await readAny({ text, name: url, url }, world);
      expect('digest' in byHand && byHand.digest).toEqual(store.digests.get(`pytorchkr:${id}`));
    },
  );

  test('is a valid digest in both languages, with its papers and posts', async () => {
    const { store } = await sync(fakeForum({ weeks: 120 }), AUTUMN);
    const digest = store.digests.get('pytorchkr:5808');
    expect(validateDigest(digest)).toEqual({ digest, problems: [] });
    expect(digest).toMatchObject({
      week: { start: '2024-10-07', end: '2024-10-13' },
      source: { url: `${HOME}/t/2024-10-07-10-13-ml-top-ml-papers-of-the-week/5808` },
      entries: [
        {
          rank: 1,
          papers: ['https://arxiv.org/abs/2410.00277'],
          discussions: ['https://x.com/example/status/1843078786053046272'],
        },
        { rank: 2 },
        { rank: 3 },
      ],
    });
    expect(digest?.entries[0]?.title.en).toMatch(/^[A-Z]/);
    expect(digest?.entries[0]?.summary.en?.length).toBeGreaterThan(0);
  });

  test('whose JSON lacks the Markdown is asked for a second time, as text', async () => {
    const forum = fakeForum({ hasRaw: false });
    const { store, outcomes } = await sync(forum, { kind: 'newest', weeks: 1 });
    expect(topicsOf(forum)).toEqual(['/t/11328.json?include_raw=1', '/raw/11328/1']);
    expect(outcomes).toEqual(['listed', 'half', 'read']);
    const whole = await sync(fakeForum(), { kind: 'newest', weeks: 1 });
    expect(store.digests).toEqual(whole.store.digests);
  });

  test('that has no digest in it costs itself, and is named', async () => {
    const forum = fakeForum();
    forum.weekOf('2026-07-06').raw = '이번 주는 쉽니다.';
    const { job, starts } = await sync(forum, NEWEST);
    expect(starts).toEqual(['2026-07-13', '2026-06-29', '2026-06-22']);
    expect(job.state).toBe('done');
    expect(job.problems).toEqual([
      {
        where: {
          ko: '[2026/07/06 ~ 12] 이번 주에 살펴볼 만한 AI/ML 논문 모음',
          en: '[2026/07/06 ~ 12] 이번 주에 살펴볼 만한 AI/ML 논문 모음',
        },
        what: {
          ko: '논문 항목을 하나도 찾지 못했어요. 글 전체를 열어 다시 시도해 주세요.',
          en: 'No entry about a paper was found. Open the whole post and try again.',
        },
      },
    ]);
  });

  test.each<[string, unknown, string]>([
    [
      'another topic',
      { id: 9, title: 'x', post_stream: { posts: [{ post_number: 1, topic_id: 9, raw: 'x' }] } },
      'It was merged into another thread or moved.',
    ],
    [
      'no first post',
      { post_stream: { posts: [{ post_number: 2, raw: 'x' }] } },
      'The first post of the thread is missing. Try again from the top of the thread.',
    ],
    [
      'other data',
      { hello: 1 },
      'This JSON is neither a digest nor a forum thread. Choose another file.',
    ],
    ['nothing', null, 'This JSON is neither a digest nor a forum thread. Choose another file.'],
  ])('in whose place there is %s costs itself', async (_, data, expected) => {
    const body = JSON.stringify(data);
    const forum = fakeForum({
      fault: (path) => (path === '/t/11268.json' ? { status: 200, headers: {}, body } : null),
    });
    const { job, starts } = await sync(forum, NEWEST);
    expect(starts).toHaveLength(3);
    expect(job.problems.map(({ what }) => what.en)).toEqual([expected]);
  });
});

function none(): never {
  throw new Error('There is no document here.');
}

describe('a failure', () => {
  test.each([
    ['missing', FAULTS.missing, 404],
    ['gone', FAULTS.gone, 410],
  ])('of a topic that is %s costs the topic, by name', async (_, fault, status) => {
    const forum = fakeForum({ fault: (path) => (path === '/t/11268.json' ? fault : null) });
    const { job, starts } = await sync(forum, NEWEST);
    expect(starts).toEqual(['2026-07-13', '2026-06-29', '2026-06-22']);
    expect(job.state).toBe('done');
    expect(job.problems).toMatchObject([
      {
        where: { ko: '[2026/07/06 ~ 12] 이번 주에 살펴볼 만한 AI/ML 논문 모음' },
        what: {
          ko: `지워졌거나 볼 수 없어요(${status}). 다시 받아도 마찬가지예요.`,
          en: `It was deleted or is not public (${status}). Fetching it again will not help.`,
        },
      },
    ]);
    expect(topicsOf(forum).filter((path) => path.includes('11268'))).toHaveLength(1);
  });

  test('with 403 stops at once, keeps what was read, and says so', async () => {
    const forum = fakeForum({
      fault: (path) => (path === '/t/11208.json' ? FAULTS.forbidden : null),
    });
    const { job, starts } = await sync(forum, NEWEST);
    expect(starts).toEqual(['2026-07-13', '2026-07-06']);
    expect(forum.asked).toHaveLength(4);
    expect(job).toMatchObject({
      state: 'stopped',
      why: {
        ko: 'discuss.pytorch.kr에서 접근을 허용하지 않아(403) 중단했어요. 탭에서 열어 확인한 뒤 다시 시작해 주세요.',
        en: 'discuss.pytorch.kr denied access (403), so fetching stopped. Open it in a tab to see why, then start again.',
      },
    });
    expect(continueJob(job)).toBe(job);
    expect(nextRequest(job)).toBeNull();
  });

  test('with 403 for a list stops before any topic', async () => {
    const forum = fakeForum({ fault: () => FAULTS.forbidden });
    expect((await sync(forum, NEWEST)).job.state).toBe('stopped');
    expect(forum.asked).toEqual([TAG_PATH]);
  });

  test.each<[string, string, number]>([
    ['seconds', '7', 7_000],
    ['a date', 'Wed, 22 Jul 2026 09:00:42 GMT', 42_000],
    ['no time at all', '0', 5_000],
  ])('with 429 waits as the forum says, in %s', async (_, header, waitedMs) => {
    const forum = fakeForum({
      fault: (_path, earlier) => (earlier ? null : FAULTS.tooMany(header)),
    });
    const job = startForumJob(HOME, NEWEST, []);
    const answer = toResponse(forum.respond(nextRequest(job)?.url ?? ''), NOW);
    const taken = await handleResponse(job, answer, { nowMs: NOW, run: runSync });
    expect(taken).toMatchObject({ digest: null, outcome: { kind: 'failed' } });
    expect(taken.job).toMatchObject({ state: 'running', failures: 1 });
    expect(taken.job.notBeforeMs - NOW).toBe(waitedMs);
    expect(waitMs(taken.job, NOW + 2_000)).toBe(waitedMs - 2_000);
    expect(nextRequest(taken.job)).toEqual(nextRequest(job));
  });

  test('of every request once costs only time', async () => {
    const quiet = fakeForum();
    const busy = fakeForum({ fault: (_, earlier) => (earlier ? null : FAULTS.tooMany('3')) });
    const { store } = await sync(quiet, NEWEST);
    const { store: same, job } = await sync(busy, NEWEST);
    expect(same.digests).toEqual(store.digests);
    expect(busy.asked).toHaveLength(quiet.asked.length * 2);
    expect(job).toMatchObject({ state: 'done', failures: 0, problems: [] });
  });

  test.each([
    [
      'too many requests',
      FAULTS.tooMany('1'),
      /요청이 너무 잦다는 응답을 받아\(429\)/,
      /too many requests \(429\)/,
    ],
    [
      'an error of the server',
      FAULTS.down,
      /오류를 보내서\(502\)/,
      /responded with an error \(502\)/,
    ],
    ['half an answer', FAULTS.cutOff, /손상되어 와서/, /sending damaged responses/],
  ])('that goes on, %s, pauses the job after five times', async (_, fault, ko, en) => {
    const forum = fakeForum({ fault: (path) => (path.startsWith('/t/') ? fault : null) });
    const { job } = await sync(forum, NEWEST);
    expect(topicsOf(forum)).toHaveLength(5);
    expect(job).toMatchObject({ state: 'paused', problems: [] });
    expect(job.why?.ko).toMatch(ko);
    expect(job.why?.en).toMatch(en);
    expect(nextRequest(job)).toBeNull();
  });

  test('of the connection is waited for longer each time', async () => {
    let job = startForumJob(HOME, NEWEST, []);
    const offline: SourceResponse = {
      kind: 'failed',
      reason: 'offline',
      status: null,
      retryAfterMs: null,
    };
    const waits: number[] = [];
    while (job.state === 'running') {
      job = (await handleResponse(job, offline, { nowMs: NOW, run: runSync })).job;
      waits.push(job.notBeforeMs - NOW);
    }
    expect(waits).toEqual([5_000, 15_000, 45_000, 120_000, PAUSE_MS]);
    expect(job.why?.en).toMatch(/cannot be reached/);
  });

  test('with a long wait pauses at once; continued, it still waits', async () => {
    const forum = fakeForum({ fault: (_, earlier) => (earlier ? null : FAULTS.tooMany('3600')) });
    const store = openStore(startForumJob(HOME, NEWEST, []));
    const paused = await drive(forum, store);
    expect(forum.asked).toHaveLength(1);
    expect(paused.state).toBe('paused');
    const job = continueJob(paused);
    expect(job).toMatchObject({ state: 'running', why: null, failures: 0 });
    expect(waitMs(job, NOW)).toBe(3_600_000);
  });

  test('is forgotten when the job is continued, and nothing is read twice', async () => {
    const faults = { isOn: true };
    const forum = fakeForum({
      fault: (path) => (faults.isOn && path === '/t/11208.json' ? FAULTS.down : null),
    });
    const store = openStore(startForumJob(HOME, NEWEST, []));
    expect((await drive(forum, store)).state).toBe('paused');
    expect(startsOf(store)).toEqual(['2026-07-13', '2026-07-06']);
    faults.isOn = false;
    store.job = JSON.stringify(continueJob(jobOf(store)));
    expect((await drive(forum, store)).state).toBe('done');
    expect(startsOf(store)).toEqual(['2026-07-13', '2026-07-06', '2026-06-29', '2026-06-22']);
    expect([...store.given.values()]).toEqual([1, 1, 1, 1]);
  });

  test.each([
    ['a list', '/tag/'],
    ['a topic', '/t/'],
    ['the Markdown of a topic', '/raw/'],
  ])('that is a page in place of %s pauses with one sentence', async (_, path) => {
    const forum = fakeForum({
      hasRaw: false,
      fault: (asked) => (asked.startsWith(path) ? FAULTS.page : null),
    });
    const { job } = await sync(forum, NEWEST);
    expect(job).toMatchObject({
      state: 'paused',
      problems: [],
      why: {
        ko: 'discuss.pytorch.kr에서 데이터 대신 웹 페이지를 보냈어요. 로그인이나 확인 화면인지 탭에서 열어 본 뒤 ‘계속’을 눌러 주세요.',
        en: 'discuss.pytorch.kr sent a web page instead of data. Open it in a tab: it may ask you to log in. Then press Continue.',
      },
    });
    expect(forum.asked.filter((asked) => asked.startsWith(path))).toHaveLength(1);
  });

  test('of the tag leads to the search, without a report', async () => {
    const forum = fakeForum({
      fault: (path) => (path.startsWith('/tag/') ? FAULTS.missing : null),
    });
    const { job, starts } = await sync(forum, NEWEST);
    expect(starts).toHaveLength(4);
    expect(job.problems).toEqual([]);
    expect(listsOf(forum)).toHaveLength(2);
  });

  test('of tag and search leads to the newest topics, and is reported', async () => {
    const forum = fakeForum({
      weeks: 40,
      fault: (path) => (/^\/(?:tag|search)/.test(path) ? FAULTS.missing : null),
    });
    const { job, starts } = await sync(forum, NEWEST);
    expect(starts).toEqual(['2026-07-13', '2026-07-06', '2026-06-29', '2026-06-22']);
    expect(job.problems.map(({ what }) => what.en)).toEqual([
      'The forum’s search is unavailable, so only recent lists were read. Older weeks may be missing.',
    ]);
    expect(listsOf(forum).slice(2)).toEqual(['/c/news/14/l/latest.json?order=created']);
  });

  test('of tag and search reads no more than five pages of what is newest', async () => {
    const forum = fakeForum({
      weeks: 120,
      chatter: 20,
      fault: (path) => (/^\/(?:tag|search)/.test(path) ? FAULTS.missing : null),
    });
    await sync(forum, AUTUMN);
    expect(listsOf(forum).filter((path) => path.startsWith('/c/'))).toHaveLength(5);
  });

  test('of every list stops the job with a sentence', async () => {
    const forum = fakeForum({ fault: () => FAULTS.missing });
    const { job } = await sync(forum, NEWEST);
    expect(job.state).toBe('stopped');
    expect(job.why?.en).toMatch(/^The thread list at discuss\.pytorch\.kr could not be read/);
    expect(forum.asked).toHaveLength(3);
  });

  test('of a search under load is tried again', async () => {
    const forum = fakeForum({
      weeks: 127,
      fault: (path, earlier) => (path === '/search.json' && !earlier ? FAULTS.overloaded : null),
    });
    const { starts } = await sync(forum, AUTUMN);
    expect(starts).toHaveLength(5);
    expect(listsOf(forum)).toHaveLength(2);
  });
});

describe('a job', () => {
  test('reports its progress, once it knows how much there is', async () => {
    const forum = fakeForum();
    let job = startForumJob(HOME, NEWEST, []);
    const steps = [progressOf(job)];
    for (let request = nextRequest(job); request; request = nextRequest(job)) {
      const answer = toResponse(forum.respond(request.url), NOW);
      job = (await handleResponse(job, answer, { nowMs: NOW, run: runSync })).job;
      steps.push(progressOf(job));
    }
    expect(steps).toEqual([
      { done: 0, total: null },
      { done: 0, total: 4 },
      { done: 1, total: 4 },
      { done: 2, total: 4 },
      { done: 3, total: 4 },
      { done: 4, total: 4 },
    ]);
  });

  test('waits a second after every answer', async () => {
    const job = startForumJob(HOME, NEWEST, []);
    const answer = toResponse(fakeForum().respond(nextRequest(job)?.url ?? ''), NOW);
    const taken = await handleResponse(job, answer, { nowMs: NOW, run: runSync });
    expect(waitMs(taken.job, NOW)).toBe(1_000);
  });

  test('is not changed by taking an answer, and takes none when it is done', async () => {
    const forum = fakeForum();
    const job = startForumJob(HOME, NEWEST, []);
    const before = JSON.stringify(job);
    await handleResponse(job, toResponse(FAULTS.down, NOW), { nowMs: NOW, run: runSync });
    expect(JSON.stringify(job)).toBe(before);
    const { job: done } = await sync(forum, NEWEST);
    const late = await handleResponse(done, toResponse(FAULTS.down, NOW), {
      nowMs: NOW,
      run: runSync,
    });
    expect(late).toEqual({ job: done, digest: null, outcome: { kind: 'ignored' } });
  });

  test.each<[unknown]>([
    [null],
    [undefined],
    [{}],
    [{ kind: 'upstream', version: 1 }],
    [{ kind: 'forum', version: 2 }],
  ])('stored as %o is started again', (data) => {
    expect(readForumJob(data)).toBeNull();
  });

  test.each([
    ['https://forum.example/t/x/7', 'https://forum.example/'],
    ['https://forum.example', 'https://forum.example/'],
  ])('at %s asks %s', (address, start) => {
    const { url } = nextRequest(startForumJob(address, AUTUMN, [])) ?? {};
    expect(url?.startsWith(`${start}search.json?`)).toBe(true);
  });

  test.each(['', 'nonsense', 'javascript:alert(1)', 'https://forum.example:8443/', 'file:///etc'])(
    'at "%s" is stopped before it asks for anything',
    (address) => {
      const job = startForumJob(address, NEWEST, []);
      expect(job).toMatchObject({
        state: 'stopped',
        why: { en: expect.stringMatching(/^This is not a forum address/) },
      });
      expect(nextRequest(job)).toBeNull();
    },
  );

  test('ignores known weeks that are not known by a topic', async () => {
    const known = ['2026-07-13', '', '-1'].map((id) => ({
      id,
      start: '2026-07-13',
      updatedAt: null,
      version: null,
      hash: null,
      isRemoved: false,
    }));
    expect(startForumJob(HOME, CHECK, known).known).toEqual([]);
  });

  test.each([
    ['pytorchkr:11328', HOME, '11328'],
    ['forum.example:7', 'https://forum.example', '7'],
    ['pytorchkr:11328', 'https://forum.example', null],
    ['pytorchkr:2024-10-07', HOME, null],
    ['dair-ai:2024-10-07', HOME, null],
  ])('knows %s at %s as topic %s', (digestId, origin, expected) => {
    expect(topicIdOf(digestId, origin)).toBe(expected);
  });

  test('sends requests to no other host, whatever the forum says', async () => {
    const hostile = readFileSync('test/fixtures/digest/hostile.json', 'utf8');
    const urls: string[] = [];
    const forum = fakeForum({
      fault: (path) =>
        path.startsWith('/tag/')
          ? {
              status: 200,
              headers: {},
              body: JSON.stringify({
                topic_list: {
                  more_topics_url: 'https://evil.example/?page=1',
                  topics: [
                    { id: 5, title: `[2026/06/08 ~ 14] 이번 주의 논문`, slug: `../../${hostile}` },
                  ],
                },
              }),
            }
          : null,
    });
    let job = startForumJob(HOME, NEWEST, []);
    for (let request = nextRequest(job); request; request = nextRequest(job)) {
      urls.push(request.url);
      job = (
        await handleResponse(job, toResponse(forum.respond(request.url), NOW), {
          nowMs: NOW,
          run: runSync,
        })
      ).job;
    }
    expect(new Set(urls.map((url) => new URL(url).origin))).toEqual(new Set([HOME]));
  });
});

describe('a job that is killed', () => {
  const MOMENTS = ['asked', 'answered', 'read', 'stored'] as const;
  const makeForum = () => fakeForum({ hasRaw: false, fault: faultOf });

  /** One topic is gone, one is busy the first time. */
  function faultOf(path: string, earlier: number): ForumResponse | null {
    if (path === '/t/11208.json') return FAULTS.gone;
    return path === '/raw/11268/1' && earlier === 0 ? FAULTS.tooMany('2') : null;
  }

  test.each(MOMENTS)(
    'once at any step, when it has just %s, it ends all the same',
    async (moment) => {
      const whole = await sync(makeForum(), NEWEST);
      const steps = whole.store.outcomes.length;
      for (let step = 0; step < steps; step += 1) {
        const forum = makeForum();
        const store = openStore(startForumJob(HOME, NEWEST, []));
        let count = 0;
        await driveThroughDeaths(forum, store, (at) => {
          if (at === moment && count++ === step) throw new Killed();
        });
        expect(store.digests, `killed at step ${step}`).toEqual(whole.store.digests);
        expect(jobOf(store).problems).toEqual(whole.job.problems);
        expect([...store.given.values()].every((times) => times === 1)).toBe(true);
        expect(forum.asked.length).toBeLessThanOrEqual(whole.store.outcomes.length + 1);
      }
    },
  );

  test('again and again at random moments loses nothing, doubles nothing, and ends', async () => {
    const whole = await sync(makeForum(), NEWEST);
    const total = whole.store.outcomes.length;
    for (let seed = 1; seed <= 25; seed += 1) {
      const { next } = seeded(seed);
      const forum = makeForum();
      const store = openStore(startForumJob(HOME, NEWEST, []));
      let deaths = 0;
      await driveThroughDeaths(forum, store, () => {
        if (next() > 0.2) return;
        deaths += 1;
        throw new Killed();
      });
      expect(store.digests, `seed ${seed}`).toEqual(whole.store.digests);
      expect(new Set(store.given.values())).toEqual(new Set([1]));
      expect(jobOf(store)).toMatchObject({ state: 'done', problems: whole.job.problems });
      expect(forum.asked.length).toBeLessThanOrEqual(total + deaths);
    }
  });
});
