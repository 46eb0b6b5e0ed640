import type { Mark } from '../../paper/mark';
import type { Locale } from '../../settings/settings';
import type { LocalizedText } from '../../text/localized';
import type { SearchWords } from '../search/search.words';
import type { NoteDraft } from './note-draft';

/** The reader's marks on a paper, as a row of a list shows them. */
export interface MarkFlags {
  isStarred: boolean;
  isRead: boolean;
  hasNote: boolean;
}

/** The reader's marks on the open paper, as the controls that change them show them. */
export interface MarkView {
  isStarred: boolean;
  isRead: boolean;
  /** text in the field of the note */
  note: string;
  /** whether the note is saved; empty when there is nothing to say */
  status: string;
  canUndo: boolean;
  failure: string | null;
  /** said in a private window */
  remark: string | null;
}

/** Prepares the marks of a paper for a row of a list. */
export function flagsOf({ isStarred, readAt, note }: Mark): MarkFlags {
  return { isStarred, isRead: readAt !== null, hasNote: note !== '' };
}

/** Prepares the marks of the open paper for their controls. */
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
  const { isStarred, isRead } = flagsOf(mark);
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
