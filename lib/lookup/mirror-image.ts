import type { Digest } from '../digest/format';
import type { PaperKey } from '../paper/ref';
import type { Problem } from '../text/localized';
import type { DigestHead, PaperRecord } from './paper-record';
import type { Shard, ShardName } from './shards';

/** Grows when the layout below changes, or the way sentences are paired: such an image is rewritten. */
export const MIRROR_LAYOUT = 9;

/** The name that a broken database has among broken files; readers are told of their saved weeks. */
export const BROKEN_DATABASE = 'IndexedDB';

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
  /** newest first, of one day in the order of preference; with the languages each is written in */
  weeks: { id: string; start: string; end: string; languages: readonly ('ko' | 'en')[] }[];
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
  hashes: Map<string, string>;
}

/** The value of one stored item. */
export type MirrorItem = PaperRecord | PostRecord | WeekRecord | Shard;
