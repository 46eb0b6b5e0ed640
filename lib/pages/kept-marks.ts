import { report } from '../browser/report';
import { ask } from '../messaging/messages';
import { changeMark, emptyMark, type Mark, type MarkPatch } from '../paper/mark';
import type { MarkChange } from '../paper/mark-patch';
import { cleanNote, isTooLong, mergeNote } from '../paper/note';
import type { PaperKey } from '../paper/ref';
import { lookUpMarks, type MarkLookup } from '../search/marks';
import type { Settings } from '../settings/settings';
import { watchSession } from '../storage/session';
import { readSettings, watchSettings } from '../storage/settings';
import { readMarks } from '../storage/store';
import type { LocalizedText } from '../text/localized';
import type { NoteDraft } from '../view/marks/note-draft';
import { UndoHistory } from './undo-history';
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
  /** notes that are too long to be stored */
  readonly #leftNotes = new Map<PaperKey, { text: string; base: string }>();
  #changes = '';
  #knownTags: readonly string[] | null = null;
  /** whether marks have been read once */
  isRead = false;
  /** whether papers that are read to the end are marked as read */
  isAutoRead = true;
  /** the undo history of this page */
  readonly history: UndoHistory;
  readonly #unsaved: UnsavedMarks;
  readonly #signal: AbortSignal;
  readonly #onChange: () => void;

  /** @param place - where choices are kept that are not confirmed yet; the browser's if left out */
  constructor(signal: AbortSignal, onChange: () => void, place?: UnsavedPlace) {
    this.#unsaved = new UnsavedMarks(place);
    this.#signal = signal;
    this.#onChange = onChange;
    this.history = new UndoHistory(onChange);
    watchSettings(signal, ['autoRead'], (settings) => this.#followSettings(settings));
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
    this.#knownTags = null;
    const isFirst = !this.isRead;
    this.isRead = true;
    this.#onChange();
    if (!isFirst) return;
    readSettings().then((settings) => this.#followSettings(settings), report);
    this.#unsaved.takeLeft(this.#signal, (left) => {
      this.#storeLeft(left);
      this.#onChange();
    });
  }

  get(key: PaperKey): Mark {
    return this.#marks.get(key) ?? emptyMark(key);
  }

  /** All tags of all papers, the most used first. */
  get knownTags(): readonly string[] {
    this.#knownTags ??= countTags(this.#marks.values());
    return this.#knownTags;
  }

  #followSettings({ autoRead = true }: Settings): void {
    if (autoRead === this.isAutoRead) return;
    this.isAutoRead = autoRead;
    this.#onChange();
  }

  /** As the search asks for them. */
  get lookup(): MarkLookup {
    return lookUpMarks(this.#marks);
  }

  /** Remembers a note that is being typed, in case the page is closed before it is stored. */
  draft(key: PaperKey, { text, base }: NoteDraft): void {
    if (this.#leftNotes.has(key)) this.#leftNotes.set(key, { text, base });
    this.#unsaved.put(key, { note: text }, base);
  }

  /** The note in the field is as it is stored. */
  dropDraft(key: PaperKey, { text }: NoteDraft): void {
    this.#leftNotes.delete(key);
    this.#unsaved.settle(key, { note: text });
  }

  /** Returns a note that a closed page left and that is too long to store; `null` if there is none. */
  leftNote(key: PaperKey): { text: string; base: string } | null {
    return this.#leftNotes.get(key) ?? null;
  }

  /**
   * Changes what is kept about a paper.
   *
   * @param base - the note stored when the reader began to write; the one stored now if left out
   * @returns why it could not be stored; nothing is changed then
   */
  async change(
    key: PaperKey,
    patch: MarkPatch,
    base: string = this.get(key).note,
  ): Promise<LocalizedText | null> {
    const change = { key, patch, base };
    const before = this.#begin([change]);
    const reply = await ask('mark', change);
    this.#end([change], before, reply.ok ? [reply.value] : null);
    return reply.ok ? null : reply.failure;
  }

  /**
   * Changes the marks of many papers, either all or none.
   *
   * @returns why it could not be stored; nothing is changed then
   */
  async changeAll(changes: readonly Omit<MarkChange, 'base'>[]): Promise<LocalizedText | null> {
    return this.#changeAll(changes.map((one) => ({ ...one, base: this.get(one.key).note })));
  }

  async #changeAll(changes: readonly Required<MarkChange>[]): Promise<LocalizedText | null> {
    if (changes.length === 0) return null;
    const before = this.#begin(changes);
    const reply = await ask('mark-many', { changes });
    this.#end(changes, before, reply.ok ? reply.value : null);
    return reply.ok ? null : reply.failure;
  }

  /** Shows changes that are being stored, and remembers them. @returns the previous marks */
  #begin(changes: readonly Required<MarkChange>[]): Mark[] {
    const now = new Date().toISOString();
    const before = changes.map(({ key }) => this.get(key));
    for (const { key, patch, base } of changes) {
      const mark = this.get(key);
      this.#marks.set(key, changeMark(mark, mergedPatch(patch, base, mark), now));
      this.#pending.set(key, (this.#pending.get(key) ?? 0) + 1);
    }
    this.#unsaved.putAll(changes);
    this.#knownTags = null;
    this.#onChange();
    return before;
  }

  /** @param stored - what is now stored; `null` if storing failed */
  #end(
    changes: readonly Required<MarkChange>[],
    before: readonly Mark[],
    stored: readonly Mark[] | null,
  ): void {
    // A note that could not be stored stays in its field, and is still to be stored.
    const isDone = ({ patch: { note, ...choices } }: MarkChange) => choices;
    this.#unsaved.settleAll(
      stored ? changes : changes.map((one) => ({ key: one.key, patch: isDone(one) })),
    );
    for (const [at, { key }] of changes.entries()) {
      const left = (this.#pending.get(key) ?? 1) - 1;
      if (left > 0) this.#pending.set(key, left);
      else this.#pending.delete(key);
      const mark = stored ? stored[at] : before[at];
      if (mark && (left === 0 || !stored)) this.#marks.set(key, mark);
    }
    this.#knownTags = null;
    this.#onChange();
  }

  /** If a note was changed meanwhile, no paragraph of either is lost. */
  #storeLeft(left: readonly Unsaved[]): void {
    const changes = left.flatMap((one) => this.#withoutLongNote(one) ?? []);
    const [first] = changes;
    if (!first) return;
    const { key, patch, base } = first;
    const work = changes.length === 1 ? this.change(key, patch, base) : this.#changeAll(changes);
    work.catch(report);
  }

  /** A note that is too long stays among the unsaved ones, and is returned to its field. */
  #withoutLongNote(left: Unsaved): Unsaved | null {
    const { key, patch, base } = left;
    const { note: text, ...choices } = patch;
    if (text === undefined) return left;
    if (isTooLong(text)) {
      this.#leftNotes.set(key, { text, base });
      this.#unsaved.put(key, { note: text }, base);
    } else if (mergeNote(cleanNote(text), base, this.get(key).note) !== this.get(key).note) {
      return left;
    }
    return Object.keys(choices).length > 0 ? { key, patch: choices, base } : null;
  }
}

function mergedPatch(patch: MarkPatch, base: string, { note: kept }: Mark): MarkPatch {
  if (patch.note === undefined) return patch;
  return { ...patch, note: mergeNote(cleanNote(patch.note), base, kept) };
}

function countTags(marks: Iterable<Mark>): string[] {
  const counts = new Map<string, number>();
  for (const { tags } of marks) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([tag]) => tag);
}
