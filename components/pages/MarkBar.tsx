import type { PaperKey } from '../../lib/paper/ref';
import type { MarkView } from '../../lib/view/marks/mark-view';
import type { SearchWords } from '../../lib/view/search/search.words';
import { IconButton } from '../shared/IconButton';
import { UndoLine } from './UndoLine';

/** What the reader can do with the marks of a paper. */
export interface MarkCallbacks {
  onStar(): void;
  onRead(): void;
  onNote(text: string): void;
  /** the field of the note was left */
  onLeave(): void;
  /** chooses which of two conflicting notes to keep */
  onKeepNote(whose: 'mine' | 'other' | 'both'): void;
  /** @returns whether the tag is on now */
  onTag(text: string): boolean;
  onUntag(tag: string): void;
  onUndo(): void;
  onRedo(): void;
  /** the reader has reached a sentence. @param pair - its place among the text's `of` sentences */
  onReach(key: PaperKey, pair: number, of: number): void;
  /** the reader has reached the end, after enough time to have read the text */
  onReadThrough(key: PaperKey): void;
}

interface BarProps extends Pick<MarkCallbacks, 'onStar' | 'onRead' | 'onUndo' | 'onRedo'> {
  view: MarkView;
  words: SearchWords;
  /** the button for a note whose field appears only on demand */
  note?: { isShown: boolean; onPress(): void };
}

/** Star and read mark of a paper. Drawn on our own pages only: other pages must not see them. */
export function MarkBar({ view, words, note, onStar, onRead, onUndo, onRedo }: BarProps) {
  return (
    <section class="mark-bar" aria-label={words.marks}>
      <UndoLine view={view} language={words.language} onUndo={onUndo} onRedo={onRedo} />
      <IconButton
        icon="star"
        label={words.star}
        class="star"
        isPressed={view.isStarred}
        onClick={onStar}
      />
      <IconButton
        icon="read"
        label={words.read}
        class="read"
        isPressed={view.isRead}
        onClick={onRead}
      />
      {note && (
        <IconButton
          icon="pencil"
          label={words.note}
          class="note"
          isOpen={note.isShown}
          onClick={note.onPress}
        />
      )}
    </section>
  );
}
