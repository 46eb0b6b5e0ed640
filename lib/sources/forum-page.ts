import { cleanUrl } from '../digest/links';
import { describeTopic, readTopicUrl } from './forum';
import type { Post } from './post';

/** The first post, as scripts draw it and as it stands in the page without them. */
const FIRST_POST = [
  '.topic-post[data-post-number="1"] .cooked',
  '#post_1 .cooked',
  '[data-post-number="1"] .cooked',
  '#post_1 .post',
];
const TITLE = [
  '#topic-title h1 .fancy-title',
  '#topic-title h1',
  'h1 .fancy-title',
  'h1 a[href*="/t/"]',
];

/**
 * Reads a topic's page on any Discourse forum, live or saved, with scripts or without.
 *
 * @param url - where it is; when `null`, what the page says of itself
 * @returns `null` when the first post is not on it: pages drop posts far from view
 */
export function readForumPage(document: Document, url: string | null): Post | null {
  const root = find(document, FIRST_POST);
  if (!root) return null;
  const address = url ?? readOwnUrl(document);
  const topic = address ? readTopicUrl(address) : null;
  return {
    title: readTitle(document),
    ...(topic ? describeTopic(topic) : { url: address, sourceName: null, id: null }),
    bodies: [() => ({ form: 'html', root, base: address })],
  };
}

/** Is it a page of a Discourse forum, whatever stands on it? */
export function isForumPage(document: Document): boolean {
  const generator = document.querySelector('meta[name="generator"]')?.getAttribute('content');
  return (
    generator?.startsWith('Discourse') === true ||
    document.querySelector('.topic-post, #post_1, .crawler-post') !== null
  );
}

/** The address a page gives as its own. */
export function readOwnUrl(document: Document): string | null {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const shared = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return cleanUrl(canonical ?? '') ?? cleanUrl(shared ?? '');
}

/** The heading first: the head of the page stays behind when the forum changes topics. */
function readTitle(document: Document): string | null {
  const heading = find(document, TITLE)?.textContent?.trim();
  const shared = document.querySelector('meta[property="og:title"]')?.getAttribute('content');
  return heading || shared || document.title || null;
}

function find(document: Document, selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const found = document.querySelector(selector);
    if (found) return found;
  }
  return null;
}
