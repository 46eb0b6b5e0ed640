import { browser } from 'wxt/browser';
import { linksToRead } from '../../sites/page-links';

/** The page in front and the addresses in it. */
export interface TabLinks {
  url: string;
  /** as the browser completes them */
  addresses: string[];
}

/** More than the longest listing of arXiv has. */
const MOST_LINKS = 20_000;

/**
 * Reads the links of the page in front, where the browser lets us: on the sites of the manifest, and
 * anywhere once the toolbar button was pressed.
 *
 * @returns `null` for pages of the browser, other extensions' pages and pages without a document
 */
export async function readTabLinks(): Promise<TabLinks | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  try {
    const [result] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      func: collectLinks,
      args: [linksToRead(tab.url ?? ''), MOST_LINKS],
    });
    return result?.result ?? null;
  } catch {
    return null; // not ours to read
  }
}

/** Runs in the page: it sees its arguments and the page's globals only. */
function collectLinks(selector: string, most: number): TabLinks {
  const addresses = new Set<string>();
  for (const link of document.querySelectorAll<HTMLElement>(selector)) {
    if (addresses.size >= most) break;
    addresses.add(link instanceof HTMLAnchorElement ? link.href : (link.dataset.oneboxSrc ?? ''));
  }
  return { url: location.href, addresses: [...addresses] };
}
