import type { PaperKey } from '../../paper/ref';
import type { Settings } from '../../settings/settings';
import { PANEL_SITES, type SiteWithPanel } from '../../sites/panel-sites';
import { SITE_MATCHES, type SiteMatches } from '../../sites/site-matches';

/** A known paper on the site that shows it. */
export interface KnownPage {
  /** makes the match patterns of the paper's pages */
  matches: SiteMatches;
  /** of the paper, as the site names it */
  id: string;
}

/**
 * Browsers try the patterns one by one on every page, so scripts are registered for the newest
 * papers. Pages of older ones ask the background, and show the panel some milliseconds later.
 */
export const MOST_PAGES = 2_000;

/** The known papers that have pages on the sites that are switched on, in the order of the keys. */
export function listKnownPages(keys: Iterable<PaperKey>, on: Settings['sites']): KnownPage[] {
  const sites = switchedOn(on);
  return [...keys].flatMap((key) =>
    sites.flatMap(({ name, pages }) => {
      const scheme = `${pages.scheme}:`;
      return key.startsWith(scheme)
        ? { matches: SITE_MATCHES[name], id: key.slice(scheme.length) }
        : [];
    }),
  );
}

/** Match patterns of the pages that are found by their title, on the sites that are switched on. */
export function listTitledMatches(on: Settings['sites']): string[] {
  return switchedOn(on).flatMap(({ name }) => SITE_MATCHES[name].titled);
}

function switchedOn(on: Settings['sites']): SiteWithPanel[] {
  return PANEL_SITES.filter(({ name }) => on[name]);
}
