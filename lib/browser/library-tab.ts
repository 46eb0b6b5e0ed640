import { browser } from 'wxt/browser';

/**
 * Opens the library page in a tab of its own.
 *
 * @param fromPage - also read the page of the tab in front, which the press of the toolbar button
 *   has just allowed
 * @param part - the id of what it begins with
 */
export async function openLibrary(fromPage: boolean, part = ''): Promise<void> {
  const [tab] = fromPage ? await browser.tabs.query({ active: true, currentWindow: true }) : [];
  await openLibraryFor(tab?.id ?? null, part);
}

/** @param tabId - the tab whose page is to be read, or `null` */
export async function openLibraryFor(tabId: number | null, part = ''): Promise<void> {
  const query = tabId === null ? '' : `?tab=${tabId}`;
  const hash = part && `#${part}`;
  await browser.tabs.create({ url: browser.runtime.getURL(`/library.html${query}${hash}` as '/') });
}
