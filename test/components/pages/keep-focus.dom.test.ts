import { expect, test } from 'vitest';
import { keepFocus } from '../../../components/pages/keep-focus';

const find = (selector: string) => document.querySelector(selector) as HTMLElement; // written below
const disable = (selector: string) => find(selector).setAttribute('disabled', '');

test.each([
  ['stays where it is', () => find('#other').remove(), '#own'],
  ['goes to what stood around', () => find('#own').remove(), 'li'],
  ['goes further out where that is gone too', () => find('li').remove(), 'ul'],
  ['goes to the button beside one that is disabled', () => disable('#own'), '#other'],
  [
    'goes to what stood around where all are disabled',
    () => {
      disable('#own');
      disable('#other');
    },
    'li',
  ],
  ['stays where another is disabled', () => disable('#other'), '#own'],
  [
    'stays where it was put meanwhile',
    () => {
      find('#own').remove();
      find('#other').focus();
    },
    '#other',
  ],
])('the keyboard %s', (_, draw, expected) => {
  document.body.innerHTML =
    '<ul><li><button id="own">a</button><button id="other">b</button></li></ul>';
  find('#own').focus();
  keepFocus(draw);
  expect(document.activeElement).toBe(find(expected));
});

test('the focus is not moved where nothing was focused', () => {
  document.body.innerHTML = '<button id="own">a</button>';
  keepFocus(() => find('#own').remove());
  expect(document.activeElement).toBe(document.body);
});
