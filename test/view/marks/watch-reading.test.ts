import { describe, expect, test } from 'vitest';
import {
  hasRead,
  isWorthResuming,
  leastReadingMs,
  lookAgain,
  placeOf,
  type Sight,
  UNREAD,
  type WatchedReading,
} from '../../../lib/view/marks/watch-reading';

const ALL: Sight = { first: 0, last: 9, hasEnd: true };
const TOP: Sight = { first: 0, last: 4, hasEnd: false };

/** One look per second, with some input from the reader each time. */
function seen(...sights: (Sight | null)[]): WatchedReading {
  return sights.reduce((reading, sight) => lookAgain(reading, 1_000, sight, true), UNREAD);
}

const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

describe('the time for reading a text', () => {
  test.each<[string, [string | null, string | null][], number]>([
    ['is 20 seconds at the least', [['짧다.', 'Short.']], 20_000],
    ['is 20 seconds where there is no text', [], 20_000],
    ['fits a Korean text', [['가'.repeat(600), null]], 40_000],
    ['fits an English text', [[null, 'a'.repeat(1_400)]], 40_000],
    [
      'is that of one language where there are two',
      [['가'.repeat(600), 'a'.repeat(1_750)]],
      40_000,
    ],
    [
      'counts what is there in one language only',
      [
        ['가'.repeat(300), null],
        ['가'.repeat(300), 'a'.repeat(700)],
      ],
      40_000,
    ],
    ['is three minutes at the most', [['가'.repeat(100_000), null]], 180_000],
  ])('%s', (_, pairs, expected) => {
    expect(leastReadingMs(pairs.map(([ko, en]) => ({ ko, en })))).toBe(expected);
  });
});

describe('a paper', () => {
  test('does not become read by being opened, even if all of it is in view', () => {
    expect(hasRead(seen(ALL), 20_000)).toBe(false);
    expect(hasRead(seen(...times(19, ALL)), 20_000)).toBe(false);
  });

  test('becomes read once its end was in view and there was time to read it', () => {
    expect(hasRead(seen(...times(20, ALL)), 20_000)).toBe(true);
    expect(hasRead(seen(...times(19, TOP), ALL), 20_000)).toBe(true);
  });

  test('does not become read without its end in view, however long it is open', () => {
    expect(hasRead(seen(...times(500, TOP)), 20_000)).toBe(false);
  });

  test('does not become read while the page is hidden', () => {
    expect(hasRead(seen(...times(10, ALL), ...times(500, null)), 20_000)).toBe(false);
  });

  test('gains no reading time while the reader may be away', () => {
    const opened = lookAgain(UNREAD, 1_000, TOP, true);
    const left = times(600, ALL).reduce(
      (reading, sight) => lookAgain(reading, 1_000, sight, false),
      opened,
    );
    expect(left.readMs).toBe(60_000);
    expect(lookAgain(left, 1_000, ALL, true).readMs).toBe(61_000);
  });
});

describe('the place that a reader has reached', () => {
  const at = (first: number): Sight => ({ first, last: first + 4, hasEnd: false });

  test('is not known while they may only have opened the paper', () => {
    expect(placeOf(seen(...times(9, at(3))))).toBeNull();
  });

  test('is the furthest sentence that was first in view', () => {
    expect(placeOf(seen(...times(10, at(0))))).toBe(0);
    expect(placeOf(seen(...times(10, at(0)), at(3), at(3), at(1), at(1)))).toBe(3);
  });

  test('ignores sentences that were only scrolled past', () => {
    expect(placeOf(seen(...times(10, at(0)), at(8), at(0), at(0)))).toBe(0);
    expect(placeOf(seen(...times(10, at(0)), at(8), null, at(8), at(1)))).toBe(1);
  });
});

test.each([
  ['from the middle of the same text', { pair: 5, of: 9 }, 9, true],
  ['not from another text', { pair: 5, of: 9 }, 12, false],
  ['not from the first sentences, which are in view anyway', { pair: 1, of: 9 }, 9, false],
  ['not where nothing was read', null, 9, false],
])('a paper opens %s', (_, from, count, expected) => {
  expect(isWorthResuming(from, count)).toBe(expected);
});
