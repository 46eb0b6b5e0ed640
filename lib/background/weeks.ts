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
  readWeekNames,
  type StoredWeek,
  type WeekName,
} from '../storage/store';
import { writeStore } from '../storage/write-store';
import { refresh } from './mirror/refresh';

/**
 * Keeps a week and shows it everywhere. Adding the same again changes nothing; a corrected version
 * takes the place of the earlier one.
 *
 * @throws {StoreError} when it cannot be kept; what was there stays
 */
export function addWeek(week: StoredWeek): Promise<AddResult> {
  return runExclusive(async () => {
    const before = await readStoredWeek(nameOf(week));
    const diff = before && diffDigests(before.digest, week.digest);
    if (before && !diff) return { kind: 'unchanged' };
    await writeStore({ putWeeks: [week] });
    await refresh();
    return before && diff ? { kind: 'updated', diff, before } : { kind: 'added' };
  });
}

/**
 * Keeps many weeks, all or none of them, and shows them together.
 *
 * @returns names of the weeks that were not there before, so that this can be undone
 * @throws {StoreError} when they cannot be kept; what was there stays
 */
export function addWeeks(weeks: readonly StoredWeek[]): Promise<WeekName[]> {
  return runExclusive(async () => {
    const there = new Set((await readWeekNames()).map(keyOf));
    await writeStore({ putWeeks: weeks });
    await refresh();
    return weeks.map(nameOf).filter((name) => !there.has(keyOf(name)));
  });
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
