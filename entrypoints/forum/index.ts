import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '../../components/content/add-button.css?inline';
import tokens from '../../components/shared/tokens.css?inline';
import { interfaceLocale } from '../../lib/browser/interface-locale';
import { follow } from '../../lib/content/follow';
import { showForumButton } from '../../lib/content/forum-button';
import { readSettings } from '../../lib/storage/settings';

/** Runs on the forum's pages once the reader has allowed it (lib/browser/forum-permission.ts). */
export default defineUnlistedScript(() =>
  follow({
    read: async () => ({ settings: await readSettings() }),
    settings: ['uiLocale'],
    fingerprint: () => '',
    show({ settings }, signal) {
      const locale = interfaceLocale(settings.uiLocale);
      showForumButton({ css: tokens + css, locale, signal });
    },
  }),
);
