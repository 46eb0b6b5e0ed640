import type { Settings } from '../../settings/settings';
import { findPanelSite, type SiteWithPanel } from '../../sites/panel-sites';
import type { Identity } from '../../sites/site';
import { SITE_MATCHES } from '../../sites/site-matches';
import { parseWebUrl } from '../../sites/web-url';

/** Whether an address is that of a page on which a known paper gets the panel. */
export function hasPanel(address: string, sites: Settings['sites']): boolean {
  const page = pageAt(address, sites);
  if (page?.identity?.kind !== 'paper' || page.identity.form === 'other') return false;
  return runsAt(page, SITE_MATCHES[page.site.name].papers);
}

/** Whether an address is that of a listing whose known papers get badges. */
export function hasBadges(address: string, sites: Settings['sites']): boolean {
  const page = pageAt(address, sites);
  return page?.identity?.kind === 'listing' && runsAt(page, SITE_MATCHES[page.site.name].listings);
}

interface SitePage {
  url: URL;
  site: SiteWithPanel;
  identity: Identity | null;
}

/** `null` for other sites, and for sites that the reader has turned off. */
function pageAt(address: string, sites: Settings['sites']): SitePage | null {
  const url = parseWebUrl(address);
  const site = url && findPanelSite(url);
  if (!site || !sites[site.name]) return null;
  return { url, site, identity: site.pages.site.identify(url) };
}

/** Our scripts do not run on every host of a site. */
function runsAt({ url }: SitePage, matches: readonly string[]): boolean {
  return matches.some((pattern) => pattern.split('/')[2] === url.hostname);
}
