import type { Skin } from '../lib/view/skin';
import { WORDS } from '../lib/view/words';
import badge from './badge.css?inline';
import card from './card.css?inline';
import chip from './chip.css?inline';
import panel from './panel.css?inline';
import tokens from './tokens.css?inline';

/** The styles and words of panel, chip and badge. */
export const SKIN: Skin = {
  css: { panel: tokens + card + panel, chip: tokens + card + chip, badge: tokens + badge },
  words: WORDS,
};
