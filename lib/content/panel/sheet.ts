import type { SheetSize } from '../../settings/settings';

/** How much of the sheet is seen in a narrow window; a peek is the folded panel. */
export type SheetState = 'peek' | SheetSize;

const STATES: readonly SheetState[] = ['peek', 'half', 'full'];
/** Share of the window's height, as in panel.css; a peek has a height of its own. */
const SHARES: Record<SheetSize, number> = { half: 0.56, full: 0.92 };
const PEEK_PX = 64;
/** Less is a press, not a drag. */
const DRAG_PX = 6;

/** What a press on the handle leads to: more, until there is no more. */
export function nextState(state: SheetState): SheetState {
  return state === 'half' ? 'full' : 'half';
}

/** What an arrow key on the handle leads to; `null` for other keys and at the end. */
export function stateByKey(state: SheetState, key: string): SheetState | null {
  const step = { ArrowUp: 1, ArrowDown: -1 }[key];
  return (step && STATES[STATES.indexOf(state) + step]) || null;
}

/** The state whose height is nearest. @param height - px that are seen when the drag ends */
export function stateAt(height: number, windowHeight: number): SheetState {
  const away = (state: SheetState) =>
    Math.abs(height - (state === 'peek' ? PEEK_PX : SHARES[state] * windowHeight));
  return STATES.reduce((best, state) => (away(state) < away(best) ? state : best));
}

/**
 * Follows a drag of the sheet's handle: the sheet goes with the pointer and ends in the state that is
 * nearest. A press without a drag does nothing here; the click that follows it counts.
 *
 * @param handle - takes the pointer
 * @param sheet - its height is set while it is dragged
 */
export function dragSheet(
  start: PointerEvent,
  handle: HTMLElement,
  sheet: HTMLElement,
  onEnd: (state: SheetState) => void,
): void {
  if (start.button !== 0) return;
  const life = new AbortController();
  const { signal } = life;
  const heightAt = ({ clientY }: PointerEvent) => innerHeight - clientY;
  let isDrag = false;
  handle.setPointerCapture(start.pointerId); // a quick hand leaves the handle at once
  const move = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    if (!isDrag && Math.abs(event.clientY - start.clientY) < DRAG_PX) return;
    isDrag = true;
    sheet.style.height = `${Math.max(PEEK_PX, Math.min(heightAt(event), innerHeight))}px`;
  };
  const end = (event: PointerEvent) => {
    life.abort();
    sheet.style.height = '';
    if (!isDrag) return;
    // The click that a drag ends in is none.
    handle.addEventListener('click', (click) => click.stopImmediatePropagation(), {
      capture: true,
      once: true,
    });
    onEnd(stateAt(heightAt(event), innerHeight));
  };
  handle.addEventListener('pointermove', move, { signal });
  handle.addEventListener('pointerup', end, { signal });
  handle.addEventListener('pointercancel', end, { signal });
}
