import type { FirefoxPrivileged } from './firefox-privileged';
import { evaluateInView, screenshotOf, urlOfView } from './firefox-view';
import type { ToolbarPopup } from './surface';
import { waitFor } from './wait';

const TIMEOUT_MS = 30_000;

/** Firefox's real sidebar, once something opened it. */
export type Sidebar = Pick<ToolbarPopup, 'url' | 'evaluate' | 'screenshot' | 'text'>;

/** Waits for the sidebar with one of the extension's pages. */
export async function findFirefoxSidebar({
  chrome,
}: Pick<FirefoxPrivileged, 'chrome'>): Promise<Sidebar> {
  const url = await waitFor(() => urlOfView(chrome, 'sidebar'), {
    timeoutMs: TIMEOUT_MS,
    what: 'the sidebar to open',
  });
  const evaluate = evaluateInView(chrome, 'sidebar');
  return {
    url,
    evaluate,
    text: () => evaluate(() => document.body.innerText),
    // With the tab beside it, as a reader sees them.
    screenshot: () => screenshotOf(chrome, 'window'),
  };
}

/** Closes it. */
export async function closeFirefoxSidebar({
  chrome,
}: Pick<FirefoxPrivileged, 'chrome'>): Promise<void> {
  await chrome(() => {
    const win = Services.wm.getMostRecentWindow('navigator:browser');
    (win as unknown as { SidebarController: { hide(): void } }).SidebarController.hide();
  });
}

// Inside Firefox.
declare const Services: { wm: { getMostRecentWindow(type: string): Window } };
