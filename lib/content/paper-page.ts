import type { PaperKey } from '../paper/ref';
import type { PaperIdentity } from '../sites/site';

/** Shows the text of a key in the page of a paper. */
export type ShowPaper = (key: PaperKey, page: PaperIdentity) => void;

const SHOW = Symbol.for('paper-duet paper');
type World = { [SHOW]?: ShowPaper };

/** Said by the script of paper pages, which knows how to show a paper but only reads addresses. */
export function offerShowPaper(show: ShowPaper): void {
  (globalThis as World)[SHOW] = show;
}

/** Found by a script that read more of the page. Both share one world that pages cannot see. */
export function findShowPaper(): ShowPaper | null {
  return (globalThis as World)[SHOW] ?? null;
}
