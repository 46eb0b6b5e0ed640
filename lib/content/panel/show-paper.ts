import { interfaceLocale } from '../../browser/interface-locale';
import { report } from '../../browser/report';
import { claimContext } from '../../browser/script-context';
import { type PaperKey, paperKey } from '../../paper/ref';
import type { PanelPlace } from '../../sites/page-integration';
import { findPanelSite, type SiteWithPanel } from '../../sites/panel-sites';
import { readPaper } from '../../storage/mirror';
import { watchAddress } from '../address';
import { follow } from '../follow';
import { offerShowPaper } from '../paper-page';
import { parsed } from '../parsed';
import { onEarlyInset } from './early-inset';
import { createPanelHost, type PanelHost } from './panel-host';
import { loadPanel, type MountPanel } from './panel-loader';

/**
 * Shows the panel on a site's page whose address names a known paper. Where there is nothing to show
 * it asks the storage one question and is done: the panel's code is a script of its own.
 */
export function runPaperPage(): void {
  const url = new URL(location.href);
  const site = findPanelSite(url);
  if (!site || !isShowable(document.contentType)) return;
  const isPaper = showAddress(site, url, true);
  if (site.pages.navigation === 'in-place')
    watchAddress((next) => {
      // Whatever the last address showed ends.
      if (!showAddress(site, next, false)) claimContext();
    });
  if (isPaper) offerShowPaper((key, place) => showPaper(site, key, place));
}

/** @returns whether the address is that of a paper */
function showAddress(site: SiteWithPanel, url: URL, isUnpainted: boolean): boolean {
  const identity = site.pages.site.identify(url);
  if (identity?.kind !== 'paper') return false;
  showPaper(
    site,
    paperKey(identity.paper),
    site.pages.placeOf(identity),
    isUnpainted ? url : undefined,
  );
  return true;
}

/** @param url - of the page, while it has not been painted and can still leave a margin */
function showPaper(
  { name, pages }: SiteWithPanel,
  key: PaperKey,
  place: PanelPlace,
  url?: URL,
): void {
  let panelHost: PanelHost | null = null;
  let isFirst = url !== undefined;
  if (url && place.layout === 'beside' && pages.isInsetOf(url)) {
    onEarlyInset((inset) => {
      // In the first page after a choice, Firefox gives it when everything is shown already.
      if (!isFirst || isPainted()) return;
      panelHost = createPanelHost();
      panelHost.setInset(inset);
      panelHost.moor();
    });
  }
  follow({
    read: () => readPaper(key),
    // The panel follows the language of its texts by itself.
    settings: ['sites', name, 'side', 'uiLocale', 'doubts'],
    fingerprint: ({ paper, uiBundle }) => JSON.stringify([paper, !uiBundle]),
    async show({ paper, uiBundle, settings }, signal) {
      const isShown = paper && uiBundle && settings.sites[name];
      const mountPanel = isShown ? await findPanel() : null;
      if (place.readyAt === 'parsed') await parsed();
      if (signal.aborted) return;
      const given = panelHost;
      const isLate = isFirst && !given && isPainted();
      panelHost = null;
      isFirst = false;
      if (isShown && mountPanel) {
        const locale = interfaceLocale(settings.uiLocale);
        const look = { settings, locale, uiBundle, panelHost: given, isLate };
        try {
          mountPanel({ ...look, record: paper, place, signal });
          return;
        } catch (error) {
          report(error); // a record that is not ours; no margin stays without a panel
        }
      }
      given?.remove();
    },
  });
}

/** `null` where it cannot be loaded, which is reported. */
async function findPanel(): Promise<MountPanel | null> {
  try {
    return await loadPanel();
  } catch (error) {
    report(error);
    return null;
  }
}

/** Room that is given to a painted page moves what the reader sees. */
function isPainted(): boolean {
  return performance.getEntriesByType('paint').length > 0;
}

/** XML and other documents have no place for us. */
function isShowable(contentType: string): boolean {
  return contentType === 'text/html' || contentType === 'application/pdf';
}
