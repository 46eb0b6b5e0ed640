import { describe, expect, test } from 'vitest';
import { lowerBound, packRecords, packWeekRank, readWeekRank } from '../../lib/lookup/shards';
import { seeded } from '../fakes/random';

describe('a week and a rank', () => {
  test.each([
    [{ weekStart: '2024-10-07', rank: 2 }, '20241007002'],
    [{ weekStart: '2024-10-07', rank: 999 }, '20241007999'],
  ])('%o is %s', (place, digits) => {
    expect(packWeekRank(place)).toBe(digits);
    expect(readWeekRank(digits)).toEqual(place);
  });

  test.each(['', '2024100700', '202410070020', '2024-10-07-2', 'abcdefghijk'])(
    'cannot be read from %j',
    (digits) => {
      expect(readWeekRank(digits)).toBeNull();
    },
  );
});

describe('the lower bound', () => {
  const shard = 'aabbccddee';
  test.each([
    ['aa', 0],
    ['a', 0],
    ['ab', 2],
    ['cc', 4],
    ['ee', 8],
    ['ef', 10],
    ['zz', 10],
    ['00', 0],
  ])('of %s is at %i', (key, at) => {
    expect(lowerBound(shard, 2, key)).toBe(at);
  });

  test('in nothing is 0', () => {
    expect(lowerBound('', 2, 'aa')).toBe(0);
  });

  test.each([11, 12, 13])('is what a plain search gives (seed %i)', (seed) => {
    const { between } = seeded(seed);
    const rows = Array.from({ length: between(1, 400) }, () => String(between(1000, 9999))).sort();
    for (let count = 0; count < 500; count += 1) {
      const key = String(between(1000, 9999));
      const plain = rows.findIndex((row) => row >= key);
      expect(lowerBound(rows.join(''), 4, key)).toBe((plain < 0 ? rows.length : plain) * 4);
    }
  });
});

test('records are sorted into their shards', () => {
  expect([
    ...packRecords([
      ['keys:arxiv:2410', 'b'],
      ['keys:arxiv:2409', 'z'],
      ['keys:arxiv:2410', 'a'],
    ]),
  ]).toEqual([
    ['keys:arxiv:2410', 'ab'],
    ['keys:arxiv:2409', 'z'],
  ]);
});
