import type { Origin } from '../digest/origin';
import {
  type IdentifyPaper,
  type IdentifyPost,
  type PaperKey,
  type PaperRef,
  paperKey,
} from '../paper/ref';
import { normalizeTitle } from '../paper/title';
import { hashOf } from '../text/hash';
import { packArxiv, shardOfArxiv } from './arxiv-keys';
import type { DigestOutline, EntryOutline } from './digest-outline';
import {
  MIRROR_LAYOUT,
  type MirrorHead,
  type MirrorImage,
  type MirrorItem,
  type PostRecord,
  type WeekRecord,
} from './mirror-image';
import { packOther, shardOfOther } from './other-keys';
import type { DigestHead } from './paper-record';
import { packPosts, shardOfPost } from './post-keys';
import { publicHead } from './public-head';
import type { Shard, ShardName, Shards, WeekRank } from './shards';
import { packTitles, shardOfTitle } from './title-keys';

/** Where a digest came from, and what it is called there. */
interface DigestName {
  origin: Origin;
  digestId: string;
}

/** What a mirror is planned from. */
export interface MirrorInput {
  digests: readonly DigestOutline[];
  broken: MirrorHead['broken'];
  fingerprint: string;
  identifyPaper: IdentifyPaper;
  identifyPost: IdentifyPost;
  /** where a digest came from and what it is called there; packed with us when left out */
  nameOf?: (digest: DigestOutline) => DigestName;
  /** changes whenever a digest may have changed; its content tells when left out */
  hashOf?: (digest: DigestOutline) => string;
  /** `hashes` of what is stored; nothing when left out */
  known?: Pick<ReadonlyMap<string, string>, 'get'>;
}

/** A mirror of which all is made but the papers' texts. */
export interface MirrorPlan extends MirrorImage {
  /** papers whose records are new or differ; their names are among the hashes */
  papers: PlannedPaper[];
}

/** A paper whose record has to be made, and where its texts are. */
export interface PlannedPaper {
  /** of the record */
  name: string;
  key: PaperKey;
  /** newest first */
  texts: PlannedText[];
}

/** Where one text of a paper is found: a digest, and the rank within it. */
export interface PlannedText {
  digest: DigestHead;
  /** tells the entry from the digest's others */
  rank: number;
  isByTitle: boolean;
}

/** One entry of a digest, as its paper's text. */
interface Placed extends Omit<PlannedText, 'rank'> {
  entry: EntryOutline;
  hash: string;
}

interface PlacedPaper {
  ref: PaperRef;
  key: PaperKey;
  texts: Placed[];
}

/** Things done between two pauses, about a millisecond's worth. */
const STEP = 200;
/** Characters whose hashing takes as long. */
const LONG = 10_000;

/**
 * Plans what content scripts and popups read, from digests that were validated. Pairing the sentences
 * of a paper takes as long as all else about it, and its texts are far larger: so only the records of
 * papers that changed are to be made, by `makeRecordsInSteps`. Rests between steps of milliseconds.
 *
 * A paper that stands in several digests has one record; a digest is known by its id, and the first
 * one given under an id counts, and of the same week the first given comes first.
 */
export function* planMirrorInSteps(input: MirrorInput): Generator<void, MirrorPlan> {
  const digests = unique(input.digests);
  digests.sort(newestFirst);
  const titles = yield* refsByTitle(digests, input.identifyPaper);
  const papers = new Map<PaperKey, PlacedPaper>();
  const posts = new Map<string, PostRecord>();
  const weeks: WeekRecord[] = [];
  for (const digest of digests) {
    weeks.push(addDigest(digest, papers, posts, titles, input));
    yield;
  }
  const shards = yield* makeShards(papers, posts);
  const writer = new ItemWriter(input.known ?? new Map());
  const sizes = yield* writer.addAll(shards);
  yield* writer.addAll(prefixed('post:', posts));
  yield* writer.addAll(weeks.map((week) => [`week:${week.id}`, week] as const));
  const planned: PlannedPaper[] = [];
  for (const { key, texts } of papers.values()) {
    const hash = hashOfText(texts.map((text) => text.hash).join(' '));
    const name = `paper:${key}`;
    if (writer.isNew(name, hash)) planned.push({ name, key, texts: texts.map(toPlannedText) });
    if (writer.hashes.size % STEP === 0) yield;
  }
  const head: MirrorHead = {
    layout: MIRROR_LAYOUT,
    fingerprint: input.fingerprint,
    weeks: digests.map(({ id, week, languages }) => ({ id, ...week, languages })),
    shards: Object.fromEntries(sizes),
    broken: input.broken,
  };
  return { head, items: writer.items, hashes: writer.hashes, papers: planned };
}

