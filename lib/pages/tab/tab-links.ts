import { browser } from 'wxt/browser';
import { ALL_LINKS, linksToRead, type PageLinks, readPageLinks } from '../../sites/page-links';

/** The active page and what its links name. */
export interface TabLinks {
  url: string;
  links: PageLinks;
  /** whether the page is a listing without a badge or a row that names its paper, while its links name several */
  areRowsLost: boolean;
}

/** Data collected from the active page. */
interface Collected {
  url: string;
  /** as the browser resolves them */
  addresses: string[];
  hasBadges: boolean;
}

/** More than the longest listing of arXiv has. */
const MOST_LINKS = 20_000;
/** A list without a result may still link a paper in a notice. */
const LEAST_LOST = 2;

/**
 * Reads the links of the active page, if the browser allows it: on the sites of the manifest, and anywhere
 * once the toolbar button was pressed. On a listing, reads those of its rows, or all links if no row is
 * recognised because the site has changed.
 *
 * @returns `null` for pages of the browser, other extensions' pages and pages without a document
 */
export async function readTabLinks(): Promise<TabLinks | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const wanted = linksToRead(tab.url ?? '');
  try {
    const ofRows = await collect(tab.id, wanted);
    if (!ofRows) return null;
    const links = readPageLinks(ofRows.addresses);
    if (wanted === ALL_LINKS || links.papers.length > 0)
      return { url: ofRows.url, links, areRowsLost: false };
    const all = readPageLinks((await collect(tab.id, ALL_LINKS))?.addresses ?? []);
    if (all.papers.length < LEAST_LOST) return { url: ofRows.url, links, areRowsLost: false };
    return { url: ofRows.url, links: all, areRowsLost: !ofRows.hasBadges };
  } catch {
    return null; // no access to the page
  }
}

async function collect(tabId: number, selector: string): Promise<Collected | null> {
  const [result] = await browser.scripting.executeScript({
    target: { tabId },
    func: collectLinks,
    args: [selector, MOST_LINKS],
  });
  return result?.result ?? null;
}

/** Runs in the page, with access only to its arguments and the page's globals. */
function collectLinks(selector: string, most: number): Collected {
  const addresses = new Set<string>();
  for (const link of document.querySelectorAll<HTMLElement>(selector)) {
    if (addresses.size >= most) break;
    addresses.add(link instanceof HTMLAnchorElement ? link.href : (link.dataset.oneboxSrc ?? ''));
  }
  const hasBadges = document.querySelector('paper-duet[data-surface="badge"]') !== null;
  return { url: location.href, addresses: [...addresses], hasBadges };
}
