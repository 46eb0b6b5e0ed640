/**
 * Draws, and sees to it that the keyboard does not fall off the page: where what had the focus is gone
 * afterwards, or cannot be pressed any more, it goes to a button beside it or to what stood around it.
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
