import type { Digest } from '../digest/format';
import { hasAddress } from '../digest/unknown-source';
import { escapeHtml } from '../text/escape-html';
import { digestToHtml, titleOfBoth } from './digest-html';
import type { FeedHead } from './feed-format';

/** What the feeds that news readers read are called, from the address of the feed. */
export const ATOM_PATH = 'feed.atom';
export const JSON_FEED_PATH = 'feed.json';
/** News readers ask for the whole file again and again: it has a year. */
export const MOST_ITEMS = 52;
/**
 * Whose names the ids are in: nobody's, so that a feed that moves, or is not anywhere yet, keeps them.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4151
 */
const TAG = 'tag:paper-duet.invalid,2026:';
/** What XML 1.0 has no way to write. */
const NOT_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** What the feeds for news readers are made of. */
export interface SiteFeedsInput {
  digests: readonly Digest[];
  head: Pick<FeedHead, 'id' | 'issued'>;
  /** where the files will be, ending in a slash; `null` when that is not known */
  site: string | null;
}

/** One week, as both formats tell it. */
interface Item {
  id: string;
  title: string;
  /** of the digest's own page; `null` where it has none */
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
 * Writes a feed as news readers know it, in Atom (RFC 4287) and JSON Feed 1.1: one item per week, the newest
 * `MOST_ITEMS`. The same input in any order gives the same bytes.
 *
 * @returns path from the address of the feed → bytes
 */
export function buildSiteFeeds({
  digests,
  head,
  site,
}: SiteFeedsInput): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const place = ({ week, id }: Digest) => `${week.start} ${id}`;
  // By code units: the same in every locale.
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

/** Whether a file is a feed that `buildSiteFeeds` has made. */
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

/** Halves of characters have no place in an address. */
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

/** As HTML: readers differ in whether they take a plain title for markup. */
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
