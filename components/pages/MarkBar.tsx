import type { MarkView } from '../../lib/view/marks/mark-view';
import type { SearchWords } from '../../lib/view/search/search.words';
import { STAR_PATH } from './star';
import { focus } from './use-place';

/** What the reader can do with the marks of a paper. */
export interface MarkCallbacks {
  onStar(): void;
  onRead(): void;
  onNote(text: string): void;
  /** the field of the note was left */
  onLeave(): void;
  onUndo(): void;
}

type Props = { view: MarkView; words: SearchWords } & MarkCallbacks;

/** Star, read mark and note of a paper. Drawn on our own pages only: other pages must not see them. */
export function MarkBar({ view, words, onStar, onRead, onNote, onLeave, onUndo }: Props) {
  return (
    <section class="mark-bar" aria-label={words.marks}>
      <div class="toggles">
        <button type="button" class="button star" aria-pressed={view.isStarred} onClick={onStar}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d={STAR_PATH} />
          </svg>
          {words.star}
        </button>
        <button type="button" class="button read" aria-pressed={view.isRead} onClick={onRead}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m2.8 8.6 3.4 3.4 7-8" />
          </svg>
          {words.read}
        </button>
        <p role="status" class="saved">
          {view.status}
        </p>
        {view.canUndo && (
          <button type="button" class="button" onClick={onUndo}>
            {words.undo}
          </button>
        )}
      </div>
      <textarea
        name="note"
        rows={view.note === '' ? 1 : 3}
        aria-label={words.note}
        placeholder={words.notePlaceholder}
        value={view.note}
        onInput={(event) => onNote(event.currentTarget.value)}
        onBlur={onLeave}
        onKeyDown={(event) => {
          // The first Escape ends writing, and only the next one leaves the paper.
          if (event.key !== 'Escape' || event.isComposing) return;
          event.preventDefault();
          event.stopPropagation();
          onLeave();
          focus(event.currentTarget.closest('.marked')?.querySelector<HTMLElement>('.card .title'));
        }}
      />
      {view.failure && (
        <p role="alert" class="refusal">
          {view.failure}
        </p>
      )}
      {view.remark && <p class="remark">{view.remark}</p>}
    </section>
  );
}
