/**
 * Whether an event is one key without another held down, to be used where a letter means an act.
 *
 * While Hangul is on, a key gives a letter of its own or hides behind "Process"; then its place on
 * the keyboard tells. A key that gives a Latin letter is that letter, wherever a layout has put it.
 *
 * @param key - in lower case, as `KeyboardEvent.key`
 * @param code - where a US keyboard has it
 */
export function isKey(event: KeyboardEvent, key: string, code: string): boolean {
  const { ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
  if (ctrlKey || metaKey || altKey || isComposing) return false;
  const isPlain = /^[\x20-\x7e]$/.test(event.key);
  // Some layouts need Shift for a sign; with a letter it means something else.
  if (isPlain && !/[a-z]/.test(key)) return event.key === key;
  return !shiftKey && (isPlain ? event.key.toLowerCase() === key : event.code === code);
}

/** Like `isKey`, but with Shift and no other modifier held; for letters. */
export function isShiftKey(event: KeyboardEvent, key: string, code: string): boolean {
  const { ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
  if (ctrlKey || metaKey || altKey || isComposing || !shiftKey) return false;
  return /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() === key : event.code === code;
}

/** Whether a key that is pressed in this element types text. */
export function isField(target: EventTarget | null): boolean {
  const fields = 'input, textarea, select, [contenteditable]';
  return target instanceof Element && target.closest(fields) !== null;
}
