import { report } from '../browser/report';
import type { PaperKey } from '../paper/ref';
import type { Locale } from '../settings/settings';
import type { LocalizedText } from '../text/localized';
import { type MarkView, markView } from '../view/marks/mark-view';
import {
  beginNote,
  followNote,
  keepingNote,
  keptNote,
  type NoteDraft,
  noteToKeep,
  typeNote,
} from '../view/marks/note-draft';
import { searchWords } from '../view/search/search.words';
import type { KeptMarks } from './kept-marks';

/** A note is kept when the reader stops to think for as long. */
const PAUSE_MS = 800;

/** The marks of the paper that a page shows, and what the reader can do to them. */
export class PaperMarks {
  /** what the reader can do, as a component calls it */
  readonly actions = {
    onStar: () => this.#star(),
    onRead: () => this.#read(),
    onNote: (text: string) => this.#type(text),
    onLeave: () => this.leave(),
    onUndo: () => this.#undo(),
  };
  #key: PaperKey | null = null;
  #draft: NoteDraft = beginNote('');
  #failure: LocalizedText | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** as far as it is known */
  #isKnownPrivate = false;
  readonly #marks: KeptMarks;
  readonly #isPrivate: Promise<boolean>;
  readonly #onChange: () => void;

  /** @param isPrivate - whether the page is in a private window, where what was read is not noted */
  constructor(marks: KeptMarks, isPrivate: Promise<boolean>, onChange: () => void) {
    this.#marks = marks;
    this.#onChange = onChange;
    // Where it cannot be told, it may be one.
    this.#isPrivate = isPrivate.catch((error) => {
      report(error);
      return true;
    });
    this.#isPrivate.then((isOne) => {
      this.#isKnownPrivate = isOne;
      if (isOne) onChange();
    }, report);
  }

  /** Another paper is shown, or none: what was written about the one before is kept. */
  show(key: PaperKey | null): void {
    if (key === this.#key) return;
    this.leave();
    this.#key = key;
    this.#failure = null;
    if (!key) return;
    this.#draft = beginNote(this.#marks.get(key).note);
    this.#noteOpened(key).catch(report);
  }

  async #noteOpened(key: PaperKey): Promise<void> {
    if ((await this.#isPrivate) || key !== this.#key) return;
    this.#change({ openedAt: new Date().toISOString() });
  }

  /** Marks were read again. */
  follow(): void {
    if (this.#key) this.#draft = followNote(this.#draft, this.#marks.get(this.#key).note);
  }

  /** `null` while no paper is shown. */
  view(locale: Locale): MarkView | null {
    if (!this.#key) return null;
    const mark = this.#marks.get(this.#key);
    const words = searchWords(locale);
    return markView(mark, this.#draft, this.#isKnownPrivate, this.#failure, words, locale);
  }

  #star(): void {
    if (this.#key) this.#change({ isStarred: !this.#marks.get(this.#key).isStarred });
  }

  #read(): void {
    if (!this.#key) return;
    const { readAt } = this.#marks.get(this.#key);
    this.#change({ readAt: readAt ? null : new Date().toISOString() });
  }

  #type(text: string): void {
    this.#draft = typeNote(this.#draft, text);
    if (this.#key) this.#marks.draft(this.#key, this.#draft);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.leave(), PAUSE_MS);
    this.#onChange();
  }

  /** The reader pauses, leaves the field, or closes the page. */
  leave(): void {
    clearTimeout(this.#timer);
    if (this.#key) this.#keepNote(this.#key).catch(report);
  }

  /** Brings back the note that was emptied. */
  #undo(): void {
    if (this.#draft.phase !== 'cleared') return;
    this.#draft = typeNote(this.#draft, this.#draft.cleared);
    this.leave();
  }

  async #keepNote(key: PaperKey): Promise<void> {
    const before = this.#marks.get(key).note;
    const note = noteToKeep(this.#draft, before);
    if (note === null) {
      if (this.#draft.phase === 'typed') this.#marks.dropDraft(key, this.#draft);
      return;
    }
    this.#draft = keepingNote(this.#draft);
    const failure = await this.#marks.change(key, { note });
    if (key !== this.#key) return;
    this.#failure = failure;
    // What could not be kept stays in the field, to be tried again.
    this.#draft = failure
      ? typeNote(this.#draft, this.#draft.text)
      : keptNote(this.#draft, this.#marks.get(key).note, before);
    this.#onChange();
  }

  #change(patch: Parameters<KeptMarks['change']>[1]): void {
    const key = this.#key;
    if (!key) return;
    const work = async () => {
      const failure = await this.#marks.change(key, patch);
      if (key !== this.#key) return;
      this.#failure = failure;
      this.#onChange();
    };
    work().catch(report);
  }
}
