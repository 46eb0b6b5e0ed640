import { WORDS } from '../../lib/view/paper.words';
import type { UiBundle } from '../../lib/view/ui-bundle';
import card from '../shared/card.css?inline';
import copy from '../shared/copy.css?inline';
import report from '../shared/report.css?inline';
import tokens from '../shared/tokens.css?inline';
import badge from './badge.css?inline';
import chip from './chip.css?inline';
import panel from './panel.css?inline';

/** The styles and words of panel, chip and badge. */
export const UI_BUNDLE: UiBundle = {
  css: {
    panel: tokens + card + panel + copy + report,
    chip: tokens + card + chip,
    badge: tokens + badge,
  },
  words: WORDS,
};
