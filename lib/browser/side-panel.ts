import { browser } from 'wxt/browser';
import { SIDE_PANEL_WORDS } from './side-panel.words';

type Chromium = { sidePanel?: { open?: (where: { windowId: number }) => Promise<void> } };
type Firefox = { sidebarAction?: { open?: () => Promise<void> } };

/** Whether this browser has a side panel that we can open: phones and old versions do not. */
export function canOpenSidePanel(): boolean {
  const { sidePanel, sidebarAction } = browser as Chromium & Firefox;
  return typeof (sidePanel?.open ?? sidebarAction?.open) === 'function';
}

/**
 * Opens the side panel or the sidebar. Browsers allow it only during a user gesture, so nothing may be
 * awaited between the gesture and this call.
 *
 * @throws if the browser has no such panel, or outside a user gesture
 */
export function openSidePanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as Chromium & Firefox;
  const opening = sidePanel?.open?.({ windowId }) ?? sidebarAction?.open?.();
  if (opening) return opening;
  const userMessage = SIDE_PANEL_WORDS.none;
  return Promise.reject(Object.assign(new Error(userMessage.en), { userMessage }));
}
