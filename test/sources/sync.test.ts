import { describe, expect, test } from 'vitest';
import {
  afterFailure,
  afterGarbled,
  afterPage,
  afterResponse,
  continueJob,
  countOf,
  type Failed,
  FRESH,
  isInScope,
  isPage,
  isPassing,
  type JobState,
  markOf,
  newestStart,
  pauseJob,
  readText,
  type SyncScope,
  sayLost,
  stopJob,
  toScope,
  waitMs,
} from '../../lib/sources/sync';

const NOW = Date.parse('2026-11-02T09:00:00Z');
const HOST = 'forum.example';
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const WHY = { ko: '까닭.', en: 'A reason.' };

function failed(changes: Partial<Failed> = {}): Failed {
  return { kind: 'failed', reason: 'offline', status: null, retryAfterMs: null, ...changes };
}

function status(code: number, retryAfterMs: number | null = null): Failed {
  return failed({ reason: 'status', status: code, retryAfterMs });
}

/** A job that carries something of its own, which no change of its state may lose. */
function jobWith(changes: Partial<JobState> = {}): JobState & { page: number } {
  return { ...FRESH, page: 3, ...changes };
}

describe('a failed request', () => {
  test.each<[Failed['reason'], number | null, boolean]>([
    ['offline', null, true],
    ['timeout', null, true],
    ['aborted', null, true],
    ['too-large', null, false],
    ['redirected', null, false],
    ['insecure', null, false],
    ['status', 408, true],
    ['status', 429, true],
    ['status', 500, true],
    ['status', 503, true],
    ['status', 400, false],
    ['status', 404, false],
    ['status', 410, false],
    ['status', 206, false],
  ])('for the reason %s with status %s may be tried again: %s', (reason, code, expected) => {
    expect(isPassing({ reason, status: code })).toBe(expected);
  });

  test.each([
    [0, 5 * SECOND],
    [1, 15 * SECOND],
    [2, 45 * SECOND],
    [3, 120 * SECOND],
  ])('after %i others is tried again in %i ms', (failures, waitingMs) => {
    const job = jobWith({ failures });
    expect(afterFailure(job, HOST, failed(), NOW)).toEqual({
      ...job,
      failures: failures + 1,
      notBeforeMs: NOW + waitingMs,
    });
  });

  test('pauses the job when it is the fifth in a row, which the reader can continue at once', () => {
    const paused = afterFailure(jobWith({ failures: 4 }), HOST, failed(), NOW);
    expect(paused).toMatchObject({ state: 'paused', failures: 5, page: 3 });
    expect(paused?.notBeforeMs).toBe(NOW + SECOND);
    expect(paused?.why?.en).toContain(HOST);
    expect(paused?.why?.ko).toContain(HOST);
  });

  test.each([
    ['as long as the server says', 10 * MINUTE, 'running', 10 * MINUTE],
    ['as long as the server says, at the limit', 15 * MINUTE, 'running', 15 * MINUTE],
    ['a second at least', 1, 'running', SECOND],
    ['our own time where the server says none', 0, 'running', 5 * SECOND],
    [
      'until the reader continues, where the server says longer',
      16 * MINUTE,
      'paused',
      16 * MINUTE,
    ],
    ['a day at most', 400 * 24 * HOUR, 'paused', 24 * HOUR],
  ] as const)('with 429 waits %s', (_, retryAfterMs, state, waitingMs) => {
    const job = afterFailure(jobWith(), HOST, status(429, retryAfterMs), NOW);
    expect(job).toMatchObject({ state, failures: 1, notBeforeMs: NOW + waitingMs });
  });

  test.each([401, 403])('with %i stops the job and is never repeated', (code) => {
    const job = afterFailure(jobWith({ failures: 1 }), HOST, status(code, HOUR), NOW);
    expect(job).toMatchObject({ state: 'stopped', page: 3 });
    expect(job?.why?.en).toContain(`${HOST} denied access`);
    expect(job?.why?.ko).toContain(String(code));
  });

  test.each([status(404), status(410), status(400), failed({ reason: 'too-large' })])(
    'that cannot pass costs only what was asked for: %o',
    (failure) => {
      expect(afterFailure(jobWith(), HOST, failure, NOW)).toBeNull();
    },
  );

  test.each([
    [failed(), HOST],
    [status(429), '429'],
    [status(502), '502'],
  ])('says why the job is paused: %o', (failure, part) => {
    const why = afterFailure(jobWith({ failures: 4 }), HOST, failure, NOW)?.why;
    for (const text of [why?.ko, why?.en]) expect(text).toContain(part);
  });

  test.each([
    [status(404), '404'],
    [status(410), '410'],
    [status(418), '418'],
  ])('that costs what was asked for says why: %o', (failure, part) => {
    for (const text of [sayLost(failure).ko, sayLost(failure).en]) expect(text).toContain(part);
  });
});

