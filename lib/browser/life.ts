import { browser } from 'wxt/browser';

const LIFE = Symbol.for('paper-duet life');

/**
 * Begins the life of a content script and ends that of an earlier copy in the same page: a script
 * that was injected twice, or one whose extension was updated. Everything a script starts hangs on
 * the signal. A symbol of our own world carries it, so a page can neither see nor forge it.
 *
 * Content scripts only.
 */
export function takeOver(): AbortSignal {
  const world = globalThis as { [LIFE]?: AbortController };
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
