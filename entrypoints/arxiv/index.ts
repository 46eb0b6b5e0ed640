import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { follow } from '../../lib/browser/follow';
import { readPaper, readSettings } from '../../lib/browser/mirror';
import { offerShowPaper, type ShowPaper } from '../../lib/browser/paper-page';
import { type PaperKey, paperKey } from '../../lib/paper/ref';
import { arxiv } from '../../lib/sites/arxiv';
import type { PaperIdentity } from '../../lib/sites/site';
import { type Locale, resolveLocale, type Settings } from '../../lib/view/settings';
import { addBadges } from './badges';
import { mountPanel } from './panel';

/**
 * Runs at document_start on arXiv's paper and listing pages (matches in wxt.config.ts). It is not
 * one of WXT's content scripts, because their start message to the page would let any page see and
 * stop us. Where there is nothing to show it asks the storage one question and is done.
 */
export default defineUnlistedScript(() => {
  const identity = arxiv.identify(new URL(location.href));
  if (!isShowable(document.contentType)) return;
  if (identity?.kind === 'paper') {
    const show: ShowPaper = (key, page) =>
      follow(relevant, (signal) => showPaper(key, page, signal));
    show(paperKey(identity.paper), identity);
    offerShowPaper(show);
  }
  if (identity?.kind === 'listing') follow(relevant, showListing);
});

async function showPaper(
  key: PaperKey,
  identity: PaperIdentity,
  signal: AbortSignal,
): Promise<Settings> {
  const { paper, skin, settings } = await readPaper(key);
  if (paper && skin && settings.sites.arxiv && !signal.aborted) {
    mountPanel({ record: paper, identity, settings, locale: localeOf(settings), skin, signal });
  }
  return settings;
}

async function showListing(signal: AbortSignal): Promise<Settings> {
  const settings = await readSettings();
  if (document.readyState === 'loading') {
    await new Promise((resolve) =>
      document.addEventListener('DOMContentLoaded', resolve, { once: true }),
    );
  }
  if (settings.sites.arxiv && !signal.aborted) {
    await addBadges({ settings, locale: localeOf(settings), signal });
  }
  return settings;
}

/** The panel follows the language of its texts by itself. */
function relevant({ sites, side, uiLocale }: Settings): string {
  return `${sites.arxiv} ${side} ${uiLocale}`;
}

/** XML and other documents have no place for us. */
function isShowable(contentType: string): boolean {
  return contentType === 'text/html' || contentType === 'application/pdf';
}

function localeOf(settings: Settings): Locale {
  return resolveLocale(settings.uiLocale, browser.i18n.getUILanguage());
}