function toPlannedText({ digest, entry, isByTitle }: Placed): PlannedText {
  return { digest, rank: entry.rank, isByTitle };
}

function* prefixed<T>(prefix: string, items: Iterable<[string, T]>): Generator<[string, T]> {
  for (const [name, item] of items) yield [prefix + name, item];
}

/** Collects items, of those that are stored already only what tells that they are. */
class ItemWriter {
  readonly items: MirrorImage['items'] = new Map();
  readonly hashes: MirrorImage['hashes'] = new Map();
  readonly #known: Pick<ReadonlyMap<string, string>, 'get'>;

  constructor(known: Pick<ReadonlyMap<string, string>, 'get'>) {
    this.#known = known;
  }

  /** @returns how long each is: the characters of a text, or of the JSON of another thing */
  *addAll<N extends string>(
    items: Iterable<readonly [N, MirrorItem]>,
  ): Generator<void, [N, number][]> {
    const sizes: [N, number][] = [];
    for (const [name, item] of items) {
      const text = typeof item === 'string' ? item : JSON.stringify(item);
      if (this.isNew(name, hashOfText(text))) this.items.set(name, item);
      sizes.push([name, text.length]);
      if (text.length > LONG || this.hashes.size % STEP === 0) yield;
    }
    return sizes;
  }

  /** Notes that there is to be such an item. @returns whether it has to be made */
  isNew(name: string, hash: string): boolean {
    this.hashes.set(name, hash);
    return this.#known.get(name) !== hash;
  }
}

/** Two hashes of 32 bits: by chance, one in 10^19 changes would go unseen. */
function hashOfText(text: string): string {
  return hashOf(text).toString(36) + hashOf(`${text.length} ${text}`).toString(36);
}

function addDigest(
  digest: DigestOutline,
  papers: Map<PaperKey, PlacedPaper>,
  posts: Map<string, PostRecord>,
  titles: ReadonlyMap<string, PaperRef>,
  { identifyPaper, identifyPost, hashOf = hashOfDigest, nameOf = packedName }: MirrorInput,
): WeekRecord {
  const { id, week, title, source, trends } = digest;
  const size = digest.entries.length;
  const { origin, digestId } = nameOf(digest);
  const head = publicHead({ id, week, title, source, size }, origin, digestId);
  const hash = `${id} ${hashOf(digest)}`;
  const keys = digest.entries.map((entry) => {
    const named = refOfEntry(entry, identifyPaper);
    // A link that a capture lost comes back from another digest that has it.
    const ref = named.scheme === 'title' ? (titles.get(named.id) ?? named) : named;
    const key = paperKey(ref);
    const known = papers.get(key) ?? { ref, key, texts: [] };
    const isByTitle = named.scheme === 'title';
    known.texts.push({ entry, digest: head, isByTitle, hash });
    papers.set(key, known);
    for (const url of entry.discussions) addPost(identifyPost(url), key, posts);
    return key;
  });
  return { ...head, trends, papers: keys };
}

function packedName({ id }: DigestOutline): DigestName {
  return { origin: 'bundled', digestId: id };
}

function hashOfDigest(digest: DigestOutline): string {
  return hashOfText(JSON.stringify(digest));
}

/** Papers that have an id or an address, by their English title; none where two share one. */
function* refsByTitle(
  digests: readonly DigestOutline[],
  identifyPaper: IdentifyPaper,
): Generator<void, Map<string, PaperRef>> {
  const found = new Map<string, PaperRef | null>();
  for (const { entries } of digests) {
    for (const entry of entries) {
      const ref = refOfEntry(entry, identifyPaper);
      const title = normalizeTitle(titleOf(entry));
      if (ref.scheme === 'title' || title === '') continue;
      const known = found.get(title);
      const isOther = known !== undefined && (!known || paperKey(known) !== paperKey(ref));
      found.set(title, isOther ? null : ref);
    }
    yield;
  }
  return new Map([...found].flatMap(([title, ref]) => (ref ? [[title, ref]] : [])));
}

