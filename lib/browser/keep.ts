import { type Mark, validateMark } from '../paper/mark';
import type { Skin } from '../view/skin';
import { inTurn } from './in-turn';
import { refresh } from './library';
import { copyMarks } from './marks';
import { tellChange } from './session';
import { clearStore, readFact, type StoredWeek, UNSHOWN, writeStore } from './store';
import { checkSource, checkStoredWeek } from './stored-checks';
import { copySources } from './week-copy';

/**
 * Keeps weeks, marks and sources as they are given, each in the place of one with its name: what was
 * taken away comes back, a backup comes in. All or nothing. Background only.
 *
 * Where more is coming, weeks are shown only with the last of it: laying out everything anew for each
 * part would take as long as all parts together. Cut off before, they are shown when we wake again.
 *
 * @throws {StoreError} when they cannot be kept; everything stays
 */
export async function keep(
  given: { weeks: unknown[]; marks: unknown[]; sources: unknown[]; isMoreComing?: boolean },
  skin: Skin,
): Promise<void> {
  // Checked here too: what is stored is what the checks let through, whoever sent it.
  const putWeeks: StoredWeek[] = [];
  for (const data of given.weeks) {
    const week = await checkStoredWeek(data);
    if (week) putWeeks.push(week);
  }
  const putMarks: Mark[] = given.marks.flatMap((mark) => validateMark(mark) ?? []);
  const putSources = given.sources.flatMap((source) => checkSource(source) ?? []);
  return inTurn(async () => {
    await writeStore({ putWeeks, putMarks, putSources });
    if (putMarks.length > 0) await copyMarks();
    if (putSources.length > 0) await copySources();
    if (given.isMoreComing) return;
    if (putWeeks.length > 0 || (await readFact(UNSHOWN)) === true) await refresh(skin);
    await tellChange();
  });
}

/** Removes every week, mark and source. Background only. @throws {StoreError} as above */
export function erase(skin: Skin): Promise<void> {
  return inTurn(async () => {
    await clearStore();
    await copyMarks();
    await copySources();
    await refresh(skin);
    await tellChange();
  });
}
