import { StoreError } from '../../browser/errors';
import { report } from '../../browser/report';
import type { RecoveryNoticeView } from '../../view/library/backup-view';
import { abort, begin, type Database } from '../database';
import { RECOVERY_NOTICE, readRecoveryNotice } from '../recovery-notice';
import { runExclusive } from '../run-exclusive';
import {
  keyOf,
  MIRROR_STALE,
  nameOf,
  readMeta,
  readSources,
  readStoredWeeks,
  readWeekNames,
  type StoredWeek,
} from '../store';
import { checkSource, checkStoredWeek } from '../stored-checks';
import { writeMeta, writeStore } from '../write-store';
import { readMarkCopy } from './mark-copy';
import { hasWeekCopy, readSourceCopy, readWeekCopy } from './week-copy';

// The door of this folder: second copies of what must not be lost, and how it comes back from them
// when the database is gone or broken. Nothing else here is imported from outside.

export { copyMarks } from './mark-copy';
export { copySources, copyWeeks } from './week-copy';

/** Fact: weeks and sources have not all come back from their copies yet. Stored under this name. */
const RESTORING = 'restoring';

/** Forgets that the database was rebuilt: the reader has seen it. */
export async function dismissRecoveryNotice(): Promise<void> {
  await runExclusive(() => writeMeta(RECOVERY_NOTICE, null));
}

/**
 * Fills a database that has just been created with the marks of the copy, and notes where there was
 * something to lose. Weeks are many: they follow with `restoreWeeks`. For `ownDatabase`.
 *
 * @param now - ISO instant
 * @returns whether weeks are to follow
 */
export async function restoreMarks(
  database: Database,
  wasBroken: boolean,
  now: string,
): Promise<boolean> {
  const [marks, hasWeeks] = await Promise.all([readMarkCopy(), hasWeekCopy()]);
  if (!wasBroken && !hasWeeks && !marks?.length) return false; // a first start
  const notice: RecoveryNoticeView = { at: now, wasBroken, marks: marks?.length ?? 0, weeks: 0 };
  const transaction = begin(database, ['marks', 'facts'], 'readwrite');
  const facts = transaction.objectStore('facts');
  function* requests() {
    for (const mark of marks ?? []) yield transaction.objectStore('marks').put(mark);
    yield facts.put(notice, RECOVERY_NOTICE);
    yield facts.put(hasWeeks, RESTORING);
    yield facts.put(hasWeeks, MIRROR_STALE);
  }
  try {
    for (const request of requests()) request.catch(() => undefined); // `done` says it
    await transaction.done;
  } catch (error) {
    abort(transaction);
    throw error;
  }
  return hasWeeks;
}

/**
 * Restores weeks and sources from their copies, after which they are as safe as before; resumes where it
 * was interrupted. An unreadable copy does not affect the others. Call it within `runExclusive`.
 *
 * @throws {StoreError} when they cannot be stored
 */
export async function restoreWeeks(): Promise<void> {
  if ((await readMeta(RESTORING)) !== true) return;
  try {
    await restoreSources();
    for await (const copied of readWeekCopy()) await restoreNewer(copied);
  } catch (error) {
    if (error instanceof StoreError) throw error; // the copy is good, and waits
    report(error);
  }
  const notice = await readRecoveryNotice();
  if (notice)
    await writeMeta(RECOVERY_NOTICE, { ...notice, weeks: (await readWeekNames()).length });
  await writeMeta(RESTORING, false);
}

async function restoreSources(): Promise<void> {
  const there = new Set((await readSources()).map(({ id }) => id));
  const copied = (await readSourceCopy()).flatMap((source) => checkSource(source) ?? []);
  await writeStore({ putSources: copied.filter(({ id }) => !there.has(id)) });
}

/** Of two versions of a week the later one stays: one of them may have been stored since. */
async function restoreNewer(copied: readonly unknown[]): Promise<void> {
  const weeks: StoredWeek[] = [];
  for (const data of copied) {
    const week = await checkStoredWeek(data);
    if (week) weeks.push(week);
  }
  const there = await readStoredWeeks(weeks.map(nameOf));
  const addedAt = new Map(there.map((week) => [keyOf(nameOf(week)), week.addedAt]));
  await writeStore({
    putWeeks: weeks.filter((week) => week.addedAt > (addedAt.get(keyOf(nameOf(week))) ?? '')),
  });
}
