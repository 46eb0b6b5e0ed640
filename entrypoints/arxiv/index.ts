import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeOver } from '../../lib/browser/life';
import { readPaper, readSettings, watchMirror } from '../../lib/browser/mirror';
import { report } from '../../lib/browser/report';
import { paperKey } from '../../lib/paper/ref';
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
  if (identity?.kind === 'paper') run(() => showPaper(identity));
  if (identity?.kind === 'listing') run(showListing);
});

async function showPaper(identity: PaperIdentity): Promise<void> {
  const signal = takeOver();
  const { paper, skin, settings } = await readPaper(paperKey(identity.paper));
  if (!paper || !skin || signal.aborted) return;
  follow(signal, settings, (life, now) => {
    const locale = localeOf(now);
    mountPanel({ record: paper, identity, settings: now, locale, skin, signal: life });
  });
}

async function showListing(): Promise<void> {
  const signal = takeOver();
  const settings = await readSettings();
  if (document.readyState === 'loading') {
    await new Promise((resolve) =>
      document.addEventListener('DOMContentLoaded', resolve, { once: true }),
    );
  }
  if (signal.aborted) return;
  follow(signal, settings, (life, now) =>
    run(() => addBadges({ settings: now, locale: localeOf(now), signal: life })),
  );
}

/** Shows while the site is switched on, and switches over when the reader does, in open pages too. */
function follow(
  signal: AbortSignal,
  settings: Settings,
  show: (life: AbortSignal, settings: Settings) => void,
): void {
  let life = new AbortController();
  let shown = '';
  const apply = (now: Settings) => {
    const wanted = now.sites.arxiv ? `${now.side} ${now.uiLocale}` : '';
    if (wanted === shown) return;
    shown = wanted;
    life.abort();
    life = new AbortController();
    if (wanted) show(life.signal, now);
  };
  signal.addEventListener('abort', () => life.abort());
  watchMirror(signal, (changed) => changed.settings && apply(changed.settings));
  apply(settings);
}

/** XML and other documents have no place for us. */
function isShowable(contentType: string): boolean {
  return contentType === 'text/html' || contentType === 'application/pdf';
}

function localeOf(settings: Settings): Locale {
  return resolveLocale(settings.uiLocale, browser.i18n.getUILanguage());
}

function run(work: () => Promise<void>): void {
  work().catch(report);
}
