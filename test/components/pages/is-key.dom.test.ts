import { expect, test } from 'vitest';
import { isKey } from '../../../components/pages/is-key';

type Given = KeyboardEventInit & { what: string };

const Z: (Given & { is: boolean })[] = [
  { what: 'z', key: 'z', code: 'KeyZ', is: true },
  { what: 'with Caps Lock', key: 'Z', code: 'KeyZ', is: true },
  { what: 'Hangul on', key: 'ㅋ', code: 'KeyZ', is: true },
  { what: 'Hangul on, in Windows', key: 'Process', code: 'KeyZ', is: true },
  { what: 'a German keyboard', key: 'z', code: 'KeyY', is: true },
  { what: 'y of a German keyboard', key: 'y', code: 'KeyZ', is: false },
  { what: 'w of a French keyboard', key: 'w', code: 'KeyZ', is: false },
  { what: 'Shift', key: 'Z', code: 'KeyZ', shiftKey: true, is: false },
  { what: 'Ctrl', key: 'z', code: 'KeyZ', ctrlKey: true, is: false },
  { what: 'Command', key: 'z', code: 'KeyZ', metaKey: true, is: false },
  { what: 'Alt', key: 'z', code: 'KeyZ', altKey: true, is: false },
  { what: 'a syllable being composed', key: 'ㅋ', code: 'KeyZ', isComposing: true, is: false },
  { what: 'another key', key: 'x', code: 'KeyX', is: false },
  { what: 'Escape', key: 'Escape', code: 'Escape', is: false },
];

test.each(Z)(
  'the key Z is told from others by letter and place: $what',
  ({ is, what: _, ...event }) => {
    expect(isKey(new KeyboardEvent('keydown', event), 'z', 'KeyZ')).toBe(is);
  },
);

const SLASH: (Given & { is: boolean })[] = [
  { what: 'plain', key: '/', code: 'Slash', is: true },
  { what: 'Hangul on, in Windows', key: 'Process', code: 'Slash', is: true },
  { what: 'a German keyboard, with Shift', key: '/', code: 'Digit7', shiftKey: true, is: true },
  { what: 'the number pad', key: '/', code: 'NumpadDivide', is: true },
  { what: 'a question mark', key: '?', code: 'Slash', shiftKey: true, is: false },
  { what: 'what a German keyboard has there', key: '-', code: 'Slash', is: false },
  { what: 'Ctrl', key: '/', code: 'Slash', ctrlKey: true, is: false },
];

test.each(SLASH)(
  'the slash key is told from others by letter and place: $what',
  ({ is, what: _, ...event }) => {
    expect(isKey(new KeyboardEvent('keydown', event), '/', 'Slash')).toBe(is);
  },
);
