import type { CallArgs } from '../messaging/calls';
import { type Mark, validateMark } from '../paper/mark';
import { inTurn } from '../storage/in-turn';
import { copyMarks, copySources } from '../storage/recovery/recovery';
import { tellChange } from '../storage/session';
import { MIRROR_STALE, readMeta, type StoredWeek } from '../storage/store';
import { checkSource, checkStoredWeek } from '../storage/stored-checks';
import { clearStore, writeStore } from '../storage/write-store';
import { refresh } from './mirror/refresh';

/**
 * Keeps weeks, marks and sources as they are given, each in the place of one with its name: what was
 * taken away comes back, a backup comes in. All or nothing.
 *
 * Where more is coming, weeks are shown only with the last of it: laying out everything anew for each
 * part would take as long as all parts together. Cut off before, they are shown when we wake again.
 *
 * @throws {StoreError} when they cannot be kept; everything stays
 */
export async function keep({
  weeks,
  marks,
  sources,
  isMoreComing = false,
}: CallArgs<'keep'>[0]): Promise<void> {
  // Checked here too: what is stored is what the checks let through, whoever sent it.
  const putWeeks: StoredWeek[] = [];
  for (const data of weeks) {
    const week = await checkStoredWeek(data);
    if (week) putWeeks.push(week);
  }
  const putMarks: Mark[] = marks.flatMap((mark) => validateMark(mark) ?? []);
  const putSources = sources.flatMap((source) => checkSource(source) ?? []);
  return inTurn(async () => {
    await writeStore({ putWeeks, putMarks, putSources });
    if (putMarks.length > 0) await copyMarks();
    if (putSources.length > 0) await copySources();
    if (isMoreComing) return;
    if (putWeeks.length > 0 || (await readMeta(MIRROR_STALE)) === true) await refresh();
    await tellChange();
  });
}

/**
 * Removes every week, mark and source.
 *
 * @throws {StoreError} when the database cannot be written; everything is as before
 */
export function erase(): Promise<void> {
  return inTurn(async () => {
    await clearStore();
    await copyMarks();
    await copySources();
    await refresh();
    await tellChange();
  });
}
