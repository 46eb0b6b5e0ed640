import { changeMark, emptyMark, type Mark, type MarkPatch } from '../paper/mark';
import type { PaperKey } from '../paper/ref';
import { inTurn } from '../storage/in-turn';
import { copyMarks } from '../storage/recovery/recovery';
import { tellChange } from '../storage/session';
import { readMarks } from '../storage/store';
import { writeStore } from '../storage/write-store';

/**
 * Changes what the reader keeps about a paper: in the database, then in the copy.
 *
 * @throws {StoreError} when it cannot be kept; the mark is as before
 */
export function markPaper(key: PaperKey, patch: MarkPatch, now: string): Promise<Mark> {
  return inTurn(async () => {
    const marks = await readMarks();
    const before = marks.find((mark) => mark.key === key) ?? emptyMark(key);
    const mark = changeMark(before, patch, now);
    await writeStore({ putMarks: [mark] });
    await copyMarks([...marks.filter((one) => one.key !== key), mark]);
    await tellChange();
    return mark;
  });
}
