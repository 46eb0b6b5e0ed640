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
  const place = (focused.isConnected && outer?.querySelector('button:not(:disabled)')) || outer;
  if (!(place instanceof HTMLElement)) return;
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
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
