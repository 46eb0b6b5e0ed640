import { type Mark, placeIn } from '../../paper/mark';
import { isTooLong, LONGEST_NOTE } from '../../paper/note';
import type { Reached } from '../../paper/reached';
import type { PaperKey } from '../../paper/ref';
import { tagFilter } from '../../search/clean-query';
import type { Locale } from '../../settings/settings';
import type { LocalizedText } from '../../text/localized';
import { localize } from '../../text/sentences';
import { searchWords } from '../search/search.words';
import { MARKS_WORDS, marksWords } from './marks.words';
import type { NoteDraft } from './note-draft';

/** The reader's marks on a paper, as a row of a list shows them. */
export interface MarkFlags {
  isStarred: boolean;
  isRead: boolean;
  /** whether they have begun to read it and have not finished */
  isStarted: boolean;
  hasNote: boolean;
  /** in the order of their names */
  tags: readonly string[];
}

/** The reader's marks on the open paper, as the controls that change them show them. */
export interface MarkView {
  /** of the paper */
  key: PaperKey;
  isStarred: boolean;
  isRead: boolean;
  /** text in the field of the note */
  note: string;
  /** the last action, or the current one; empty if there is nothing to report */
  status: string;
  canUndo: boolean;
  canRedo: boolean;
  /** when it was done; 0 if nothing was */
  atMs: number;
  tags: TagView[];
  /** tags of other papers, offered for this one */
  otherTags: readonly string[];
  /** why a tag could not be added */
  tagFailure: string | null;
  /** the choice that is offered if another window changed the note too */
  conflict: NoteConflictView | null;
  failure: string | null;
  /** said in a private window */
  remark: string | null;
  reading: ReadingView;
}

/** A tag, and the filter that finds its papers. */
export interface TagView {
  text: string;
  filter: string;
}

/** A note that was written in two windows at the same time. */
export interface NoteConflictView {
  text: string;
  /** whether the other version is known separately */
  canKeepOther: boolean;
}

/** How a page follows the reading of a paper. */
export interface ReadingView {
  /** whether reaching the end marks the paper as read */
  isEnding: boolean;
  /** whether the reading progress is stored */
  isKept: boolean;
  /** where they left off before this page showed the paper; `null` if they had not begun */
  from: Reached | null;
}

/** Input of the controls for the open paper. */
export interface MarkState {
  mark: Mark;
  draft: NoteDraft;
  isPrivate: boolean;
  failure: LocalizedText | null;
  tagFailure: LocalizedText | null;
  /** the last action in this place */
  last: { text: LocalizedText; canUndo: boolean; canRedo: boolean; atMs: number } | null;
  conflict: { other: string | null } | null;
  /** all tags of all papers */
  knownTags: readonly string[];
  reading: ReadingView;
}

/** Prepares the marks of a paper for a row of a list. */
export function flagsOf(mark: Mark): MarkFlags {
  const { isStarred, readAt, note, tags } = mark;
  return {
    isStarred,
    isRead: readAt !== null,
    isStarted: placeIn(mark) !== null,
    hasNote: note !== '',
    tags,
  };
}

/** Prepares the marks of the open paper for their controls. */
export function markView(state: MarkState, locale: Locale): MarkView {
  const { mark, draft, isPrivate, failure, tagFailure, last, conflict, knownTags } = state;
  const { isStarred, isRead, tags } = flagsOf(mark);
  const words = marksWords(locale);
  const isSaving = draft.phase === 'saving';
  const isSaid = last !== null && failure === null && !isSaving;
  return {
    key: mark.key,
    isStarred,
    isRead,
    note: draft.text,
    status: isSaid ? last.text[locale] : isSaving ? words.saving : '',
    canUndo: isSaid && last.canUndo,
    canRedo: isSaid && last.canRedo,
    atMs: last?.atMs ?? 0,
    tags: tags.map((text) => ({ text, filter: tagFilter(text) })),
    otherTags: knownTags.filter((tag) => !tags.includes(tag)),
    tagFailure: tagFailure?.[locale] ?? null,
    conflict: conflict && { text: words.both, canKeepOther: conflict.other !== null },
    failure: failure?.[locale] ?? null,
    remark: isPrivate ? searchWords(locale).privateWindow : null,
    reading: state.reading,
  };
}

/** Explains why a text cannot be stored as a note; `null` if it can be. */
export function whyTooLong(text: string): LocalizedText | null {
  if (!isTooLong(text)) return null;
  const [most, length] = [LONGEST_NOTE, text.length].map((count) => count.toLocaleString('en'));
  return localize(MARKS_WORDS.tooLong, { most: most ?? '', length: length ?? '' });
}
