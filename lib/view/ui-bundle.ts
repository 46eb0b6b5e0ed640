import type { Locale } from '../settings/settings';
import type { Words } from './words';

/**
 * How our surfaces in other people's pages look and speak. The background stores it beside the
 * texts, under the version it belongs to, and a page reads it together with the first text it
 * shows: a page with nothing to show does not pay for it.
 */
export interface UiBundle {
  css: Record<'panel' | 'chip' | 'badge', string>;
  words: Record<Locale, Words>;
}
