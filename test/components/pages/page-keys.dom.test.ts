import { beforeEach, expect, test } from 'vitest';
import { keyAct } from '../../../components/pages/page-keys';

let field: HTMLInputElement;

beforeEach(() => {
  field = document.createElement('input');
  document.body.replaceChildren(field);
});

function actOf(init: KeyboardEventInit, target: Element = document.body): string | null {
  let act: string | null = null;
  const listen = (event: KeyboardEvent) => {
    act = keyAct(event);
  };
  document.addEventListener('keydown', listen);
  target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
  document.removeEventListener('keydown', listen);
  return act;
}

test.each([
  [{ key: 'j', code: 'KeyJ' }, 'next'],
  [{ key: 'ㅓ', code: 'KeyJ' }, 'next'], // in Hangul mode
  [{ key: 'Process', code: 'KeyS' }, 'star'],
  [{ key: '[', code: 'BracketLeft' }, 'earlier-week'],
  [{ key: '?', code: 'Slash', shiftKey: true }, 'keys'],
  [{ key: '3', code: 'Digit3' }, 'mode-3'],
  [{ key: 'n', code: 'KeyK' }, 'note'], // a different keyboard layout
  [{ key: 'q', code: 'KeyQ' }, null],
  [{ key: 's', code: 'KeyS', ctrlKey: true }, null],
  [{ key: 's', code: 'KeyS', isComposing: true }, null],
])('%o means %s', (init, act) => {
  expect(actOf(init)).toBe(act);
});

test('letters typed in a field are not shortcuts', () => {
  expect(actOf({ key: 's', code: 'KeyS' }, field)).toBeNull();
});
