import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { PaperKey } from '../../lib/paper/ref';
import { placeAfter, rowAt } from '../pages/move-in-list';
import { SCROLLS } from '../pages/scroller';

/** Events after which the focused row is no longer kept in view. */
const GOES_ON = ['pointerdown', 'wheel'] as const;

/**
 * Moves the keyboard focus in a list that is only partly drawn. The target row becomes the tab stop, which
 * is always drawn; then it gets the focus and is kept in view until the reader moves on, even if the rows
 * around it turn out taller than estimated.
 *
 * @param box - the element around the rows
 * @param keys - of all rows, in order
 * @param onStop - a row becomes the tab stop
 */
export function useRowFocus(
  box: RefObject<HTMLElement | null>,
  keys: readonly PaperKey[],
  onStop: (key: PaperKey) => void,
) {
  const wanted = useRef<PaperKey | null>(null);
  const scroller = () => box.current?.closest(`[${SCROLLS}]`);
  /** Called after rows are drawn: the wanted row may be among them, or pushed out of view by them. */
  const stay = () => {
    if (wanted.current === null || !box.current?.contains(document.activeElement)) return;
    const row = box.current.querySelector<HTMLElement>(
      `[data-key="${CSS.escape(wanted.current)}"]`,
    );
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  };
  useLayoutEffect(stay);
  const isEmpty = keys.length === 0;
  useEffect(() => {
    const around = scroller();
    const goOn = () => {
      wanted.current = null;
    };
    for (const type of GOES_ON) around?.addEventListener(type, goOn);
    return () => {
      for (const type of GOES_ON) around?.removeEventListener(type, goOn);
    };
  }, [isEmpty]);
  return {
    stay,
    press(event: KeyboardEvent) {
      const focused = rowAt(event.target)?.dataset.key as PaperKey | undefined; // only our rows set it
      const from = wanted.current ?? focused;
      const at = from === undefined ? -1 : keys.indexOf(from);
      const place = at < 0 ? null : placeAfter(event, at, keys.length);
      const key = place === null ? undefined : keys[place];
      if (place === null) wanted.current = null;
      if (key === undefined) return;
      event.preventDefault();
      wanted.current = key;
      onStop(key);
      if (event.key === 'Home') scroller()?.scrollTo(0, 0);
      stay();
    },
    /** A row received the focus. */
    reach(key: PaperKey) {
      if (key !== wanted.current) wanted.current = null;
      onStop(key);
    },
  };
}
