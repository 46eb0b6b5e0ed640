import type { MirrorHead } from '../../lookup/mirror-image';
import type { Shard, ShardName } from '../../lookup/shards';
import { readShards } from '../../storage/mirror';

/** Characters of keys a page keeps: some 16,000 papers and as many posts. */
const MOST_CHARACTERS = 512 * 1024;
/** Characters read at the start; within this, every look-up is answered before the next paint. */
const AT_ONCE = 256 * 1024;

/**
 * The key shards of one page, in memory: the newest are read at the start, older ones when first
 * asked for. A shard that the table of contents does not name is known to be empty.
 */
export class KeyCache {
  readonly #shards = new Map<ShardName, Shard>();
  readonly #sizes: Map<ShardName, number>;

  private constructor(head: MirrorHead) {
    this.#sizes = new Map(Object.entries(head.shards) as [ShardName, number][]); // keys as declared
  }

  static async open(head: MirrorHead): Promise<KeyCache> {
    const cache = new KeyCache(head);
    await cache.read(cache.#newestUpTo(AT_ONCE));
    return cache;
  }

  /** Whether a look-up in this shard needs no reading. */
  has(name: ShardName): boolean {
    return this.#shards.has(name) || !this.#sizes.has(name);
  }

  get(name: ShardName): Shard | undefined {
    return this.#shards.get(name);
  }

  /** Reads what is missing; forgets the longest unread when that grows too large. */
  async read(names: ShardName[]): Promise<void> {
    const missing = names.filter((name) => !this.has(name));
    if (missing.length === 0) return;
    for (const [name, shard] of await readShards(missing)) this.#shards.set(name, shard);
    let kept = [...this.#shards.keys()].reduce((sum, name) => sum + this.#sizeOf(name), 0);
    for (const name of this.#shards.keys()) {
      if (kept <= MOST_CHARACTERS || names.includes(name)) break;
      kept -= this.#sizeOf(name);
      this.#shards.delete(name);
    }
  }

  /** Months first, newest first, then what has no date, as far as the budget goes. */
  #newestUpTo(budget: number): ShardName[] {
    let left = budget;
    return [...this.#sizes.keys()]
      .sort((a, b) => monthOf(b) - monthOf(a))
      .filter((name) => {
        left -= this.#sizeOf(name);
        return left >= 0;
      });
  }

  #sizeOf(name: ShardName): number {
    return this.#sizes.get(name) ?? 0;
  }
}

/** Months since 1900 for `keys:arxiv:2410` and `keys:post:2024-10`; 0 for shards without a date. */
function monthOf(name: ShardName): number {
  const [, year, month] = /^keys:(?:arxiv|post):(?:20)?(\d\d)-?(\d\d)$/.exec(name) ?? [];
  if (!year || !month) return 0;
  return (Number(year) + (Number(year) > 90 ? 0 : 100)) * 12 + Number(month);
}
