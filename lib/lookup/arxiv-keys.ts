import { OLD_ARCHIVES } from '../paper/arxiv-id';
import {
  lowerBound,
  packRecords,
  packWeekRank,
  readWeekRank,
  type Shard,
  type ShardName,
  type Shards,
  type WeekRank,
} from './shards';

const KEY_WIDTH = 5;
const RECORD_WIDTH = 16;

/** The shard that would hold this paper: the month in its id. */
export function shardOfArxiv(arxivId: string): ShardName {
  const number = arxivId.indexOf('/') + 1; // 0 for new-style ids, which begin with the month
  return `keys:arxiv:${arxivId.slice(number, number + 4)}`;
}

/**
 * The paper's place in the newest digest that has it, or `null` when no digest has it.
 *
 * @param shard - of `shardOfArxiv(arxivId)`; `undefined` when there is none
 * @param arxivId - from `parseArxivId`
 */
export function findArxiv(shard: Shard | undefined, arxivId: string): WeekRank | null {
  if (typeof shard !== 'string' || !hasArxiv(shard, arxivId)) return null;
  const at = lowerBound(shard, RECORD_WIDTH, recordKey(arxivId));
  return readWeekRank(shard.slice(at + KEY_WIDTH, at + RECORD_WIDTH));
}

/** Whether a digest has this paper; what `findArxiv` takes, for who needs no place. */
export function hasArxiv(shard: Shard | undefined, arxivId: string): boolean {
  if (typeof shard !== 'string') return false;
  const key = recordKey(arxivId);
  return shard.startsWith(key, lowerBound(shard, RECORD_WIDTH, key));
}

/** Makes the shards that `findArxiv` reads. */
export function packArxiv(papers: Iterable<[string, WeekRank]>): Shards {
  return packRecords(
    [...papers].map(([id, weekRank]) => [shardOfArxiv(id), recordKey(id) + packWeekRank(weekRank)]),
  );
}

/**
 * Five digits that tell the papers of one month apart: the number, or for `hep-th/9901001` the
 * archive (19) and the number (001). Old and new ids share no month.
 */
function recordKey(id: string): string {
  const [archive = '', number] = id.split('/');
  if (!number) return id.slice(5).padStart(KEY_WIDTH, '0');
  return String(OLD_ARCHIVES.indexOf(archive)).padStart(2, '0') + number.slice(4);
}
