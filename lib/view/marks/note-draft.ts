import { cleanNote, joinNotes } from '../../paper/note';

/** A note while the reader writes it: the text in the field, and the note that is stored. */
export interface NoteDraft {
  text: string;
  /** the note that was stored when the reader began to write */
  base: string;
  phase: 'still' | 'typed' | 'saving' | 'saved' | 'cleared';
  /** the note that the reader cleared last, for undo; empty when there is none */
  cleared: string;
}

/** The draft of a stored note, before anything is typed. */
export function beginNote(kept: string): NoteDraft {
  return { text: kept, base: kept, phase: 'still', cleared: '' };
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
 * The note to store for a draft. If the note was changed elsewhere meanwhile, both are joined, so that no
 * paragraph is lost.
 *
 * @param kept - the stored note
 * @returns `null` when there is nothing to store
 */
export function noteToKeep({ text, base, phase }: NoteDraft, kept: string): string | null {
  if (phase !== 'typed') return null;
  const note = cleanNote(text);
  if (note === kept) return null;
  return kept === base || note === '' ? note : joinNotes(note, kept);
}

/** The draft while its note is being stored. */
export function keepingNote(draft: NoteDraft): NoteDraft {
  return { ...draft, phase: 'saving' };
}

/**
 * The draft after its note was stored. Text that was typed meanwhile stays, as not yet stored.
 *
 * @param before - the note that was stored until then
 */
export function keptNote(draft: NoteDraft, note: string, before: string): NoteDraft {
  const cleared = note === '' ? before : '';
  const phase = note === '' && before !== '' ? 'cleared' : 'saved';
  const isBehind = draft.phase === 'typed';
  // White space that a note does not keep must not vanish under the cursor.
  const text = isBehind || cleanNote(draft.text) === note ? draft.text : note;
  return { text, base: note, phase: isBehind ? 'typed' : phase, cleared };
}
