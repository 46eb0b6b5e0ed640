import type { Bilingual } from '../text/localized';

/** Name and version of the one format that bundled weeks, feeds, imports and backups speak. */
export const DIGEST_FORMAT = 'paper-duet/digest';
export const DIGEST_VERSION = 1;

/** Sentences in order, one string each. */
export type Sentences = readonly string[];

/** Running text in both languages. */
export interface Prose extends Bilingual<Sentences> {
  /** indexes, from 0, of the sentences that begin a new paragraph; the first is never among them */
  breaks?: Bilingual<readonly number[]>;
}

export interface DigestLink {
  label: string;
  url: string;
}

/** Text under a heading we have no field for, kept under the heading's own words. */
export interface DigestExtra {
  label: string;
  text: Prose;
}

/** One paper as one digest presents it. */
export interface DigestEntry {
  /** place in the week, from 1 */
  rank: number;
  title: Bilingual;
  summary: Prose;
  abstract: Prose;
  /** addresses of the paper, best first; `https:` or `http:` only */
  papers: readonly string[];
  /** addresses of posts that discuss it */
  discussions: readonly string[];
  links: readonly DigestLink[];
  extras?: readonly DigestExtra[];
}

export interface DigestSource {
  name: string;
  url: string;
  /** what the source itself was made from: the address it names as its original */
  original?: string;
  /** how the text came to be, to be shown with it */
  notice: Bilingual;
}

/** A week of papers from one source. Its identity is `id`, not its dates: weeks can share a day. */
export interface Digest {
  format: typeof DIGEST_FORMAT;
  version: typeof DIGEST_VERSION;
  /** source and topic or week: `pytorchkr:2024-10-07` */
  id: string;
  /** ISO days, both included */
  week: { start: string; end: string };
  title: Bilingual;
  source: DigestSource;
  trends: readonly Bilingual[];
  entries: readonly DigestEntry[];
}
