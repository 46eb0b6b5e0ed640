import type { Skin } from '../../lib/view/skin';
import { WORDS } from '../../lib/view/words';

/** The real words over styles that are short. */
export const SKIN: Skin = { css: { panel: 'p{}', chip: 'c{}', badge: 'b{}' }, words: WORDS };
