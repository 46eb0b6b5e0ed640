import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  insetCss,
  insetFile,
  insetFor,
  PANEL_INSETS,
  type PanelInset,
} from '../../lib/settings/panel-inset';

describe('the margin that a page leaves for the panel', () => {
  test.each([
    ['right', 'ko', false, 'open'],
    ['right', 'pairs', false, 'open'],
    ['left', 'side', false, 'wide'],
    ['left', 'side', true, 'folded'],
    ['right', 'en', true, 'folded'],
  ] as const)('at the side %s, in the mode %s, folded %s, is %s', (side, mode, isFolded, size) => {
    expect(insetFor(side, mode, isFolded)).toEqual({ side, size });
  });

  test('is one of six, each with a file of its own', () => {
    expect(new Set(PANEL_INSETS.map(insetFile)).size).toBe(6);
    expect(PANEL_INSETS.map(insetFile)).toContain('rooms/left-folded.js');
  });

  test.each(PANEL_INSETS)(
    'is beside the text on wide screens and below on narrow ones: %o',
    (inset) => {
      const css = insetCss(inset, 'html');
      expect(css).toContain(`margin-${inset.side}:`);
      expect(css).not.toContain(`margin-${inset.side === 'left' ? 'right' : 'left'}:`);
      expect(css).toMatch(/max-width:1023\.9px\)\{html\{padding-bottom:64px!important\}\}$/);
      // Nothing of it is printed.
      expect(css.match(/@media /g)?.length).toBe(css.match(/@media screen/g)?.length);
    },
  );
});

/** One rule of a style sheet, with the media query around it. */
interface StyleRule {
  media: string;
  selectors: string[];
  body: string;
}

const PANEL_RULES = readRules(readFileSync('components/content/panel.css', 'utf8'));

/** Reads a style sheet in which rules are nested in media queries at most. */
function readRules(css: string): StyleRule[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const nested = /@media ([^{]+)\{((?:[^{}]*\{[^{}]*\})*)\s*\}/g;
  const rulesIn = (text: string, media: string) =>
    [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors = '', body = '']) => ({
      media,
      selectors: selectors.split(',').map((selector) => selector.trim()),
      body,
    }));
  return [
    ...rulesIn(plain.replace(nested, ''), ''),
    ...[...plain.matchAll(nested)].flatMap(([, media = '', body = '']) => rulesIn(body, media)),
  ];
}

function holdsAt(media: string, windowWidth: number): boolean {
  const [, least = '0'] = /min-width: ?([\d.]+)px/.exec(media) ?? [];
  const [, most = 'Infinity'] = /max-width: ?([\d.]+)px/.exec(media) ?? [];
  return !media.includes('print') && windowWidth >= Number(least) && windowWidth <= Number(most);
}

/** What the style says of a selector in a window of this width: the last rule that holds. */
function styleOf(selector: string, property: string, windowWidth: number): string | undefined {
  return PANEL_RULES.filter(
    ({ media, selectors }) => selectors.includes(selector) && holdsAt(media, windowWidth),
  )
    .flatMap(({ body }) => [...body.matchAll(new RegExp(`(?:^|[\\s;])${property}: ([^;]+);`, 'g'))])
    .at(-1)?.[1];
}

/** The margin, or below the padding, that a page gives in a window of this width. */
function insetAt(inset: PanelInset, property: string, windowWidth: number): string | undefined {
  return [
    ...insetCss(inset, 'html').matchAll(/@media ([^{]+)\{html\{([^:]+):([^!]+)!important\}\}/g),
  ]
    .filter(([, media = '', name]) => name === property && holdsAt(media, windowWidth))
    .at(-1)?.[3];
}

describe('the widths of the panel in its style sheet and of the margin in our scripts', () => {
  test.each([
    [1200, '400px', undefined],
    [1439, '400px', undefined],
    [1440, '400px', '560px'],
    [2560, '400px', '560px'],
  ])('are the same in a window of %i: %s, and in two columns %s', (windowWidth, open, wide) => {
    expect(styleOf('.panel .sheet', 'width', windowWidth)).toBe(open);
    expect(styleOf('.panel[data-mode="side"] .sheet', 'width', windowWidth)).toBe(wide);
    for (const side of ['left', 'right'] as const) {
      const margin = `margin-${side}`;
      expect(insetAt({ side, size: 'open' }, margin, windowWidth)).toBe(open);
      expect(insetAt({ side, size: 'wide' }, margin, windowWidth)).toBe(wide ?? open);
    }
  });

  test.each([1024, 1199])(
    'leave the tab its margin where the open panel lies over: %i',
    (windowWidth) => {
      expect(styleOf('.panel .sheet', 'width', windowWidth)).toBe('400px');
      for (const inset of PANEL_INSETS)
        expect(insetAt(inset, `margin-${inset.side}`, windowWidth)).toBe('36px');
    },
  );

  test('leave a folded panel its tab and the line beside it', () => {
    expect(styleOf('.panel .tab', 'width', 1280)).toBe('34px');
    for (const side of ['left', 'right'] as const)
      expect(insetAt({ side, size: 'folded' }, `margin-${side}`, 1280)).toBe('36px');
  });

  test.each(PANEL_INSETS)('change to a sheet from below at one width: %o', (inset) => {
    expect(styleOf('.panel .sheet', 'width', 1023)).toBe('auto');
    expect(styleOf('.panel .tab', 'height', 1023)).toBe('64px');
    expect(insetAt(inset, 'padding-bottom', 1023)).toBe('64px');
    expect(insetAt(inset, `margin-${inset.side}`, 1023)).toBeUndefined();
    expect(insetAt(inset, 'padding-bottom', 1024)).toBeUndefined();
  });
});
