import { strToU8, Zip, ZipPassThrough } from 'fflate';
import type { ExportFile } from './export-form';

/**
 * Packs files into a zip archive, in their order. They are not made smaller: for many small ones that takes
 * ten times as long as writing them, and saves little.
 *
 * @param modifiedAt - said of every file
 * @returns the archive in parts; yields how many files are in it
 */
export function* zipInSteps(
  files: readonly ExportFile[],
  modifiedAt: Date,
): Generator<number, Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part as Uint8Array<ArrayBuffer>); // fflate makes no other
  });
  for (const [index, { name, text }] of files.entries()) {
    const entry = new ZipPassThrough(name);
    entry.mtime = modifiedAt;
    zip.add(entry);
    entry.push(strToU8(text), true);
    yield index + 1;
  }
  zip.end();
  return parts;
}
