import { changeMark, emptyMark, type Mark } from '../paper/mark';
import type { MarkChange } from '../paper/mark-patch';
import { cleanNote, mergeNote } from '../paper/note';
import { copyMarks } from '../storage/recovery/recovery';
import { runExclusive } from '../storage/run-exclusive';
import { tellChange } from '../storage/session';
import { readMarks } from '../storage/store';
import { writeStore } from '../storage/write-store';

/**
 * Changes what the reader keeps about a paper: in the database, then in the copy.
 *
 * @throws {StoreError} when it cannot be kept; the mark is as before
 */
export async function markPaper(change: MarkChange, now: string): Promise<Mark> {
  const [mark] = await markPapers([change], now);
  return mark ?? emptyMark(change.key); // one mark is returned per change
}

/**
 * Changes the marks of many papers, in one transaction.
 *
 * @returns the marks, in the order of the changes
 * @throws {StoreError} if they cannot be stored; no mark is changed then
 */
export function markPapers(changes: readonly MarkChange[], now: string): Promise<Mark[]> {
  return runExclusive(async () => {
    const marks = new Map((await readMarks()).map((mark) => [mark.key, mark]));
    for (const change of changes) {
      const before = marks.get(change.key) ?? emptyMark(change.key);
      marks.set(change.key, changeMark(before, withNote(change, before), now));
    }
    const changed = changes.flatMap(({ key }) => marks.get(key) ?? []);
    await writeStore({ putMarks: changed });
    await copyMarks([...marks.values()]);
    await tellChange();
    return changed;
  });
}

/** Another window may have stored a note since this one was begun. */
function withNote({ patch, base }: MarkChange, before: Mark): MarkChange['patch'] {
  if (patch.note === undefined || base === undefined) return patch;
  return { ...patch, note: mergeNote(cleanNote(patch.note), base, before.note) };
}
