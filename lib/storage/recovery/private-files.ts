import { report } from '../../browser/report';

/**
 * Files of the extension's own, in another engine of the browser than the database: for second copies
 * of what must not be lost. Not storage.local, which content scripts can read.
 *
 * @see https://fs.spec.whatwg.org/#origin-private-file-system
 */

/** Opens a folder, or the one that all others are in; `null` when it is not there and not to be made. */
export async function openFolder(
  name: string | null,
  { create }: { create: boolean },
): Promise<FileSystemDirectoryHandle | null> {
  const root = await navigator.storage.getDirectory();
  if (name === null) return root;
  return root.getDirectoryHandle(name, { create }).catch(nullIfAbsent);
}

/** Writes a file whole and puts it in place when it is complete. */
export async function writeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  data: unknown,
): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const writer = await file.createWritable();
  await writer.write(JSON.stringify(data));
  await writer.close();
}

/** What a file of JSON holds; `null` when there is none, or it is no JSON, which is reported. */
export async function readFile(folder: FileSystemDirectoryHandle, name: string): Promise<unknown> {
  try {
    const handle = await folder.getFileHandle(name).catch(nullIfAbsent);
    return handle && JSON.parse(await (await handle.getFile()).text());
  } catch (error) {
    report(error);
    return null;
  }
}

function nullIfAbsent(error: unknown): null {
  if (error instanceof DOMException && error.name === 'NotFoundError') return null;
  throw error;
}
