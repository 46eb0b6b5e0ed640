import { expect, test, vi } from 'vitest';
import { report } from '../../lib/browser/report';

function saidOf(error: unknown): unknown[][] {
  const said: unknown[][] = [];
  vi.spyOn(console, 'error').mockImplementation((...words) => void said.push(words));
  report(error);
  return said;
}

test.each([
  'Extension context invalidated.',
  "can't access dead object",
  'Invocation of form runtime.id failed',
])('an extension that is gone ends quietly: %s', (message) => {
  expect(saidOf(new Error(message))).toEqual([]);
});

test.each([
  new Error('storage is full'),
  new TypeError('x is not a function'),
  'a text',
  undefined,
])('anything else is said once, as ours: %o', (error) => {
  expect(saidOf(error)).toEqual([['Paper Duet:', error]]);
});
