/**
 * For `ref`: focuses an element that was just added, and scrolls it into view, with as much of its
 * dialog as there is room for.
 */
export function intoView(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
  const whole = element?.closest('dialog, [role="alertdialog"]') ?? element;
  whole?.scrollIntoView({ block: 'nearest' });
  element?.scrollIntoView({ block: 'nearest' });
}
