/** Handles the keys of an open paper: Escape closes it. The keys for its marks are in `use-mark-keys.ts`. */
export function pressPaperKey(event: KeyboardEvent, onBack: () => void): void {
  if (event.defaultPrevented || event.isComposing || event.key !== 'Escape') return;
  event.preventDefault(); // the popup stays open
  onBack();
}
