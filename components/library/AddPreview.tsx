import type { Locale } from '../../lib/settings/settings';
import type { LibraryWords } from '../../lib/view/library/library.words';
import type { PreviewView } from '../../lib/view/library/library-view';
import { intoView } from '../pages/into-view';
import { Both } from '../shared/Both';
import { Problems } from './Problems';

interface Props {
  view: PreviewView;
  words: LibraryWords;
  locale: Locale;
  onKeep(): void;
  onCancel(): void;
}

/** What was read of a digest, shown before it is added. */
export function AddPreview({ view, words, locale, onKeep, onCancel }: Props) {
  return (
    <dialog open class="preview" aria-labelledby="preview-title">
      <header>
        <p class="eyebrow">{words.understood}</p>
        <h2 id="preview-title" tabIndex={-1} ref={intoView}>
          {view.week}
        </h2>
        <p>
          {view.source} · {view.counts}
        </p>
        {view.update && <p class="update">{view.update}</p>}
      </header>
      <Problems title={words.problems} problems={view.problems} none={words.noProblems} />
      <Problems title={words.findings} problems={view.findings} none={null} />
      <ol class="preview-rows">
        {view.rows.map(({ rank, title, isKnown, missing }) => (
          <li key={rank} value={rank}>
            <span class="lines">
              <Both text={title} language={locale} />
            </span>
            <span class="marks">
              {isKnown && <span class="known">{words.isKnown}</span>}
              {missing.map((one) => (
                <span key={one} class="missing">
                  {one}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
      <footer>
        {view.canKeep && (
          <button type="button" class="button primary" onClick={onKeep}>
            {view.update ? words.keepUpdate : words.keep}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </footer>
    </dialog>
  );
}
