import type { LibraryWords } from '../../lib/view/library/library.words';
import type { ListView } from '../../lib/view/library/library-view';
import { intoView } from '../pages/into-view';
import { Problems } from './Problems';

interface Props {
  view: ListView;
  words: LibraryWords;
  onKeep(): void;
  onCancel(): void;
}

/** Many weeks that were read from one list, shown before they are added. */
export function AddList({ view, words, onKeep, onCancel }: Props) {
  return (
    <dialog open class="preview" aria-labelledby="preview-title">
      <header>
        <p class="eyebrow">{words.understood}</p>
        <h2 id="preview-title" tabIndex={-1} ref={intoView}>
          {view.title}
        </h2>
        <p>{view.source}</p>
      </header>
      <Problems title={words.problems} problems={view.problems} none={words.noProblems} />
      <footer>
        <button type="button" class="button primary" onClick={onKeep}>
          {words.keepAll}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </footer>
    </dialog>
  );
}
