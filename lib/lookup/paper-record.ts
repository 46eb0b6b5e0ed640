import { type Pair, pairInOrder, pairSentences } from '../align/pair';
import { type Doubt, doubtsOf } from '../check/doubts';
import type { Digest, DigestEntry, DigestSource } from '../digest/format';
import type { OriginKind } from '../digest/origin';
import { paperAddress, postAddress } from '../paper/address';
import type { IdentifyPost, PaperKey } from '../paper/ref';
import type { Bilingual, LocalizedText } from '../text/localized';
import { linkText } from './link-text';
import { namedVersion } from './named-version';

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
  pairs: PairRecord[];
}

/** A pair with its doubts, if there are any: one sentence each. */
export interface PairRecord extends Pair {
  doubts?: LocalizedText[];
}

/** One paper as one digest presents it, ready to be shown: paired, its links checked. */
export interface PaperText {
  digest: DigestHead;
  /** the digest gives no link: the paper was found by its title, or has none */
  isByTitle?: boolean;
  /** named by the digest's link; our own links are built from the id, without a version */
  version?: number;
  rank: number;
  title: Bilingual;
  /** doubts about the title */
  doubts?: LocalizedText[];
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
 * @param isInOrder - whether its texts were written sentence for sentence, and checked; others are aligned,
 *   and doubts about them are recorded
 */
export function toPaperText(
  entry: DigestEntry,
  key: PaperKey,
  digest: DigestHead,
  identifyPost: IdentifyPost,
  isInOrder = false,
): PaperText {
  const doubts = isInOrder ? [] : doubtsOf(entry);
  const ofTitle = doubts.filter(({ part }) => part === 'title').map(({ what }) => what);
  const sections = (['summary', 'abstract'] as const).map((name) => {
    const pairs = (isInOrder ? pairInOrder(entry[name]) : null) ?? pairSentences(entry[name]);
    const here = doubts.filter(({ part }) => part === name);
    return { name, pairs: here.length === 0 ? pairs : withDoubts(pairs, here) };
  });
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
  const version = namedVersion(key, entry.papers);
  return {
    digest,
    ...(version && { version }),
    rank: entry.rank,
    title: entry.title,
    ...(ofTitle.length > 0 && { doubts: ofTitle }),
    sections: sections.filter(({ pairs }) => pairs.length > 0),
    links: [...new Map(links.map((link) => [link.url, link])).values()].filter(isSecure),
  };
}

/** Adds each doubt to the pair that contains its passage; a doubt without such a pair is dropped. */
function withDoubts(pairs: readonly Pair[], doubts: readonly Doubt[]): PairRecord[] {
  return pairs.map((pair) => {
    const here = doubts.filter((doubt) => pair === pairs.find((one) => isOf(doubt, one)));
    if (here.length === 0) return pair;
    const told = new Map(here.map(({ what }) => [what.en, what]));
    return { ...pair, doubts: [...told.values()] };
  });
}

function isOf(doubt: Doubt, pair: Pair): boolean {
  const passages = (['ko', 'en'] as const).filter((lang) => doubt[lang] !== null);
  return passages.length > 0 && passages.every((lang) => isWithin(doubt[lang], pair[lang]));
}

/** A pair may contain several sentences, or a clause of one. */
function isWithin(passage: string | null, text: string | null): boolean {
  return passage !== null && text !== null && (text.includes(passage) || passage.includes(text));
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
