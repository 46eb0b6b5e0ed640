import { tell } from '../messaging/messages';
import type { Settings } from '../settings/settings';
import { watchSettings } from '../storage/settings';

/** A page that is left at once wakes nobody, nor does a timeline while it is scrolled. */
const REST_MS = 1_000;

let count = 0;
let told = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Has the toolbar icon say how many known papers this page shows. It waits until the page is at rest and
 * seen: nothing is painted later for it, and a page that is only prepared is not counted.
 */
export function tellCount(papers: number): void {
  count = papers;
  clearTimeout(timer);
  timer = setTimeout(() => requestAnimationFrame(tellNow), REST_MS);
}

/** Also what it told before: the reader may have turned the icon's count off and on again meanwhile. */
function tellNow(): void {
  if (count === 0 && told === 0) return;
  told = count;
  tell('count-papers', { count });
  addEventListener('pageshow', tellAgain);
}

/** Browsers clear the icon with every page; this one may come back from the back/forward cache. */
function tellAgain(): void {
  tellCount(count);
}

/**
 * The same as long as the signal lasts and the reader wants it, which is followed.
 *
 * @returns tells how many there are now
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
