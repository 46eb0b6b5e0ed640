import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/pages.css';
import '../../components/library.css';
import '../../components/search.css';
import '../../components/sources.css';
import { browser } from 'wxt/browser';
import { keepAim } from '../../components/aim';
import { isField, isKey } from '../../components/is-key';
import { keepFocus } from '../../components/keep-focus';
import { Library } from '../../components/Library';
import { isBackup } from '../../lib/browser/backup';
import { watchCommands } from '../../lib/browser/commands';
import { readFromPrivateWindows } from '../../lib/browser/private-window';
import { report } from '../../lib/browser/report';
import { followSystemTheme } from '../../lib/browser/system-theme';
import { libraryWords } from '../../lib/view/library-words';
import { BackupModel } from './backup-model';
import { keepStorage } from './keep-storage';
import { LibraryModel } from './model';
import { LibrarySearch } from './search-model';
import { SourcesModel } from './sources-model';

const root = document.querySelector('#root') as HTMLElement; // in index.html
const model = new LibraryModel(update, isAtLists);
const search = new LibrarySearch(update);
const sources = new SourcesModel(update, isAtLists);
const backup = new BackupModel(update);
const tabId = Number(new URLSearchParams(location.search).get('tab'));

keepAim(document);
readFromPrivateWindows();
followSystemTheme();
search.open().catch(report);
addEventListener('pagehide', () => search.leave());
watchCommands(new AbortController().signal, (command) => {
  if (command === 'next-language') search.showNextMode(model.locale);
});
// Anywhere on the page: beside the text a browser would leave the page and show the file.
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer?.files ?? [];
  if (file) begins(readDropped)(file).catch(report);
});
document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || isField(event.target)) return;
  if (isKey(event, 'z', 'KeyZ')) undoLast();
});
model.open(Number.isInteger(tabId) && tabId > 0 ? tabId : null).catch(report);
// The part an address names is drawn only now: the browser has looked for it in vain.
if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();

sources.open().catch(report);
backup.open().catch(report);
// How long ago something was is said anew.
setInterval(update, 60_000);

/** The pointer or the keyboard is at a list, or at something that can be put back into one. */
function isAtLists(): boolean {
  return document.querySelector(':is(.entries, .shelf):hover, .removed:focus-within') !== null;
}

/** Puts back what was taken away last, or takes back what was added last: whichever came later. */
function undoLast(): void {
  const { lastRemoved: week, lastAdded: added } = model;
  const { lastRemoved: source } = sources;
  const acts = [
    week && { atMs: week.atMs, undo: () => model.restore(week.id) },
    source && { atMs: source.atMs, undo: () => sources.undo(source.id) },
    added && { atMs: added.atMs, undo: () => model.undo() },
  ].filter((act) => act !== null);
  acts
    .toSorted((a, b) => b.atMs - a.atMs)[0]
    ?.undo()
    .catch(report);
}

/** Whatever the reader does next ends what was said of what they did before. */
function begins<Args extends unknown[], Result>(act: (...args: Args) => Result) {
  return (...args: Args): Result => {
    for (const one of [model, sources, backup]) one.forget();
    return act(...args);
  };
}

async function readDropped(file: File): Promise<void> {
  await ((await isBackup(file)) ? backup.read(file) : model.readFile(file));
}

function update(): void {
  const { locale } = model;
  if (model.hasAny || sources.hasAny) keepStorage().catch(report);
  const words = libraryWords(locale);
  document.documentElement.lang = locale;
  document.title = `Paper Duet · ${words.library}`;
  const content = (
    <Library
      rows={model.rows}
      preview={model.preview}
      list={model.list}
      progress={model.progress}
      canStop={model.canStop}
      onStop={() => model.stop()}
      notice={model.notice}
      refusal={model.refusal}
      troubles={model.troubles}
      search={search.show(locale)}
      words={words}
      settings={browser.runtime.getURL('/options.html')}
      locale={locale}
      onFile={begins((file) => void model.readFile(file).catch(report))}
      onKeep={begins(() => void model.keep().catch(report))}
      onCancel={begins(() => model.cancel())}
      onRemove={begins((id) => void model.remove(id).catch(report))}
      onRestore={begins((id) => void model.restore(id).catch(report))}
      onUndo={() => void model.undo().catch(report)}
      sources={{
        rows: sources.rows(locale),
        notice: sources.notice,
        refusal: sources.refusal?.[locale] ?? null,
        isForumOn: sources.isForumOn,
        locale,
        onAdd: begins((address) => sources.addFeed(address)),
        onFetch: begins((id, want) => void sources.fetch(id, want).catch(report)),
        onStop: begins((id) => void sources.stop(id).catch(report)),
        onRemove: begins((id) => void sources.remove(id).catch(report)),
        onUndo: begins((id) => void sources.undo(id).catch(report)),
        onForum: begins(() => void sources.switchForum().catch(report)),
      }}
      mended={backup.mended}
      onRetry={() => void model.retry().catch(report)}
      isRead={model.isRead}
      onDismissMended={() => void backup.dismissMended().catch(report)}
      backup={{
        state: backup.state,
        refusal: backup.refusal && {
          ...backup.refusal,
          why: backup.refusal.why[locale],
        },
        canTakeBack: backup.canTakeBack,
        erased: backup.erased,
        locale,
        onMake: begins(() => void backup.make()),
        onFile: begins((file) => void backup.read(file)),
        onBringIn: begins((withSettings) => void backup.bringIn(withSettings)),
        onCancel: begins(() => backup.cancel()),
        onStop: () => backup.stop(),
        onTakeBack: begins(() => void backup.takeBack()),
        onAskToErase: begins(() => void backup.askToErase()),
        onErase: begins(() => void backup.erase()),
        onPutBack: begins(() => void backup.putBack()),
      }}
    />
  );
  keepFocus(() => render(content, root));
}
