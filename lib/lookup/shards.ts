/**
 * Keys are kept in shards, one stored item per month or per sixty-fourth of all keys, so that a page
 * reads only what it shows. Shards of months are fixed-width records in order, in one string: a look-up is a binary
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
/** Shards by their names, as they are stored. */
export type Shards = Map<ShardName, Shard>;

/** A paper's rank in the newest digest that lists it. */
export interface WeekRank {
  /** ISO day the digest's week begins */
  weekStart: string;
  rank: number;
}

/** Writes week and rank as eleven digits: `20241007002`. */
export function packWeekRank({ weekStart, rank }: WeekRank): string {
  return weekStart.replaceAll('-', '') + String(rank).padStart(3, '0');
}

/** Reads eleven digits back; `null` for anything else. */
export function readWeekRank(digits: string): WeekRank | null {
  const [, year, month, day, rank] = /^(\d{4})(\d\d)(\d\d)(\d{3})$/.exec(digits) ?? [];
  return year ? { weekStart: `${year}-${month}-${day}`, rank: Number(rank) } : null;
}

/**
 * Offset of the first record that is not before `key`; the length of the shard when all are.
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

/** Builds shards of records. @param rows - each with the name of its shard */
export function packRecords(rows: Iterable<[ShardName, string]>): Shards {
  const lists = new Map<ShardName, string[]>();
  for (const [name, row] of rows) {
    const list = lists.get(name);
    if (list) list.push(row);
    else lists.set(name, [row]);
  }
  return new Map([...lists].map(([name, list]) => [name, list.sort().join('')]));
}
