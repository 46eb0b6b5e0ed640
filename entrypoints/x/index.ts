import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { KeyCache } from '../../lib/browser/key-cache';
import { takeOver } from '../../lib/browser/life';
import { readHead, watchMirror } from '../../lib/browser/mirror';
import { report } from '../../lib/browser/report';
import { resolveLocale, type Settings } from '../../lib/view/settings';
import { watchPosts } from './posts';

/**
 * Runs at document_start on X (matches in wxt.config.ts), while X is still loading itself, so that
 * the keys are in memory before the first post appears. See entrypoints/arxiv for why it is not one
 * of WXT's content scripts.
 */
export default defineUnlistedScript(() => {
  if (document.contentType === 'text/html') start(takeOver());
});

/** Watches the page, and begins anew when digests or the settings that matter here change. */
function start(signal: AbortSignal): void {
  let life = new AbortController();
  let shownWith = '';
  const restart = () => {
    life.abort();
    life = new AbortController();
    watch(life.signal, (settings) => {
      shownWith = relevant(settings);
    }).catch(report);
  };
  signal.addEventListener('abort', () => life.abort());
  watchMirror(signal, ({ settings, isMirrorNew }) => {
    if (isMirrorNew || (settings && relevant(settings) !== shownWith)) restart();
  });
  restart();
}

async function watch(signal: AbortSignal, onSettings: (settings: Settings) => void): Promise<void> {
  const { head, settings } = await readHead();
  onSettings(settings);
  if (!head || !settings.sites.x) return;
  const keys = await KeyCache.open(head);
  if (signal.aborted) return;
  const locale = resolveLocale(settings.uiLocale, browser.i18n.getUILanguage());
  watchPosts({ keys, locale, mode: settings.mode, signal });
}

function relevant({ sites, uiLocale }: Settings): string {
  return `${sites.x} ${uiLocale}`;
}
