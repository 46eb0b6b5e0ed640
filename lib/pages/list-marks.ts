import { report } from '../browser/report';
import { type MarkChange, undoingPatch } from '../paper/mark-patch';
import type { PaperKey } from '../paper/ref';
import type { Locale } from '../settings/settings';
import type { LocalizedText } from '../text/localized';
import { localize } from '../text/sentences';
import { localDay } from '../view/calendar/mondays';
import { MARKS_WORDS } from '../view/marks/marks.words';
import { type ManyView, weeksBeforeMonth, weeksUpTo } from '../view/marks/read-many';
import type { KeptMarks } from './kept-marks';
import type { LibraryReader } from './library-items';
import type { Deed } from './undo-history';

/** Place in the undo history of changes that are made from the list of papers. */
const LIST_PLACE = 'list';
const { done: DONE, undone } = MARKS_WORDS;

/**
 * Marks that are set from a list of papers: on one paper, or on the papers of many weeks in one message,
 * which are stored and undone together.
 */
export class ListMarks {
  /** actions of the reader, as a component calls them */
  readonly actions = {
    onReadUpTo: (weekId: string) => void this.upTo(weekId).catch(report),
    onReadOlder: () => void this.older().catch(report),
    onUndo: () => void this.#go('undo').catch(report),
    onRedo: () => void this.#go('redo').catch(report),
  };
  /** why nothing was done */
  #said: LocalizedText | null = null;
  #failure: LocalizedText | null = null;
  readonly #marks: KeptMarks;
  readonly #library: () => LibraryReader | null;
  readonly #onChange: () => void;

  constructor(marks: KeptMarks, library: () => LibraryReader | null, onChange: () => void) {
    this.#marks = marks;
    this.#library = library;
    this.#onChange = onChange;
  }

  /** Returns the last action, and whether it can be undone. */
  view(locale: Locale): ManyView {
    const last = this.#said || this.#failure ? null : this.#marks.history.last(LIST_PLACE);
    return {
      status: (this.#said ?? last?.text)?.[locale] ?? '',
      canUndo: last?.canUndo ?? false,
      canRedo: last?.canRedo ?? false,
      failure: this.#failure?.[locale] ?? null,
      atMs: last?.atMs ?? 0,
    };
  }

  /** Marks the papers of this week and of all earlier weeks as read. */
  async upTo(weekId: string): Promise<void> {
    const weeks = this.#library()?.head.weeks ?? [];
    const week = weeks.find(({ id }) => id === weekId);
    if (week) await this.#read(weeksUpTo(weeks, week.start));
  }

  /** Marks the papers of weeks older than a month as read. */
  async older(): Promise<void> {
    const weeks = this.#library()?.head.weeks ?? [];
    await this.#read(weeksBeforeMonth(weeks, localDay(new Date())));
  }

  /** Toggles a mark on a paper without opening it. */
  switchMark(key: PaperKey, name: 'star' | 'read'): void {
    const before = this.#marks.get(key);
    const { isStarred, readAt } = before;
    const patch =
      name === 'star'
        ? { isStarred: !isStarred }
        : { readAt: readAt === null ? new Date().toISOString() : null };
    const isOn = name === 'star' ? isStarred : readAt !== null;
    const done = name === 'star' ? [DONE.starred, DONE.unstarred] : [DONE.read, DONE.unread];
    const back = [{ key, patch: undoingPatch(before, patch) }];
    const deed: Deed = {
      place: LIST_PLACE,
      done: done[Number(isOn)] ?? undone,
      undone,
      undo: () => this.#marks.changeAll(back),
      redo: () => this.#marks.changeAll([{ key, patch }]),
    };
    this.#said = null;
    this.#change([{ key, patch }], deed).catch(report);
  }

  async #read(weeks: readonly { id: string }[]): Promise<void> {
    const records = (await this.#library()?.weeks(weeks.map(({ id }) => id))) ?? [];
    const keys = new Set(records.flatMap(({ papers }) => papers));
    const readAt = new Date().toISOString();
    const unread = [...keys].map((key) => this.#marks.get(key)).filter((mark) => !mark.readAt);
    this.#failure = null;
    this.#said = unread.length === 0 ? MARKS_WORDS.nothingUnread : null;
    if (unread.length === 0) return this.#onChange();
    const changes = unread.map(({ key }) => ({ key, patch: { readAt } }));
    const back = unread.map(({ key, reached }) => ({ key, patch: { readAt: null, reached } }));
    const deed: Deed = {
      place: LIST_PLACE,
      done: localize(DONE.readMany, { count: unread.length }),
      undone,
      // Papers that the reader has marked by hand since then stay as they are.
      undo: () => this.#marks.changeAll(back.filter(({ key }) => this.#readAt(key) === readAt)),
      redo: () => this.#marks.changeAll(changes.filter(({ key }) => this.#readAt(key) === null)),
    };
    await this.#change(changes, deed);
  }

  #readAt(key: PaperKey): string | null {
    return this.#marks.get(key).readAt;
  }

  async #change(changes: readonly MarkChange[], deed: Deed): Promise<void> {
    this.#failure = await this.#marks.changeAll(changes);
    if (this.#failure) this.#onChange();
    else this.#marks.history.did(deed);
  }

  async #go(way: 'undo' | 'redo'): Promise<void> {
    this.#said = null;
    this.#failure = await this.#marks.history[way](LIST_PLACE);
    this.#onChange();
  }
}
