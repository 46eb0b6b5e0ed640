import { type Browser, browser } from 'wxt/browser';
import { report } from '../../browser/report';

/** Long enough for the several events of one change. */
const SETTLE_MS = 60;
const LOOKS = 'looks';

/**
 * Calls back when another tab came to the front of this page's window, or the tab in front went
 * elsewhere or began to load again, until the signal aborts. Also when the reader turns to this page or
 * pressed the toolbar button: we may see an address then that was hidden before.
 *
 * @param onChange - is told whether the tab loaded something
 */
export function followTab(signal: AbortSignal, onChange: (hasLoaded: boolean) => void): void {
  // Until it is known, the tabs of all windows count: looking once too often shows nothing else.
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
  globalThis.addEventListener?.('focus', settle, { signal }); // tests without a page have none
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    looks.close();
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  });
}

/** Tells pages that follow a tab that the reader pressed the toolbar button, which no event does. */
export function tellPress(): void {
  const looks = new BroadcastChannel(LOOKS);
  looks.postMessage(null);
  looks.close();
}
