import { browser } from 'wxt/browser';
import { SIDE_PANEL_WORDS } from './side-panel.words';

type Chromium = { sidePanel?: { open?: (where: { windowId: number }) => Promise<void> } };
type Firefox = { sidebarAction?: { open?: () => Promise<void> } };

/** Whether this browser has a panel beside its tabs that we may open: none on phones, nor in old versions. */
export function canOpenSidePanel(): boolean {
  const { sidePanel, sidebarAction } = browser as Chromium & Firefox;
  return typeof (sidePanel?.open ?? sidebarAction?.open) === 'function';
}

/**
 * Opens the side panel or the sidebar. Browsers allow it only while they carry out a press of the reader,
 * so nothing may be awaited between the press and this.
 *
 * @throws where there is none, or no press
 */
export function openSidePanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as Chromium & Firefox;
  const opening = sidePanel?.open?.({ windowId }) ?? sidebarAction?.open?.();
  if (opening) return opening;
  const userMessage = SIDE_PANEL_WORDS.none;
  return Promise.reject(Object.assign(new Error(userMessage.en), { userMessage }));
}
