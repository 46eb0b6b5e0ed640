/** An event as the browser makes it for a person's act; those made by scripts are not trusted. */
export function trusted<T extends Event>(event: T): T {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}

/** A person's click. */
export function click(element: Element | null | undefined): void {
  element?.dispatchEvent(trusted(new MouseEvent('click', { bubbles: true, composed: true })));
}

/** A person's key. */
export function press(element: Element | null | undefined, key: string): void {
  element?.dispatchEvent(
    trusted(new KeyboardEvent('keydown', { key, bubbles: true, composed: true })),
  );
}
