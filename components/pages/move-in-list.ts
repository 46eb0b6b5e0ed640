/**
 * Moves the focus within a list of rows with the arrow keys, Home and End. A row is an element
 * with `data-key`; the focus may also be on a control beside it in the same item.
 *
 * A handler for the element that contains the rows.
 */
export function moveInList(event: KeyboardEvent): void {
  const list = event.currentTarget as Element; // the listener is attached to an element
  const rows = [...list.querySelectorAll<HTMLElement>('[data-key]')];
  const row = rowAt(event.target);
  const at = row ? rows.indexOf(row) : -1;
  const place = at < 0 ? null : placeAfter(event, at, rows.length);
  const next = place === null ? undefined : rows[place];
  if (!next) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

/** The row that contains an element or is in the same item. */
export function rowAt(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof Element)) return null;
  const row = target.closest<HTMLElement>('[data-key]');
  return row ?? target.closest('.rows > li')?.querySelector<HTMLElement>('[data-key]') ?? null;
}

/**
 * The index that a key moves to in a list; it may lie beyond either end.
 *
 * @returns `null` for a key that does not move
 */
export function placeAfter(event: KeyboardEvent, at: number, count: number): number | null {
  const { key, altKey, ctrlKey, metaKey } = event;
  if (altKey || ctrlKey || metaKey || event.isComposing) return null;
  const places: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: count - 1,
  };
  return places[key] ?? null;
}
