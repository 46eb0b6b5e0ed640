import type { Settings } from '../../settings/settings';
import type { PageIntegration } from '../../sites/page-integration';
import { findPanelSite } from '../../sites/panel-sites';
import type { Identity } from '../../sites/site';
import { parseWebUrl } from '../../sites/web-url';

/** Whether an address is that of a page on which a known paper gets the panel. */
export function hasPanel(address: string, sites: Settings['sites']): boolean {
  const page = pageAt(address, sites);
  if (page?.identity?.kind !== 'paper' || page.identity.form === 'other') return false;
  return runsAt(page, page.pages.matches);
}

/** Whether an address is that of a listing whose known papers get badges. */
export function hasBadges(address: string, sites: Settings['sites']): boolean {
  const page = pageAt(address, sites);
  return page?.identity?.kind === 'listing' && runsAt(page, page.pages.listing?.matches ?? []);
}

interface SitePage {
  url: URL;
  pages: PageIntegration;
  identity: Identity | null;
}

/** `null` for other sites, and for sites that the reader has turned off. */
function pageAt(address: string, sites: Settings['sites']): SitePage | null {
  const url = parseWebUrl(address);
  const site = url && findPanelSite(url);
  if (!site || !sites[site.name]) return null;
  return { url, pages: site.pages, identity: site.pages.site.identify(url) };
}

/** Our scripts do not run on every host of a site. */
function runsAt({ url }: SitePage, matches: readonly string[]): boolean {
  return matches.some((pattern) => pattern.split('/')[2] === url.hostname);
}
