/**
 * Draws, and sees to it that the keyboard does not fall off the page: where what had the focus is gone
 * afterwards, what stood around it has it.
 */
export function keepFocus(draw: () => void): void {
  const around = chainOf(document.activeElement);
  draw();
  const [focused] = around;
  if (!focused || focused.isConnected || document.activeElement !== document.body) return;
  const place = around.find((one) => one.isConnected && one !== document.body);
  if (!(place instanceof HTMLElement)) return;
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

function chainOf(element: Element | null): Element[] {
  return element && element !== document.body ? [element, ...chainOf(element.parentElement)] : [];
}
