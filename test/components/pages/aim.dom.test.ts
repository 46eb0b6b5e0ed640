import { beforeEach, describe, expect, test } from 'vitest';
import { keepAim } from '../../../components/pages/aim';

let pressed: string[];
let stop: AbortController;

beforeEach(() => {
  pressed = [];
  stop?.abort();
  stop = new AbortController();
  document.body.innerHTML =
    '<button id="fetch">a</button><button id="remove" data-takes-away><b>b</b></button>' +
    '<p>text</p><button id="cancel">d</button><label>c <input id="field" type="checkbox"></label>';
  keepAim(document, stop.signal);
  document.addEventListener('click', ({ target }) => pressed.push((target as Element).id), {
    signal: stop.signal,
  });
});

function press(selector: string, atMs: number, x = 10, y = 10, detail = 1): void {
  const event = new MouseEvent('click', {
    ...{ bubbles: true, cancelable: true, clientX: x, clientY: y, detail },
  });
  Object.defineProperty(event, 'timeStamp', { value: atMs });
  document.querySelector(selector)?.dispatchEvent(event);
}

describe('a second press at the same place', () => {
  test('does not reach what came to stand there', () => {
    press('#fetch', 0);
    press('#remove', 250);
    press('#remove b', 900, 12, 12);
    expect(pressed).toEqual(['fetch']);
    press('#remove', 1_901);
    expect(pressed).toEqual(['fetch', 'remove']);
  });

  test.each<[string, () => void]>([
    ['on what was pressed before', () => press('#fetch', 20)],
    ['after a second', () => press('#remove', 1_001)],
    ['elsewhere', () => press('#remove', 20, 15, 10)],
    ['by the keyboard', () => press('#remove', 20, 10, 10, 0)],
    ['on no control', () => press('p', 20)],
    ['on what takes nothing away', () => press('#cancel', 20)],
  ])('counts %s', (_, second) => {
    press('#fetch', 0);
    second();
    expect(pressed.length).toBe(2);
  });

  test('counts after something that is no control, and for the field of a label', () => {
    press('p', 0);
    press('#remove', 10);
    press('label', 5_000); // and a browser presses its field
    expect(pressed).toEqual(['', 'remove', 'field', '']);
  });
});
