import type { MarkFlags } from '../../lib/view/marks/mark-view';
import type { SearchWords } from '../../lib/view/search/search.words';
import { Icon } from '../shared/Icon';

/** Marks that a row offers to the pointer. */
export type RowMark = 'star' | 'read';

/**
 * Star and read mark at the end of a row, shown while the pointer is over it. They are inside the row,
 * which asks `pressedMark` which of them was pressed, and are hidden from the keyboard and from screen
 * readers: those use keys and the open paper's own buttons.
 */
export function RowMarks({ flags, words }: { flags: MarkFlags; words: SearchWords }) {
  const mark = (name: RowMark, isOn: boolean) => (
    <span class="row-mark" data-mark={name} data-on={isOn} title={words[name]}>
      <Icon name={name} />
    </span>
  );
  return (
    <span class="row-marks" aria-hidden="true">
      {mark('star', flags.isStarred)}
      {mark('read', flags.isRead)}
    </span>
  );
}

/** Which mark of a row was pressed; `null` if it was the row itself. */
export function pressedMark({ target }: Event): RowMark | null {
  const mark = target instanceof Element ? target.closest('[data-mark]') : null;
  return (mark?.getAttribute('data-mark') as RowMark | undefined) ?? null; // `RowMarks` sets it
}
