import { report } from '../../browser/report';

// Files in the origin private file system, which the browser keeps apart from its databases: for second
// copies of what must not be lost. Not storage.local, which content scripts can read.
// https://fs.spec.whatwg.org/#origin-private-file-system

/** Opens a folder, or the root when `name` is `null`; `null` when it is absent and must not be created. */
export async function openFolder(
  name: string | null,
  { create }: { create: boolean },
): Promise<FileSystemDirectoryHandle | null> {
  const root = await navigator.storage.getDirectory();
  if (name === null) return root;
  return root.getDirectoryHandle(name, { create }).catch(nullIfAbsent);
}

/** Writes a JSON file; it replaces an earlier one only when it is complete. */
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

/** What a JSON file holds; `null` when it is absent, or is not JSON, which is reported. */
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
