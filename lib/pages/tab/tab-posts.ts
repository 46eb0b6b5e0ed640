import { browser } from 'wxt/browser';
import { identify } from '../../sites/registry';
import { X_HOSTS } from '../../sites/script-matches';
import { parseWebUrl } from '../../sites/web-url';
import { POST_SELECTOR, STATUS_LINK } from '../../sites/x-post';

/** What a page of X has: posts by any sign of one, and those that our script there can read. */
export interface SeenPosts {
  posts: number;
  readable: number;
}

/** Fewer may be posts that were deleted, or of a page that is still loading. */
const ENOUGH = 5;

/**
 * Whether posts stand in the page in front and not one of them can be read: X has changed its pages. It is
 * looked at when our page opens, so that those of X need not count what they could not read.
 *
 * @param isOn - whether the reader has something of ours shown on X
 */
export async function arePostsUnreadable(isOn: boolean): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (!isOn || tab?.id === undefined || !hasPosts(tab.url ?? '')) return false;
  try {
    const [result] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      func: countPosts,
      args: [POST_SELECTOR, STATUS_LINK.source],
    });
    return result?.result ? isUnreadable(result.result) : false;
  } catch {
    return false; // not ours to read
  }
}

/** Whether an address is that of a post or of a list of posts, where our script for X runs. */
export function hasPosts(address: string): boolean {
  const url = parseWebUrl(address);
  if (!url || !X_HOSTS.includes(url.hostname)) return false;
  const kind = identify(url)?.identity?.kind;
  return kind === 'post' || kind === 'listing';
}

export function isUnreadable({ posts, readable }: SeenPosts): boolean {
  return readable === 0 && posts >= ENOUGH;
}

/**
 * Runs in the page: it sees its arguments and the page's globals only. A page whose posts are no articles
 * any more still links them; one that links them in another way may still have the articles.
 *
 * @param post - selector of a post that `locatePost` reads
 * @param link - what the address of a post looks like there
 */
export function countPosts(post: string, link: string): SeenPosts {
  const address = new RegExp(link, 'i');
  const idOf = (one: Element | null | undefined) =>
    address.exec(one?.getAttribute('href') ?? '')?.[1];
  const linked = new Set<string>();
  for (const one of document.querySelectorAll('a[href*="/status"]')) {
    const id = idOf(one);
    if (id) linked.add(id);
  }
  const isAdvert = (article: Element) => article.closest('[data-testid="placementTracking"]');
  const articles = [...document.querySelectorAll('article')].filter((one) => !isAdvert(one));
  const readable = articles.filter(
    (article) =>
      article.matches(post) &&
      [...article.querySelectorAll('time')].some((time) => idOf(time.closest('a'))),
  );
  return { posts: Math.max(linked.size, articles.length), readable: readable.length };
}
