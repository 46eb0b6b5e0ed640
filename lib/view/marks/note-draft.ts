import { cleanNote } from '../../paper/note';

/** A note while the reader writes it: the text in the field, and the note that is stored. */
export interface NoteDraft {
  text: string;
  /** the note that was stored when the reader began to write */
  base: string;
  phase: 'still' | 'typed' | 'saving' | 'saved';
}

/** The draft of a stored note, before anything is typed. */
export function beginNote(kept: string): NoteDraft {
  return { text: kept, base: kept, phase: 'still' };
}

/** The draft after the reader typed. */
export function typeNote(draft: NoteDraft, text: string): NoteDraft {
  return { ...draft, text, phase: 'typed' };
}

/**
 * The draft after another window stored a note. Text that is being typed here stays in the field.
 *
 * @param kept - the stored note
 */
export function followNote(draft: NoteDraft, kept: string): NoteDraft {
  const isWriting = draft.phase === 'typed' || draft.phase === 'saving';
  return isWriting || kept === draft.base ? draft : beginNote(kept);
}

/**
 * Returns the note to store for a draft; changes by another window are merged when it is stored, based on
 * the draft's `base`.
 *
 * @param kept - the stored note
 * @returns `null` when there is nothing to store
 */
export function noteToKeep({ text, base, phase }: NoteDraft, kept: string): string | null {
  if (phase !== 'typed') return null;
  const note = cleanNote(text);
  return note === kept || note === base ? null : note;
}

/** The draft while its note is being stored. */
export function keepingNote(draft: NoteDraft): NoteDraft {
  return { ...draft, phase: 'saving' };
}

/**
 * Returns the draft after its note was stored. Text that was typed in the meantime stays, as not yet
 * stored; its base is the note that was sent, so that the text of another window is merged once more.
 *
 * @param sent - the note as it was written here
 * @param stored - the note that is stored now: the same, or merged with another window's
 */
export function keptNote(draft: NoteDraft, sent: string, stored: string): NoteDraft {
  if (draft.phase === 'typed') return { ...draft, base: sent };
  // White space that a note does not keep must not vanish under the cursor.
  const text = cleanNote(draft.text) === stored ? draft.text : stored;
  return { text, base: stored, phase: 'saved' };
}
