import type { PaperKey } from '../paper/ref';
import type { PanelPlace } from '../sites/page-integration';
import { shared } from './shared-world';

/** Shows the digest of the paper with this key in the page of a paper, at this place in it. */
export type ShowPaper = (key: PaperKey, place: PanelPlace) => void;

/**
 * Registers the function that shows a paper. The script of paper pages calls it: it can show a paper,
 * but knows it by the address alone.
 */
export function offerShowPaper(show: ShowPaper): void {
  shared.showPaper = show;
}

/**
 * The registered function, for the script that finds the paper by the title in the page. Both scripts
 * run in the extension's isolated world, which the page cannot see.
 *
 * @returns `null` when the script of paper pages is not there
 */
export function findShowPaper(): ShowPaper | null {
  return shared.showPaper ?? null;
}
