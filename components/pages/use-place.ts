import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type ScrollPlace, scrollPlace, scrollToPlace } from './scroller';

/**
 * Moves focus and scroll position into a paper that is opened from a list, and back to its row when the
 * paper is closed.
 *
 * A row is an element with `data-key`. A paper that was not opened from a row, such as the paper of the
 * current tab, returns to its row as well; if it has none, the heading of the list gets the focus.
 *
 * @param openKey - key of the paper that is open, `null` while the list is shown
 * @param box - the element around list and paper
 * @returns a function to call before a row's paper opens: it remembers the scroll position
 */
export function usePlace(openKey: string | null, box: RefObject<HTMLElement | null>): () => void {
  const place = useRef<ScrollPlace | null>(null);
  const lastKey = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (openKey !== null) {
      lastKey.current = openKey;
      focus(box.current?.querySelector('.card .title'));
      scrollToPlace(box.current);
      return;
    }
    if (lastKey.current === null) return;
    const row = rowOf(box.current, lastKey.current);
    // Who closes the paper by typing in the search field stays there.
    if (document.activeElement === document.body) focus(row ?? box.current?.querySelector('h1'));
    if (place.current) scrollToPlace(box.current, place.current);
    else row?.scrollIntoView({ block: 'nearest' });
    place.current = null;
    lastKey.current = null;
  }, [openKey, box]);
  return () => {
    place.current = scrollPlace(box.current);
  };
}

/** Focuses a button, or a heading, which cannot be reached by Tab. Does not scroll. */
export function focus(element: HTMLElement | null | undefined): void {
  if (!element) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** The title of the paper whose marks contain an element. */
export function titleBeside(element: Element): HTMLElement | null | undefined {
  return element.closest('.marked')?.querySelector<HTMLElement>('.card .title');
}

function rowOf(box: HTMLElement | null, key: string): HTMLElement | null {
  const rows = box?.querySelectorAll<HTMLElement>('[data-key]') ?? [];
  return [...rows].find((row) => row.dataset.key === key) ?? null;
}
