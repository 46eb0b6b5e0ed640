import { browser } from 'wxt/browser';
import { identify } from '../../sites/registry';
import { X_HOSTS } from '../../sites/script-matches';
import { parseWebUrl } from '../../sites/web-url';
import { POST_SELECTOR, STATUS_LINK } from '../../sites/x-post';

/** Posts on a page of X: all that show any sign of being one, and those that our script there can read. */
export interface SeenPosts {
  posts: number;
  readable: number;
}

/** Fewer may be deleted posts, or posts of a page that is still loading. */
const ENOUGH = 5;

/**
 * Whether the active page has posts, but none that can be read, because X has changed its pages. This is
 * checked when our page opens, so that our script on X need not count unreadable posts.
 *
 * @param isOn - whether the reader has our additions on X turned on
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
    return false; // no access to the page
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
 * Runs in the page, with access only to its arguments and the page's globals. If posts are no longer
 * `article` elements, links to them remain; if the links change, the articles may remain.
 *
 * @param post - selector of a post that `locatePost` reads
 * @param link - regular expression for the address of a post there
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
