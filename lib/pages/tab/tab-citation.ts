import { browser } from 'wxt/browser';
import { type PageCitation, readPageCitation } from '../../sites/page-citation';

/** Enough for several thousand authors. */
const LONGEST = 600_000;

/**
 * Reads what the active page says about its paper, such as the authors, if the browser allows it.
 *
 * @returns `null` for other pages, and for those that may not be read
 */
export async function readTabCitation(): Promise<PageCitation | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  try {
    const [result] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      func: collectCitation,
      args: [LONGEST],
    });
    const html = result?.result ?? '';
    return html ? readPageCitation(new DOMParser().parseFromString(html, 'text/html')) : null;
  } catch {
    return null; // no access to the page
  }
}

/** Runs in the page, with access only to its arguments and the page's globals. */
function collectCitation(longest: number): string {
  const parts = document.querySelectorAll('meta[name^="citation_"], .primary-subject');
  const html = [...parts].map((part) => part.outerHTML).join('');
  return html.slice(0, longest);
}
