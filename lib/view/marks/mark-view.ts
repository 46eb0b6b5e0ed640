import type { Mark } from '../../paper/mark';
import type { Locale } from '../../settings/settings';
import type { LocalizedText } from '../../text/localized';
import type { SearchWords } from '../search/search-words';
import type { NoteDraft } from './note-draft';

/** What is set on a paper, as a row of a list says it. */
export interface Signs {
  isStarred: boolean;
  isRead: boolean;
  hasNote: boolean;
}

/** The reader's marks on the paper that is shown, to be changed. */
export interface MarkView {
  isStarred: boolean;
  isRead: boolean;
  /** what stands in the field of the note */
  note: string;
  /** how far the note is kept; empty when there is nothing to say */
  status: string;
  canUndo: boolean;
  failure: string | null;
  /** said in a private window */
  remark: string | null;
}

/** Says in short what is set on a paper. */
export function signsOf({ isStarred, readAt, note }: Mark): Signs {
  return { isStarred, isRead: readAt !== null, hasNote: note !== '' };
}

/** Lays out the marks of one paper. */
export function markView(
  mark: Mark,
  draft: NoteDraft,
  isPrivate: boolean,
  failure: LocalizedText | null,
  words: SearchWords,
  locale: Locale,
): MarkView {
  const status = {
    still: '',
    typed: '',
    saving: words.noteSaving,
    saved: words.noteSaved,
    cleared: words.noteCleared,
  };
  const { isStarred, isRead } = signsOf(mark);
  return {
    isStarred,
    isRead,
    note: draft.text,
    status: failure ? '' : status[draft.phase],
    canUndo: draft.phase === 'cleared',
    failure: failure?.[locale] ?? null,
    remark: isPrivate ? words.privateWindow : null,
  };
}