function addPost(
  post: ReturnType<IdentifyPost>,
  key: PaperKey,
  posts: Map<string, PostRecord>,
): void {
  if (!post) return;
  const known = posts.get(post.statusId);
  if (!known) posts.set(post.statusId, { handle: post.handle, papers: [key] });
  else if (!known.papers.includes(key)) known.papers.push(key);
}

/** The key an entry's paper is kept under. */
export function keyOfEntry(entry: EntryOutline, identifyPaper: IdentifyPaper): PaperKey {
  return paperKey(refOfEntry(entry, identifyPaper));
}

/** The strongest name an entry gives its paper: an id before a bare address, a title when no link is left. */
function refOfEntry(entry: EntryOutline, identifyPaper: IdentifyPaper): PaperRef {
  const refs = entry.papers.flatMap((url) => identifyPaper(url) ?? []);
  const order: PaperRef['scheme'][] = ['arxiv', 'doi', 'openreview', 'acl', 'url'];
  const strongest = order.flatMap((scheme) => refs.find((ref) => ref.scheme === scheme) ?? [])[0];
  return strongest ?? { scheme: 'title', id: normalizeTitle(titleOf(entry)) || titleOf(entry) };
}

function* makeShards(
  papers: ReadonlyMap<PaperKey, PlacedPaper>,
  posts: ReadonlyMap<string, PostRecord>,
): Generator<void, Shards> {
  const arxiv: [string, WeekRank][] = [];
  const other: [PaperKey, WeekRank][] = [];
  const titles: [string, PaperKey][] = [];
  for (const { ref, key, texts } of papers.values()) {
    for (const { entry } of texts) {
      if (entry.title.en) titles.push([normalizeTitle(entry.title.en), key]);
    }
    const [newest] = texts;
    if (!newest) continue;
    const weekRank = { weekStart: newest.digest.week.start, rank: newest.entry.rank };
    if (ref.scheme === 'arxiv') arxiv.push([ref.id, weekRank]);
    else other.push([key, weekRank]);
    if ((arxiv.length + other.length) % STEP === 0) yield;
  }
  const listed = [...posts].map(([statusId, { handle }]) => ({ statusId, handle }));
  return new Map([
    ...(yield* packInSteps(arxiv, ([id]) => shardOfArxiv(id), packArxiv)),
    ...(yield* packInSteps(other, ([key]) => shardOfOther(key), packOther)),
    ...(yield* packInSteps(listed, ({ statusId }) => shardOfPost(statusId), packPosts)),
    ...(yield* packInSteps(titles, ([title]) => shardOfTitle(title), packTitles)),
  ]);
}

/** Packs shard by shard. */
function* packInSteps<T>(
  rows: readonly T[],
  shardOf: (row: T) => ShardName,
  pack: (rows: T[]) => Shards,
): Generator<void, [ShardName, Shard][]> {
  const byShard = new Map<ShardName, T[]>();
  for (const [at, row] of rows.entries()) {
    const name = shardOf(row);
    const known = byShard.get(name);
    if (known) known.push(row);
    else byShard.set(name, [row]);
    if (at % STEP === 0) yield;
  }
  const shards: [ShardName, Shard][] = [];
  for (const some of byShard.values()) {
    shards.push(...pack(some));
    yield;
  }
  return shards;
}

function titleOf(entry: EntryOutline): string {
  return entry.title.en ?? entry.title.ko ?? '';
}

/** The first digest given under an id. */
function unique(digests: readonly DigestOutline[]): DigestOutline[] {
  const ids = new Set<string>();
  return digests.filter(({ id }) => !ids.has(id) && ids.add(id));
}

/** Within a week the order given stays: it is the order of preference. */
function newestFirst(a: DigestOutline, b: DigestOutline): number {
  return b.week.start.localeCompare(a.week.start);
}
