import { interfaceLocale } from '../../browser/interface-locale';
import { report } from '../../browser/report';
import { type PaperKey, paperKey } from '../../paper/ref';
import { identifyArxiv } from '../../sites/arxiv';
import type { PaperIdentity } from '../../sites/site';
import { readPaper } from '../../storage/mirror';
import { follow } from '../follow';
import { offerShowPaper } from '../paper-page';
import { onEarlyInset } from './early-inset';
import { mountPanel } from './mount';
import { createPanelHost, type PanelHost } from './panel-host';
import { offerPanel } from './panel-loader';

/**
 * Shows the panel on a page of arXiv whose address names a known paper, and offers it to the badges of
 * a listing. Where there is nothing to show it asks the storage one question and is done.
 */
export function runPaperPage(): void {
  const url = new URL(location.href);
  const identity = identifyArxiv(url);
  if (!isShowable(document.contentType)) return;
  offerPanel(mountPanel);
  if (identity?.kind !== 'paper') return;
  showPaper(paperKey(identity.paper), identity, url);
  offerShowPaper(showPaper);
}

/** @param url - of the page, while it has not been painted; then its own room can be taken */
function showPaper(key: PaperKey, identity: PaperIdentity, url?: URL): void {
  let panelHost: PanelHost | null = null;
  let isFirst = url !== undefined;
  if (url && identity.form === 'abs') {
    onEarlyInset(url, (inset) => {
      // In the first page after a choice, Firefox gives it when everything is shown already.
      if (!isFirst) return;
      panelHost = createPanelHost();
      panelHost.setInset(inset);
      panelHost.moor();
    });
  }
  follow({
    read: () => readPaper(key),
    // The panel follows the language of its texts by itself.
    settings: ['sites', 'arxiv', 'side', 'uiLocale'],
    fingerprint: ({ paper, uiBundle }) => JSON.stringify([paper, !uiBundle]),
    show({ paper, uiBundle, settings }, signal) {
      const given = panelHost;
      const isPainted = performance.getEntriesByType('paint').length > 0;
      const isLate = isFirst && !given && isPainted;
      panelHost = null;
      isFirst = false;
      if (paper && uiBundle && settings.sites.arxiv) {
        const locale = interfaceLocale(settings.uiLocale);
        const place = { panelHost: given, isLate };
        try {
          mountPanel({ record: paper, identity, settings, locale, uiBundle, signal, ...place });
          return;
        } catch (error) {
          report(error); // a record that is not ours; no room stays without a panel
        }
      }
      given?.remove();
    },
  });
}

/** XML and other documents have no place for us. */
function isShowable(contentType: string): boolean {
  return contentType === 'text/html' || contentType === 'application/pdf';
}
