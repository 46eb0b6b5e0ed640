import { beforeEach, describe, expect, test } from 'vitest';
import { claimContext } from '../../lib/browser/script-context';

beforeEach(() => document.body.replaceChildren());

describe('a script that takes over', () => {
  test('lives', () => {
    expect(claimContext().aborted).toBe(false);
  });

  test('ends the life of the one before it', () => {
    const first = claimContext();
    const second = claimContext();
    expect([first.aborted, second.aborted]).toEqual([true, false]);
  });

  test('touches nothing of the page', () => {
    document.body.innerHTML = '<main><paper-duet></paper-duet></main>';
    claimContext();
    expect(document.querySelectorAll('main > paper-duet').length).toBe(1);
  });

  test('leaves no name that could be listed', () => {
    claimContext();
    expect(Object.keys(globalThis).filter((name) => /duet/i.test(name))).toEqual([]);
  });
});
