import { type PaperKey, paperKey } from '../paper/ref';
import { findPaperSite } from './papers';
import { identify } from './registry';
import { parseWebUrl } from './web-url';

/** What the links of a page name, each once, in their order on the page. */
export interface PageLinks {
  papers: PaperKey[];
  statusIds: string[];
}

/**
 * By site: the links by which the rows of its listings name their own papers. Rows also link what their
 * comments mention. Here and not with the site, which pages carry: only the popup asks.
 */
const ROW_LINKS: Readonly<Record<string, string>> = {
  arxiv: 'dl dt a[href], li.arxiv-result .list-title a[href]',
};

/** A page with fewer papers is an article about a paper, not a digest of several. */
const LEAST_PAPERS = 2;

/**
 * Reads which papers and posts a page links, by sites that we recognise.
 *
 * @param addresses - as they stand in the page, complete
 */
export function readPageLinks(addresses: readonly string[]): PageLinks {
  const papers = new Set<PaperKey>();
  const statusIds = new Set<string>();
  for (const address of addresses) {
    const url = parseWebUrl(address);
    if (!url) continue;
    const identity =
      (findPaperSite(url.hostname)?.identify(url) ?? identify(url)?.identity) || null;
    if (identity?.kind === 'paper') papers.add(paperKey(identity.paper));
    if (identity?.kind === 'post') statusIds.add(identity.statusId);
  }
  return { papers: [...papers], statusIds: [...statusIds] };
}

/**
 * Whether a page may hold a digest that can be added: one of a forum, or any page of the web that
 * links several papers and is not a site's own page of a paper, a post or a list.
 */
export function mayHoldDigest(address: string, links: PageLinks): boolean {
  const url = parseWebUrl(address);
  if (!url) return false;
  const found = identify(url);
  if (found?.identity) return found.identity.kind === 'digest';
  return links.papers.length >= LEAST_PAPERS;
}

/** The links to read on a page that is not a listing, or on a listing whose rows are not recognised. */
export const ALL_LINKS = 'a[href], [data-onebox-src]';

/** Which links to read on the page of an address: those of the rows where it is a site's listing. */
export function linksToRead(address: string): string {
  const url = parseWebUrl(address);
  const found = url && identify(url);
  const isListing = found?.identity?.kind === 'listing';
  return (isListing && ROW_LINKS[found.site.name]) || ALL_LINKS;
}

/** Whether an address is one of a list of papers or posts. */
export function isListing(address: string): boolean {
  const url = parseWebUrl(address);
  return url !== null && identify(url)?.identity?.kind === 'listing';
}
