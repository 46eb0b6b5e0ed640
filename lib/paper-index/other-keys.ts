import type { PaperKey } from '../paper/ref';
import { bucketOf } from './hash';
import {
  type Placing,
  packPlacing,
  readPlacing,
  type Shard,
  type ShardName,
  type Shards,
} from './shards';

/** The shard that would hold a paper that is not on arXiv. */
export function shardOfOther(key: PaperKey): ShardName {
  return `keys:other:${bucketOf(key)}`;
}

/** The paper's place in the newest digest that has it, or `null`. @param shard - of `shardOfOther(key)` */
export function findOther(shard: Shard | undefined, key: PaperKey): Placing | null {
  const isThere = typeof shard === 'object' && Object.hasOwn(shard, key);
  return isThere ? readPlacing(shard[key] ?? '') : null;
}

/** Makes the shards that `findOther` reads. */
export function packOther(papers: Iterable<[PaperKey, Placing]>): Shards {
  const shards = new Map<ShardName, Record<string, string>>();
  for (const [key, placing] of papers) {
    const name = shardOfOther(key);
    shards.set(name, { ...shards.get(name), [key]: packPlacing(placing) });
  }
  return shards;
}
