/** For `ref`: what has just come is shown, with all of its dialog, and the keyboard is at it. */
export function intoView(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
  const whole = element?.closest('dialog') ?? element;
  whole?.scrollIntoView({ block: 'nearest' });
}
