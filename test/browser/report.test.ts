import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { report } from '../../lib/browser/report';

function saidOf(error: unknown): unknown[][] {
  const said: unknown[][] = [];
  vi.spyOn(console, 'error').mockImplementation((...words) => void said.push(words));
  report(error);
  return said;
}

test.each([
  new Error('Extension context invalidated.'),
  new TypeError("Cannot read properties of undefined (reading 'sendMessage')"),
])('a failure after the extension is gone is not reported: %o', (error) => {
  const { id } = browser.runtime;
  Object.assign(browser.runtime, { id: undefined });
  expect(saidOf(error)).toEqual([]);
  Object.assign(browser.runtime, { id });
});

test.each([
  new Error('storage is full'),
  new TypeError('x is not a function'),
  'a text',
  undefined,
])('any other failure is reported once, with our name: %o', (error) => {
  expect(saidOf(error)).toEqual([['Paper Duet:', error]]);
});
