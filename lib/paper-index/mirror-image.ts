import type { Digest, DigestEntry, Problem } from '../digest/format';
import { atOnce } from '../digest/in-slices';
import {
  type IdentifyPaper,
  type IdentifyPost,
  type PaperKey,
  type PaperRef,
  paperKey,
} from '../paper/ref';
import { normalizeTitle } from '../paper/title';
import { packArxiv } from './arxiv-keys';
import { hashOf } from './hash';
import { packOther } from './other-keys';
import { type DigestHead, type PaperRecord, toPaperText } from './paper-record';
import { packPosts } from './post-keys';
import type { Placing, Shard, ShardName, Shards } from './shards';
import { packTitles } from './title-keys';

/** Grows when the layout below changes; an image of another layout is written anew. */
export const MIRROR_LAYOUT = 2;

/** What is known of a listed post, under `post:ID`. */
export interface PostRecord {
  handle: string | null;
  papers: PaperKey[];
}

/** A week to browse, under `week:DIGEST_ID`; the texts are in the papers' records. */
export interface WeekRecord extends DigestHead {
  trends: Digest['trends'];
  papers: PaperKey[];
}

/** The table of contents, under `mirror`; written last, so it never names what is not there. */
export interface MirrorHead {
  layout: number;
  /** changes when what the image was made from changes */
  fingerprint: string;
  /** newest first */
  weeks: { id: string; start: string; end: string }[];
  /** characters in each shard, so that a reader can decide what to read at once */
  shards: Record<ShardName, number>;
  /** digests that could not be read, by name */
  broken: { name: string; problems: Problem[] }[];
}

/** What is to be stored under which name, and what may be left as it is. */
export interface MirrorImage {
  head: MirrorHead;
  /** items that are new or differ from what is stored */
  items: Map<string, MirrorItem>;
  /** every item there is to be, by name: what tells one version of it from another */
  prints: Map<string, string>;
}

export type MirrorItem = PaperRecord | PostRecord | WeekRecord | Shard;

interface MirrorInput {
  digests: readonly Digest[];
  broken: MirrorHead['broken'];
  fingerprint: string;
  identifyPaper: IdentifyPaper;
  identifyPost: IdentifyPost;
  /** where a digest came from and what it is called there; packed with us when left out */
  nameOf?: (digest: Digest) => Pick<DigestHead, 'origin' | 'digestId'>;
  /** changes whenever a digest may have changed; its content tells when left out */
  printOf?: (digest: Digest) => string;
  /** `prints` of what is stored; nothing when left out */
  known?: Pick<ReadonlyMap<string, string>, 'get'>;
}

/** One text of a paper, before its sentences are paired. */
interface Planned {
  entry: DigestEntry;
  digest: DigestHead;
  isByTitle: boolean;
  print: string;
}

interface PlannedPaper {
  ref: PaperRef;
  key: PaperKey;
  texts: Planned[];
}

/** The same as `buildMirrorInSteps`, in one go. */
export function buildMirrorImage(input: MirrorInput): MirrorImage {
  return atOnce(buildMirrorInSteps(input));
}

/**
 * Lays out what content scripts and popups read, from digests that were validated. Pairing the
 * sentences of a paper takes milliseconds, all else microseconds, so only papers that changed are
 * made anew. Rests between papers.
 *
 * A paper that stands in several digests has one record; a digest is known by its id, and the first
 * one given under an id counts, and of the same week the first given comes first.
 */
export function* buildMirrorInSteps(input: MirrorInput): Generator<void, MirrorImage> {
  const digests = unique(input.digests);
  digests.sort(newestFirst);
  const papers = new Map<PaperKey, PlannedPaper>();
  const posts = new Map<string, PostRecord>();
  const titles = refsByTitle(digests, input.identifyPaper);
  const weeks: WeekRecord[] = [];
  for (const digest of digests) {
    weeks.push(addDigest(digest, papers, posts, titles, input));
    yield;
  }
  const shards = makeShards([...papers.values()], posts);
  const writer = new ItemWriter(input.known ?? new Map());
  for (const [name, shard] of shards) writer.add(name, shard);
  for (const [id, record] of posts) writer.add(`post:${id}`, record);
  for (const week of weeks) writer.add(`week:${week.id}`, week);
  yield;
  for (const paper of papers.values()) {
    const print = paper.texts.map((text) => text.print).join(' ');
    const make = () => toPaperRecord(paper, input.identifyPost);
    if (writer.addLater(`paper:${paper.key}`, printOfText(print), make)) yield;
  }
  const head: MirrorHead = {
    layout: MIRROR_LAYOUT,
    fingerprint: input.fingerprint,
    weeks: digests.map(({ id, week }) => ({ id, ...week })),
    shards: Object.fromEntries([...shards].map(([name, shard]) => [name, sizeOf(shard)])),
    broken: input.broken,
  };
  return { head, items: writer.items, prints: writer.prints };
}

/** Collects items, of those that are stored already only what tells that they are. */
class ItemWriter {
  readonly items: MirrorImage['items'] = new Map();
  readonly prints: MirrorImage['prints'] = new Map();
  readonly #known: Pick<ReadonlyMap<string, string>, 'get'>;

  constructor(known: Pick<ReadonlyMap<string, string>, 'get'>) {
    this.#known = known;
  }

