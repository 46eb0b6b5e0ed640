import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type ScrollPlace, scrollPlace, scrollToPlace } from './scroller';

/**
 * Leads the keyboard and the view into a paper that was opened from a list, and back to its row.
 *
 * A row is a button with `data-key`. Where the paper was not opened from a row, as the paper of the
 * tab is, its row is looked for all the same; without one the heading of the list has the focus.
 *
 * @param openKey - key of the paper that is open, `null` while the list is shown
 * @param box - around both
 * @returns what to call before a row's paper opens
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

/** Puts the keyboard at a button, or at a heading, which people cannot reach by Tab. */
export function focus(element: HTMLElement | null | undefined): void {
  if (!element) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

function rowOf(box: HTMLElement | null, key: string): HTMLElement | null {
  const rows = box?.querySelectorAll<HTMLElement>('button[data-key]') ?? [];
  return [...rows].find((row) => row.dataset.key === key) ?? null;
}
