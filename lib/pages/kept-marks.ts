import { report } from '../browser/report';
import { ask } from '../messaging/messages';
import { changeMark, emptyMark, type Mark, type MarkPatch } from '../paper/mark';
import type { PaperKey } from '../paper/ref';
import type { MarkLookup } from '../search/marks';
import { watchSession } from '../storage/session';
import { readMarks } from '../storage/store';
import type { LocalizedText } from '../text/localized';
import { beginNote, type NoteDraft, noteToKeep, typeNote } from '../view/marks/note-draft';
import { type Unsaved, UnsavedMarks, type UnsavedPlace } from './unsaved-marks';

/**
 * The reader's marks as a page shows them: all of them in memory, in step with other windows. What
 * is changed here shows at once; the background keeps it. What a page that was closed could not store is
 * stored by the next one.
 */
export class KeptMarks {
  #marks = new Map<PaperKey, Mark>();
  /** papers whose change is on its way, and how many of them */
  readonly #pending = new Map<PaperKey, number>();
  #changes = '';
  #isRead = false;
  readonly #unsaved: UnsavedMarks;
  readonly #signal: AbortSignal;
  readonly #onChange: () => void;

  /** @param place - where choices are kept that are not confirmed yet; the browser's if left out */
  constructor(signal: AbortSignal, onChange: () => void, place?: UnsavedPlace) {
    this.#unsaved = new UnsavedMarks(place);
    this.#signal = signal;
    this.#onChange = onChange;
    watchSession(signal, ({ changes }) => {
      if (changes === this.#changes) return; // something else of the session
      this.#changes = changes;
      this.read().catch(report);
    });
  }

  /** Reads all marks. @throws {StoreError} when they cannot be read */
  async read(): Promise<void> {
    const marks = new Map((await readMarks()).map((mark) => [mark.key, mark]));
    for (const key of this.#pending.keys()) marks.set(key, this.get(key));
    this.#marks = marks;
    this.#onChange();
    if (this.#isRead) return;
    this.#isRead = true;
    this.#unsaved.takeLeft(this.#signal, (left) => {
      for (const one of left) this.#storeLeft(one).catch(report);
    });
  }

  get(key: PaperKey): Mark {
    return this.#marks.get(key) ?? emptyMark(key);
  }

  /** As the search asks for them. */
  get lookup(): MarkLookup {
    const marks = this.#marks;
    return {
      get: (key) => {
        const mark = marks.get(key);
        return mark && { star: mark.isStarred, read: mark.readAt !== null, note: mark.note };
      },
      *noted() {
        for (const { key, note } of marks.values()) if (note) yield [key, note];
      },
    };
  }

  /** Remembers a note that is being typed, in case the page is closed before it is stored. */
  draft(key: PaperKey, { text, base }: NoteDraft): void {
    this.#unsaved.put(key, { note: text }, base);
  }

  /** The note in the field is as it is stored. */
  dropDraft(key: PaperKey, { text }: NoteDraft): void {
    this.#unsaved.settle(key, { note: text });
  }

  /**
   * Changes what is kept about a paper.
   *
   * @returns why it could not be kept; everything is as before then
   */
  async change(key: PaperKey, patch: MarkPatch): Promise<LocalizedText | null> {
    const before = this.get(key);
    this.#marks.set(key, changeMark(before, patch, new Date().toISOString()));
    this.#pending.set(key, (this.#pending.get(key) ?? 0) + 1);
    this.#unsaved.put(key, patch, before.note);
    this.#onChange();
    const reply = await ask('mark', { key, patch });
    const { note, ...choices } = patch;
    // A note that could not be stored stays in its field, and is still to be stored.
    this.#unsaved.settle(key, reply.ok ? patch : choices);
    const left = (this.#pending.get(key) ?? 1) - 1;
    if (left > 0) this.#pending.set(key, left);
    else this.#pending.delete(key);
    if (reply.ok && left === 0) this.#marks.set(key, reply.value);
    if (!reply.ok) this.#marks.set(key, before);
    this.#onChange();
    return reply.ok ? null : reply.failure;
  }

  /** If a note was changed meanwhile, no paragraph of either is lost. */
  async #storeLeft({ key, patch: { note: text, ...choices }, base }: Unsaved): Promise<void> {
    const draft = typeNote(beginNote(base), text ?? base);
    const note = text === undefined ? null : noteToKeep(draft, this.get(key).note);
    const patch = note === null ? choices : { ...choices, note };
    if (Object.keys(patch).length > 0) await this.change(key, patch);
  }
}
