import type { MendedView } from '../view/backup-view';
import { abort, begin, type Database } from './database';
import { StoreError } from './errors';
import { inTurn } from './in-turn';
import { readMarkCopy } from './mark-copy';
import { report } from './report';
import {
  keyOf,
  nameOf,
  readFact,
  readSources,
  readStoredWeeks,
  readWeekNames,
  type StoredWeek,
  UNSHOWN,
  writeFact,
  writeStore,
} from './store';
import { checkSource, checkStoredWeek } from './stored-checks';
import { hasWeekCopy, readSourceCopy, readWeekCopy } from './week-copy';

/** Fact: what was done when the database had to be made anew. */
export const MENDED = 'mended';
/** Fact: weeks and sources have not all come back from their copies yet. */
const RESTORING = 'restoring';

/** What was done when the database had to be made anew; `null` when all is well. Extension pages. */
export async function readMended(): Promise<MendedView | null> {
  return (await readFact(MENDED)) as MendedView | null; // written below
}

/** Forgets that the database was made anew: the reader has seen it. Background only. */
export async function dismissMended(): Promise<void> {
  await inTurn(() => writeFact(MENDED, null));
}

/**
 * Fills a database that has just been made with the marks of the copy, and notes where there was
 * something to lose. Weeks are many: they follow with `restoreWeeks`. For `ownDatabase`. Background
 * only.
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
  const mended: MendedView = { at: now, wasBroken, marks: marks?.length ?? 0, weeks: 0 };
  const transaction = begin(database, ['marks', 'facts'], 'readwrite');
  const facts = transaction.objectStore('facts');
  function* requests() {
    for (const mark of marks ?? []) yield transaction.objectStore('marks').put(mark);
    yield facts.put(mended, MENDED);
    yield facts.put(hasWeeks, RESTORING);
    yield facts.put(hasWeeks, UNSHOWN);
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
 * again where it was cut off. What cannot be read costs only itself. Background only, in turn.
 *
 * @throws {StoreError} when they cannot be kept
 */
export async function restoreWeeks(): Promise<void> {
  if ((await readFact(RESTORING)) !== true) return;
  try {
    await restoreSources();
    for await (const copied of readWeekCopy()) await putBack(copied);
  } catch (error) {
    if (error instanceof StoreError) throw error; // the copy is good, and waits
    report(error);
  }
  const mended = await readMended();
  if (mended) await writeFact(MENDED, { ...mended, weeks: (await readWeekNames()).length });
  await writeFact(RESTORING, false);
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
