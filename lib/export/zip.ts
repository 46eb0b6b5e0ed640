import { strToU8, Zip, ZipPassThrough } from 'fflate';
import type { ExportFile } from './export-form';

/**
 * Packs files into a zip archive, in order and uncompressed: compressing many small files takes ten times
 * as long as writing them, and saves little.
 *
 * @param modifiedAt - set for every file
 * @returns the archive in parts; yields the number of files packed so far
 */
export function* zipInSteps(
  files: readonly ExportFile[],
  modifiedAt: Date,
): Generator<number, Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part as Uint8Array<ArrayBuffer>); // fflate always makes this buffer type
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
