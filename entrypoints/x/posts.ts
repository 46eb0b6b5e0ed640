import type { KeyCache } from '../../lib/browser/key-cache';
import { report } from '../../lib/browser/report';
import { askAbout, type PostMatch, type Question } from '../../lib/sites/x-match';
import { locatePost, POST_SELECTOR } from '../../lib/sites/x-post';
import type { Locale, Mode } from '../../lib/view/settings';
import { Chips } from './chips';

interface PostsInput {
  keys: KeyCache;
  locale: Locale;
  mode: Mode;
  signal: AbortSignal;
}

/**
 * Puts chips under the posts a digest knows, as they come and go.
 *
 * One observer, of nodes that come and go and of links that change. Its callback runs before the browser paints, and
 * the keys are in memory, so a chip is there when its post is first seen and nothing moves. A post
 * is read again when something inside it was replaced: X cuts texts, loads cards late and uses the
 * nodes of one post for another.
 */
export function watchPosts({ keys, signal, ...look }: PostsInput): void {
  const chips = new Chips({ ...look, signal });

  const check = (article: Element) => {
    const post = locatePost(article);
    if (!post) return chips.remove(article);
    const questions = askAbout(post);
    const unread = questions.map(({ shard }) => shard).filter((name) => !keys.has(name));
    if (unread.length === 0) return chips.show(article, post, answers(questions, keys));
    keys.read(unread).then(() => {
      const isSame = !signal.aborted && locatePost(article)?.statusId === post.statusId;
      if (isSame) chips.show(article, post, answers(questions, keys));
    }, report);
  };

  const observer = new MutationObserver((records) => {
    const touched = new Set<Element>();
    for (const record of records) collect(record, touched);
    for (const article of touched) check(article);
    observer.takeRecords(); // ours, of the chips just placed
  });

  observer.observe(document, { childList: true, subtree: true, attributeFilter: ['href'] });
  for (const article of document.querySelectorAll(POST_SELECTOR)) check(article);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    chips.clear();
  });
}

/** The posts in which nodes or links changed, or which came as nodes. */
function collect({ target, addedNodes }: MutationRecord, touched: Set<Element>): void {
  const around = target instanceof Element ? target.closest(POST_SELECTOR) : null;
  // Counters tick in the row of buttons, all the time and in every post.
  if (around) {
    if (!(target as Element).closest('[role="group"]')) touched.add(around); // found by closest above
    return;
  }
  for (const node of addedNodes) {
    if (!(node instanceof Element) || node.childElementCount === 0) continue;
    for (const article of [node, ...node.getElementsByTagName('article')]) {
      if (article.matches(POST_SELECTOR)) touched.add(article);
    }
  }
}

function answers(questions: Question[], keys: KeyCache): PostMatch[] {
  return questions.flatMap(({ shard, answer }) => answer(keys.get(shard)) ?? []);
}
