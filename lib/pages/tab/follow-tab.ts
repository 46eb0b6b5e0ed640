import { type Browser, browser } from 'wxt/browser';
import { report } from '../../browser/report';

/** Long enough to collect the events of one change. */
const SETTLE_MS = 60;
const LOOKS = 'looks';

/**
 * Calls back, until the signal aborts, when another tab of this page's window becomes active, or the active
 * tab navigates or reloads. Also when this page gets the focus or the toolbar button is pressed, because we
 * may then see an address that was hidden before.
 *
 * @param onChange - called with whether the tab loaded something
 */
export function followTab(signal: AbortSignal, onChange: (hasLoaded: boolean) => void): void {
  // Until the window is known, the tabs of all windows count: an extra look changes nothing.
  let windowId: number | undefined;
  browser.windows.getCurrent().then(({ id }) => {
    windowId = id;
  }, report);
  const isHere = (id: number) => id === (windowId ?? id);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasLoaded = false;
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      onChange(hasLoaded);
      hasLoaded = false;
    }, SETTLE_MS);
  };
  const activated = (tab: { windowId: number }) => {
    if (isHere(tab.windowId)) settle();
  };
  const updated = (
    _id: number,
    change: { url?: string; status?: string; title?: string },
    tab: Browser.tabs.Tab,
  ) => {
    if (!tab.active || !isHere(tab.windowId)) return;
    hasLoaded ||= change.status === 'loading';
    if ('url' in change || 'status' in change || 'title' in change) settle();
  };
  const looks = new BroadcastChannel(LOOKS);
  looks.onmessage = settle;
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  globalThis.addEventListener?.('focus', settle, { signal }); // missing in tests without a page
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    looks.close();
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  });
}

/** Tells pages that follow a tab about a press of the toolbar button, for which there is no event. */
export function tellPress(): void {
  const looks = new BroadcastChannel(LOOKS);
  looks.postMessage(null);
  looks.close();
}
