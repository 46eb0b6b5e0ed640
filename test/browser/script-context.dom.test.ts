import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { claimContext, isExtensionThere, removeLeftovers } from '../../lib/browser/script-context';

beforeEach(() => document.body.replaceChildren());

describe('a content script that claims its page', () => {
  test('aborts the signal of the copy before it, and of no later one', () => {
    const signals = [claimContext(), claimContext(), claimContext()];
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, false]);
  });

  test('stops what an earlier copy listens to', () => {
    const heard: string[] = [];
    for (const copy of ['first', 'second']) {
      const signal = claimContext();
      document.addEventListener('scroll', () => heard.push(copy), { signal });
    }
    document.dispatchEvent(new Event('scroll'));
    expect(heard).toEqual(['second']);
  });

  test('leaves elements of the copy before it to that copy', () => {
    document.body.innerHTML = '<main><paper-duet></paper-duet></main>';
    claimContext();
    expect(document.querySelectorAll('paper-duet')).toHaveLength(1);
  });
});

test('leftovers of an earlier copy are removed wherever they are, and nothing of the page', () => {
  document.body.innerHTML =
    '<paper-duet></paper-duet><main><p>a<paper-duet></paper-duet></p><paper-duet-x></paper-duet-x></main>';
  removeLeftovers();
  expect(document.body.innerHTML).toBe('<main><p>a</p><paper-duet-x></paper-duet-x></main>');
});

test.each([
  ['while it has an id', 'paper-duet', true],
  ['not when it was updated or removed', undefined, false],
])('the extension of a script is there %s', (_, id, expected) => {
  vi.spyOn(browser.runtime, 'id', 'get').mockReturnValue(id as string); // of a lost extension it is undefined
  expect(isExtensionThere()).toBe(expected);
});
