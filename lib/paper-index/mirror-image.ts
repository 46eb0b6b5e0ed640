import type { Digest, DigestEntry, Problem } from '../digest/format';
import {
  type IdentifyPaper,
  type IdentifyPost,
  type PaperKey,
  type PaperRef,
  paperKey,
} from '../paper/ref';
import { normalizeTitle } from '../paper/title';
import { packArxiv } from './arxiv-keys';
import { packOther } from './other-keys';
import { type DigestHead, type PaperRecord, toPaperText } from './paper-record';
import { packPosts } from './post-keys';
import type { Placing, Shard, ShardName, Shards } from './shards';
import { packTitles } from './title-keys';

/** Grows when the layout below changes; an image of another layout is written anew. */
export const MIRROR_LAYOUT = 1;

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

/** Every item of the mirror by its storage key. */
export interface MirrorImage {
  head: MirrorHead;
  items: Map<string, PaperRecord | PostRecord | WeekRecord | Shard>;
}

interface MirrorInput {
  digests: readonly Digest[];
  broken: MirrorHead['broken'];
  fingerprint: string;
  identifyPaper: IdentifyPaper;
  identifyPost: IdentifyPost;
}

/**
 * Lays out what content scripts and popups read, from digests that were validated.
 *
 * A paper that stands in several digests has one record; a digest is known by its id, and the first
 * one given under an id counts, and of the same week the first given comes first.
 */
export function buildMirrorImage(input: MirrorInput): MirrorImage {
  const digests = unique(input.digests);
  digests.sort(newestFirst);
  const papers = new Map<PaperKey, { ref: PaperRef; record: PaperRecord }>();
  const posts = new Map<string, PostRecord>();
  const titles = refsByTitle(digests, input.identifyPaper);
  const weeks = digests.map((digest) => addDigest(digest, papers, posts, titles, input));
  const shards = makeShards([...papers.values()], posts);
  const head: MirrorHead = {
    layout: MIRROR_LAYOUT,
    fingerprint: input.fingerprint,
    weeks: digests.map(({ id, week }) => ({ id, ...week })),
    shards: Object.fromEntries([...shards].map(([name, shard]) => [name, sizeOf(shard)])),
    broken: input.broken,
  };
  const items: MirrorImage['items'] = new Map<
    string,
    PaperRecord | PostRecord | WeekRecord | Shard
  >(shards);
  for (const [key, { record }] of papers) items.set(`paper:${key}`, record);
  for (const [id, record] of posts) items.set(`post:${id}`, record);
  for (const week of weeks) items.set(`week:${week.id}`, week);
  return { head, items };
}

function addDigest(
  digest: Digest,
  papers: Map<PaperKey, { ref: PaperRef; record: PaperRecord }>,
  posts: Map<string, PostRecord>,
  titles: ReadonlyMap<string, PaperRef>,
  { identifyPaper, identifyPost }: MirrorInput,
): WeekRecord {
  const { id, week, title, source, trends } = digest;
  const head: DigestHead = { id, week, title, source, size: digest.entries.length };
  const keys = digest.entries.map((entry) => {
    const named = refOfEntry(entry, identifyPaper);
    // A link that a capture lost comes back from another digest that has it.
    const ref = named.scheme === 'title' ? (titles.get(named.id) ?? named) : named;
    const key = paperKey(ref);
    const known = papers.get(key) ?? { ref, record: { key, texts: [] } };
    const isByTitle = named.scheme === 'title';
    known.record.texts.push({ ...toPaperText(entry, key, head, identifyPost), isByTitle });
    papers.set(key, known);
    for (const url of entry.discussions) addPost(identifyPost(url), key, posts);
    return key;
  });
  return { ...head, trends, papers: keys };
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
  papers: readonly { ref: PaperRef; record: PaperRecord }[],
  posts: ReadonlyMap<string, PostRecord>,
): Shards {
  const arxiv: [string, Placing][] = [];
  const other: [PaperKey, Placing][] = [];
  const titles: [string, PaperKey][] = [];
  for (const { ref, record } of papers) {
    for (const { title } of record.texts) {
      if (title.en) titles.push([normalizeTitle(title.en), record.key]);
    }
    const [newest] = record.texts;
    if (!newest) continue;
    const placing = { weekStart: newest.digest.week.start, rank: newest.rank };
    if (ref.scheme === 'arxiv') arxiv.push([ref.id, placing]);
    else other.push([record.key, placing]);
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
