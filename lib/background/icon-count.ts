import { type Browser, browser } from 'wxt/browser';
import { report } from '../browser/report';
import { paperKey } from '../paper/ref';
import { identify } from '../sites/registry';
import { PDF_MATCHES } from '../sites/script-matches';
import { parseWebUrl } from '../sites/web-url';
import { readPapers } from '../storage/own-mirror';
import { readSettings, watchSettings } from '../storage/settings';

/** Badge colours, the same on light and dark toolbars. */
const BACKGROUND = '#55524b';
const TEXT = '#fffefb';
/** The badge has room for three characters. */
const MOST = 99;

/**
 * Shows on the toolbar icon how many known papers a tab's page has. The browser clears the badge when the
 * tab navigates.
 */
export async function showCount(
  { tab, frameId = 0 }: Pick<Browser.runtime.MessageSender, 'tab' | 'frameId'>,
  count: number,
): Promise<void> {
  if (tab?.id === undefined || frameId !== 0) return;
  const { count: isWanted } = await readSettings();
  await setText(tab.id, isWanted ? count : 0);
}

/** Clears all badges when the count is turned off, and restores those that no script reports. */
export function followCountSetting(): void {
  watchSettings(new AbortController().signal, ['count'], ({ count }) => {
    if (!count) clearAll().catch(report);
    else if (import.meta.env.FIREFOX) countOpenPdfs().catch(report);
  });
}

/**
 * Counts the PDFs that Firefox shows in its own viewer, where our scripts cannot run, by their address.
 * Only pages at these addresses wake the background.
 */
export function watchPdfTabs(): void {
  if (!import.meta.env.FIREFOX) return;
  const look = (tabId: number, change: { status?: string }, tab: Browser.tabs.Tab) => {
    if (change.status === 'complete') countPdf(tabId, tab.url ?? '').catch(report);
  };
  type Filtered = (listener: typeof look, filter: object) => void;
  const addListener = browser.tabs.onUpdated.addListener as unknown as Filtered; // Firefox accepts a filter
  addListener.call(browser.tabs.onUpdated, look, { urls: PDF_MATCHES, properties: ['status'] });
}

async function countOpenPdfs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: PDF_MATCHES });
  await Promise.all(tabs.flatMap(({ id, url }) => (id && url ? countPdf(id, url) : [])));
}

async function countPdf(tabId: number, address: string): Promise<void> {
  const url = parseWebUrl(address);
  const identity = url && identify(url)?.identity;
  const { sites } = await readSettings();
  if (identity?.kind !== 'paper' || !sites.arxiv) return;
  const known = await readPapers([paperKey(identity.paper)]);
  // The tab may have navigated in the meantime.
  const now = await browser.tabs.get(tabId).catch(() => null);
  if (now?.url === address) await showCount({ tab: now }, known.length);
}

async function clearAll(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : setText(id, 0))));
}

/** Mobile browsers have no badge. */
async function setText(tabId: number, count: number): Promise<void> {
  const text = count > MOST ? `${MOST}+` : count > 0 ? `${count}` : '';
  try {
    await browser.action.setBadgeText?.({ tabId, text });
    if (count === 0) return;
    await browser.action.setBadgeBackgroundColor?.({ tabId, color: BACKGROUND });
    await browser.action.setBadgeTextColor?.({ tabId, color: TEXT });
  } catch {
    // The tab was closed in the meantime.
  }
}
