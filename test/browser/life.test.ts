import { beforeEach, describe, expect, test } from 'vitest';
import { takeOver } from '../../lib/browser/life';

beforeEach(() => document.body.replaceChildren());

describe('a script that takes over', () => {
  test('lives', () => {
    expect(takeOver().aborted).toBe(false);
  });

  test('ends the life of the one before it', () => {
    const first = takeOver();
    const second = takeOver();
    expect([first.aborted, second.aborted]).toEqual([true, false]);
  });

  test('touches nothing of the page', () => {
    document.body.innerHTML = '<main><paper-duet></paper-duet></main>';
    takeOver();
    expect(document.querySelectorAll('main > paper-duet').length).toBe(1);
  });

  test('leaves no name that could be listed', () => {
    takeOver();
    expect(Object.keys(globalThis).filter((name) => /duet/i.test(name))).toEqual([]);
  });
});
