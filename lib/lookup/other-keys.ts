import type { PaperKey } from '../paper/ref';
import { bucketOf } from '../text/hash';
import {
  packWeekRank,
  readWeekRank,
  type Shard,
  type ShardName,
  type Shards,
  type WeekRank,
} from './shards';

/** The shard that would hold a paper that is not on arXiv. */
export function shardOfOther(key: PaperKey): ShardName {
  return `keys:other:${bucketOf(key)}`;
}

/** The paper's place in the newest digest that has it, or `null`. @param shard - of `shardOfOther(key)` */
export function findOther(shard: Shard | undefined, key: PaperKey): WeekRank | null {
  const isThere = typeof shard === 'object' && hasOther(shard, key);
  return isThere ? readWeekRank(shard[key] ?? '') : null;
}

/** Whether a digest has this paper; what `findOther` takes, for who needs no place. */
export function hasOther(shard: Shard | undefined, key: PaperKey): boolean {
  return typeof shard === 'object' && Object.hasOwn(shard, key);
}

/** Makes the shards that `findOther` reads. */
export function packOther(papers: Iterable<[PaperKey, WeekRank]>): Shards {
  const shards = new Map<ShardName, [string, string][]>();
  for (const [key, weekRank] of papers) {
    const name = shardOfOther(key);
    const shard = shards.get(name) ?? [];
    shard.push([key, packWeekRank(weekRank)]);
    shards.set(name, shard);
  }
  return new Map([...shards].map(([name, shard]) => [name, Object.fromEntries(shard)]));
}
