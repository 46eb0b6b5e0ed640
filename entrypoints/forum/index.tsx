import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { AddButton } from '../../components/content/AddButton';
import css from '../../components/content/add-button.css?inline';
import tokens from '../../components/shared/tokens.css?inline';
import { interfaceLocale } from '../../lib/browser/interface-locale';
import { claimContext } from '../../lib/browser/script-context';
import { createHost, draw } from '../../lib/content/host';
import { readPageTheme, watchPageTheme } from '../../lib/content/page-theme';
import { readWeek } from '../../lib/digest/week-dates';
import { ask } from '../../lib/messaging/messages';
import { pytorchkr } from '../../lib/sites/pytorchkr';
import { libraryWords } from '../../lib/view/library/library.words';

/**
 * Runs on the forum's pages once the reader has allowed it (lib/browser/forum-permission.ts): a
 * button on threads whose title names a week. It opens the library page, which reads the thread and
 * asks before anything is kept.
 */
export default defineUnlistedScript(() => {
  const signal = claimContext();
  const locale = interfaceLocale('auto');
  const { host, root } = createHost('chip', tokens + css);
  const show = (note: string | null) => {
    const button = <AddButton text={libraryWords(locale).keep} note={note} onAdd={onAdd} />;
    draw(root, button);
  };
  const onAdd = async () => {
    const reply = await ask('open-library');
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
