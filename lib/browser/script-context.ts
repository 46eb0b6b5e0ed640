import { browser } from 'wxt/browser';

const LIFE = Symbol.for('paper-duet life');

/**
 * Begins the life of a content script and ends that of an earlier copy in the same page: a script
 * that was injected twice, or one whose extension was updated. Everything a script starts hangs on
 * the signal. A symbol of our own world carries it, so a page can neither see nor forge it.
 */
export function claimContext(): AbortSignal {
  const world = globalThis as { [LIFE]?: AbortController }; // only we know the symbol
  world[LIFE]?.abort();
  world[LIFE] = new AbortController();
  return world[LIFE].signal;
}

/**
 * Whether the extension that a content script came with is still there. Chromium leaves scripts in
 * open pages when it was updated or removed; all they ask of it then fails, or is never answered.
 */
export function isExtensionThere(): boolean {
  return Boolean(browser.runtime?.id);
}

/**
 * Takes what an earlier copy left in the page out of it: Firefox removes an updated extension's world
 * and leaves its nodes. Once, before anything of our own is there. Whatever comes later may belong to
 * another copy that lives, and two that remove each other's elements would never end.
 */
export function removeLeftovers(): void {
  for (const left of document.querySelectorAll('paper-duet')) left.remove();
}
