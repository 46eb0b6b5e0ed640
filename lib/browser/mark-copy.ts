import { type Mark, validateMark } from '../paper/mark';
import { report } from './report';

const FILE = 'marks.json';

/**
 * The second copy of the reader's marks: a private file of the extension's own, in another engine of
 * the browser than the database. Not in storage.local, which content scripts can read.
 *
 * Written whole and put in place when it is complete. Background only; what fails here is reported
 * and costs nothing else, for the marks themselves are in the database.
 *
 * @see https://fs.spec.whatwg.org/#origin-private-file-system
 */
export async function writeMarkCopy(marks: readonly Mark[]): Promise<void> {
  try {
    const folder = await navigator.storage.getDirectory();
    const file = await folder.getFileHandle(FILE, { create: true });
    const writer = await file.createWritable();
    await writer.write(JSON.stringify(marks));
    await writer.close();
  } catch (error) {
    report(error);
  }
}

/** The marks of the copy; `null` when there is none or it cannot be read. Background only. */
export async function readMarkCopy(): Promise<Mark[] | null> {
  try {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle(FILE)).getFile();
    const data: unknown = JSON.parse(await file.text());
    return Array.isArray(data) ? data.flatMap((one) => validateMark(one) ?? []) : null;
  } catch (error) {
    const isAbsent = error instanceof DOMException && error.name === 'NotFoundError';
    if (!isAbsent) report(error);
    return null;
  }
}
