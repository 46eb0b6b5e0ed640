import type { UnlistedScriptDefinition } from 'wxt';
import { interfaceLocale } from '../../lib/browser/interface-locale';
import { addBadges } from '../../lib/content/badges/badges';
import { follow } from '../../lib/content/follow';
import { parsed } from '../../lib/content/parsed';
import { findPanelSite } from '../../lib/sites/panel-sites';
import { readHead } from '../../lib/storage/mirror';

/**
 * Runs at document_start on the listings of sites (matches in wxt.config.ts). See entrypoints/arxiv
 * for why it is not one of WXT's content scripts.
 */
export default {
  main() {
    const url = new URL(location.href);
    const { name, pages } = findPanelSite(url) ?? {};
    const listing = pages?.site.identify(url)?.kind === 'listing' && pages.listing;
    // Our elements cannot be shown in an XML document.
    if (!name || !listing || document.contentType !== 'text/html') return;
    follow({
      read: readHead,
      settings: ['sites', name, 'side', 'uiLocale', 'doubts', 'count'],
      fingerprint: ({ head }) => `${head?.fingerprint}`,
      async show({ head, settings }, signal) {
        if (!head || !settings.sites[name]) return;
        await parsed();
        const locale = interfaceLocale(settings.uiLocale);
        if (!signal.aborted) addBadges({ head, listing, settings, locale, signal });
      },
    });
  },
} satisfies UnlistedScriptDefinition;
