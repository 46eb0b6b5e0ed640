import { arxivMatches } from './arxiv-matches';
import type { PanelSite } from './panel-sites';

/**
 * Where our scripts run on a site with a panel: the manifest's, and those that the background registers for the
 * pages of known papers. Separate from the other facts about a site's pages, because content scripts bundle
 * those and never need these.
 */
export interface SiteMatches {
  /** match patterns of the pages that can show a paper */
  papers: readonly string[];
  /** match patterns of the listings; none where we mark no papers */
  listings: readonly string[];
  /** match patterns of the pages that are found by their title; none where none is */
  titled: readonly string[];
  /**
   * Makes match patterns for one paper's pages, as few as possible: browsers try them one by one. A match
   * only loads code, so an address that merely mentions the id may match.
   */
  panelMatches(id: string): string[];
  /**
   * Makes match patterns for those pages of one paper that get an inset before their first paint: every
   * spelling of their addresses, and no page of another paper.
   */
  insetMatches(id: string): string[];
}

/** The match patterns for each site with a panel. */
export const SITE_MATCHES: Record<PanelSite, SiteMatches> = { arxiv: arxivMatches };
