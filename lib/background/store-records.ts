import type { CallArgs } from '../messaging/calls';
import { type Mark, validateMark } from '../paper/mark';
import { forgetReadingPlaces } from '../storage/reading-places';
import { copyMarks, copySources } from '../storage/recovery/recovery';
import { runExclusive } from '../storage/run-exclusive';
import { tellChange } from '../storage/session';
import { MIRROR_STALE, readMeta, type StoredWeek } from '../storage/store';
import { checkSource, checkStoredWeek } from '../storage/stored-checks';
import { clearStore, writeStore } from '../storage/write-store';
import { refresh } from './mirror/refresh';

/**
 * Stores weeks, marks and sources as they are given, each in the place of one with its name: to restore
 * what was removed, or to import a backup. All or nothing.
 *
 * With `isMoreComing`, weeks are shown only after the last message: rebuilding the mirror for each part
 * would take as long as for all parts together. If the last message never comes, they are shown at the
 * next start of the background.
 *
 * @throws {StoreError} when they cannot be kept; everything stays
 */
export async function storeRecords({
  weeks,
  marks,
  sources,
  isMoreComing = false,
}: CallArgs<'store-records'>[0]): Promise<void> {
  // Checked here too: what is stored is what the checks let through, whoever sent it.
  const putWeeks: StoredWeek[] = [];
  for (const data of weeks) {
    const week = await checkStoredWeek(data);
    if (week) putWeeks.push(week);
  }
  const putMarks: Mark[] = marks.flatMap((mark) => validateMark(mark) ?? []);
  const putSources = sources.flatMap((source) => checkSource(source) ?? []);
  return runExclusive(async () => {
    await writeStore({ putWeeks, putMarks, putSources });
    if (putMarks.length > 0) await copyMarks();
    if (putSources.length > 0) await copySources();
    if (isMoreComing) return;
    if (putWeeks.length > 0 || (await readMeta(MIRROR_STALE)) === true) await refresh();
    await tellChange();
  });
}

/**
 * Removes every week, mark and source, and the reading places of all papers.
 *
 * @throws {StoreError} when the database cannot be written; everything is as before
 */
export function erase(): Promise<void> {
  return runExclusive(async () => {
    await clearStore();
    await copyMarks();
    await copySources();
    await refresh();
    await forgetReadingPlaces();
    await tellChange();
  });
}
