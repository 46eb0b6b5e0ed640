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
  /** of two notes that were written at once, this is to stay */
  onKeepNote(whose: 'mine' | 'other' | 'both'): void;
  /** @returns whether the tag is on now */
  onTag(text: string): boolean;
  onUntag(tag: string): void;
  onUndo(): void;
  onRedo(): void;
  /** this sentence of so many stands first in view */
  onReach(key: PaperKey, pair: number, of: number): void;
  /** the reader has come to the end, in a time that fits */
  onReadThrough(key: PaperKey): void;
}

interface BarProps extends Pick<MarkCallbacks, 'onStar' | 'onRead' | 'onUndo' | 'onRedo'> {
  view: MarkView;
  words: SearchWords;
  /** for the note, where it has no line of its own until it is written */
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
