import { cleanNote, joinNotes } from '../../paper/note';

/** A note while it is written: what stands in the field, and what is kept of it. */
export interface NoteDraft {
  text: string;
  /** what was kept when the reader began to write */
  base: string;
  phase: 'still' | 'typed' | 'saving' | 'saved' | 'cleared';
  /** the note that was emptied last, to undo it with; empty when none was */
  cleared: string;
}

/** A note as it is kept, nothing written yet. */
export function beginNote(kept: string): NoteDraft {
  return { text: kept, base: kept, phase: 'still', cleared: '' };
}

export function typeNote(draft: NoteDraft, text: string): NoteDraft {
  return { ...draft, text, phase: 'typed' };
}

/**
 * Follows what another window kept. What is being written here stays in the field.
 *
 * @param kept - the note as it is kept now
 */
export function followNote(draft: NoteDraft, kept: string): NoteDraft {
  const isWriting = draft.phase === 'typed' || draft.phase === 'saving';
  return isWriting || kept === draft.base ? draft : beginNote(kept);
}

/**
 * What is to be kept of a draft; `null` when that is so already. A note that was changed elsewhere
 * while this one was written loses no paragraph to it.
 */
export function noteToKeep({ text, base, phase }: NoteDraft, kept: string): string | null {
  if (phase !== 'typed') return null;
  const note = cleanNote(text);
  if (note === kept) return null;
  return kept === base || note === '' ? note : joinNotes(note, kept);
}

/** While it is on its way. */
export function keepingNote(draft: NoteDraft): NoteDraft {
  return { ...draft, phase: 'saving' };
}

/**
 * After it was kept. What the reader went on to write meanwhile stays, as not yet kept.
 *
 * @param before - the note that was kept until then
 */
export function keptNote(draft: NoteDraft, note: string, before: string): NoteDraft {
  const cleared = note === '' ? before : '';
  const phase = note === '' && before !== '' ? 'cleared' : 'saved';
  const isBehind = draft.phase === 'typed';
  // White space that a note does not keep must not vanish under the cursor.
  const text = isBehind || cleanNote(draft.text) === note ? draft.text : note;
  return { text, base: note, phase: isBehind ? 'typed' : phase, cleared };
}
