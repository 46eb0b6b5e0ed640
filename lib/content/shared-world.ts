import type { createPainter } from './chips/paint';
import type { MountPanel } from './panel/panel-loader';
import type { ShowPaper } from './paper-page';

/** What one of our scripts leaves in a page for another one. Only types are imported here. */
interface SharedWorld {
  /** by `chips.js`, for the script of X: timelines without a known paper never load it */
  createPainter?: typeof createPainter;
  /** by the script of paper pages, which reads addresses, for the one that reads titles */
  showPaper?: ShowPaper;
  /** by `panel.js`, for the scripts that open a panel */
  mountPanel?: MountPanel;
}

const KEY = Symbol.for('paper-duet shared');
const world = globalThis as { [KEY]?: SharedWorld };

/**
 * The one object that all our scripts in a page share, whichever of them runs first. It lives in the
 * extension's isolated world, which the page can neither see nor change.
 */
export const shared: SharedWorld = world[KEY] ?? {};
world[KEY] = shared;
