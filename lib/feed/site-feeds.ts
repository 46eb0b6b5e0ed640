import type { Digest } from '../digest/format';
import { hasAddress } from '../digest/unknown-source';
import { escapeHtml } from '../text/escape-html';
import { digestToHtml, titleOfBoth } from './digest-html';
import type { FeedHead } from './feed-format';

/** Paths of the feeds for news readers, relative to the address of our own feed. */
const ATOM_PATH = 'feed.atom';
const JSON_FEED_PATH = 'feed.json';
/** One year: news readers fetch the whole file again and again. */
export const MOST_ITEMS = 52;
/**
 * Authority of the ids. Nobody owns it, so that a feed that moves, or has no address yet, keeps its ids.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4151
 */
const TAG = 'tag:paper-duet.invalid,2026:';
/** Characters that XML 1.0 cannot represent. */
const NOT_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters have to be removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** Input of the feeds for news readers. */
export interface SiteFeedsInput {
  digests: readonly Digest[];
  head: Pick<FeedHead, 'id' | 'issued'>;
  /** address of the folder for the files, ending in a slash; `null` if it is not known */
  site: string | null;
}

/** One week, as in both formats. */
interface Item {
  id: string;
  title: string;
  /** of the digest's own page; `null` if it has none */
  url: string | null;
  author: string;
  /** ISO instant */
  publishedAt: string;
  html: string;
}

interface SiteFeed {
  id: string;
  title: string;
  /** ISO instant */
  updatedAt: string;
  site: string | null;
  /** newest first */
  items: readonly Item[];
}

/**
 * Writes a feed for news readers, in Atom (RFC 4287) and JSON Feed 1.1: one item per week, the newest
 * `MOST_ITEMS`. The same input in any order gives the same bytes.
 *
 * @returns path relative to the address of the feed → bytes
 */
export function buildSiteFeeds({
  digests,
  head,
  site,
}: SiteFeedsInput): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const place = ({ week, id }: Digest) => `${week.start} ${id}`;
  // Compared by code units, which does not depend on the locale.
  const sorted = digests.toSorted((one, other) => (place(one) < place(other) ? 1 : -1));
  const feed: SiteFeed = {
    id: tagOf('feed', head.id ?? sorted.at(-1)?.id ?? ''),
    title: [...new Set(sorted.map(({ source }) => source.name))].join(', '),
    updatedAt: head.issued,
    site,
    items: sorted.slice(0, MOST_ITEMS).map(toItem),
  };
  const encoder = new TextEncoder();
  return new Map([
    [ATOM_PATH, encoder.encode(writeAtom(feed))],
    [JSON_FEED_PATH, encoder.encode(writeJsonFeed(feed))],
  ]);
}

/** Whether a file is a feed written by `buildSiteFeeds`. */
export function isSiteFeed(text: string): boolean {
  return text.includes(TAG);
}

function toItem(digest: Digest): Item {
  const { id, week, title, source } = digest;
  return {
    id: tagOf('digest', id),
    title: titleOfBoth(title) || `${week.start} – ${week.end}`,
    url: hasAddress(source) ? source.url : null,
    author: source.name,
    publishedAt: `${week.end}T00:00:00.000Z`,
    html: digestToHtml(digest),
  };
}

/** Lone surrogates are replaced, because `encodeURIComponent` rejects them. */
function tagOf(kind: 'feed' | 'digest', id: string): string {
  return `${TAG}${kind}:${encodeURIComponent(id.replace(/\p{Cs}/gu, '\ufffd'))}`;
}

function writeAtom({ id, title, updatedAt, site, items }: SiteFeed): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${toXml(id)}</id>`,
    atomTitle(title),
    `<updated>${updatedAt}</updated>`,
    ...(site ? [atomLink('self', 'application/atom+xml', site + ATOM_PATH)] : []),
    '<generator>Paper Duet</generator>',
    ...items.map(writeEntry),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function writeEntry({ id, title, url, author, publishedAt, html }: Item): string {
  return [
    '<entry>',
    `<id>${toXml(id)}</id>`,
    atomTitle(title),
    `<published>${publishedAt}</published>`,
    `<updated>${publishedAt}</updated>`,
    `<author><name>${toXml(author)}</name></author>`,
    ...(url ? [atomLink('alternate', 'text/html', url)] : []),
    `<content type="html">${toXml(html)}</content>`,
    '</entry>',
  ].join('\n');
}

/** The title is HTML, because news readers differ in whether they read a plain title as markup. */
function atomTitle(text: string): string {
  return `<title type="html">${toXml(escapeHtml(text))}</title>`;
}

function atomLink(rel: string, type: string, url: string): string {
  return `<link rel="${rel}" type="${type}" href="${toXml(url)}"/>`;
}

function toXml(text: string): string {
  return escapeHtml(text.replace(NOT_XML, ''));
}

/** @see https://www.jsonfeed.org/version/1.1/ */
function writeJsonFeed({ title, site, items }: SiteFeed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    ...(site !== null && { feed_url: site + JSON_FEED_PATH }),
    items: items.map(({ id, title, url, author, publishedAt, html }) => ({
      id,
      ...(url !== null && { url }),
      title,
      content_html: html,
      date_published: publishedAt,
      authors: [{ name: author }],
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
