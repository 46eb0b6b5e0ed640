import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { interfaceLocale } from '../../lib/browser/interface-locale';
import { addBadges } from '../../lib/content/badges/badges';
import { follow } from '../../lib/content/follow';
import { identifyArxiv } from '../../lib/sites/arxiv';
import { readHead } from '../../lib/storage/mirror';

/**
 * Runs at document_start on arXiv's listing pages (matches in wxt.config.ts). See entrypoints/arxiv
 * for why it is not one of WXT's content scripts.
 */
export default defineUnlistedScript(() => {
  const identity = identifyArxiv(new URL(location.href));
  // XML has no place for us.
  if (identity?.kind !== 'listing' || document.contentType !== 'text/html') return;
  follow({
    read: readHead,
    settings: ['sites', 'arxiv', 'side', 'uiLocale'],
    fingerprint: ({ head }) => `${head?.fingerprint}`,
    async show({ head, settings }, signal) {
      if (!head || !settings.sites.arxiv) return;
      await parsed();
      const locale = interfaceLocale(settings.uiLocale);
      if (!signal.aborted) addBadges({ head, settings, locale, signal });
    },
  });
});

async function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) =>
    document.addEventListener('DOMContentLoaded', resolve, { once: true }),
  );
}
