import { StoreError } from '../../browser/errors';
import { report } from '../../browser/report';
import type { RecoveryNoticeView } from '../../view/library/backup-view';
import { abort, begin, type Database } from '../database';
import { inTurn } from '../in-turn';
import {
  keyOf,
  MIRROR_STALE,
  nameOf,
  readMeta,
  readSources,
  readStoredWeeks,
  readWeekNames,
  type StoredWeek,
  writeMeta,
  writeStore,
} from '../store';
import { readMarkCopy } from './mark-copy';
import { checkSource, checkStoredWeek } from './stored-checks';
import { hasWeekCopy, readSourceCopy, readWeekCopy } from './week-copy';

/** Fact: what was done when the database had to be made anew. */
export const MENDED = 'mended';
/** Fact: weeks and sources have not all come back from their copies yet. */
const RESTORING = 'restoring';

/** What was done when the database had to be made anew; `null` when all is well. */
export async function readRecovery(): Promise<RecoveryNoticeView | null> {
  return (await readMeta(MENDED)) as RecoveryNoticeView | null; // written below
}

/** Forgets that the database was made anew: the reader has seen it. */
export async function dismissRecoveryNotice(): Promise<void> {
  await inTurn(() => writeMeta(MENDED, null));
}

/**
 * Fills a database that has just been made with the marks of the copy, and notes where there was
 * something to lose. Weeks are many: they follow with `restoreWeeks`. For `ownDatabase`.
 *
 * @returns whether weeks are to follow
 */
export async function restoreMarks(
  database: Database,
  wasBroken: boolean,
  now: string,
): Promise<boolean> {
  const [marks, hasWeeks] = await Promise.all([readMarkCopy(), hasWeekCopy()]);
  if (!wasBroken && !hasWeeks && !marks?.length) return false; // a first start
  const mended: RecoveryNoticeView = { at: now, wasBroken, marks: marks?.length ?? 0, weeks: 0 };
  const transaction = begin(database, ['marks', 'facts'], 'readwrite');
  const facts = transaction.objectStore('facts');
  function* requests() {
    for (const mark of marks ?? []) yield transaction.objectStore('marks').put(mark);
    yield facts.put(mended, MENDED);
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
 * Brings weeks and sources back from their copies, after which they are as kept as before; begun
 * again where it was cut off. What cannot be read costs only itself. Call it in turn.
 *
 * @throws {StoreError} when they cannot be kept
 */
export async function restoreWeeks(): Promise<void> {
  if ((await readMeta(RESTORING)) !== true) return;
  try {
    await restoreSources();
    for await (const copied of readWeekCopy()) await putBack(copied);
  } catch (error) {
    if (error instanceof StoreError) throw error; // the copy is good, and waits
    report(error);
  }
  const mended = await readRecovery();
  if (mended) await writeMeta(MENDED, { ...mended, weeks: (await readWeekNames()).length });
  await writeMeta(RESTORING, false);
}

async function restoreSources(): Promise<void> {
  const there = new Set((await readSources()).map(({ id }) => id));
  const copied = (await readSourceCopy()).flatMap((one) => checkSource(one) ?? []);
  await writeStore({ putSources: copied.filter(({ id }) => !there.has(id)) });
}

/** Of two versions the later one stays: one of them may have been kept since. */
async function putBack(copied: readonly unknown[]): Promise<void> {
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
