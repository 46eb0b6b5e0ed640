/**
 * Moves the focus within a list of rows with the arrow keys, Home and End. A row is an element
 * with `data-key`.
 *
 * For the element around the rows.
 */
export function moveInList(event: KeyboardEvent): void {
  const { key, altKey, ctrlKey, metaKey } = event;
  if (altKey || ctrlKey || metaKey || event.isComposing) return;
  const list = event.currentTarget as Element; // a listener is on an element
  const rows = [...list.querySelectorAll<HTMLElement>('[data-key]')];
  const at = rows.indexOf(event.target as HTMLElement);
  const places: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: rows.length - 1,
  };
  const place = places[key];
  const next = place === undefined || at < 0 ? undefined : rows[place];
  if (!next) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}
