/** For `ref`: what has just come is shown, and the keyboard is at it. */
export function intoView(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}
