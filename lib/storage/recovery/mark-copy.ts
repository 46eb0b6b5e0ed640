import { report } from '../../browser/report';
import { type Mark, validateMark } from '../../paper/mark';
import { readMarks } from '../store';
import { openFolder, readFile, writeFile } from './private-files';

const FILE = 'marks.json';

/**
 * Writes the second copy of the reader's marks. A failure is reported and costs nothing else: the marks
 * themselves are in the database.
 *
 * @param given - all marks; those of the database when left out
 * @throws {StoreError} when they cannot be read from the database
 */
export async function copyMarks(given?: readonly Mark[]): Promise<void> {
  const marks = given ?? (await readMarks());
  try {
    const folder = await openFolder(null, { create: true });
    if (folder) await writeFile(folder, FILE, marks);
  } catch (error) {
    report(error);
  }
}

/** The marks of the copy; `null` when there is none or it cannot be read. */
export async function readMarkCopy(): Promise<Mark[] | null> {
  try {
    const folder = await openFolder(null, { create: false });
    const data = folder && (await readFile(folder, FILE));
    return Array.isArray(data) ? data.flatMap((mark) => validateMark(mark) ?? []) : null;
  } catch (error) {
    report(error);
    return null;
  }
}
