import { tell } from '../messaging/messages';
import type { Settings } from '../settings/settings';
import { watchSettings } from '../storage/settings';

/** Delay, so that neither a page left at once nor a timeline being scrolled wakes the background. */
const REST_MS = 1_000;

let count = 0;
let told = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Shows on the toolbar icon how many known papers this page has. Waits until the page is idle and visible:
 * it delays no painting, and a prerendered page is not counted.
 */
export function tellCount(papers: number): void {
  count = papers;
  clearTimeout(timer);
  timer = setTimeout(() => requestAnimationFrame(tellNow), REST_MS);
}

/** Repeats a count that was sent before, because the reader may have turned the badge off and on again. */
function tellNow(): void {
  if (count === 0 && told === 0) return;
  told = count;
  tell('count-papers', { count });
  addEventListener('pageshow', tellAgain);
}

/** Browsers clear the badge on navigation; this page may return from the back/forward cache. */
function tellAgain(): void {
  tellCount(count);
}

/**
 * Shows the count as long as the signal lasts and the setting is on.
 *
 * @returns a function to call with the current number of papers
 */
export function followCount(signal: AbortSignal, settings: Settings): (papers: number) => void {
  let isWanted = settings.count;
  let papers = 0;
  const update = () => tellCount(isWanted && !signal.aborted ? papers : 0);
  watchSettings(signal, ['count'], (now) => {
    isWanted = now.count;
    update();
  });
  signal.addEventListener('abort', update);
  return (now) => {
    papers = now;
    update();
  };
}
