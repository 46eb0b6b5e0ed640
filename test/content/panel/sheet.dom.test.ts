import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  dragSheet,
  nextState,
  type SheetState,
  stateAt,
  stateByKey,
} from '../../../lib/content/panel/sheet';

describe('the sheet of a narrow window', () => {
  test('opens to half, then to full, and goes back to half', () => {
    expect((['peek', 'half', 'full'] as const).map(nextState)).toEqual(['half', 'full', 'half']);
  });

  test.each<[SheetState, string, SheetState | null]>([
    ['peek', 'ArrowUp', 'half'],
    ['half', 'ArrowUp', 'full'],
    ['full', 'ArrowUp', null],
    ['full', 'ArrowDown', 'half'],
    ['half', 'ArrowDown', 'peek'],
    ['peek', 'ArrowDown', null],
    ['half', 'Enter', null],
  ])('goes from %s by %s to %s', (state, key, next) => {
    expect(stateByKey(state, key)).toBe(next);
  });

  test.each<[number, SheetState]>([
    [0, 'peek'],
    [200, 'peek'],
    [300, 'half'],
    [500, 'half'],
    [650, 'full'],
    [800, 'full'],
  ])('settles %i px of 800 as %s', (height, state) => {
    expect(stateAt(height, 800)).toBe(state);
  });
});

describe('a drag of the sheet’s handle', () => {
  const handle = document.createElement('button');
  const sheet = document.createElement('div');
  let ends: SheetState[];
  let clicks: number;
  const life = new AbortController();

  beforeEach(() => {
    ends = [];
    clicks = 0;
    vi.stubGlobal('innerHeight', 800);
    handle.setPointerCapture = () => {};
    handle.addEventListener('click', () => clicks++, { signal: life.signal });
  });
  afterEach(() => vi.unstubAllGlobals());

  const pointer = (type: string, clientY: number, button = 0) => {
    const event = new MouseEvent(type, { clientY, button, bubbles: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    return event as PointerEvent; // has the fields that are read
  };
  const drag = (from: number, to: number, button = 0) => {
    dragSheet(pointer('pointerdown', from, button), handle, sheet, (state) => ends.push(state));
    handle.dispatchEvent(pointer('pointermove', to, button));
    const during = sheet.style.height;
    handle.dispatchEvent(pointer('pointerup', to, button));
    handle.click();
    return during;
  };

  test('resizes the sheet, which settles when it is released; the click at its end is ignored', () => {
    expect(drag(350, 120)).toBe('680px');
    expect(ends).toEqual(['full']);
    expect(sheet.style.height).toBe('');
    expect(clicks).toBe(0);
  });

  test('is a click while the pointer hardly moves', () => {
    expect(drag(350, 347)).toBe('');
    expect(ends).toEqual([]);
    expect(clicks).toBeGreaterThan(0);
  });

  test('is neither moved nor ended by events that a script made', () => {
    dragSheet(pointer('pointerdown', 350), handle, sheet, (state) => ends.push(state));
    handle.dispatchEvent(pointer('pointermove', 340));
    for (const type of ['pointermove', 'pointerup', 'pointercancel'])
      handle.dispatchEvent(new MouseEvent(type, { clientY: 10, bubbles: true }));
    expect(sheet.style.height).toBe('460px');
    expect(ends).toEqual([]);
    handle.dispatchEvent(pointer('pointerup', 340));
    expect(ends).toEqual(['half']);
  });

  test('requires the main button', () => {
    expect(drag(350, 120, 2)).toBe('');
    expect(ends).toEqual([]);
  });
});
