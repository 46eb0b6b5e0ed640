import { WORDS } from '../../lib/view/paper.words';
import type { UiBundle } from '../../lib/view/ui-bundle';

/** The real words over styles that are short. */
export const UI_BUNDLE: UiBundle = {
  css: { panel: 'p{}', chip: 'c{}', badge: 'b{}' },
  words: WORDS,
};
