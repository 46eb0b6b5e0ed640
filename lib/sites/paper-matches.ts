import { arxivMatches } from './arxiv-matches';
import type { PanelSite } from './panel-sites';

/**
 * Where the background registers scripts for the pages of one paper. Apart from what else is known of a
 * site's pages, because content scripts carry that and never ask for this.
 */
export interface PaperMatches {
  /**
   * Makes match patterns of one paper's pages, as few as possible: browsers try them one by one. They
   * bring code only, so an address that merely mentions the id may match.
   */
  panelMatches(id: string): string[];
  /**
   * Makes match patterns of those pages of one paper that get an inset before their first paint: every
   * spelling of their addresses, and no page of another paper.
   */
  insetMatches(id: string): string[];
}

/** Those of each site with a panel. */
export const SITE_MATCHES: Record<PanelSite, PaperMatches> = { arxiv: arxivMatches };