  add(name: string, item: MirrorItem): void {
    this.addLater(name, printOfText(JSON.stringify(item)), () => item);
  }

  /** @returns whether it had to be made */
  addLater(name: string, print: string, make: () => MirrorItem): boolean {
    this.prints.set(name, print);
    if (this.#known.get(name) === print) return false;
    this.items.set(name, make());
    return true;
  }
}

/** Two hashes of 32 bits: by chance, one in 10^19 changes would go unseen. */
function printOfText(text: string): string {
  return hashOf(text).toString(36) + hashOf(`${text.length} ${text}`).toString(36);
}

function toPaperRecord({ key, texts }: PlannedPaper, identifyPost: IdentifyPost): PaperRecord {
  return {
    key,
    texts: texts.map(({ entry, digest, isByTitle }) => ({
      ...toPaperText(entry, key, digest, identifyPost),
      isByTitle,
    })),
  };
}

function addDigest(
  digest: Digest,
  papers: Map<PaperKey, PlannedPaper>,
  posts: Map<string, PostRecord>,
  titles: ReadonlyMap<string, PaperRef>,
  { identifyPaper, identifyPost, printOf = printOfDigest, nameOf = packedName }: MirrorInput,
): WeekRecord {
  const { id, week, title, source, trends } = digest;
  const size = digest.entries.length;
  const head: DigestHead = { id, ...nameOf(digest), week, title, source, size };
  const print = `${id} ${printOf(digest)}`;
  const keys = digest.entries.map((entry) => {
    const named = refOfEntry(entry, identifyPaper);
    // A link that a capture lost comes back from another digest that has it.
    const ref = named.scheme === 'title' ? (titles.get(named.id) ?? named) : named;
    const key = paperKey(ref);
    const known = papers.get(key) ?? { ref, key, texts: [] };
    const isByTitle = named.scheme === 'title';
    known.texts.push({ entry, digest: head, isByTitle, print });
    papers.set(key, known);
    for (const url of entry.discussions) addPost(identifyPost(url), key, posts);
    return key;
  });
  return { ...head, trends, papers: keys };
}

function packedName({ id }: Digest): Pick<DigestHead, 'origin' | 'digestId'> {
  return { origin: 'bundled', digestId: id };
}

function printOfDigest(digest: Digest): string {
  return printOfText(JSON.stringify(digest));
}

/** Papers that have an id or an address, by their English title; none where two share one. */
function refsByTitle(
  digests: readonly Digest[],
  identifyPaper: IdentifyPaper,
): Map<string, PaperRef> {
  const found = new Map<string, PaperRef | null>();
  for (const entry of digests.flatMap(({ entries }) => entries)) {
    const ref = refOfEntry(entry, identifyPaper);
    const title = normalizeTitle(titleOf(entry));
    if (ref.scheme === 'title' || title === '') continue;
    const known = found.get(title);
    const isOther = known !== undefined && (!known || paperKey(known) !== paperKey(ref));
    found.set(title, isOther ? null : ref);
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
export function keyOfEntry(entry: DigestEntry, identifyPaper: IdentifyPaper): PaperKey {
  return paperKey(refOfEntry(entry, identifyPaper));
}

/** The strongest name an entry gives its paper: an id before a bare address, a title when no link is left. */
function refOfEntry(entry: DigestEntry, identifyPaper: IdentifyPaper): PaperRef {
  const refs = entry.papers.flatMap((url) => identifyPaper(url) ?? []);
  const order: PaperRef['scheme'][] = ['arxiv', 'doi', 'openreview', 'acl', 'url'];
  const strongest = order.flatMap((scheme) => refs.find((ref) => ref.scheme === scheme) ?? [])[0];
  return strongest ?? { scheme: 'title', id: normalizeTitle(titleOf(entry)) || titleOf(entry) };
}

function makeShards(
  papers: readonly PlannedPaper[],
  posts: ReadonlyMap<string, PostRecord>,
): Shards {
  const arxiv: [string, Placing][] = [];
  const other: [PaperKey, Placing][] = [];
  const titles: [string, PaperKey][] = [];
  for (const { ref, key, texts } of papers) {
    for (const { entry } of texts) {
      if (entry.title.en) titles.push([normalizeTitle(entry.title.en), key]);
    }
    const [newest] = texts;
    if (!newest) continue;
    const placing = { weekStart: newest.digest.week.start, rank: newest.entry.rank };
    if (ref.scheme === 'arxiv') arxiv.push([ref.id, placing]);
    else other.push([key, placing]);
  }
  return new Map([
    ...packArxiv(arxiv),
    ...packOther(other),
    ...packPosts([...posts].map(([statusId, { handle }]) => ({ statusId, handle }))),
    ...packTitles(titles),
  ]);
}

function titleOf(entry: DigestEntry): string {
  return entry.title.en ?? entry.title.ko ?? '';
}

/** The first digest given under an id. */
function unique(digests: readonly Digest[]): Digest[] {
  const ids = new Set<string>();
  return digests.filter(({ id }) => !ids.has(id) && ids.add(id));
}

/** Within a week the order given stays: it is the order of preference. */
function newestFirst(a: Digest, b: Digest): number {
  return b.week.start.localeCompare(a.week.start);
}

function sizeOf(shard: Shard): number {
  return typeof shard === 'string' ? shard.length : JSON.stringify(shard).length;
}
