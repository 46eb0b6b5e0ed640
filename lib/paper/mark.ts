import { toFields } from '../text/json';
import { instantAfter, NEVER, readInstant } from './instant';
import { cleanNote, joinNotes } from './note';
import { readPaperKey } from './paper-key';
import { type Reached, readReached } from './reached';
import type { PaperKey } from './ref';
import {
  boundTimes,
  changeTags,
  mergeTags,
  readTags,
  readTagTimes,
  type TagChange,
  type TagTime,
  type TimedTags,
  tagKey,
} from './tags';

/** The parts of a mark that are chosen independently; so is each tag. */
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
  /** as `readTags` returns them */
  tags: readonly string[];
  /** when they last opened it, an ISO instant */
  openedAt: string | null;
  /** how far they read; `null` if they have not begun or have finished. See `placeIn` */
  reached: Reached | null;
  /** ISO instant of the reader's last change; opening or reading a paper is not a change */
  changedAt: string;
  /**
   * When each part was last chosen, so that a note written here does not take back a star given
   * elsewhere; a part that is left out was never chosen. Left out as a whole if `changedAt` holds for
   * every part, except that an empty note beside any other choice was never chosen.
   */
  chosenAt?: Partial<Record<Part, string>>;
  /**
   * When tags were added or removed, so that a tag removed here does not come back from elsewhere. A tag of
   * the paper that is left out here was added at `changedAt`.
   */
  taggedAt?: readonly TagTime[];
}

/** What can be changed of a mark. */
export type MarkPatch = Partial<Pick<Mark, Part | 'openedAt' | 'reached'>> & {
  /** only these: tags that another window has added stay */
  tags?: TagChange;
};

/** A paper about which nothing was ever chosen; older than every other mark. */
export function emptyMark(key: PaperKey): Mark {
  return {
    key,
    isStarred: false,
    readAt: null,
    note: '',
    tags: [],
    openedAt: null,
    reached: null,
    changedAt: NEVER,
  };
}

/**
 * Whether nothing is kept about the paper.
 *
 * Such a mark is kept all the same once it was something: it is how a star that was taken away stays
 * away when an older backup is merged, and how the other machine learns of it. After a wipe there are
 * none of these, so that a backup brings back everything.
 */
export function isEmptyMark(mark: Mark): boolean {
  return isBlank(mark) && mark.openedAt === null && mark.reached === null;
}

/** Returns where the reader left off; `null` if they have not begun, or have read the paper. */
export function placeIn({ reached, readAt }: Mark): Reached | null {
  return readAt === null ? reached : null;
}

/**
 * Makes the mark that results from a choice. Choosing the current state is not a choice and changes no
 * time. A paper that is read is no longer in progress.
 *
 * @param mark - what was kept so far, or `emptyMark(key)`
 * @param now - as `toISOString` writes it; where the clock was set back, the change is dated after
 *   the one before all the same
 */
export function changeMark(mark: Mark, patch: MarkPatch, now: string): Mark {
  const { note = mark.note, tags: tagChange = {}, ...rest } = patch;
  const tags = changeTags(mark.tags, tagChange);
  const next: Mark = { ...mark, ...rest, note: cleanNote(note), tags };
  if (next.readAt !== null && mark.readAt === null && !rest.reached) next.reached = null;
  const chosen = PARTS.filter((part) => next[part] !== mark[part]);
  if (chosen.length === 0 && tags === mark.tags) return next;
  const changedAt = instantAfter(mark.changedAt, now);
  const times = toTimes((part) => (chosen.includes(part) ? changedAt : timeOf(mark, part)));
  const tagTimes = new Map(timesOfTags(mark));
  for (const key of changedTags(mark.tags, tags)) tagTimes.set(key, changedAt);
  return withTimes({ ...next, changedAt }, times, tagTimes);
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
  const tagged = mergeTags(timedTags(a), timedTags(b));
  const merged: Mark = {
    key: a.key,
    isStarred: mergePart('isStarred', a, b, (one, other) => one || other),
    readAt: mergePart('readAt', a, b, later),
    note: mergeNotes(a, b),
    tags: tagged.tags,
    openedAt: later(a.openedAt, b.openedAt),
    reached: furthest(a.reached, b.reached),
    changedAt: a.changedAt > b.changedAt ? a.changedAt : b.changedAt,
  };
  const times = toTimes((part) => {
    const one = timeOf(a, part);
    const other = timeOf(b, part);
    return one > other ? one : other;
  });
  return withTimes(merged, times, tagged.times);
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
    ...readNewParts(fields),
    changedAt,
  };
  return withGivenTimes(mark, fields);
}

