import { describe, expect, test } from 'vitest';
import { ROOMS, roomCss, roomFile, roomFor } from '../../lib/view/room';

describe('the room a page gives', () => {
  test.each([
    ['right', 'ko', false, 'open'],
    ['right', 'pairs', false, 'open'],
    ['left', 'side', false, 'wide'],
    ['left', 'side', true, 'folded'],
    ['right', 'en', true, 'folded'],
  ] as const)('%s, in the mode %s, folded %s, is %s', (side, mode, isFolded, size) => {
    expect(roomFor(side, mode, isFolded)).toEqual({ side, size });
  });

  test('is one of six, each with a file of its own', () => {
    expect(new Set(ROOMS.map(roomFile)).size).toBe(6);
    expect(ROOMS.map(roomFile)).toContain('rooms/left-folded.js');
  });

  test.each(ROOMS)('is taken beside on wide screens and below on narrow ones: %o', (room) => {
    const css = roomCss(room, 'html');
    expect(css).toContain(`margin-${room.side}:`);
    expect(css).not.toContain(`margin-${room.side === 'left' ? 'right' : 'left'}:`);
    expect(css).toMatch(/max-width:1023\.9px\)\{html\{padding-bottom:44px!important\}\}$/);
    // Nothing of it is printed.
    expect(css.match(/@media /g)?.length).toBe(css.match(/@media screen/g)?.length);
  });
});
