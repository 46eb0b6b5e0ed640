/**
 * Keys are kept in shards: one stored item a month, or a sixty-fourth, so that a page reads only what
 * it shows. Those of months are fixed-width records in order, in one string: a look-up is a binary
 * search in the string as it was read, nothing is parsed and nothing is built. All is plain text,
 * readable in any storage viewer.
 *
 *   arXiv papers  keys:arxiv:2410     number (5) + week's first day (8) + rank (3)    arxiv-keys.ts
 *   posts         keys:post:2024-10   status id (19)                                  post-keys.ts
 *   other papers  keys:other:NN       an object, key → first day + rank               other-keys.ts
 *   titles        keys:title:NN       an object, comparable title → paper key         title-keys.ts
 */
export type ShardName = `keys:${'arxiv' | 'post' | 'other' | 'title'}:${string}`;
/** What a shard holds: fixed-width records, or an object. */
export type Shard = string | Record<string, string>;
export type Shards = Map<ShardName, Shard>;

/** Where a paper stands in the newest digest that has it. */
export interface Placing {
  /** ISO day the digest's week begins */
  weekStart: string;
  rank: number;
}

/** A placing in eleven digits: `20241007002`. */
export function packPlacing({ weekStart, rank }: Placing): string {
  return weekStart.replaceAll('-', '') + String(rank).padStart(3, '0');
}

/** Reads eleven digits back; `null` for anything else. */
export function readPlacing(digits: string): Placing | null {
  const [, year, month, day, rank] = /^(\d{4})(\d\d)(\d\d)(\d{3})$/.exec(digits) ?? [];
  return year ? { weekStart: `${year}-${month}-${day}`, rank: Number(rank) } : null;
}

/**
 * Offset of the first record that does not stand before `key`.
 *
 * @param shard - records of `width` characters, in order
 */
export function lowerBound(shard: string, width: number, key: string): number {
  let low = 0;
  let high = Math.floor(shard.length / width);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(shard, middle * width, key)) low = middle + 1;
    else high = middle;
  }
  return low * width;
}

/** Compares in place: a slice for each step would cost more than the search. */
function isBefore(shard: string, at: number, key: string): boolean {
  for (let index = 0; index < key.length; index += 1) {
    const difference = shard.charCodeAt(at + index) - key.charCodeAt(index);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** Makes record shards from rows, each with the shard it belongs to. */
export function packRecords(rows: Iterable<[ShardName, string]>): Shards {
  const lists = new Map<ShardName, string[]>();
  for (const [name, row] of rows) {
    const list = lists.get(name);
    if (list) list.push(row);
    else lists.set(name, [row]);
  }
  return new Map([...lists].map(([name, list]) => [name, list.sort().join('')]));
}
