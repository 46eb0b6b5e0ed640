import { report } from '../../browser/report';
import { isExtensionThere } from '../../browser/script-context';
import type { Settings } from '../../settings/settings';
import { locatePost, POST_SELECTOR } from '../../sites/x-post';
import type { KeyCache } from './key-cache';
import { askAbout, type PostMatch, type Question } from './match';
import { Chips } from './place';

interface PostsInput {
  keys: KeyCache;
  settings: Settings;
  signal: AbortSignal;
}

/** Posts that are read before the browser paints; X adds fewer at once. */
const AT_ONCE = 32;

/**
 * Puts chips under the posts a digest knows, as they come and go.
 *
 * One observer, of nodes that come and go and of links that change. Its callback runs before the
 * browser paints, and the keys are in memory, so a chip is there when its post is first seen and
 * nothing moves. A post is read again when something inside it was replaced: X cuts texts, loads
 * cards late and uses the nodes of one post for another. What is more than X ever adds at once waits
 * until the page is idle, so that no page can hold itself up with us, or learn from that that we read.
 */
export function watchPosts({ keys, settings, signal }: PostsInput): void {
  const chips = new Chips({ settings, signal });
  const waiting = new Set<Element>();

  const check = (article: Element) => {
    const post = article.matches(POST_SELECTOR) ? locatePost(article) : null;
    if (!post) return chips.remove(article);
    const questions = askAbout(post);
    const unread = questions.map(({ shard }) => shard).filter((name) => !keys.has(name));
    if (unread.length === 0) return chips.show(article, post, answers(questions, keys));
    keys.read(unread).then(() => {
      const isSame = !signal.aborted && locatePost(article)?.statusId === post.statusId;
      if (isSame) chips.show(article, post, answers(questions, keys));
    }, report);
  };

  const readSome = () => {
    let left = AT_ONCE;
    for (const article of waiting) {
      if (left === 0) break;
      left -= 1;
      waiting.delete(article);
      check(article);
    }
    if (waiting.size > 0) requestIdleCallback(readSome);
  };

  const observer = new MutationObserver((records) => {
    if (isExtensionThere()) {
      const { size } = waiting;
      for (const record of records) collect(record, waiting);
      if (waiting.size > size) readSome();
      return;
    }
    // Updated or removed under this page: what is there may stay, and nothing new can come.
    waiting.clear();
    if (!chips.keepPainted()) observer.disconnect();
  });

  observer.observe(document, { childList: true, subtree: true, attributeFilter: ['href'] });
  addPosts(document, waiting);
  readSome();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    waiting.clear();
    chips.clear();
  });
}

/** The posts in which nodes or links changed, or which came as nodes. */
function collect(record: MutationRecord, touched: Set<Element>): void {
  if (isOurs(record)) return;
  const { target, addedNodes } = record;
  const element = target instanceof Element ? target : null;
  const around = element?.closest(POST_SELECTOR);
  // Counters tick in the row of buttons, all the time and in every post.
  if (around && !element?.closest('[role="group"]')) touched.add(around);
  if (around) return;
  for (const node of addedNodes) {
    if (node instanceof Element && node.childElementCount > 0) addPosts(node, touched);
  }
}

/** A chip that came or went: reading the post again for that could go on for ever. */
function isOurs({ addedNodes, removedNodes }: MutationRecord): boolean {
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length > 0 && nodes.every(({ nodeName }) => nodeName === 'PAPER-DUET');
}

/** Articles, posts or not: that is seen when their turn comes. */
function addPosts(node: Element | Document, touched: Set<Element>): void {
  if (node instanceof Element && node.matches(POST_SELECTOR)) touched.add(node);
  for (const article of node.getElementsByTagName('article')) touched.add(article);
}

function answers(questions: Question[], keys: KeyCache): PostMatch[] {
  return questions.flatMap(({ shard, answer }) => answer(keys.get(shard)) ?? []);
}
