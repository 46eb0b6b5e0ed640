import type { Locale } from '../settings/settings';
import type { Words } from './paper.words';

/** What we show in other people's pages. */
export type Surface = 'panel' | 'chip' | 'badge';

/**
 * The styles and words of our surfaces in other people's pages. The background stores them beside the
 * texts, under the version of the extension, and a page reads them together with the first text it shows:
 * a page with nothing to show loads none of them.
 */
export interface UiBundle {
  css: Record<Surface, string>;
  words: Record<Locale, Words>;
}
