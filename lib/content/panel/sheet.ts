import type { SheetSize } from '../../settings/settings';

/** How much of the sheet is visible in a narrow window; a peek is the folded panel. */
export type SheetState = 'peek' | SheetSize;

const STATES: readonly SheetState[] = ['peek', 'half', 'full'];
/** Share of the window's height, as in panel.css; a peek has a fixed height. */
const SHARES: Record<SheetSize, number> = { half: 0.56, full: 0.92 };
const PEEK_PX = 64;
/** A shorter movement is a press, not a drag. */
const DRAG_PX = 6;

/** Returns the state after a press on the handle: the next larger one, or half if it is full. */
export function nextState(state: SheetState): SheetState {
  return state === 'half' ? 'full' : 'half';
}

/** Returns the state after an arrow key on the handle; `null` for other keys and at either end. */
export function stateByKey(state: SheetState, key: string): SheetState | null {
  const step = { ArrowUp: 1, ArrowDown: -1 }[key];
  return (step && STATES[STATES.indexOf(state) + step]) || null;
}

/** Returns the state with the nearest height. @param height - visible px at the end of the drag */
export function stateAt(height: number, windowHeight: number): SheetState {
  const away = (state: SheetState) =>
    Math.abs(height - (state === 'peek' ? PEEK_PX : SHARES[state] * windowHeight));
  return STATES.reduce((best, state) => (away(state) < away(best) ? state : best));
}

/**
 * Follows a drag of the sheet's handle: the sheet moves with the pointer and snaps to the nearest state. A
 * press without a drag is left to the click that follows it.
 *
 * @param handle - captures the pointer
 * @param sheet - its height is set during the drag
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
  handle.setPointerCapture(start.pointerId); // a fast pointer leaves the handle at once
  const move = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    if (!isDrag && Math.abs(event.clientY - start.clientY) < DRAG_PX) return;
    isDrag = true;
    sheet.style.height = `${Math.max(PEEK_PX, Math.min(heightAt(event), innerHeight))}px`;
  };
  const end = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    life.abort();
    sheet.style.height = '';
    if (!isDrag) return;
    // The click at the end of a drag does not count.
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
