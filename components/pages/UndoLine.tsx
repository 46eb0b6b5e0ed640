import type { Locale } from '../../lib/settings/settings';
import { marksWords } from '../../lib/view/marks/marks.words';

interface Props {
  view: {
    /** what was done last; empty when there is nothing to say */
    status: string;
    canUndo: boolean;
    canRedo: boolean;
  };
  language: Locale;
  onUndo(): void;
  onRedo(): void;
}

/** What was just done, with the button that undoes it, shown where it was done for as long as that works. */
export function UndoLine({ view, language, onUndo, onRedo }: Props) {
  const words = marksWords(language);
  const { status, canUndo, canRedo } = view;
  return (
    <>
      <p role="status" class="saved">
        {status}
      </p>
      {(canUndo || canRedo) && (
        <button
          type="button"
          class="undo"
          aria-keyshortcuts={canRedo ? 'Shift+Z' : 'Z'}
          onClick={canRedo ? onRedo : onUndo}
        >
          {canRedo ? words.redo : words.undo}
          <kbd>{canRedo ? '⇧Z' : 'Z'}</kbd>
        </button>
      )}
    </>
  );
}
