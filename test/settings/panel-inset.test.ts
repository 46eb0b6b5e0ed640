import { describe, expect, test } from 'vitest';
import { insetCss, insetFile, insetFor, PANEL_INSETS } from '../../lib/settings/panel-inset';

describe('the room a page gives', () => {
  test.each([
    ['right', 'ko', false, 'open'],
    ['right', 'pairs', false, 'open'],
    ['left', 'side', false, 'wide'],
    ['left', 'side', true, 'folded'],
    ['right', 'en', true, 'folded'],
  ] as const)('%s, in the mode %s, folded %s, is %s', (side, mode, isFolded, size) => {
    expect(insetFor(side, mode, isFolded)).toEqual({ side, size });
  });

  test('is one of six, each with a file of its own', () => {
    expect(new Set(PANEL_INSETS.map(insetFile)).size).toBe(6);
    expect(PANEL_INSETS.map(insetFile)).toContain('rooms/left-folded.js');
  });

  test.each(PANEL_INSETS)(
    'is taken beside on wide screens and below on narrow ones: %o',
    (inset) => {
      const css = insetCss(inset, 'html');
      expect(css).toContain(`margin-${inset.side}:`);
      expect(css).not.toContain(`margin-${inset.side === 'left' ? 'right' : 'left'}:`);
      expect(css).toMatch(/max-width:1023\.9px\)\{html\{padding-bottom:44px!important\}\}$/);
      // Nothing of it is printed.
      expect(css.match(/@media /g)?.length).toBe(css.match(/@media screen/g)?.length);
    },
  );
});
