import type { Mode, Settings } from '../../lib/view/settings';

interface RoomInput {
  side: Settings['side'];
  mode: Mode;
  isFolded: boolean;
}

/**
 * The room a page gives the panel, as CSS for the page: a margin of its root, in the same steps as
 * the panel's widths (components/panel.css). Set before first paint, it moves nothing.
 */
export function roomCss({ side, mode, isFolded }: RoomInput): string {
  const margin = (width: number) => `{html{margin-${side}:${isFolded ? 36 : width}px!important}}`;
  const columns = mode === 'side' ? `@media screen and (min-width:1440px)${margin(560)}` : '';
  return `@media screen and (min-width:1024px)${margin(360)}@media screen and (min-width:1280px)${margin(400)}${columns}@media screen and (max-width:1023.9px){html{padding-bottom:44px!important}}`;
}
