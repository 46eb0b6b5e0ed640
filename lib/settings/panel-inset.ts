import type { Mode, Settings } from './settings';

/** What the width of the panel's margin depends on, on a page that makes room for it. */
export interface PanelInset {
  side: Settings['side'];
  size: 'folded' | 'open' | 'wide';
}

/** Every inset; the build makes a script for each. */
export const PANEL_INSETS: readonly PanelInset[] = /* @__PURE__ */ (
  ['right', 'left'] as const
).flatMap((side) => (['folded', 'open', 'wide'] as const).map((size) => ({ side, size })));

/** Chooses the inset for the reader's settings: two columns need a wider panel. */
export function insetFor(side: Settings['side'], mode: Mode, isFolded: boolean): PanelInset {
  return { side, size: isFolded ? 'folded' : mode === 'side' ? 'wide' : 'open' };
}

/** The file of the extension whose script sets this inset. */
export function insetFile({ side, size }: PanelInset): string {
  return `rooms/${side}-${size}.js`;
}

/**
 * The margin that a page gives the panel, as CSS for the page's root, in the same steps as the panel's
 * widths (components/content/panel.css). Set before first paint, it shifts nothing.
 *
 * @param root - selector of the page's root
 */
export function insetCss({ side, size }: PanelInset, root: string): string {
  const rule = (from: number, width: number) =>
    `@media screen and (min-width:${from}px){${root}{margin-${side}:${width}px!important}}`;
  // Below 1200 the panel starts folded to its tab, and covers the page while it is open.
  const docked =
    size === 'folded' ? '' : rule(1200, 400) + (size === 'wide' ? rule(1440, 560) : '');
  return `${rule(1024, 36)}${docked}@media screen and (max-width:1023.9px){${root}{padding-bottom:64px!important}}`;
}
