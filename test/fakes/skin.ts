import type { UiBundle } from '../../lib/view/ui-bundle';
import { WORDS } from '../../lib/view/words';

/** The real words over styles that are short. */
export const UI_BUNDLE: UiBundle = {
  css: { panel: 'p{}', chip: 'c{}', badge: 'b{}' },
  words: WORDS,
};
