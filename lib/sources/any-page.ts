import { Readability } from '@mozilla/readability';
import { previewTitle } from '../digest/cards';
import { readDay } from '../digest/week-dates';
import { readOwnUrl } from './forum-page';
import type { Body, ParseHtml, Post } from './post';

/**
 * Finding the article goes over every element and the text in it several times, in one piece; beyond
 * this the page is read as it is.
 */
const MOST = { elements: 2_000, sizeByDepth: 2_000_000 };

const POSTED =
  'meta[property="article:published_time"], meta[property="og:article:published_time"], meta[itemprop="datePublished"], meta[name="date"], meta[name="pubdate"], time[itemprop="datePublished"], time[pubdate], article header time[datetime]';
/** `Title - Site`, `Title :: Site`, `Title | by Author | Site` */
const SITE_BEHIND = /^\s(?:[-–—|·•:]|::|»)\s\S/;
const MOST_HEADINGS = 20;
const LEAST_TITLE = 10;
const PUBLISHED = /"datePublished"\s*:\s*"([^"\n]{4,40})"/;

/** A page before and after it was parsed. */
interface ParsedPage {
  document: Document;
  html: string;
  /** from `weighPage` */
  sizeByDepth: number;
}

/**
 * Reads a page of any site: its article, as Readability finds it, and failing that all of it.
 *
 * @param url - where it is; when `null`, what the page says of itself
 */
export function readAnyPage(page: ParsedPage, url: string | null, parseHtml: ParseHtml): Post {
  const { document, html, sizeByDepth } = page;
  const address = url ?? readOwnUrl(document);
  const name = document.querySelector('meta[property="og:site_name"]')?.getAttribute('content');
  return {
    title: readTitle(document),
    url: address,
    sourceName:
      name?.trim() || (address && URL.canParse(address) ? new URL(address).hostname : null),
    id: null,
    postedMs: readPosted(document),
    bodies: [
      // It rearranges the document it is given, so it gets one of its own.
      () =>
        document.getElementsByTagName('*').length > MOST.elements || sizeByDepth > MOST.sizeByDepth
          ? findMain(document, address)
          : findArticle(parseHtml(html), address),
      () => ({ form: 'html', root: document.body, base: address }),
    ],
  };
}

function readTitle(document: Document): string | null {
  const shared = document.querySelector('meta[property="og:title"]')?.getAttribute('content');
  const title = shared?.trim() || document.title.trim();
  return withoutSite(title, document) || null;
}

/** Returns the heading of the text if the page's title is that heading with the site or author added. */
function withoutSite(title: string, document: Document): string {
  const headings = [...document.querySelectorAll('h1, h2')].slice(0, MOST_HEADINGS);
  const texts = headings.map((heading) => (heading.textContent ?? '').replace(/\s+/g, ' ').trim());
  const own = texts.find((text) => {
    return (
      text.length >= LEAST_TITLE &&
      title.startsWith(text) &&
      SITE_BEHIND.test(title.slice(text.length))
    );
  });
  return own ?? title;
}

/** The day it was published, as pages tell it to search engines and readers. */
function readPosted(document: Document): number | null {
  const [first] = [...document.querySelectorAll(POSTED)].slice(0, 20).flatMap((element) => {
    const text = element.getAttribute('content') ?? element.getAttribute('datetime') ?? '';
    return readDay(text) ?? [];
  });
  if (first !== undefined) return first;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const [, day = ''] = PUBLISHED.exec(script.textContent?.slice(0, 100_000) ?? '') ?? [];
    const posted = readDay(day);
    if (posted !== null) return posted;
  }
  return null;
}

/** The article as the page marks it, where it marks one. */
function findMain(document: Document, address: string | null): Body | null {
  for (const name of ['article', 'main', '[role="main"]']) {
    const [root, ...others] = document.querySelectorAll(name);
    if (root && others.length === 0) return { form: 'html', root, base: address };
  }
  return null;
}

function findArticle(document: Document, address: string | null): Body | null {
  if (address) {
    const base = document.createElement('base');
    base.setAttribute('href', address);
    document.head.prepend(base);
  }
  // It would write these out as markup again, which extension pages forbid.
  for (const element of document.querySelectorAll('noscript')) element.remove();
  keepCards(document);
  keepTables(document);
  const root = readArticle(document);
  return root && { form: 'html', root, base: address };
}

/** It takes every `aside` out, the cards of links to papers too, and other cards apart. */
function keepCards(document: Document): void {
  for (const anchor of document.querySelectorAll('a[href]')) {
    const title = previewTitle(anchor);
    if (!title) continue;
    anchor.textContent = title;
    anchor.setAttribute('class', 'onebox');
  }
  for (const card of document.querySelectorAll('aside')) {
    if (!card.querySelector('a[href]') && !card.hasAttribute('data-onebox-src')) continue;
    const box = document.createElement('div');
    for (const { name, value } of card.attributes) box.setAttribute(name, value);
    box.append(...card.childNodes);
    card.replaceWith(box);
  }
}

/** Readability may take the body of a table for the article, without the column names. */
function keepTables(document: Document): void {
  for (const body of document.querySelectorAll('thead ~ tbody'))
    body.replaceWith(...body.childNodes);
}

function readArticle(document: Document): Element | null {
  try {
    const article = new Readability<Node>(document, {
      keepClasses: true,
      // The element itself: by default it is written out, and we would have to parse it again.
      serializer: (node) => node,
    }).parse();
    return (article?.content ?? null) as Element | null; // its article is a div
  } catch {
    // Where it finds little it rebuilds the page from markup, which is not allowed here. All of the
    // page is read then.
    return null;
  }
}
