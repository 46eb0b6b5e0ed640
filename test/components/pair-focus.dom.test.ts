import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { jsx } from '../../components/content/dom-jsx';
import { keepPlace } from '../../components/shared/keep-place';
import {
  keepPairFocus,
  movePairFocus,
  uncoverPointed,
  uncoverPressed,
} from '../../components/shared/pair-focus';

let card: HTMLElement;
const pairs = () => [...card.querySelectorAll<HTMLElement>('.pair')];
const shown = () => pairs().map((pair) => pair.hasAttribute('data-shown'));

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<main data-mode="hide"><article></article></main>';
  card = document.querySelector('article') as HTMLElement; // rendered in the line above
  for (const text of ['a', 'b', 'c']) {
    const passage = jsx('p', { class: 'second', children: [text] });
    card.append(
      jsx('div', { class: 'pair', tabIndex: text === 'a' ? 0 : -1, children: [passage] }) as Node,
    );
  }
  card.addEventListener('keydown', movePairFocus);
  card.addEventListener('focusin', keepPairFocus);
  card.addEventListener('click', uncoverPressed);
  card.addEventListener('pointerover', uncoverPointed as EventListener);
});
afterEach(() => vi.useRealTimers());

function press(key: string, modifiers: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    cancelable: true,
    ...modifiers,
  });
  document.activeElement?.dispatchEvent(event);
  return event.defaultPrevented;
}

test('arrow keys move between pairs, and one of them is the tab stop', () => {
  pairs()[0]?.focus();
  const went = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => {
    press(key);
    return pairs().indexOf(document.activeElement as HTMLElement);
  });
  expect(went).toEqual([1, 2, 2, 1, 0, 2]);
  expect(pairs().map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0]);
});

test('keys without a meaning for pairs are left to the page', () => {
  pairs()[2]?.focus();
  expect([press('ArrowDown'), press('ArrowUp', { altKey: true }), press('x')]).toEqual([
    false,
    false,
    false,
  ]);
});

test('a covered pair is uncovered for good by a press and by a key', () => {
  pairs()[1]?.querySelector('p')?.click();
  expect(shown()).toEqual([false, true, false]);
  pairs()[2]?.focus();
  pairs()[2]?.removeAttribute('data-shown');
  expect(press('Enter')).toBe(true);
  expect(shown()).toEqual([false, true, true]);
  expect(press('Enter')).toBe(false);
});

test('the pointer uncovers a passage that it rests on, not one that it passes over', () => {
  const point = (at: number, type: string) => {
    const event = new Event(type, { bubbles: type === 'pointerover' });
    pairs()[at]?.querySelector('p')?.dispatchEvent(event);
  };
  point(0, 'pointerover');
  vi.advanceTimersByTime(50);
  point(0, 'pointerleave');
  point(1, 'pointerover');
  vi.advanceTimersByTime(1_000);
  expect(shown()).toEqual([false, true, false]);
});

test('in other modes nothing is covered, so nothing is uncovered', () => {
  card.parentElement?.setAttribute('data-mode', 'pairs');
  pairs()[1]?.querySelector('p')?.click();
  expect(shown()).toEqual([false, false, false]);
});

/** Stacks pairs of these heights in a view whose top is at 100. */
function layOut(heights: number[]): void {
  pairs().forEach((pair, at) => {
    const top = () => 100 - card.scrollTop + heights.slice(0, at).reduce((a, b) => a + b, 0);
    const height = heights[at] ?? 0;
    pair.getBoundingClientRect = () => ({ top: top(), bottom: top() + height, height }) as DOMRect;
  });
  card.getBoundingClientRect = () => ({ top: 100 }) as DOMRect;
}

test.each([
  ['the middle of a sentence', 150, [100, 100, 100], [60, 60, 60], 90],
  ['the start of a sentence', 100, [100, 100, 100], [60, 60, 60], 60],
  ['the beginning', 0, [100, 100, 100], [60, 60, 60], 0],
  ['a sentence that grows', 250, [100, 100, 100], [100, 100, 300], 350],
])('a text keeps its place when its layout changes: %s', (_, before, old, now, after) => {
  layOut(old);
  card.scrollTop = before;
  keepPlace(card, () => layOut(now));
  expect(card.scrollTop).toBe(after);
});
