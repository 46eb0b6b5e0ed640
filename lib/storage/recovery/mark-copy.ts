import { report } from '../../browser/report';
import { type Mark, validateMark } from '../../paper/mark';
import { openFolder, readFile, writeFile } from './private-files';

const FILE = 'marks.json';

/**
 * Writes the second copy of the reader's marks. Background only; what fails here is reported and costs
 * nothing else, for the marks themselves are in the database.
 */
export async function writeMarkCopy(marks: readonly Mark[]): Promise<void> {
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
    return Array.isArray(data) ? data.flatMap((one) => validateMark(one) ?? []) : null;
  } catch (error) {
    report(error);
    return null;
  }
}
