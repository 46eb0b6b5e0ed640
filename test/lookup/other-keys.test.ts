import { expect, test } from 'vitest';
import { findOther, packOther, shardOfOther } from '../../lib/lookup/other-keys';
import type { WeekRank } from '../../lib/lookup/shards';
import { type PaperKey, paperKey } from '../../lib/paper/ref';
import { bucketOf, hashOf } from '../../lib/text/hash';
import { seeded } from '../fakes/random';

test.each([21, 22])('every packed paper is found and no other is (seed %i)', (seed) => {
  const { between, pick } = seeded(seed);
  const randomKey = () =>
    paperKey({
      scheme: pick(['doi', 'acl', 'openreview', 'url', 'title']),
      id: `${between(1, 3000)}`,
    });
  const plain = new Map<PaperKey, WeekRank>();
  for (let count = 0; count < 1500; count += 1) {
    plain.set(randomKey(), { weekStart: '2024-10-07', rank: between(1, 999) });
  }
  const shards = packOther(plain);
  for (let count = 0; count < 3000; count += 1) {
    const key = randomKey();
    expect(findOther(shards.get(shardOfOther(key)), key), key).toEqual(plain.get(key) ?? null);
  }
});

test.each([undefined, '', 'acl:P19-1423', {}])('the shard %j has no paper', (shard) => {
  expect(findOther(shard, paperKey({ scheme: 'acl', id: 'P19-1423' }))).toBeNull();
});

test('names of object members are not taken for papers', () => {
  for (const name of ['__proto__', 'constructor', 'toString']) {
    expect(findOther({}, name as PaperKey)).toBeNull(); // a key nobody made
  }
});

test('hashes are FNV-1a, the same everywhere', () => {
  expect(hashOf('')).toBe(0x811c9dc5);
  expect(hashOf('a')).toBe(0xe40c292c);
  expect(hashOf('foobar')).toBe(0xbf9cf968);
});

test('keys spread over all 64 buckets evenly', () => {
  const counts = new Array<number>(64).fill(0);
  for (let index = 0; index < 6400; index += 1) {
    const bucket = bucketOf(`url:example.org/${index}`);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  expect(counts.length).toBe(64);
  expect(Math.min(...counts)).toBeGreaterThan(50);
  expect(Math.max(...counts)).toBeLessThan(200);
});
