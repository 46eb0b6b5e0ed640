import { type Mark, mergeMarks } from '../paper/mark';
import { coversNote } from '../paper/note';
import type { PaperKey } from '../paper/ref';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings';
import { isSame } from '../text/stable-json';
import type { BackupContents, BackupSource, BackupWeek } from './backup-format';

/** What importing a backup would change; nothing else is to be touched. */
export interface MergePlan {
  /** to be kept, each in the place of one with its id and origin */
  putWeeks: BackupWeek[];
  /** to be kept, each in the place of one with its key */
  putMarks: Mark[];
  /** to be stored; `null` when settings stay as they are */
  settings: Settings | null;
  /** the backup's, where the reader has chosen others since: for the reader to decide */
  otherSettings: Settings | null;
  addSources: BackupSource[];
  counts: MergeCounts;
}

/** What a reader is told before they agree. */
interface MergeCounts {
  weeks: {
    added: number;
    /** by a later text */
    replaced: number;
    /** because what is here is later */
    left: number;
    same: number;
  };
  marks: { added: number; merged: number; same: number };
  sources: {
    added: number;
    /** because it is here */
    left: number;
  };
  /** notes that together are too long to be kept whole, by paper */
  cutNotes: PaperKey[];
}

/**
 * Works out what importing a backup into a library changes, so that it can be shown first and then
 * done in one go.
 *
 * Nothing that is here is lost to something older. Settings carry no time, so those of the backup are
 * taken only where nothing was chosen here; a source that is here stays as it is, above all its key.
 * Yields after each record.
 */
export function* planMergeInSteps(
  current: BackupContents,
  backup: BackupContents,
): Generator<void, MergePlan> {
  const counts: MergeCounts = {
    weeks: { added: 0, replaced: 0, left: 0, same: 0 },
    marks: { added: 0, merged: 0, same: 0 },
    sources: { added: 0, left: 0 },
    cutNotes: [],
  };
  return {
    putWeeks: yield* planWeeks(current.weeks, backup.weeks, counts),
    putMarks: yield* planMarks(current.marks, backup.marks, counts),
    ...planSettings(current.settings, backup.settings),
    addSources: planSources(current.sources, backup.sources, counts),
    counts,
  };
}

/** Whether importing would change nothing, and leaves nothing to decide. */
export function isEmptyPlan(plan: MergePlan): boolean {
  const { putWeeks, putMarks, settings, otherSettings, addSources } = plan;
  const puts = putWeeks.length + putMarks.length + addSources.length;
  return puts === 0 && settings === null && otherSettings === null;
}

function* planWeeks(
  current: readonly BackupWeek[],
  backup: readonly BackupWeek[],
  { weeks: counts }: MergeCounts,
): Generator<void, BackupWeek[]> {
  const known = new Map(current.map((week) => [nameOf(week), week]));
  const put = new Map<string, BackupWeek>();
  for (const week of backup) {
    yield;
    const name = nameOf(week);
    const here = put.get(name) ?? known.get(name);
    if (here && isSame(here.digest, week.digest)) counts.same += 1;
    else if (here && here.addedAt >= week.addedAt) counts.left += 1;
    else {
      counts[here ? 'replaced' : 'added'] += 1;
      put.set(name, week);
    }
  }
  return [...put.values()];
}

function* planMarks(
  current: readonly Mark[],
  backup: readonly Mark[],
  { marks: counts, cutNotes }: MergeCounts,
): Generator<void, Mark[]> {
  const known = new Map(current.map((mark) => [mark.key, mark]));
  const put = new Map<PaperKey, Mark>();
  for (const mark of backup) {
    yield;
    const here = put.get(mark.key) ?? known.get(mark.key);
    const merged = here ? mergeMarks(here, mark) : mark;
    if (here && isSame(here, merged)) counts.same += 1;
    else {
      counts[here ? 'merged' : 'added'] += 1;
      put.set(mark.key, merged);
      if (here && isCut(merged, here, mark)) cutNotes.push(mark.key);
    }
  }
  return [...put.values()];
}

/** An empty note was emptied by choice; any other holds both, or as much as there is room for. */
function isCut({ note }: Mark, here: Mark, other: Mark): boolean {
  return note !== '' && !(coversNote(note, here.note) && coversNote(note, other.note));
}

function planSettings(
  current: Settings | null,
  backup: Settings | null,
): Pick<MergePlan, 'settings' | 'otherSettings'> {
  if (!backup || isSame(current, backup)) return { settings: null, otherSettings: null };
  const isUnchosen = current === null || isSame(current, DEFAULT_SETTINGS);
  return isUnchosen
    ? { settings: backup, otherSettings: null }
    : { settings: null, otherSettings: backup };
}

function planSources(
  current: readonly BackupSource[],
  backup: readonly BackupSource[],
  { sources: counts }: MergeCounts,
): BackupSource[] {
  const known = new Set(current.map(({ id }) => id));
  const added = backup.filter(({ id }) => !known.has(id) && known.add(id));
  counts.added = added.length;
  counts.left = backup.length - added.length;
  return added;
}

function nameOf({ origin, digest }: BackupWeek): string {
  return `${origin} ${digest.id}`;
}
