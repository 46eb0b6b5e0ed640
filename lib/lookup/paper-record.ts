import { type Pair, pairInOrder, pairSentences } from '../align/pair';
import type { Digest, DigestEntry, DigestSource } from '../digest/format';
import type { OriginKind } from '../digest/origin';
import { paperAddress, postAddress } from '../paper/address';
import type { IdentifyPost, PaperKey } from '../paper/ref';
import type { Bilingual } from '../text/localized';
import { linkText } from './link-text';

/** A digest as its entries name it. */
export interface DigestHead {
  /** in the mirror: the digest's own where that is public, else a hash */
  id: string;
  /** the way it came to the reader */
  way: OriginKind;
  /** where it came from and what it is called there, as `opaqueDigestId` hides it */
  mark: string;
  week: Digest['week'];
  title: Bilingual;
  /** of a private source without name and address, see `public-head.ts` */
  source: DigestSource;
  /** how many entries it has */
  size: number;
}

/** Where a paper's text leads; `https:` only, and built from the id where there is one. */
export interface PaperLink {
  kind: 'paper' | 'post' | 'other';
  /** handle of a post with `@`, label of another link; for the paper its host where no id makes it */
  text: string;
  url: string;
}

/** One part of a text, sentence by sentence. */
export interface PaperSection {
  name: 'summary' | 'abstract';
  pairs: Pair[];
}

/** One paper as one digest presents it, ready to be shown: paired, its links checked. */
export interface PaperText {
  digest: DigestHead;
  /** the digest gives no link: the paper was found by its title, or has none */
  isByTitle?: boolean;
  rank: number;
  title: Bilingual;
  sections: PaperSection[];
  links: PaperLink[];
}

/** All that is public about a paper: the newest digest's text first. */
export interface PaperRecord {
  key: PaperKey;
  texts: PaperText[];
}

/**
 * Prepares one entry for showing, so that pages need not.
 *
 * @param isInOrder - whether its texts were written sentence for sentence; others are aligned
 */
export function toPaperText(
  entry: DigestEntry,
  key: PaperKey,
  digest: DigestHead,
  identifyPost: IdentifyPost,
  isInOrder = false,
): PaperText {
  const sections = (['summary', 'abstract'] as const).map((name) => ({
    name,
    pairs: (isInOrder ? pairInOrder(entry[name]) : null) ?? pairSentences(entry[name]),
  }));
  const paper = paperAddress(key) ?? entry.papers[0];
  const links: PaperLink[] = [
    ...(paper ? [{ kind: 'paper' as const, text: whereTo(key, paper), url: paper }] : []),
    ...entry.discussions.map((url) => toPostLink(url, identifyPost)),
    ...entry.links.map(({ label, url }) => ({
      kind: 'other' as const,
      text: linkText(label, url),
      url,
    })),
  ];
  return {
    digest,
    rank: entry.rank,
    title: entry.title,
    sections: sections.filter(({ pairs }) => pairs.length > 0),
    links: [...new Map(links.map((link) => [link.url, link])).values()].filter(isSecure),
  };
}

/** An address that only the digest gives says where it leads. */
function whereTo(key: PaperKey, url: string): string {
  return paperAddress(key) === null ? `(${new URL(url).hostname})` : '';
}

function toPostLink(url: string, identifyPost: IdentifyPost): PaperLink {
  const post = identifyPost(url);
  if (!post) return { kind: 'other', text: new URL(url).hostname, url };
  const text = post.handle ? `@${post.handle}` : '';
  return { kind: 'post', text, url: postAddress(post.statusId) };
}

function isSecure({ url }: PaperLink): boolean {
  return url.startsWith('https://');
}
