import { browser } from 'wxt/browser';

/** A browser with its own kind of toolbar menu. */
export type BrowserName = 'chrome' | 'edge' | 'firefox';

/** Detects this browser, or the one that it is based on. */
export function browserName(): BrowserName {
  const { userAgent } = navigator;
  if (userAgent.includes('Firefox/')) return 'firefox';
  return userAgent.includes('Edg/') ? 'edge' : 'chrome';
}

/** Whether the button is pinned to the toolbar; also `false` if the browser does not say. */
export async function isPinned(): Promise<boolean> {
  const settings = await browser.action.getUserSettings?.();
  return settings?.isOnToolbar === true;
}

/** Calls back, as long as the page is open, when the button may have been pinned or unpinned. */
export function watchPinned(onChange: () => void): void {
  // Older browsers have no such event, but the page gets the focus when the reader leaves their menu.
  (browser.action as typeof browser.action & Partial<Events>).onUserSettingsChanged?.addListener(
    onChange,
  );
  addEventListener('focus', onChange);
}

interface Events {
  onUserSettingsChanged: { addListener(listener: () => void): void };
}
