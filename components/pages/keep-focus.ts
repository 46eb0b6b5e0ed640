/**
 * Draws, and keeps the keyboard focus on the page: if the focused element is gone or disabled afterwards,
 * the focus moves to a button beside it, or to the element that surrounded it.
 */
export function keepFocus(draw: () => void): void {
  const around = chainOf(document.activeElement);
  draw();
  const [focused] = around;
  if (!focused || !isLost(focused)) return;
  const outer = around.find((one) => one !== focused && one.isConnected);
  const place = (focused.isConnected && outer && findBeside(focused, outer)) || outer;
  if (!(place instanceof HTMLElement)) return;
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/** Of the buttons in an element that can be pressed, the one nearest to another, first those after it. */
function findBeside(focused: Element, outer: Element): Element | null {
  const buttons = [...outer.querySelectorAll('button')];
  const at = buttons.indexOf(focused as HTMLButtonElement); // -1 for what is no button
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
