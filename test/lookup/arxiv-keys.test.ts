import { describe, expect, test } from 'vitest';
import { findArxiv, packArxiv, shardOfArxiv } from '../../lib/lookup/arxiv-keys';
import type { WeekRank } from '../../lib/lookup/shards';
import { OLD_ARCHIVES } from '../../lib/paper/arxiv-id';
import { seeded } from '../fakes/random';

const RANK: WeekRank = { weekStart: '2024-10-07', rank: 2 };

test.each([
  ['2410.05258', 'keys:arxiv:2410'],
  ['0704.0001', 'keys:arxiv:0704'],
  ['hep-th/9901001', 'keys:arxiv:9901'],
  ['math/0309136', 'keys:arxiv:0309'],
])('the arXiv id %s is stored in the shard %s', (id, shard) => {
  expect(shardOfArxiv(id)).toBe(shard);
});

describe('a month of papers', () => {
  test('is plain text: number, first day of the week, rank', () => {
    expect([...packArxiv([['2410.05258', RANK]])]).toEqual([
      ['keys:arxiv:2410', '0525820241007002'],
    ]);
    expect([...packArxiv([['1412.0980', RANK]])]).toEqual([
      ['keys:arxiv:1412', '0098020241007002'],
    ]);
    expect([...packArxiv([['hep-th/9901001', RANK]])]).toEqual([
      ['keys:arxiv:9901', '1900120241007002'],
    ]);
  });

  test('answers for its first and last paper, and not for what lies around them', () => {
    const ids = ['2410.00002', '2410.05258', '2410.99998'];
    const shard = packArxiv(ids.map((id, rank) => [id, { ...RANK, rank }])).get('keys:arxiv:2410');
    const found = ['2410.00001', ...ids, '2410.00003', '2410.05257', '2410.99999'].map(
      (id) => findArxiv(shard, id)?.rank ?? null,
    );
    expect(found).toEqual([null, 0, 1, 2, null, null, null]);
  });

  test.each([undefined, '', {}])('that is %j has no paper', (shard) => {
    expect(findArxiv(shard, '2410.05258')).toBeNull();
  });

  test('tells the archives of an old month apart', () => {
    const shard = packArxiv([['hep-th/9901001', RANK]]).get('keys:arxiv:9901');
    for (const archive of OLD_ARCHIVES) {
      expect(findArxiv(shard, `${archive}/9901001`), archive).toEqual(
        archive === 'hep-th' ? RANK : null,
      );
    }
  });
});

test.each([1, 2, 3, 4, 5])('every packed paper is found and no other is (seed %i)', (seed) => {
  const { between, pick } = seeded(seed);
  const pad = (number: number, width: number) => String(number).padStart(width, '0');
  const randomId = () => {
    if (between(0, 4) === 0)
      return `${pick(OLD_ARCHIVES)}/${pad(between(92, 99), 2)}${pad(between(1, 3), 2)}${pad(between(1, 999), 3)}`;
    const year = between(8, 26);
    const width = year > 14 ? 5 : 4;
    return `${pad(year, 2)}${pad(between(1, 12), 2)}.${pad(between(1, 10 ** width - 1), width)}`;
  };
  const plain = new Map<string, WeekRank>();
  for (let count = between(0, 3000); count > 0; count -= 1) {
    const weekStart = `20${pad(between(10, 26), 2)}-${pad(between(1, 12), 2)}-${pad(between(1, 28), 2)}`;
    plain.set(randomId(), { weekStart, rank: between(1, 999) });
  }
  const shards = packArxiv(plain);
  for (const [id, weekRank] of plain) {
    expect(findArxiv(shards.get(shardOfArxiv(id)), id), id).toEqual(weekRank);
  }
  for (let count = 0; count < 3000; count += 1) {
    const id = randomId();
    expect(findArxiv(shards.get(shardOfArxiv(id)), id), id).toEqual(plain.get(id) ?? null);
  }
});
