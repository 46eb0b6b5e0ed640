import { describe, expect, test } from 'vitest';
import { type Attempt, isDue, nextTry, pastMs, readRetryAfter } from '../../lib/sources/schedule';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const YEAR = 365 * 24 * HOUR;
const NOW = Date.parse('2026-11-21T09:00:00Z');

function waitAfter(given: Partial<Attempt>): number {
  return nextTry({ nowMs: NOW, failures: 0, retryAfterMs: null, random: 0.5, ...given }) - NOW;
}

describe('the next try', () => {
  test.each<[string, Partial<Attempt>, number]>([
    ['six hours later when all is well', {}, 6 * HOUR],
    ['a fifth sooner at the earliest', { random: 0 }, 4.8 * HOUR],
    ['a fifth later at the latest', { random: 1 }, 7.2 * HOUR],
    ['five minutes after a failure', { failures: 1 }, 5 * MINUTE],
    ['ten after two in a row', { failures: 2 }, 10 * MINUTE],
    ['forty after four', { failures: 4 }, 40 * MINUTE],
    ['a day after nine and more', { failures: 10 }, 24 * HOUR],
    ['a day after any number', { failures: 5_000 }, 24 * HOUR],
    ['spread after failures too, sooner', { failures: 1, random: 0 }, 4 * MINUTE],
    ['spread after failures too, later', { failures: 1, random: 1 }, 6 * MINUTE],
    ['not before the server said', { failures: 1, retryAfterMs: HOUR, random: 0 }, HOUR],
    ['spread behind what the server said', { failures: 1, retryAfterMs: HOUR }, 66 * MINUTE],
    ['not sooner because of what the server said', { failures: 3, retryAfterMs: 1 }, 20 * MINUTE],
    ['a day later when the server says a year', { retryAfterMs: YEAR, random: 0 }, 24 * HOUR],
    ['as the server said after a good answer', { retryAfterMs: 9 * HOUR, random: 0 }, 9 * HOUR],
  ])('is %s', (_, attempt, expected) => {
    expect(waitAfter(attempt)).toBe(expected);
  });

  test('is always one that `isDue` believes in', () => {
    const longest = waitAfter({ failures: 99, retryAfterMs: YEAR, random: 1 });
    expect(isDue(NOW + longest, NOW)).toBe(false);
  });
});

describe('a source', () => {
  test.each<[string, number | null, boolean]>([
    ['that was never asked is due', null, true],
    ['whose time has come is due', NOW, true],
    ['whose time has long passed is due', NOW - 3 * YEAR, true],
    ['whose time is near is not due', NOW + 1, false],
    ['whose time is tomorrow is not due', NOW + 24 * HOUR, false],
    ['whose time is two days off is not due', NOW + 48 * HOUR, false],
    ['asked when the clock was an hour beyond that is due', NOW + 49 * HOUR, true],
    ['asked when the clock was years ahead is due', NOW + 10 * YEAR, true],
    ['whose time cannot be read is due', Number.NaN, true],
  ])('%s', (_, nextTryAtMs, expected) => {
    expect(isDue(nextTryAtMs, NOW)).toBe(expected);
  });
});

describe('a moment that was noted', () => {
  test.each<[string, number | null, boolean]>([
    ['lately is past', NOW - HOUR, true],
    ['by another context a moment ago is past', NOW + 1_000, true],
    ['long ago is past', NOW - 20 * YEAR, true],
    ['at the beginning of 1970 is past', 0, true],
    ['under a clock that was ten years ahead is not known', NOW + 10 * YEAR, false],
    ['under a clock that was an hour ahead is not known', NOW + HOUR, false],
    ['before 1970 is not known', -1, false],
    ['before all calendars is not known', -1e20, false],
    ['beyond all calendars is not known', 1e20, false],
    ['as no number is not known', Number.NaN, false],
    ['as endless is not known', Number.POSITIVE_INFINITY, false],
    ['as nothing is not known', null, false],
  ])('%s', (_, notedMs, isKnown) => {
    expect(pastMs(notedMs, NOW)).toBe(isKnown ? notedMs : null);
  });
});

describe('Retry-After', () => {
  test.each<[string | null, number | null]>([
    ['120', 120_000],
    [' 0 ', 0],
    ['Sat, 21 Nov 2026 09:01:30 GMT', 90_000],
    ['Saturday, 21-Nov-26 09:01:30 GMT', 90_000],
    ['Sat Nov 21 09:01:30 2026', 90_000],
    ['Sat, 21 Nov 2020 09:00:00 GMT', 0],
    [null, null],
    ['', null],
    ['soon', null],
    ['5.5', null],
    ['-5', null],
    ['1e9', null],
    ['99999999999999999999', null],
    ['2026-11-21T09:01:30Z', null],
    ['Sat, 99 Nov 2026 09:01:30 GMT', null],
  ])('%s is %s ms', (header, expected) => {
    expect(readRetryAfter(header, NOW)).toBe(expected);
  });
});
