import { report } from '../browser/report';
import { coversNote, LONGEST_NOTE } from '../paper/note';
import type { PaperKey } from '../paper/ref';
import type { LocalizedText } from '../text/localized';
import { localize } from '../text/sentences';
import { whyTooLong } from '../view/marks/mark-view';
import { MARKS_WORDS } from '../view/marks/marks.words';
import {
  beginNote,
  followNote,
  keepingNote,
  keptNote,
  type NoteDraft,
  noteToKeep,
  typeNote,
} from '../view/marks/note-draft';
import type { KeptMarks } from './kept-marks';
import type { Deed } from './undo-history';

/** A note is stored after a pause of this length in typing. */
const PAUSE_MS = 800;
const { done: DONE, undone } = MARKS_WORDS;

/** The changes to a note since its field got the focus, which are undone together. */
interface Writing {
  before: string;
  deed: Deed | null;
}

/** Two notes that were written at the same time and stored as one. */
interface Conflict {
  mine: string;
  /** `null` if it arrived while ours was being stored */
  other: string | null;
}

/** Which of two notes to keep. */
export type Whose = 'mine' | 'other' | 'both';

/** The field for the note on the shown paper: its text, and how it is stored. */
export class NoteField {
  draft: NoteDraft = beginNote('');
  /** set if another window wrote at the same time */
  conflict: Conflict | null = null;
  /** why the text in the field is not stored */
  failure: LocalizedText | null = null;
  #key: PaperKey | null = null;
  #writing: Writing | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #marks: KeptMarks;
  readonly #onChange: () => void;

  constructor(marks: KeptMarks, onChange: () => void) {
    this.#marks = marks;
    this.#onChange = onChange;
  }

  /** Shows the note on another paper, or none; first stores what was written on the previous one. */
  show(key: PaperKey | null): void {
    this.leave();
    this.#key = key;
    this.conflict = null;
    this.failure = null;
    this.draft = beginNote(key ? this.#marks.get(key).note : '');
    this.#takeLeft();
  }

  /** Follows marks that were reread. */
  follow(): void {
    if (!this.#key) return;
    this.draft = followNote(this.draft, this.#marks.get(this.#key).note);
    this.#takeLeft();
  }

  /** Restores to the field what a closed page could not store. */
  #takeLeft(): void {
    const left = this.#key && this.#marks.leftNote(this.#key);
    if (!left || this.draft.phase !== 'still') return;
    this.draft = typeNote(beginNote(left.base), left.text);
    this.failure = whyTooLong(left.text);
  }

  type(text: string): void {
    const key = this.#key;
    if (!key) return;
    this.#writing ??= { before: this.#marks.get(key).note, deed: null };
    this.draft = typeNote(this.draft, text);
    this.conflict = null;
    this.#marks.draft(key, this.draft);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.store(), PAUSE_MS);
    this.#onChange();
  }

  /** The reader leaves the field: later input is a separate change. */
  leave(): void {
    this.store();
    this.#writing = null;
  }

  /** Stores the note when the reader pauses, leaves the field, or closes the page. */
  store(): void {
    clearTimeout(this.#timer);
    if (this.#key && this.draft.phase === 'typed') this.#store(this.#key).catch(report);
  }

  /** Stores the one of two notes that the reader chose. */
  settle(whose: Whose): void {
    const { conflict } = this;
    const key = this.#key;
    this.conflict = null;
    const note = whose === 'both' ? null : conflict?.[whose];
    if (key && typeof note === 'string') this.#change(key, note).catch(report);
    else this.#onChange();
  }

  async #store(key: PaperKey): Promise<void> {
    const { text, base } = this.draft;
    this.failure = whyTooLong(text);
    if (this.failure) return this.#onChange();
    const kept = this.#marks.get(key).note;
    const note = noteToKeep(this.draft, kept);
    if (note === null) {
      this.#marks.dropDraft(key, this.draft);
      // Shows the stored note, or keeps the text if no other window has written.
      this.draft = { ...beginNote(kept), ...(kept === base && { text }) };
      return;
    }
    const writing = this.#writing ?? { before: kept, deed: null };
    this.draft = keepingNote(this.draft);
    const failure = await this.#marks.change(key, { note }, base);
    const stored = this.#marks.get(key).note;
    const isRefused = !failure && stored !== note && !coversNote(stored, note);
    if (!failure && !isRefused) this.#record(key, writing, stored);
    if (key !== this.#key) return;
    this.failure = failure ?? (isRefused ? TOO_LONG_TOGETHER : null);
    if (this.failure) this.#keepDraft(key);
    else this.#settled(note, stored, kept === base ? null : kept);
    this.#onChange();
  }

  /** Leaves a text that could not be stored in its field, to be retried. */
  #keepDraft(key: PaperKey): void {
    this.draft = typeNote(this.draft, this.draft.text);
    this.#marks.draft(key, this.draft);
  }

  /** @param other - what another window had stored; `null` if that arrived during our write */
  #settled(note: string, stored: string, other: string | null): void {
    if (stored !== note) this.conflict = { mine: note, other };
    this.draft = keptNote(this.draft, note, stored);
  }

  async #change(key: PaperKey, note: string): Promise<void> {
    const before = this.#marks.get(key).note;
    this.failure = await this.#marks.change(key, { note });
    if (!this.failure) this.#record(key, { before, deed: null }, note);
    this.#onChange();
  }

  /** Records everything that is written before the field is left as one action. */
  #record(key: PaperKey, writing: Writing, after: string): void {
    const { history } = this.#marks;
    const { before, deed } = writing;
    if (deed) history.drop(deed);
    writing.deed = null;
    if (after === before) return;
    writing.deed = {
      place: key,
      done: after === '' ? DONE.cleared : DONE.noted,
      undone,
      // What another window writes until then is kept.
      undo: () => this.#marks.change(key, { note: before }, after),
      redo: () => this.#marks.change(key, { note: after }, before),
    };
    history.did(writing.deed);
  }
}

const TOO_LONG_TOGETHER = localize(MARKS_WORDS.tooLongTogether, {
  most: LONGEST_NOTE.toLocaleString('en'),
});
