import type { PaperKey } from '../paper/ref';
import { bucketOf } from '../text/hash';
import type { Shard, ShardName, Shards } from './shards';

/** Cards cut titles at 70 characters, so only the beginning may decide where a title is kept. */
const HEAD = 16;

/** The shard that would hold titles that begin like this. @param title - from `normalizeTitle` */
export function shardOfTitle(title: string): ShardName {
  return `keys:title:${bucketOf(title.slice(0, HEAD))}`;
}

/**
 * The one paper with this title.
 *
 * @param shard - of `shardOfTitle(title)`
 * @param title - from `normalizeTitle`
 * @param isCut - the title may go on after what is given
 * @returns its key, or `null` when none or more than one fits
 */
export function findTitle(
  shard: Shard | undefined,
  title: string,
  isCut: boolean,
): PaperKey | null {
  if (typeof shard !== 'object' || title === '' || (isCut && title.length < HEAD)) return null;
  const fitting = Object.keys(shard).filter((one) =>
    isCut ? one.startsWith(title) : one === title,
  );
  const keys = new Set(fitting.map((one) => shard[one]));
  const [only] = keys;
  return keys.size === 1 && only ? (only as PaperKey) : null; // packTitles put a key there
}

/** Makes the shards that `findTitle` reads. A title that two papers share names neither. */
export function packTitles(titles: Iterable<[string, PaperKey]>): Shards {
  const shards = new Map<ShardName, Map<string, string>>();
  for (const [title, key] of titles) {
    const name = shardOfTitle(title);
    const shard = shards.get(name) ?? new Map<string, string>();
    shards.set(name, shard.set(title, (shard.get(title) ?? key) === key ? key : ''));
  }
  return new Map([...shards].map(([name, shard]) => [name, Object.fromEntries(shard)]));
}
