import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/pages.css';
import '../../components/library.css';
import '../../components/search.css';
import '../../components/sources.css';
import { Library } from '../../components/Library';
import { isBackup } from '../../lib/browser/backup';
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
const model = new LibraryModel(update);
const search = new LibrarySearch(update);
const sources = new SourcesModel(update);
const backup = new BackupModel(update);
const tabId = Number(new URLSearchParams(location.search).get('tab'));

readFromPrivateWindows();
followSystemTheme();
search.open().catch(report);
addEventListener('pagehide', () => search.leave());
// Anywhere on the page: beside the text a browser would leave the page and show the file.
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer?.files ?? [];
  if (file) readDropped(file).catch(report);
});
model.open(Number.isInteger(tabId) && tabId > 0 ? tabId : null).catch(report);

sources.open().catch(report);
backup.open().catch(report);
// How long ago something was is said anew.
setInterval(update, 60_000);

async function readDropped(file: File): Promise<void> {
  await ((await isBackup(file)) ? backup.read(file) : model.readFile(file));
}

function update(): void {
  const { locale } = model;
  if (model.hasAny || sources.hasAny) keepStorage().catch(report);
  const words = libraryWords(locale);
  document.documentElement.lang = locale;
  document.title = `Paper Duet · ${words.library}`;
  render(
    <Library
      rows={model.rows}
      preview={model.preview}
      list={model.list}
      progress={model.progress}
      notice={model.notice}
      refusal={model.refusal}
      troubles={model.troubles}
      search={search.show(locale)}
      words={words}
      locale={locale}
      onFile={(file) => void model.readFile(file).catch(report)}
      onKeep={() => void model.keep().catch(report)}
      onCancel={() => model.cancel()}
      onRemove={(id) => void model.remove(id).catch(report)}
      onUndo={() => void model.undo().catch(report)}
      sources={{
        rows: sources.rows(locale),
        notice: sources.notice,
        refusal: sources.refusal?.[locale] ?? null,
        isForumOn: sources.isForumOn,
        locale,
        onAdd: (address) => sources.addFeed(address),
        onFetch: (id, want) => void sources.fetch(id, want).catch(report),
        onStop: (id) => void sources.stop(id).catch(report),
        onRemove: (id) => void sources.remove(id).catch(report),
        onUndo: () => void sources.undo().catch(report),
        onForum: () => void sources.switchForum().catch(report),
      }}
      mended={backup.mended}
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
        onMake: () => void backup.make(),
        onFile: (file) => void backup.read(file),
        onBringIn: (withSettings) => void backup.bringIn(withSettings),
        onCancel: () => backup.cancel(),
        onStop: () => backup.stop(),
        onTakeBack: () => void backup.takeBack(),
        onAskToErase: () => void backup.askToErase(),
        onErase: () => void backup.erase(),
        onPutBack: () => void backup.putBack(),
      }}
    />,
    root,
  );
}
