import { browser } from 'wxt/browser';

/** A page as it stands in a tab now. */
export interface TabPage {
  url: string;
  html: string;
}

/** Larger pages are no digests. */
const MOST_CHARACTERS = 5_000_000;

/**
 * Reads the page of a tab the reader pointed at: by the toolbar button (activeTab) or by a host
 * permission given before.
 *
 * @returns `null` when the browser does not allow it, or the page is too large
 */
export async function readTabPage(tabId: number): Promise<TabPage | null> {
  try {
    const [result] = await browser.scripting.executeScript({
      target: { tabId },
      func: (most: number) => {
        const html = document.documentElement.outerHTML;
        return html.length > most ? null : { url: location.href, html };
      },
      args: [MOST_CHARACTERS],
    });
    return result?.result ?? null;
  } catch {
    return null; // a page of the browser, a store, a tab that was closed
  }
}
