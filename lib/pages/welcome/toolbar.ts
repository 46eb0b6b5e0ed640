import { browser } from 'wxt/browser';

/** A browser whose toolbar menu looks its own way. */
export type BrowserName = 'chrome' | 'edge' | 'firefox';

/** Which browser this is, or which one it is built like. */
export function browserName(): BrowserName {
  const { userAgent } = navigator;
  if (userAgent.includes('Firefox/')) return 'firefox';
  return userAgent.includes('Edg/') ? 'edge' : 'chrome';
}

/** Whether the reader has put the button on the toolbar; `false` also where the browser does not say. */
export async function isPinned(): Promise<boolean> {
  const settings = await browser.action.getUserSettings?.();
  return settings?.isOnToolbar === true;
}

/** Calls back when the button may have been put on the toolbar or taken from it, as long as the page is there. */
export function watchPinned(onChange: () => void): void {
  // Older browsers have no such event; the reader comes back to the page from their menu.
  (browser.action as typeof browser.action & Partial<Events>).onUserSettingsChanged?.addListener(
    onChange,
  );
  addEventListener('focus', onChange);
}

interface Events {
  onUserSettingsChanged: { addListener(listener: () => void): void };
}
