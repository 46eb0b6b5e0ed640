import { beforeEach, describe, expect, test, vi } from 'vitest';
import { FetchError } from '../../../lib/background/sync/fetch-bytes';
import {
  afterStep,
  begun,
  cancelled,
  failed,
  succeeded,
} from '../../../lib/background/sync/last-attempt';
import { FRESH, type JobState } from '../../../lib/sources/sync';
import type { LastAttempt } from '../../../lib/storage/source-record';

const NOW = Date.parse('2026-11-02T09:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WHY = { ko: '까닭.', en: 'A reason.' };
/** A source that failed twice, and was last read an hour ago. */
const TRIED: LastAttempt = {
  atMs: NOW - HOUR,
  wellAtMs: NOW - 5 * HOUR,
  failures: 2,
  failure: WHY,
  nextAtMs: NOW,
  isBegun: true,
};

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5); // the middle of what chance adds
  vi.spyOn(Date, 'now').mockReturnValue(NOW);
});

function failureWith(retryAfterMs: number | null): FetchError {
  return new FetchError('https://feed.example/', 'status', {
    refusal: { status: 503, retryAfterMs },
  });
}

test('an attempt that begins is noted, and looked at again in a minute', () => {
  expect(begun(TRIED, NOW)).toEqual({ ...TRIED, isBegun: true, nextAtMs: NOW + MINUTE });
  expect(begun({ ...TRIED, isBegun: false }, NOW).isBegun).toBe(true);
});

test('a good answer ends the failures, and the source is asked again in six hours', () => {
  expect(succeeded(NOW)).toEqual({
    atMs: NOW,
    wellAtMs: NOW,
    failures: 0,
    failure: null,
    nextAtMs: NOW + 6 * HOUR,
    isBegun: false,
  });
});

test('a cancelled attempt counts neither as good nor as failed, and is not repeated soon', () => {
  expect(cancelled(TRIED)).toEqual({ ...TRIED, nextAtMs: NOW + 6 * HOUR, isBegun: false });
});

describe('a failed attempt', () => {
  test.each([
    [0, 5 * MINUTE],
    [2, 20 * MINUTE],
    [8, 21 * HOUR + 20 * MINUTE],
    [9, 24 * HOUR],
  ])(
    'after %i others is repeated in %i ms, and keeps when the source was last well',
    (failures, waitMs) => {
      const error = failureWith(null);
      expect(failed({ ...TRIED, failures }, error)).toEqual({
        atMs: NOW,
        wellAtMs: TRIED.wellAtMs,
        failures: failures + 1,
        failure: error.userMessage,
        nextAtMs: NOW + waitMs,
        isBegun: false,
      });
    },
  );

  test('is not repeated before the server allows it', () => {
    // Two hours, and half of the fifth that spreads readers.
    expect(failed(TRIED, failureWith(2 * HOUR)).nextAtMs).toBe(NOW + 132 * MINUTE);
  });
});

describe('after one answer to a job', () => {
  const job = (changes: Partial<JobState>): JobState => ({ ...FRESH, ...changes });

  test('that runs on, the attempt goes on and its failure is over', () => {
    expect(afterStep(TRIED, job({}), NOW)).toEqual({
      ...TRIED,
      atMs: NOW,
      failure: null,
      nextAtMs: NOW + MINUTE,
      isBegun: true,
    });
  });

  test('that is done, the source is asked again in a day, a quarter as often as a feed', () => {
    expect(afterStep(TRIED, job({ state: 'done' }), NOW)).toEqual({
      atMs: NOW,
      wellAtMs: NOW,
      failures: 0,
      failure: null,
      nextAtMs: NOW + 24 * HOUR,
      isBegun: false,
    });
  });

  test.each(['paused', 'stopped'] as const)(
    'that is %s, the attempt has failed for its reason',
    (state) => {
      expect(afterStep(TRIED, job({ state, why: WHY }), NOW)).toEqual({
        atMs: NOW,
        wellAtMs: TRIED.wellAtMs,
        failures: 3,
        failure: WHY,
        nextAtMs: NOW + 20 * MINUTE,
        isBegun: false,
      });
    },
  );
});
