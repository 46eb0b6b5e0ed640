import { type PaperRef, paperKey } from '../paper/ref';
import { hasArxiv, shardOfArxiv } from './arxiv-keys';
import { hasOther, shardOfOther } from './other-keys';
import type { Shard, ShardName } from './shards';

/** The shard that would hold a paper, whatever names it. */
export function shardOfPaper(ref: PaperRef): ShardName {
  return ref.scheme === 'arxiv' ? shardOfArxiv(ref.id) : shardOfOther(paperKey(ref));
}

/** @param shard - of `shardOfPaper(ref)`; `undefined` when there is none */
export function hasPaper(shard: Shard | undefined, ref: PaperRef): boolean {
  return ref.scheme === 'arxiv' ? hasArxiv(shard, ref.id) : hasOther(shard, paperKey(ref));
}