/**
 * Returns a mark as stored in the database. Fields that were added to marks later are read as untrusted
 * data, because a row may be older than the field.
 */
export function soundMark(mark: Mark): Mark {
  return { ...mark, ...readNewParts(toFields(mark)) };
}

function readNewParts({
  tags,
  openedAt,
  reached,
}: Record<string, unknown>): Pick<Mark, 'tags' | 'openedAt' | 'reached'> {
  return {
    tags: readTags(tags),
    openedAt: readInstant(openedAt),
    reached: readReached(reached),
  };
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

/** Returns when each tag that is or was on the paper was chosen, by its key. */
function timesOfTags({ tags, taggedAt = [], changedAt }: Mark): Map<string, string> {
  const times = new Map(tags.map((tag) => [tagKey(tag), changedAt]));
  for (const { tag, at } of taggedAt) times.set(tag, at);
  return times;
}

function timedTags(mark: Mark): TimedTags {
  return { tags: mark.tags, times: timesOfTags(mark) };
}

/** Returns the keys of the tags that only one of two lists has. */
function changedTags(before: readonly string[], after: readonly string[]): Set<string> {
  const [old, now] = [new Set(before.map(tagKey)), new Set(after.map(tagKey))];
  return new Set([...old, ...now].filter((key) => old.has(key) !== now.has(key)));
}

/** Stores those times that do not follow from `changedAt`. */
function withTimes(given: Mark, times: Times, tagTimes: ReadonlyMap<string, string>): Mark {
  const { chosenAt: _, taggedAt: __, ...mark } = given;
  const isTold = PARTS.every((part) => timeOf(mark, part) === times[part]);
  const chosen = PARTS.filter((part) => times[part] !== NEVER);
  const toldTags = timesOfTags(mark);
  const untold = [...tagTimes].flatMap(([tag, at]) =>
    toldTags.get(tag) === at ? [] : { tag, at },
  );
  return {
    ...mark,
    ...(!isTold && { chosenAt: Object.fromEntries(chosen.map((part) => [part, times[part]])) }),
    ...(untold.length > 0 && { taggedAt: boundTimes(untold, mark.tags) }),
  };
}

/** What is there was chosen, and no choice is later than the last change. */
function withGivenTimes(mark: Mark, { chosenAt, taggedAt }: Record<string, unknown>): Mark {
  const empty = emptyMark(mark.key);
  const given = toFields(chosenAt);
  const isGiven = typeof chosenAt === 'object' && chosenAt !== null;
  const times = toTimes((part) => {
    const unsaid = mark[part] === empty[part] ? NEVER : mark.changedAt;
    return isGiven ? (readInstant(given[part]) ?? unsaid) : timeOf(mark, part);
  });
  const tagTimes = timesOfTags({ ...mark, taggedAt: readTagTimes(taggedAt) });
  const all = [...Object.values(times), ...tagTimes.values()];
  const changedAt = all.reduce((latest, at) => (at > latest ? at : latest), mark.changedAt);
  return withTimes({ ...mark, changedAt }, times, tagTimes);
}

function toTimes(timeOfPart: (part: Part) => string): Times {
  return {
    isStarred: timeOfPart('isStarred'),
    readAt: timeOfPart('readAt'),
    note: timeOfPart('note'),
  };
}

function isBlank({ isStarred, readAt, note, tags }: Mark): boolean {
  return !isStarred && readAt === null && note === '' && tags.length === 0;
}

function later(one: string | null, other: string | null): string | null {
  return (one ?? '') > (other ?? '') ? one : other;
}

/** Returns the later one; of two at the same time, the one that is further on. */
function furthest(one: Reached | null, other: Reached | null): Reached | null {
  if (!one || !other) return one ?? other;
  const isOneLater = [one.at > other.at, one.pair > other.pair, one.of > other.of];
  const isOtherLater = [one.at < other.at, one.pair < other.pair, one.of < other.of];
  const decides = isOneLater.findIndex((isLater, index) => isLater || isOtherLater[index]);
  return isOtherLater[decides] ? other : one;
}
