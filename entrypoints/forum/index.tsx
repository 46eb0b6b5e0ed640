import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { AddButton } from '../../components/AddButton';
import css from '../../components/add-button.css?inline';
import tokens from '../../components/tokens.css?inline';
import { createHost, draw } from '../../lib/browser/host';
import { takeOver } from '../../lib/browser/life';
import { ask } from '../../lib/browser/messages';
import { readPageTheme, watchPageTheme } from '../../lib/browser/page-theme';
import { readWeek } from '../../lib/digest/week-dates';
import { pytorchkr } from '../../lib/sites/pytorchkr';
import { libraryWords } from '../../lib/view/library-words';
import { resolveLocale } from '../../lib/view/settings';

/**
 * Runs on the forum's pages once the reader has allowed it (lib/browser/forum-permission.ts): a
 * button on threads whose title names a week. It opens the library page, which reads the thread and
 * asks before anything is kept.
 */
export default defineUnlistedScript(() => {
  const signal = takeOver();
  const locale = resolveLocale('auto', browser.i18n.getUILanguage());
  const { host, root } = createHost('chip', tokens + css);
  const show = (note: string | null) => {
    const button = <AddButton text={libraryWords(locale).add} note={note} onAdd={onAdd} />;
    draw(root, button as unknown as Node); // content scripts are built with components/dom-jsx.ts
  };
  const onAdd = async () => {
    const reply = await ask({ kind: 'open-library' });
    if (!reply.ok) show(reply.failure[locale]);
  };
  show(null);
  host.lang = locale;

  // The forum swaps topics without loading a page; its title tells.
  const look = () => {
    const isThread = pytorchkr.identify(new URL(location.href))?.kind === 'digest';
    const isDigest = isThread && readWeek(document.title) !== null;
    if (!isDigest) host.remove();
    else if (!host.isConnected) {
      host.dataset.theme = readPageTheme();
      document.documentElement.append(host);
    }
  };
  watchPageTheme(signal, (theme) => {
    host.dataset.theme = theme;
  });
  const observer = new MutationObserver(look);
  const title = document.querySelector('title');
  if (title) observer.observe(title, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });
  look();
});
