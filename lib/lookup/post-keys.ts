import { firstStatusIdAt, statusTimeMs } from '../paper/status-id';
import { hashOf } from '../text/hash';
import { lowerBound, packRecords, type Shard, type ShardName, type Shards } from './shards';

/** Digits of the largest status id. */
const ID_WIDTH = 19;
const HANDLE_WIDTH = 4;
const RECORD_WIDTH = ID_WIDTH + HANDLE_WIDTH;

/** A listed post as a shard keeps it. */
interface PostKey {
  statusId: string;
  /** author as the digest's link spells it; `null` when the link names none */
  handle: string | null;
}

/** The shard that would hold this post: the month in its id (UTC). */
export function shardOfPost(statusId: string): ShardName {
  return shardOfPostAt(statusTimeMs(statusId));
}

/** The shard that would hold a post of this moment. @param timeMs - milliseconds since 1970 */
export function shardOfPostAt(timeMs: number): ShardName {
  return `keys:post:${new Date(timeMs).toISOString().slice(0, 7)}`;
}

/** Whether a digest lists this post. @param shard - of `shardOfPost(statusId)` */
export function hasPost(shard: Shard | undefined, statusId: string): boolean {
  if (typeof shard !== 'string') return false;
  const key = statusId.padStart(ID_WIDTH, '0');
  return shard.startsWith(key, lowerBound(shard, RECORD_WIDTH, key));
}

/**
 * The listed post that is quoted. A quoted post shows no id, only its author and its time cut to the
 * second; the id holds the same instant.
 *
 * @param shard - of `shardOfPostAt(secondMs)`
 * @param secondMs - the beginning of that second, milliseconds since 1970
 * @returns its id, or `null` when none or more than one fits
 */
export function findQuoted(
  shard: Shard | undefined,
  secondMs: number,
  handle: string,
): string | null {
  if (typeof shard !== 'string') return null;
  const at = (ms: number) => lowerBound(shard, RECORD_WIDTH, firstStatusIdAt(ms).padStart(19, '0'));
  const end = at(secondMs + 1000);
  const author = packHandle(handle);
  const found: string[] = [];
  for (let start = at(secondMs); start < end; start += RECORD_WIDTH) {
    if (shard.startsWith(author, start + ID_WIDTH))
      found.push(shard.slice(start, start + ID_WIDTH));
  }
  const [only, ...others] = found;
  return only && others.length === 0 ? only.replace(/^0+/, '') : null;
}

/** Makes the shards that the others read. */
export function packPosts(posts: Iterable<PostKey>): Shards {
  return packRecords(
    [...posts].map(({ statusId, handle }) => [
      shardOfPost(statusId),
      statusId.padStart(ID_WIDTH, '0') + packHandle(handle),
    ]),
  );
}

/** Four characters of a handle's hash: enough to tell the authors of one second apart. */
function packHandle(handle: string | null): string {
  const hash = handle === null ? 0 : hashOf(handle.toLowerCase());
  return hash.toString(36).padStart(HANDLE_WIDTH, '0').slice(-HANDLE_WIDTH);
}
