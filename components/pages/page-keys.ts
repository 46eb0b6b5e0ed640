import { isField, isKey } from './is-key';

/** An action that a key of our own pages triggers. */
export type KeyAct =
  | 'next'
  | 'previous'
  | 'earlier-week'
  | 'later-week'
  | 'calendar'
  | 'star'
  | 'read'
  | 'note'
  | 'language'
  | 'mode-1'
  | 'mode-2'
  | 'mode-3'
  | 'mode-4'
  | 'mode-5'
  | 'copy'
  | 'cite'
  | 'open-paper'
  | 'undo'
  | 'keys';

/** Matched by letter, or by the key's position on a US keyboard if it types Hangul. */
const KEYS: readonly (readonly [key: string, code: string, act: KeyAct])[] = [
  ['j', 'KeyJ', 'next'],
  ['k', 'KeyK', 'previous'],
  ['[', 'BracketLeft', 'earlier-week'],
  [']', 'BracketRight', 'later-week'],
  ['w', 'KeyW', 'calendar'],
  ['s', 'KeyS', 'star'],
  ['r', 'KeyR', 'read'],
  ['n', 'KeyN', 'note'],
  ['l', 'KeyL', 'language'],
  ['1', 'Digit1', 'mode-1'],
  ['2', 'Digit2', 'mode-2'],
  ['3', 'Digit3', 'mode-3'],
  ['4', 'Digit4', 'mode-4'],
  ['5', 'Digit5', 'mode-5'],
  ['c', 'KeyC', 'copy'],
  ['b', 'KeyB', 'cite'],
  ['o', 'KeyO', 'open-paper'],
  ['z', 'KeyZ', 'undo'],
  ['?', 'Slash', 'keys'],
];

/**
 * The action of a key; `null` in a field, while composing, with a modifier held, or if the event was
 * handled already.
 */
export function keyAct(event: KeyboardEvent): KeyAct | null {
  if (event.defaultPrevented || isField(event.target)) return null;
  return KEYS.find(([key, code]) => isKey(event, key, code))?.[2] ?? null;
}
