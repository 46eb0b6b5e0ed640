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

/** Where to open the page: what the browser reports for Enter in the address bar with modifier keys. */
export type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/**
 * Opens a place in the library.
 *
 * @param finding - its path; `currentTab` means the tab that is active when this is called
 */
export async function openLibraryAt(
  finding: Promise<string> | string,
  where: Disposition = 'newForegroundTab',
): Promise<void> {
  const front = { active: true, lastFocusedWindow: true };
  const [tab] = where === 'currentTab' ? await browser.tabs.query(front) : [];
  const url = browser.runtime.getURL((await finding) as '/'); // WXT types only paths of files
  // Chromium does not show extension pages in private windows.
  const isUsable = tab?.id !== undefined && !(tab.incognito && !import.meta.env.FIREFOX);
  if (isUsable) await browser.tabs.update(tab.id, { url });
  else await browser.tabs.create({ url, active: where !== 'newBackgroundTab' });
}

/** @param tabId - the tab whose page is to be read, or `null` */
async function openLibraryFor(tabId: number | null, part = ''): Promise<void> {
  await browser.tabs.create({ url: libraryUrl(tabId, part) });
}

/** In storage.session: the library tab that a page asked for last. */
const ASKED = 'askedLibrary';

/**
 * Opens the library for a thread whose page asks for it. One tab serves all such pages, one after the
 * other: a page that asks again and again fills no window.
 */
export function openAskedLibrary(tabId: number): Promise<void> {
  const opening = lastAsked.then(() => openAsked(tabId));
  lastAsked = opening.catch(() => undefined); // said to who asked
  return opening;
}

let lastAsked: Promise<void> = Promise.resolve();

async function openAsked(tabId: number): Promise<void> {
  const { [ASKED]: known } = await browser.storage.session.get(ASKED);
  const url = libraryUrl(tabId, '');
  if (typeof known === 'number' && (await isLibrary(known))) {
    await browser.tabs.update(known, { url, active: true });
    return;
  }
  const { id } = await browser.tabs.create({ url });
  await browser.storage.session.set({ [ASKED]: id });
}

/** The reader may have closed that tab, or gone elsewhere in it. The address of our own pages we see. */
async function isLibrary(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url?.startsWith(browser.runtime.getURL('/library.html')) === true;
}

function libraryUrl(tabId: number | null, part: string): string {
  const query = tabId === null ? '' : `?tab=${tabId}`;
  const hash = part && `#${part}`;
  return browser.runtime.getURL(`/library.html${query}${hash}` as '/'); // WXT types paths of files alone
}
