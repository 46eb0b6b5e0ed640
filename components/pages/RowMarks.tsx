import type { MarkFlags } from '../../lib/view/marks/mark-view';
import type { SearchWords } from '../../lib/view/search/search.words';
import { Icon } from '../shared/Icon';

/** Marks that the pointer sets on a row. */
export type RowMark = 'star' | 'read';

/**
 * Star and read at the end of a row, for the pointer that is over it. They stand inside the row,
 * which asks `pressedMark` which of them was pressed, and are hidden from the keyboard and from screen
 * readers: those have keys, and the paper's own buttons.
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

/** Which mark a press on a row was on; `null` where it was on the row itself. */
export function pressedMark({ target }: Event): RowMark | null {
  const mark = target instanceof Element ? target.closest('[data-mark]') : null;
  return (mark?.getAttribute('data-mark') as RowMark | undefined) ?? null; // as written above
}
