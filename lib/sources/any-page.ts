import { Readability } from '@mozilla/readability';
import { previewTitle } from '../digest/cards';
import { cleanUrl } from '../digest/links';
import { readDay } from '../digest/week-dates';
import { identifyPaper } from '../sites/papers';
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
/** What Readability knows the surroundings of an article by. */
const UNLIKELY =
  /banner|combx|comment|community|disqus|extra|foot|header|legends|menu|related|remark|replies|share|sharing|social|sidebar|sponsor|supplemental|navigation|meta|promo|tags|tool|widget/i;
const LARGEST_BOX = 300;
const MOST_PARENTS = 4;
const LINKS = 'a[href^="http"], [data-onebox-src]';
const LEAST_ARTICLE = 500;
const MOST_HEADINGS = 20;
const LEAST_TITLE = 10;
const SAVED_FROM =
  /<!--\s{0,20}(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s{1,20}url:\s{1,5})(https?:\S{1,2000})\s/i;
const PUBLISHED = /"datePublished"\s*:\s*"([^"\n]{4,40})"/;

/** A page before and after it was parsed. */
interface ParsedPage {
  document: Document;
  html: string;
  /** from `weighPage` */
  sizeByDepth: number;
  /** where it was saved from, as the program says that saved it */
  savedFrom?: string | null;
}

/**
 * Reads a page of any site: its article, as Readability finds it, and failing that all of it.
 *
 * @param url - where it is; when `null`, what the page says of itself
 */
export function readAnyPage(page: ParsedPage, url: string | null, parseHtml: ParseHtml): Post {
  const { document, html, sizeByDepth, savedFrom = null } = page;
  const address = url ?? readOwnUrl(document) ?? savedFrom;
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

/**
 * Where a page was saved from: browsers and SingleFile write it into a comment at its beginning.
 *
 * @param html - the page before comments are cut out of it
 */
export function readSavedFrom(html: string): string | null {
  const [, url = ''] = SAVED_FROM.exec(html.slice(0, 3_000)) ?? [];
  return cleanUrl(url);
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
  keepHeadings(document);
  keepPapers(document);
  const links = document.body.querySelectorAll(LINKS).length;
  const root = readArticle(document);
  const isPart = root && isShort(root) && root.querySelectorAll(LINKS).length < links;
  return root && !isPart ? { form: 'html', root, base: address } : null;
}

/** Readability itself is not sure of less, and then takes the first paragraph or row that it likes. */
function isShort(article: Element): boolean {
  return (article.textContent?.length ?? 0) < LEAST_ARTICLE;
}

/** It takes headings out by their classes: those of Substack are called `header-anchor-post`. */
function keepHeadings(document: Document): void {
  for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6'))
    for (const name of ['class', 'id', 'role']) heading.removeAttribute(name);
}

/** It takes out what is called a footer, a menu or a way to share, the links to papers too. */
function keepPapers(document: Document): void {
  // Text is only counted once for each box, however many links are in it.
  const known = new Map<Element, boolean>();
  const isSmallBox = (box: Element) => {
    const isKnown = known.get(box) ?? isSmall(box);
    known.set(box, isKnown);
    return isKnown;
  };
  for (const anchor of document.querySelectorAll('a[href]')) {
    const paper = identifyPaper(anchor.getAttribute('href') ?? '');
    if (!paper || paper.scheme === 'url') continue;
    let box = anchor.parentElement;
    for (let parents = 0; box && parents < MOST_PARENTS && isSmallBox(box); parents += 1) {
      const { parentElement } = box;
      keepBox(box, document);
      box = parentElement;
    }
  }
}

function isSmall(box: Element): boolean {
  return (
    !/^(?:body|main|article)$/.test(box.localName) && (box.textContent?.length ?? 0) <= LARGEST_BOX
  );
}

function keepBox(box: Element, document: Document): void {
  for (const name of ['class', 'id', 'role'])
    if (UNLIKELY.test(box.getAttribute(name) ?? '')) box.removeAttribute(name);
  if (box.localName !== 'footer' && box.localName !== 'nav') return;
  const plain = document.createElement('div');
  plain.append(...box.childNodes);
  box.replaceWith(plain);
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
