import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { codeOf, FolderError } from './say-why';

/**
 * Writes files so that each is whole or not there: to a temporary name beside it, then renamed.
 * Files that hold these bytes already are left alone; nothing is deleted.
 *
 * @param files - path below `folder` → bytes, written in this order
 * @returns the paths that were written
 */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<string[]> {
  const written: string[] = [];
  for (const [path, bytes] of files) {
    const target = join(folder, path);
    const there = await readIfThere(target);
    if (there && Buffer.compare(there, bytes) === 0) continue;
    await writeWhole(target, bytes);
    written.push(path);
  }
  return written;
}

/** The names in a folder; `null` when there is no such folder. */
export async function listFolder(folder: string): Promise<string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The bytes of a file; `null` when there is none. */
export async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  await makeFolder(resolve(dirname(target)));
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Makes a folder and those it is in. Node's own way of doing so goes on for ever where the system
 * says "no such folder" whatever is made, as below `/proc`.
 */
async function makeFolder(folder: string): Promise<void> {
  if (await makeOne(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) await makeFolder(parent);
  if (!(await makeOne(folder))) throw new FolderError(folder);
}

/** @returns `false` when the folder it belongs in is missing */
async function makeOne(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (isMissing(error)) return false;
    // What is there is a folder, or writing into it will say that it is none.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  return true;
}

function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}
