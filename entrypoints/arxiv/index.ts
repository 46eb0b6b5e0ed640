import type { UnlistedScriptDefinition } from 'wxt';
import { browser } from 'wxt/browser';
import { type Berth, createBerth } from '../../lib/browser/berth';
import { follow } from '../../lib/browser/follow';
import { onGivenRoom } from '../../lib/browser/given-room';
import { readPaper } from '../../lib/browser/mirror';
import { offerPanel } from '../../lib/browser/panel-loader';
import { offerShowPaper } from '../../lib/browser/paper-page';
import { report } from '../../lib/browser/report';
import { type PaperKey, paperKey } from '../../lib/paper/ref';
import { identifyArxiv } from '../../lib/sites/arxiv';
import type { PaperIdentity } from '../../lib/sites/site';
import { resolveLocale, type Settings } from '../../lib/view/settings';
import { mountPanel } from './panel';

/**
 * Runs at document_start on arXiv's paper pages (matches in wxt.config.ts), and on a listing when a
 * badge is to open a paper there. It is not one of WXT's content scripts, because their start message
 * to the page would let any page see and stop us. Where there is nothing to show it asks the storage
 * one question and is done.
 */
export default {
  main() {
    const url = new URL(location.href);
    const identity = identifyArxiv(url);
    if (!isShowable(document.contentType)) return;
    offerPanel(mountPanel);
    if (identity?.kind !== 'paper') return;
    showPaper(paperKey(identity.paper), identity, url);
    offerShowPaper(showPaper);
  },
} satisfies UnlistedScriptDefinition;

/** @param url - of the page, while it has not been painted; then its own room can be taken */
function showPaper(key: PaperKey, identity: PaperIdentity, url?: URL): void {
  let berth: Berth | null = null;
  let isFirst = url !== undefined;
  if (url && identity.form === 'abs') {
    onGivenRoom(url, (room) => {
      // In the first page after a choice, Firefox gives it when everything is shown already.
      if (!isFirst) return;
      berth = createBerth();
      berth.setRoom(room);
      berth.moor();
    });
  }
  follow({
    read: () => readPaper(key),
    print: ({ paper, skin, settings }) => JSON.stringify([paper, !skin, relevant(settings)]),
    show({ paper, skin, settings }, signal) {
      const given = berth;
      const isPainted = performance.getEntriesByType('paint').length > 0;
      const isLate = isFirst && !given && isPainted;
      berth = null;
      isFirst = false;
      if (paper && skin && settings.sites.arxiv) {
        const locale = resolveLocale(settings.uiLocale, browser.i18n.getUILanguage());
        const place = { berth: given, isLate };
        try {
          mountPanel({ record: paper, identity, settings, locale, skin, signal, ...place });
          return;
        } catch (error) {
          report(error); // a record that is not ours; no room stays without a panel
        }
      }
      given?.remove();
    },
  });
}

/** The panel follows the language of its texts by itself. */
function relevant({ sites, side, uiLocale }: Settings): string {
  return `${sites.arxiv} ${side} ${uiLocale}`;
}

/** XML and other documents have no place for us. */
function isShowable(contentType: string): boolean {
  return contentType === 'text/html' || contentType === 'application/pdf';
}
