/** Handles a key of an open paper: Escape leads out of it. Those of its marks are in `use-mark-keys.ts`. */
export function pressPaperKey(event: KeyboardEvent, onBack: () => void): void {
  if (event.defaultPrevented || event.isComposing || event.key !== 'Escape') return;
  event.preventDefault(); // the popup stays open
  onBack();
}
