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

  test('removes what an earlier one left behind, and nothing of the page', () => {
    document.body.append(document.createElement('main'), document.createElement('paper-duet'));
    document.documentElement.append(document.createElement('paper-duet'));
    takeOver();
    expect(document.querySelectorAll('paper-duet').length).toBe(0);
    expect(document.querySelectorAll('main').length).toBe(1);
  });

  test('leaves no name that could be listed', () => {
    takeOver();
    expect(Object.keys(globalThis).filter((name) => /duet/i.test(name))).toEqual([]);
  });
});
