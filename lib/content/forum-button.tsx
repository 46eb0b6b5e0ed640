import { AddButton } from '../../components/content/AddButton';
import { readWeek } from '../digest/week-dates';
import { ask } from '../messaging/messages';
import type { Locale } from '../settings/settings';
import { pytorchkr } from '../sites/pytorchkr';
import { libraryWords } from '../view/library/library.words';
import { createHost, draw } from './host';
import { readPageTheme, watchPageTheme } from './page-theme';

interface ForumButtonInput {
  css: string;
  locale: Locale;
  signal: AbortSignal;
}

/**
 * Keeps a button on threads of the forum whose title names a week, until the signal aborts. It opens the
 * library page, which reads the thread and asks before anything is kept.
 */
export function showForumButton({ css, locale, signal }: ForumButtonInput): void {
  const { host, root } = createHost('chip', css);
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
}
