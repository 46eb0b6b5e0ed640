import { describe, expect, test } from 'vitest';
import type { FeedState } from '../../../lib/feed/feed-state';
import { FRESH, type JobState, pauseJob, stopJob } from '../../../lib/sources/sync';
import {
  type SourceInput,
  type SourcesInput,
  sourceRows,
  sourcesNoticeText,
} from '../../../lib/view/library/sources-view';

const NOW = Date.parse('2026-11-21T12:00:00.000Z');
const HOUR = 3_600_000;
const WHY = { ko: '왜 그런지.', en: 'Why.' };
const KEY = `${'a'.repeat(42)}A=`;

const STATE: FeedState = {
  seq: 1,
  etag: null,
  isSigned: false,
  publicKey: null,
  issued: '2026-11-15T00:00:00.000Z',
  expires: '2026-12-27T12:00:00.000Z',
  years: [],
};

const feed = (state: Partial<FeedState> | null, tried: Partial<SourceInput['tried']> = {}) =>
  ({
    id: 'feed:https://study.example/',
    name: 'study.example',
    url: 'https://study.example/',
    tried: { wellAtMs: null, failure: null, nextAtMs: 0, isBegun: false, ...tried },
    state: { kind: 'feed', feed: state && { ...STATE, ...state } },
  }) satisfies SourceInput;

const forum = (job: JobState | null, tried: Partial<SourceInput['tried']> = {}) =>
  ({
    ...feed(null, tried),
    id: 'forum:discuss.pytorch.kr',
    name: 'PyTorchKR',
    state: { kind: 'forum', job: job && { ...job, problems: [] } },
  }) satisfies SourceInput;

function rows(sources: SourceInput[], given: Partial<SourcesInput> = {}, locale = 'ko' as const) {
  const input = {
    ...{ counts: new Map(), progress: {}, failures: {}, asks: {}, asked: new Set<string>() },
    removed: new Map(),
  };
  return sourceRows({ sources, ...input, nowMs: NOW, ...given }, locale);
}

/** The row of the only source that was given. */
const rowOf = (source: SourceInput, given: Partial<SourcesInput> = {}) =>
  rows([source], given).find(({ id }) => id === source.id);
const factsOf = (source: SourceInput, given: Partial<SourcesInput> = {}) =>
  rowOf(source, given)?.facts.map(({ text }) => text);