describe('a garbled answer', () => {
  test('is tried again like a failed request', () => {
    expect(afterGarbled(jobWith(), HOST, NOW)).toEqual(
      jobWith({ failures: 1, notBeforeMs: NOW + 5 * SECOND }),
    );
  });

  test('pauses the job the fifth time, with a reason other than a lost connection', () => {
    const job = jobWith({ failures: 4 });
    const paused = afterGarbled(job, HOST, NOW);
    expect(paused).toMatchObject({ state: 'paused', failures: 5 });
    expect(paused.why).not.toEqual(afterFailure(job, HOST, failed(), NOW)?.why);
  });
});

test('a web page in place of data pauses the job at once, and the reader is told to open it', () => {
  const job = afterPage(jobWith({ failures: 2 }), HOST, NOW);
  expect(job).toMatchObject({ state: 'paused', failures: 0, notBeforeMs: NOW + SECOND });
  expect(job.why?.en).toContain(HOST);
});

test('an answer ends the series of failures, and the next request waits a second', () => {
  expect(afterResponse(jobWith({ failures: 3 }), NOW)).toEqual(
    jobWith({ failures: 0, notBeforeMs: NOW + SECOND }),
  );
});

describe('waiting', () => {
  test.each([
    ['not at all for a fresh job', 0, 0],
    ['not at all when the time has come', NOW, 0],
    ['not at all when the time is past', NOW - HOUR, 0],
    ['until the time comes', NOW + 5 * SECOND, 5 * SECOND],
    ['a day at most, where the clock was set back a little', NOW + 30 * HOUR, 24 * HOUR],
    ['not at all where the clock was weeks ahead', NOW + 900 * HOUR, 0],
    ['not at all where the clock was ten years ahead', NOW + 87_660 * HOUR, 0],
    ['not at all for a time before 1970', -1e20, 0],
    ['not at all for a time beyond all calendars', 1e20, 0],
    ['not at all for no number', Number.NaN, 0],
  ])('is done %s', (_, notBeforeMs, expected) => {
    expect(waitMs(jobWith({ notBeforeMs }), NOW)).toBe(expected);
  });
});

describe('a job that the reader continues', () => {
  test('runs again from where it was, and still waits as long as the server said', () => {
    const job = jobWith({ state: 'paused', why: WHY, failures: 5, notBeforeMs: NOW + HOUR });
    expect(continueJob(job)).toEqual(jobWith({ notBeforeMs: NOW + HOUR }));
  });

  test.each(['running', 'stopped', 'done'] as const)('is left as it is when %s', (state) => {
    const job = jobWith({ state, why: WHY, failures: 2 });
    expect(continueJob(job)).toEqual(job);
  });
});

test.each([
  ['paused', pauseJob],
  ['stopped', stopJob],
] as const)('a job that is %s keeps its own fields and says why', (state, end) => {
  expect(end(jobWith({ failures: 2 }), WHY)).toEqual(jobWith({ failures: 2, state, why: WHY }));
});

