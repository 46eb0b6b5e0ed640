import { diffDigests } from '../digest/diff';
import type { Origin } from '../digest/origin';
import type { AddResult } from '../messaging/calls';
import { runExclusive } from '../storage/run-exclusive';
import { type SourceRecord, withoutWeeks } from '../storage/source-record';
import {
  keyOf,
  nameOf,
  readSources,
  readStoredWeek,
  readStoredWeeks,
  type StoredWeek,
  type WeekName,
} from '../storage/store';
import { writeStore } from '../storage/write-store';
import { refresh } from './mirror/refresh';

/** Each stops weeks that are being added, or wait for that. */
const adding = new Set<AbortController>();

/**
 * Keeps a week and shows it everywhere. Adding the same again changes nothing; a corrected version
 * takes the place of the earlier one.
 *
 * @returns `null` when it was stopped
 * @throws {StoreError} when it cannot be kept; what was there stays
 */
export function addWeek(week: StoredWeek): Promise<AddResult | null> {
  return untilStopped(async (signal): Promise<AddResult | null> => {
    const before = await readStoredWeek(nameOf(week));
    const diff = before && diffDigests(before.digest, week.digest);
    if (before && !diff) return { kind: 'unchanged' };
    if (!(await putAndShow([week], before ? [before] : [], signal))) return null;
    return before && diff ? { kind: 'updated', diff, before } : { kind: 'added' };
  });
}

/**
 * Keeps many weeks, all or none of them, and shows them together.
 *
 * @returns names of the weeks that were not there before, so that this can be undone; `null` when it
 *   was stopped
 * @throws {StoreError} when they cannot be kept; what was there stays
 */
export function addWeeks(weeks: readonly StoredWeek[]): Promise<WeekName[] | null> {
  return untilStopped(async (signal) => {
    const before = await readStoredWeeks(weeks.map(nameOf));
    const there = new Set(before.map((week) => keyOf(nameOf(week))));
    if (!(await putAndShow(weeks, before, signal))) return null;
    return weeks.map(nameOf).filter((name) => !there.has(keyOf(name)));
  });
}

/** Stops adding weeks, if any are being added: the library is then as it was. */
export function stopAdding(): void {
  for (const controller of adding) controller.abort();
}

async function untilStopped<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
  const controller = new AbortController();
  adding.add(controller);
  try {
    return await runExclusive(async () =>
      controller.signal.aborted ? null : work(controller.signal),
    );
  } finally {
    adding.delete(controller);
  }
}

/**
 * @param before - the weeks that these take the place of
 * @returns whether they were kept; when it was stopped, what was there is put back
 */
async function putAndShow(
  weeks: readonly StoredWeek[],
  before: readonly StoredWeek[],
  signal: AbortSignal,
): Promise<boolean> {
  try {
    await writeStore({ putWeeks: weeks });
    await refresh(signal);
    signal.throwIfAborted(); // stopped after the papers were laid out
    return true;
  } catch (error) {
    if (!signal.aborted) throw error;
    const there = new Set(before.map((week) => keyOf(nameOf(week))));
    const added = weeks.map(nameOf).filter((name) => !there.has(keyOf(name)));
    await writeStore({ removeWeeks: added, putWeeks: before });
    await refresh();
    return false;
  }
}

/**
 * Removes weeks, all or none of them. Their sources remember it, so that they are not fetched again by
 * themselves. With `isMoreComing`, pages show it only after the last of several calls.
 *
 * @returns the weeks that were there, so that this can be undone
 * @throws {StoreError} when they cannot be removed; everything stays
 */
export function removeWeeks(
  names: readonly WeekName[],
  isMoreComing = false,
): Promise<StoredWeek[]> {
  return runExclusive(async () => {
    const weeks = await readStoredWeeks(names);
    await writeStore({ removeWeeks: names, putSources: await remembering(names) });
    if (!isMoreComing) await refresh();
    return weeks;
  });
}

/** The sources that fetched these weeks, with a note that the weeks were removed. */
async function remembering(names: readonly WeekName[]): Promise<SourceRecord[]> {
  const byOrigin = new Map<Origin, Set<string>>();
  for (const { origin, id } of names) {
    byOrigin.set(origin, (byOrigin.get(origin) ?? new Set()).add(id));
  }
  return (await readSources()).flatMap((source) => {
    const ids = byOrigin.get(source.id);
    return ids ? [withoutWeeks(source, ids)] : [];
  });
}
