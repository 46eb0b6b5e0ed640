import { findArxiv, packArxiv, shardOfArxiv } from '../../lib/lookup/arxiv-keys';
import { hasPost, packPosts, shardOfPost } from '../../lib/lookup/post-keys';
import type { Shards, WeekRank } from '../../lib/lookup/shards';
import { makeKeys } from './keys';
import { makeRandom, median } from './stats';
import { decimal, ratio, type Table } from './table';

interface LookupResult {
  keys: number;
  shards: Way;
  choosing: { postNs: number; arxivNs: number };
  set: Way;
}

interface Way {
  postNs: number;
  arxivNs: number;
  /** all of it as stored */
  bytes: number;
  /** what one page reads for one look-up */
  pageBytes: number;
  /** from the stored text of all of it to ready */
  loadAllMs: number;
  /** the same for what one page reads */
  loadPageMs: number;
}

type Ask = (id: string) => boolean;

const SIZES = [2_000, 100_000, 1_000_000];
const QUERIES = 50_000;
const ROUNDS = 7;
const WARM_UPS = 3;
const HIT_EVERY = 10;
const RANK: WeekRank = { weekStart: '2024-10-07', rank: 1 };

/** Looks keys up in our shards and in a plain Set of the same keys, at three sizes. */
export function measureLookup(): LookupResult[] {
  return SIZES.map((keys) => {
    const { posts, papers, otherPosts, otherPapers } = makeKeys(
      keys / 2,
      QUERIES,
      makeRandom(keys),
    );
    const shards: Shards = new Map([
      ...packArxiv(papers.map((id) => [id, RANK] as [string, WeekRank])),
      ...packPosts(posts.map((statusId) => ({ statusId, handle: 'dair_ai' }))),
    ]);
    const set = new Set([...posts, ...papers]);
    const askedPosts = mix(posts, otherPosts);
    const askedPapers = mix(papers, otherPapers);
    const inShards = {
      post: (id: string) => hasPost(shards.get(shardOfPost(id)), id),
      paper: (id: string) => findArxiv(shards.get(shardOfArxiv(id)), id) !== null,
    };
    const choose = {
      post: (id: string) => shards.has(shardOfPost(id)),
      paper: (id: string) => shards.has(shardOfArxiv(id)),
    };
    const inSet: Ask = (id) => set.has(id);
    return {
      keys,
      shards: {
        postNs: timeOf(inShards.post, askedPosts),
        arxivNs: timeOf(inShards.paper, askedPapers),
        ...weighShards(shards),
      },
      choosing: {
        postNs: timeOf(choose.post, askedPosts, () => true),
        arxivNs: timeOf(choose.paper, askedPapers, () => true),
      },
      set: {
        postNs: timeOf(inSet, askedPosts),
        arxivNs: timeOf(inSet, askedPapers),
        ...weighSet([...set]),
      },
    };
  });
}

/** Lays the figures out, each of ours over the Set's. */
export function lookupTable(results: readonly LookupResult[]): Table {
  const row = (keys: number, name: string, way: Way, peer: Way | null) => [
    `${decimal(keys)} keys, ${name}`,
    decimal(way.postNs),
    decimal(way.arxivNs),
    decimal(way.bytes / 1024),
    decimal(way.pageBytes / 1024, 1),
    decimal(way.loadAllMs, 2),
    decimal(way.loadPageMs, 3),
    ...(peer ? [ratio(way.postNs, peer.postNs), ratio(way.arxivNs, peer.arxivNs)] : ['1×', '1×']),
    peer ? ratio(way.loadPageMs, peer.loadPageMs) : '1×',
  ];
  return {
    title: '5. Look-up (Node)',
    notes: [
      'no target of its own; it must vanish beside the 20 µs of a post',
      `half posts, half arXiv ids; 90 % misses; fresh strings, as a page gives them; median of ${ROUNDS} rounds of ${decimal(QUERIES)}`,
      'ours includes choosing the shard; "a page" is one look-up’s share: one month here, everything for the Set',
      'load: JSON.parse, and building the Set; our shards are used as they were read',
    ],
    head: [
      'structure',
      'post ns',
      'arXiv ns',
      'all KB',
      'a page KB',
      'load all ms',
      'load a page ms',
      'post × Set',
      'arXiv × Set',
      'load × Set',
    ],
    rows: results.flatMap(({ keys, shards, choosing, set }) => [
      row(keys, 'shards', shards, set),
      [
        `${decimal(keys)} keys, of it choosing`,
        decimal(choosing.postNs),
        decimal(choosing.arxivNs),
        ...Array<string>(7).fill('–'),
      ],
      row(keys, 'Set', set, null),
    ]),
  };
}

/** One known key in ten. */
function mix(known: readonly string[], unknown: readonly string[]): string[] {
  return unknown.map((id, index) =>
    index % HIT_EVERY === 0 ? (known[(index * 7919) % known.length] ?? id) : id,
  );
}

/** @throws when another number than one in ten was found: then it was not these keys that were timed */
function timeOf(
  ask: Ask,
  ids: readonly string[],
  isRight = (found: number) => found === ids.length / HIT_EVERY,
): number {
  const rounds: number[] = [];
  for (let round = 0; round < WARM_UPS + ROUNDS; round += 1) {
    const asked = freshCopies(ids);
    const start = process.hrtime.bigint();
    let found = 0;
    for (const id of asked) if (ask(id)) found += 1;
    const tookNs = Number(process.hrtime.bigint() - start);
    if (!isRight(found)) throw new Error(`Found ${found} of ${ids.length} keys`);
    if (round >= WARM_UPS) rounds.push(tookNs / ids.length);
  }
  return median(rounds);
}

/** A string that was looked up before carries its hash, which would flatter the Set. */
function freshCopies(ids: readonly string[]): string[] {
  return ids.map((id) => Buffer.from(id, 'latin1').toString('latin1'));
}

function weighShards(shards: Shards): Omit<Way, 'postNs' | 'arxivNs'> {
  const all = JSON.stringify(Object.fromEntries(shards));
  const bySize = [...shards].sort(([, a], [, b]) => String(a).length - String(b).length);
  const middle = bySize[bySize.length >> 1];
  if (!middle) throw new Error('There are no shards');
  const page = JSON.stringify({ [middle[0]]: middle[1] });
  return {
    bytes: all.length,
    pageBytes: page.length,
    loadAllMs: loadTime(() => Object.keys(JSON.parse(all)).length),
    loadPageMs: loadTime(() => Object.keys(JSON.parse(page)).length),
  };
}

function weighSet(keys: readonly string[]): Omit<Way, 'postNs' | 'arxivNs'> {
  const all = JSON.stringify(keys);
  const loadMs = loadTime(() => new Set(JSON.parse(all)).size);
  return { bytes: all.length, pageBytes: all.length, loadAllMs: loadMs, loadPageMs: loadMs };
}

function loadTime(load: () => number): number {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    const size = load();
    const tookMs = performance.now() - start;
    if (size === 0) throw new Error('Nothing was loaded'); // also keeps the work from being dropped
    rounds.push(tookMs);
  }
  return median(rounds);
}