describe('the weeks that are asked for', () => {
  test.each<[string, SyncScope, SyncScope]>([
    ['a number as it is', { kind: 'newest', weeks: 30 }, { kind: 'newest', weeks: 30 }],
    ['one at least', { kind: 'newest', weeks: -2 }, { kind: 'newest', weeks: 1 }],
    ['whole weeks', { kind: 'newest', weeks: 2.9 }, { kind: 'newest', weeks: 2 }],
    ['500 at most', { kind: 'newest', weeks: 501 }, { kind: 'newest', weeks: 500 }],
    ['four where there is no number', { kind: 'newest', weeks: NaN }, { kind: 'newest', weeks: 4 }],
    [
      'days as they are',
      { kind: 'range', from: '2024-01-31', to: '2024-02-29' },
      { kind: 'range', from: '2024-01-31', to: '2024-02-29' },
    ],
    [
      'days in their order',
      { kind: 'range', from: '2024-12-31', to: '2024-01-01' },
      { kind: 'range', from: '2024-01-01', to: '2024-12-31' },
    ],
    [
      'the newest where a day does not exist',
      { kind: 'range', from: '2024-01-01', to: '2024-13-01' },
      { kind: 'newest', weeks: 4 },
    ],
    [
      'the newest where a day is empty',
      { kind: 'range', from: '', to: '2024-01-01' },
      { kind: 'newest', weeks: 4 },
    ],
    ['a check as it is', { kind: 'check' }, { kind: 'check' }],
  ])('are %s', (_, want, expected) => {
    expect(toScope(want)).toEqual(expected);
  });

  test.each<[start: string, end: string, isIn: boolean]>([
    ['2024-10-07', '2024-10-13', true],
    ['2024-09-30', '2024-10-06', false],
    ['2024-10-01', '2024-10-07', true],
    ['2024-10-20', '2024-10-26', true],
    ['2024-10-21', '2024-10-27', false],
  ])('of the days 7 to 20 October include %s to %s: %s', (start, end, isIn) => {
    expect(isInScope({ start, end }, { kind: 'range', from: '2024-10-07', to: '2024-10-20' })).toBe(
      isIn,
    );
    for (const want of [{ kind: 'check' }, { kind: 'newest', weeks: 1 }] as const)
      expect(isInScope({ start, end }, want), 'any week where no days are given').toBe(true);
  });

  test.each<[SyncScope, number]>([
    [{ kind: 'newest', weeks: 12 }, 12],
    [{ kind: 'check' }, 4],
  ])('by %o are %i where nothing is known', (want, count) => {
    expect(countOf(want)).toBe(count);
  });

  test.each<[string[], string | null]>([
    [['2024-10-07', '2025-01-06', '2024-12-30'], '2025-01-06'],
    [['2024-10-07'], '2024-10-07'],
    [[], null],
  ])('are newer than the newest known week of %j: %s', (starts, newest) => {
    expect(newestStart(starts.map((start) => ({ start })))).toBe(newest);
  });
});

describe('the text of an answer', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  test.each([
    ['given as text', { text: 'week' }, { text: 'week' }],
    ['given as bytes', { bytes: bytes('주간') }, { text: '주간' }],
    ['without the mark at its beginning', { text: '\ufeffweek' }, { text: 'week' }],
  ])('is read when %s', (_, given, expected) => {
    expect(readText({ kind: 'ok', etag: null, ...given })).toEqual(expected);
  });

  test.each([
    ['<!doctype html><html>', true],
    ['\n  <HTML lang="en">', true],
    ['<!-- cache --><body>', true],
    ['<?xml version="1.0"?>', true],
    ['{"topics": []}', false],
    ['## Week\n\n<html> is a tag', false],
    ['<p>a paragraph', false],
    ['', false],
  ])('%j is a web page: %s', (text, expected) => {
    expect(isPage(text)).toBe(expected);
  });

  test('has another hash after any edit, and the same one otherwise', () => {
    const texts = ['week', 'Week', 'week ', 'ewek', ''];
    expect(new Set(texts.map(markOf)).size).toBe(texts.length);
    expect(markOf('week')).toBe(markOf(['we', 'ek'].join('')));
    expect(markOf('가'.repeat(50_000)).length).toBeLessThan(20);
  });
});
