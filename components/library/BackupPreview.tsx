import type { BackupWords } from '../../lib/view/library/backup.words';
import type { MergeView } from '../../lib/view/library/backup-view';
import { intoView } from '../pages/into-view';
import { Problems } from './Problems';

interface Props {
  view: MergeView;
  words: BackupWords;
  onBringIn(withSettings: boolean): void;
  onCancel(): void;
}

/** What importing a backup would change, shown before it is imported. */
export function BackupPreview({ view, words, onBringIn, onCancel }: Props) {
  return (
    <dialog open class="preview" aria-labelledby="backup-preview">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onBringIn(new FormData(event.currentTarget).has('settings'));
        }}
      >
        <header>
          <p class="eyebrow">{words.understood}</p>
          <h2 id="backup-preview" tabIndex={-1} ref={intoView}>
            {view.title}
          </h2>
        </header>
        <ul class="changes">
          {view.changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
        {view.hasOtherSettings && (
          <label class="choice">
            <input type="checkbox" name="settings" /> {words.otherSettings}
          </label>
        )}
        <Problems title={words.problems} problems={view.problems} none={words.noProblems} />
        <footer>
          {view.canBringIn && (
            <button type="submit" class="button primary">
              {words.bringIn}
            </button>
          )}
          <button type="button" class="button" onClick={onCancel}>
            {words.cancel}
          </button>
        </footer>
      </form>
    </dialog>
  );
}
