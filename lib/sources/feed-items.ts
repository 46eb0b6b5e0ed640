import { cleanUrl } from '../digest/links';
import { cleanText } from '../text/clean-text';
import { toArray, toFields } from '../text/json';

/** One post of a site's feed. */
export interface FeedItem {
  title: string | null;
  url: string | null;
  /** when it was posted, in milliseconds since 1970 */
  postedMs: number | null;
  /** its text as markup; empty where the feed has none */
  html: string;
}

/** A site's feed: RSS of any version, Atom or JSON Feed. */
interface FeedPosts {
  name: string | null;
  items: FeedItem[];
  /** how many there are, of which only the first are read */
  count: number;
}

const MOST_ITEMS = 100;
const START = /^\s*(?:<\?[^>]{0,500}>\s*|<!--[^>]{0,2000}-->\s*){0,9}<(?:rss|feed|rdf:RDF)[\s>]/i;
const ITEM = /<(item|entry)(?:\s[^<>]{0,2000})?>/gi;
/** The whole text first; a feed may have only a beginning. */
const TEXTS = ['content:encoded', 'content', 'description', 'summary'];
const DAYS = ['pubDate', 'published', 'dc:date', 'updated', 'date'];
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Whether a text is a feed in XML. */
export function isXmlFeed(text: string): boolean {
  return START.test(text.slice(0, 20_000));
}

/** Whether parsed JSON is a feed: https://www.jsonfeed.org */
export function isJsonFeed(data: unknown): boolean {
  const { version, items } = toFields(data);
  return typeof version === 'string' && /jsonfeed\.org/.test(version) && Array.isArray(items);
}

/**
 * Reads the posts of a feed in XML, as it lists them. By its tags only: feeds are often no XML that
 * a parser accepts. Linear in the text.
 */
export function readXmlFeed(text: string): FeedPosts {
  const items: FeedItem[] = [];
  let count = 0;
  let end = 0;
  let first: number | null = null;
  const tags = new RegExp(ITEM);
  for (let tag = tags.exec(text); tag; tag = tags.exec(text)) {
    if (tag.index < end) continue;
    first ??= tag.index;
    count += 1;
    const close = text.indexOf(`</${tag[1]}>`, tags.lastIndex);
    end = close < 0 ? text.length : close;
    if (items.length < MOST_ITEMS) items.push(readItem(text.slice(tags.lastIndex, end)));
    tags.lastIndex = end;
  }
  const head = text.slice(0, Math.min(first ?? 20_000, 20_000));
  return { name: toPlain(fieldOf(head, 'title')), items, count };
}

/** Reads the posts of a feed in JSON. */
export function readJsonFeed(data: unknown): FeedPosts {
  const { title, items } = toFields(data);
  const all = toArray(items);
  return {
    name: toText(title),
    count: all.length,
    items: all.slice(0, MOST_ITEMS).map((item) => {
      const fields = toFields(item);
      return {
        title: toText(fields.title),
        url: cleanUrl(toText(fields.url) ?? ''),
        postedMs: toTime(toText(fields.date_published)),
        html: toText(fields.content_html) ?? toText(fields.content_text) ?? '',
      };
    }),
  };
}

function readItem(item: string): FeedItem {
  const html = TEXTS.map((name) => fieldOf(item, name)).find((text) => text?.trim());
  return {
    title: toPlain(fieldOf(item, 'title')),
    url: linkOf(item),
    postedMs: toTime(DAYS.map((name) => fieldOf(item, name)).find(Boolean) ?? null),
    html: html ?? '',
  };
}

/** Atom has its links in attributes, the one to the page without a relation or as the alternate. */
function linkOf(item: string): string | null {
  const plain = cleanUrl(fieldOf(item, 'link')?.trim() ?? '');
  if (plain) return plain;
  for (const [tag] of item.slice(0, 50_000).matchAll(/<link\s[^<>]{1,2000}>/gi)) {
    const [, rel = 'alternate'] = /\srel=["']([^"']{1,40})["']/i.exec(tag) ?? [];
    const [, href = ''] = /\shref=["']([^"']{1,2000})["']/i.exec(tag) ?? [];
    if (rel === 'alternate') return cleanUrl(readEntities(href));
  }
  return cleanUrl(fieldOf(item, 'guid')?.trim() ?? '');
}

/** The text of the first element of a name, without what marks it as text. */
function fieldOf(xml: string, name: string): string | null {
  const open = new RegExp(`<${name}(\\s[^<>]{0,1000})?>`, 'i').exec(xml);
  if (!open || open[0].endsWith('/>')) return null;
  const start = open.index + open[0].length;
  const end = xml.indexOf(`</${name}>`, start);
  const inner = end < 0 ? xml.slice(start) : xml.slice(start, end);
  // Atom may hold the markup as it is.
  return /\stype=["']xhtml["']/i.test(open[1] ?? '') ? inner : readInner(inner);
}

function readInner(inner: string): string {
  let text = '';
  let at = 0;
  for (let start = inner.indexOf('<![CDATA['); start >= 0; start = inner.indexOf('<![CDATA[', at)) {
    const end = inner.indexOf(']]>', start);
    text +=
      readEntities(inner.slice(at, start)) + inner.slice(start + 9, end < 0 ? undefined : end);
    at = end < 0 ? inner.length : end + 3;
  }
  return text + readEntities(inner.slice(at));
}

function readEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (code, dec, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? code;
    const point = dec ? Number(dec) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : code;
  });
}

/** A title may be markup too, written twice. */
function toPlain(text: string | null): string | null {
  const plain =
    text && cleanText(readEntities(text.slice(0, 2_000).replace(/<[^<>]{1,500}>/g, '')));
  return plain || null;
}

function toTime(text: string | null): number | null {
  const time = Date.parse(text?.trim() ?? '');
  return Number.isNaN(time) ? null : time;
}

function toText(data: unknown): string | null {
  return typeof data === 'string' && data.trim() !== '' ? data : null;
}
