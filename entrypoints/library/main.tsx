import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/pages.css';
import '../../components/library.css';
import { Library } from '../../components/Library';
import { report } from '../../lib/browser/report';
import { followSystemTheme } from '../../lib/browser/system-theme';
import { libraryWords } from '../../lib/view/library-words';
import { LibraryModel } from './model';

const root = document.querySelector('#root') as HTMLElement; // in index.html
const model = new LibraryModel(update);
const tabId = Number(new URLSearchParams(location.search).get('tab'));

followSystemTheme();
// Anywhere on the page: beside the text a browser would leave the page and show the file.
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer?.files ?? [];
  if (file) model.readFile(file).catch(report);
});
model.open(Number.isInteger(tabId) && tabId > 0 ? tabId : null).catch(report);

function update(): void {
  const { locale } = model;
  const words = libraryWords(locale);
  document.documentElement.lang = locale;
  document.title = `Paper Duet · ${words.library}`;
  render(
    <Library
      rows={model.rows}
      preview={model.preview}
      list={model.list}
      progress={model.progress}
      isForumOn={model.isForumOn}
      notice={model.notice}
      refusal={model.refusal}
      troubles={model.troubles}
      words={words}
      locale={locale}
      onFile={(file) => void model.readFile(file).catch(report)}
      onKeep={() => void model.keep().catch(report)}
      onCancel={() => model.cancel()}
      onRemove={(id) => void model.remove(id).catch(report)}
      onForum={() => void model.switchForum().catch(report)}
      onUndo={() => void model.undo().catch(report)}
    />,
    root,
  );
}
