import { rowAt } from './move-in-list';

/**
 * Draws, and keeps the keyboard focus on the page: if the focused element is gone or disabled afterwards,
 * the focus moves to the row that took its row's place, to a button beside it, or to the element that
 * surrounded it.
 */
export function keepFocus(draw: () => void): void {
  const around = chainOf(document.activeElement);
  const row = placeOfRow(document.activeElement);
  draw();
  const [focused] = around;
  if (!focused || !isLost(focused)) return;
  const rows = row ? rowsOf(row.list) : [];
  const next = row && rows[Math.min(row.at, rows.length - 1)];
  const outer = around.find((one) => one !== focused && one.isConnected);
  const beside = focused.isConnected && outer && findBeside(focused, outer);
  const place = next || beside || outer;
  if (!(place instanceof HTMLElement)) return;
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/** The list of an element's row, and the row's index in it. */
function placeOfRow(element: Element | null): { list: Element; at: number } | null {
  const row = rowAt(element);
  const list = row?.closest('.collection') ?? row?.closest('.rows');
  return row && list ? { list, at: rowsOf(list).indexOf(row) } : null;
}

function rowsOf(list: Element): HTMLElement[] {
  return list.isConnected ? [...list.querySelectorAll<HTMLElement>('[data-key]')] : [];
}

/** The enabled button in an element that is nearest to another, preferring the one after it. */
function findBeside(focused: Element, outer: Element): Element | null {
  const buttons = [...outer.querySelectorAll('button')];
  const at = buttons.indexOf(focused as HTMLButtonElement); // -1 if it is not a button
  const byDistance = buttons
    .map((button, index) => ({ button, distance: Math.abs(index - at) - Number(index > at) / 2 }))
    .filter(({ button }) => !button.disabled)
    .toSorted((a, b) => a.distance - b.distance);
  return byDistance[0]?.button ?? null;
}

/** A browser takes the focus from a disabled button only later. */
function isLost(focused: Element): boolean {
  const { activeElement, body } = document;
  if (focused.isConnected) return focused === activeElement && focused.matches(':disabled');
  return activeElement === body;
}

function chainOf(element: Element | null): Element[] {
  return element && element !== document.body ? [element, ...chainOf(element.parentElement)] : [];
}
