import { changeMark, emptyMark, type Mark, type MarkPatch } from '../paper/mark';
import type { PaperKey } from '../paper/ref';
import { begin, type Database } from './database';
import { inTurn } from './in-turn';
import { readMarkCopy, writeMarkCopy } from './mark-copy';
import { tellChange } from './session';
import { readFact, readMarks, writeFact, writeStore } from './store';

/** What was done when the database had to be made anew; kept as the fact `mended`. */
export interface Mended {
  /** ISO instant */
  at: string;
  /** it could not be read any more, rather than being gone */
  wasBroken: boolean;
  /** how many marks came back from their copy */
  marks: number;
}

export const MENDED = 'mended';

/** What was done when the database had to be made anew; `null` when all is well. Extension pages. */
export async function readMended(): Promise<Mended | null> {
  return (await readFact(MENDED)) as Mended | null; // written below
}

/** Forgets that the database was made anew: the reader has seen it. Background only. */
export async function dismissMended(): Promise<void> {
  await inTurn(() => writeFact(MENDED, null));
}

/**
 * Changes what the reader keeps about a paper: in the database, then in the copy. Background only.
 *
 * @throws {StoreError} when it cannot be kept; the mark is as before
 */
export function markPaper(key: PaperKey, patch: MarkPatch, now: string): Promise<Mark> {
  return inTurn(async () => {
    const marks = await readMarks();
    const before = marks.find((mark) => mark.key === key) ?? emptyMark(key);
    const mark = changeMark(before, patch, now);
    await writeStore({ putMarks: [mark] });
    await writeMarkCopy([...marks.filter((one) => one.key !== key), mark]);
    await tellChange();
    return mark;
  });
}

/** Brings the copy in line with the database. Background only. */
export async function copyMarks(): Promise<void> {
  await writeMarkCopy(await readMarks());
}

/**
 * Fills a database that has just been made with the marks of the copy, and notes it where there was
 * something to lose. For `ownDatabase`. Background only.
 */
export async function restoreMarks(
  database: Database,
  wasBroken: boolean,
  now: string,
): Promise<void> {
  const marks = await readMarkCopy();
  if (!wasBroken && !marks?.length) return; // a first start
  const transaction = begin(database, ['marks', 'facts'], 'readwrite');
  const store = transaction.objectStore('marks');
  const mended: Mended = { at: now, wasBroken, marks: marks?.length ?? 0 };
  await Promise.all([
    ...(marks ?? []).map((mark) => store.put(mark)),
    transaction.objectStore('facts').put(mended, MENDED),
    transaction.done,
  ]);
}