describe('the list of sources', () => {
  test('offers the built-in ones, and has the reader’s feeds by name below', () => {
    const other = { ...feed(null), id: 'feed:https://a.example/', name: 'a.example' };
    expect(rows([feed(null), other]).map(({ name, isAdded }) => [name, isAdded])).toEqual([
      ['PyTorchKR', false],
      ['DAIR.AI', false],
      ['a.example', true],
      ['study.example', true],
    ]);
  });

  test('says how many weeks came, when it was asked and when it will be', () => {
    const well = { wellAtMs: NOW - 3 * HOUR, nextAtMs: NOW + 6 * HOUR };
    const counts = new Map([['feed:https://study.example/', 12]]);
    expect(factsOf(feed({}, well), { counts })).toEqual([
      '12주 치',
      '마지막 확인 3시간 전',
      '다음 확인 6시간 뒤',
      '서명 없음',
    ]);
    expect(factsOf(feed(null))).toEqual(['0주 치', '다음 확인 곧']);
    expect(rowOf(feed({}, well))?.facts[1]?.exact).toMatch(/^2026년 11월 2[12]일/);
  });

  const YEARS = 10 * 8_766 * HOUR;
  test.each([
    ['was ten years ahead', NOW + YEARS],
    ['was before 1970', -1],
    ['was before all calendars', -1e20],
    ['was beyond all calendars', 1e20],
    ['gave no number', Number.NaN],
    ['never ended', Number.POSITIVE_INFINITY],
  ])('says nothing of moments noted under a clock that %s', (_, ms) => {
    const job = { ...FRESH, notBeforeMs: ms };
    const known = ['0주 치', '다음 확인 곧'];
    expect(factsOf(feed(null, { wellAtMs: ms, nextAtMs: ms }))).toEqual(known);
    expect(factsOf(forum(job, { wellAtMs: ms, nextAtMs: ms }))).toEqual(known);
    const running = rowOf(forum(job, { wellAtMs: ms, isBegun: true }));
    expect(running?.progress?.text).toBe('받는 중이에요');
    expect(running?.facts.map(({ text }) => text)).toEqual(['0주 치']);
  });

  test.each([
    [{ isSigned: true, publicKey: KEY }, '서명 확인함'],
    [{ isSigned: true }, '서명은 있지만 확인할 키가 없음'],
    [{}, '서명 없음'],
  ])('says whether the signature holds: %j', (state, expected) => {
    expect(factsOf(feed(state))?.at(-1)).toBe(expected);
  });

  test('says that a feed is overdue, which is no fault', () => {
    const row = rowOf(feed({ expires: '2026-11-20T12:00:00.000Z' }));
    expect(row?.notice).toMatch(/^2026년 11월 2[01]일까지 새 글이 올라올 예정이었지만 아직 없어요/);
    expect(row?.why).toBeNull();
    expect(rowOf(feed({}))?.notice).toBeNull();
  });

  test('says why it failed, and aloud where the reader asked for it', () => {
    const failed = feed(null, { failure: WHY });
    expect(rowOf(failed)).toMatchObject({ why: '왜 그런지.', isAlert: false });
    expect(rowOf(failed, { asked: new Set([failed.id]) })).toMatchObject({ isAlert: true });
    const full = { [failed.id]: { ko: '가득.', en: 'Full.' } };
    expect(rowOf(failed, { failures: full })?.why).toBe('가득.');
  });

  test.each<[string, JobState, object]>([
    [
      'stopped by the reader',
      pauseJob(FRESH, WHY),
      { notice: '왜 그런지.', why: null, canContinue: true },
    ],
    [
      'resting after failures',
      { ...pauseJob(FRESH, WHY), failures: 5 },
      { notice: null, why: '왜 그런지.', canContinue: true },
    ],
    ['forbidden', stopJob(FRESH, WHY), { notice: null, why: '왜 그런지.', canContinue: false }],
    ['done', { ...FRESH, state: 'done' }, { notice: null, why: null, canContinue: false }],
  ])('says how a job stands that is %s', (_, job, expected) => {
    expect(rowOf(forum(job))).toMatchObject(expected);
  });

  test('shows no next time for a job that is paused or running', () => {
    expect(factsOf(forum(pauseJob(FRESH, WHY)))).toEqual(['0주 치']);
    expect(factsOf(forum(FRESH, { isBegun: true }))).toEqual(['0주 치']);
  });

  test.each([
    [{ done: 3, total: 12 }, '12건 중 3건 받음'],
    [{ done: 0, total: null }, '받는 중이에요'],
  ])('says how far fetching is: %j, and no fault meanwhile', (progress, text) => {
    const source = forum(FRESH, { isBegun: true, failure: WHY });
    expect(rowOf(source, { progress: { [source.id]: progress } })).toMatchObject({
      progress: { ...progress, text, label: 'PyTorchKR에서 받는 중' },
      why: null,
    });
  });

  test('says how long a server asked us to wait, and that a cut-off job goes on', () => {
    const waiting = forum({ ...FRESH, notBeforeMs: NOW + 600_000 }, { isBegun: true });
    expect(rowOf(waiting)?.progress?.text).toBe(
      '서버 요청으로 잠시 기다리는 중이에요. 다음 시도: 10분 뒤',
    );
    expect(rowOf(forum(FRESH, { isBegun: true }))?.progress?.text).toBe('받는 중이에요');
    const full = { 'forum:discuss.pytorch.kr': WHY };
    expect(rowOf(forum(FRESH, { isBegun: true }), { failures: full })?.progress).toBeNull();
  });

  test('says that more was asked for meanwhile, and shows what has not begun as being fetched', () => {
    const source = feed({});
    const progress = { [source.id]: { done: 2, total: 2 } };
    const asked = (count: number) => ({ [source.id]: { waiting: Array.from({ length: count }) } });
    expect(rowOf(source, { progress, asks: asked(1) })?.notice).toBeNull();
    expect(rowOf(source, { progress, asks: asked(2) })?.notice).toBe(
      '끝나면 새로 요청한 것도 받아요.',
    );
    expect(rowOf(source, { asks: asked(1) })?.progress?.text).toBe('받는 중이에요');
    expect(rowOf(source, { asks: asked(0) })?.progress).toBeNull();
  });

  test('keeps the place of a removed source until it is restored', () => {
    const [a, b] = ['a', 'b'].map((name) => ({ ...feed({}), id: `feed:https://${name}/`, name }));
    const given = [a, b, forum(null)].flatMap((one) => one ?? []);
    const here = given.slice(1, 2);
    const removed = new Map(given.map((source) => [source.id, { source, count: 2 }]));
    expect(rows(here, { removed }).map(({ name, removed }) => [name, removed])).toEqual([
      ['PyTorchKR', 'PyTorchKR: 담았던 2주 치와 함께 뺐어요.'],
      ['DAIR.AI', null],
      ['a', 'a: 담았던 2주 치와 함께 뺐어요.'],
      ['b', null],
    ]);
  });

  test('says each problem of a job once, and not more than anyone reads', () => {
    const problem = (number: number) => ({
      where: { ko: `${number}`, en: `${number}` },
      what: WHY,
    });
    const problems = [1, 1, ...Array.from({ length: 20 }, (_, index) => index)].map(problem);
    const source = {
      ...forum(null),
      state: { kind: 'forum' as const, job: { ...FRESH, problems } },
    };
    expect(rowOf(source)?.problems.length).toBe(10);
    expect(rowOf(source)?.problems[0]).toBe('1: 왜 그런지.');
  });
});

test.each([
  [{ kind: 'came', name: 'A', count: 3 }, 'A에서 3주 치를 받았어요.', 'Fetched 3 weeks from A.'],
  [{ kind: 'came', name: 'A', count: 0 }, 'A에 새로 나온 주가 없어요.', 'No new weeks from A.'],
  [{ kind: 'came', name: 'A', count: -1 }, 'A에 새로 나온 주가 없어요.', 'No new weeks from A.'],
  [
    { kind: 'removed', name: 'A', count: 2 },
    'A: 담았던 2주 치와 함께 뺐어요.',
    'Removed A and its 2 weeks.',
  ],
  [{ kind: 'failed', why: WHY }, '왜 그런지.', 'Why.'],
] as const)('the notice %j has a sentence in both languages', (notice, ko, en) => {
  expect([sourcesNoticeText(notice, 'ko'), sourcesNoticeText(notice, 'en')]).toEqual([ko, en]);
});
