import { toFields } from '../text/json';
import { instantAfter, NEVER, readInstant } from './instant';
import { cleanNote, joinNotes } from './note';
import { readPaperKey } from './paper-key';
import type { PaperKey } from './ref';

/** The parts of a mark that are chosen each for itself. */
const PARTS = ['isStarred', 'readAt', 'note'] as const;
type Part = (typeof PARTS)[number];

/** What the reader keeps about a paper. Private: never shown in a page, never in the read mirror. */
export interface Mark {
  key: PaperKey;
  isStarred: boolean;
  /** when they marked it as read, an ISO instant; `null` while it is unread */
  readAt: string | null;
  /** as `cleanNote` gives it; empty when there is none */
  note: string;
  /** when they last opened it, an ISO instant */
  openedAt: string | null;
  /** ISO instant of the last change by the reader; opening a paper changes nothing */
  changedAt: string;
  /**
   * When each part was last chosen, so that a note written here does not take back a star given
   * elsewhere; a part that is left out was never chosen. Left out as a whole where `changedAt` says
   * it all: every part was chosen then, but for a note that is empty beside a star or a reading,
   * which was not chosen at all.
   */
  chosenAt?: Partial<Record<Part, string>>;
}

/** What can be changed of a mark. */
export type MarkPatch = Partial<Pick<Mark, Part | 'openedAt'>>;

/** A paper about which nothing was ever chosen; older than every other mark. */
export function emptyMark(key: PaperKey): Mark {
  return { key, isStarred: false, readAt: null, note: '', openedAt: null, changedAt: NEVER };
}

/**
 * Whether nothing is kept about the paper.
 *
 * Such a mark is kept all the same once it was something: it is how a star that was taken away stays
 * away when an older backup is merged, and how the other machine learns of it. After a wipe there are
 * none of these, so that a backup brings back everything.
 */
export function isEmptyMark(mark: Mark): boolean {
  return isBlank(mark) && mark.openedAt === null;
}

/**
 * Makes the mark that follows from a choice. What is already so is no choice and changes no time.
 *
 * @param mark - what was kept so far, or `emptyMark(key)`
 * @param now - as `toISOString` writes it; where the clock was set back, the change is dated after
 *   the one before all the same
 */
export function changeMark(mark: Mark, patch: MarkPatch, now: string): Mark {
  const { note = mark.note } = patch;
  const next: Mark = { ...mark, ...patch, note: cleanNote(note) };
  const chosen = PARTS.filter((part) => next[part] !== mark[part]);
  if (chosen.length === 0) return next;
  const changedAt = instantAfter(mark.changedAt, now);
  const times = toTimes((part) => (chosen.includes(part) ? changedAt : timeOf(mark, part)));
  return withTimes({ ...next, changedAt }, times);
}

/**
 * Makes one mark of two of the same paper, as from two machines or from a backup.
 *
 * The later choice counts, for each part by itself; a paper that was opened or marked twice was so at
 * the later time. A note is never lost to a note: see `joinNotes`. It is lost only to the reader's own
 * later choice to empty it, not to a mark that never had one. Merging either of the two once more, in
 * any order, changes nothing.
 *
 * The order of merging three matters in two ways, and none of them loses a word: paragraphs of notes
 * may come in another order, and a note that was emptied on one machine and rewritten on another may
 * keep what a third still has.
 */
export function mergeMarks(a: Mark, b: Mark): Mark {
  const merged: Mark = {
    key: a.key,
    isStarred: mergePart('isStarred', a, b, (one, other) => one || other),
    readAt: mergePart('readAt', a, b, later),
    note: mergeNotes(a, b),
    openedAt: later(a.openedAt, b.openedAt),
    changedAt: a.changedAt > b.changedAt ? a.changedAt : b.changedAt,
  };
  const times = toTimes((part) => {
    const one = timeOf(a, part);
    const other = timeOf(b, part);
    return one > other ? one : other;
  });
  return withTimes(merged, times);
}

/**
 * Reads a mark from outside, field by field.
 *
 * @param data - parsed JSON of unknown origin
 * @returns `null` when it names no paper or not when it was changed
 */
export function validateMark(data: unknown): Mark | null {
  const fields = toFields(data);
  const key = readPaperKey(fields.key);
  const changedAt = readInstant(fields.changedAt);
  if (!key || !changedAt) return null;
  const mark: Mark = {
    key,
    isStarred: fields.isStarred === true,
    readAt: readInstant(fields.readAt),
    note: typeof fields.note === 'string' ? cleanNote(fields.note) : '',
    openedAt: readInstant(fields.openedAt),
    changedAt,
  };
  return typeof fields.chosenAt === 'object' && fields.chosenAt !== null
    ? withChosenAt(mark, toFields(fields.chosenAt))
    : mark;
}

type Times = Record<Part, string>;

function mergePart<P extends Part>(
  part: P,
  a: Mark,
  b: Mark,
  join: (one: Mark[P], other: Mark[P]) => Mark[P],
): Mark[P] {
  const one = timeOf(a, part);
  const other = timeOf(b, part);
  if (one === other) return join(a[part], b[part]);
  return one > other ? a[part] : b[part];
}

function mergeNotes(a: Mark, b: Mark): string {
  const one = timeOf(a, 'note');
  const other = timeOf(b, 'note');
  // At the same time the texts decide, so that it does not matter which mark came first.
  const isFirstNewer = one === other ? a.note < b.note : one > other;
  const [newer, older] = isFirstNewer ? [a.note, b.note] : [b.note, a.note];
  return newer === '' && one !== other ? '' : joinNotes(newer, older);
}

/** When a part was chosen; `NEVER` when it was not. */
function timeOf(mark: Mark, part: Part): string {
  if (mark.chosenAt) return mark.chosenAt[part] ?? NEVER;
  const isUnchosen = part === 'note' && mark.note === '' && !isBlank(mark);
  return isUnchosen ? NEVER : mark.changedAt;
}

function withTimes({ chosenAt: _, ...mark }: Mark, times: Times): Mark {
  if (PARTS.every((part) => timeOf(mark, part) === times[part])) return mark;
  const chosen = PARTS.filter((part) => times[part] !== NEVER);
  return { ...mark, chosenAt: Object.fromEntries(chosen.map((part) => [part, times[part]])) };
}

/** What is there was chosen, and no choice is later than the last change. */
function withChosenAt(mark: Mark, given: Record<string, unknown>): Mark {
  const empty = emptyMark(mark.key);
  const times = toTimes((part) => {
    const unsaid = mark[part] === empty[part] ? NEVER : mark.changedAt;
    return readInstant(given[part]) ?? unsaid;
  });
  const changedAt = PARTS.reduce(
    (latest, part) => (times[part] > latest ? times[part] : latest),
    mark.changedAt,
  );
  return withTimes({ ...mark, changedAt }, times);
}

function toTimes(timeOfPart: (part: Part) => string): Times {
  return {
    isStarred: timeOfPart('isStarred'),
    readAt: timeOfPart('readAt'),
    note: timeOfPart('note'),
  };
}

function isBlank({ isStarred, readAt, note }: Mark): boolean {
  return !isStarred && readAt === null && note === '';
}

function later(one: string | null, other: string | null): string | null {
  return (one ?? '') > (other ?? '') ? one : other;
}
