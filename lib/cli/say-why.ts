/** What was to be done with a file or folder when it went wrong. */
type Deed = 'read' | 'write';

/** What went wrong with a path, and what to do about it, by Node's code. */
const WHY: Readonly<Record<Deed, ReadonlyMap<string, string>>> = {
  read: new Map([
    ['ENOENT', 'There is no such file.'],
    ['ENOTDIR', 'There is no such file: a part of this path is a file itself.'],
    ['EISDIR', 'This is a folder. Name a file in it.'],
  ]),
  write: new Map([
    ['ENOENT', 'There is no such folder. Make it first, or name another place.'],
    ['ENOTDIR', 'A file stands where a folder is needed.'],
    ['EISDIR', 'This is a folder. Name a file.'],
    ['EEXIST', 'It already exists. Name another file, or move that one away.'],
  ]),
};
const WHY_EITHER: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'Access is denied. Check whose it is and what its mode allows.'],
  ['EPERM', 'Access is denied. Check whose it is and what its mode allows.'],
  ['EROFS', 'The disk is read-only.'],
  ['ENOSPC', 'The disk is full.'],
  ['EDQUOT', 'Your disk quota is used up.'],
  ['ENAMETOOLONG', 'The name is too long.'],
  ['ELOOP', 'Its symbolic links form a loop.'],
  ['EMFILE', 'Too many files are open. Try again with fewer.'],
  ['EIO', 'The disk failed.'],
]);

/** The system knows the folder around it and makes none in it. */
export class FolderError extends Error {
  override name = 'FolderError';

  constructor(folder: string) {
    super(`No folder can be made at ${folder}. Name another place.`);
  }
}

/** Says in a sentence why a file could not be read or written, and what helps. */
export function sayWhy(error: unknown, deed: Deed): string {
  const code = codeOf(error);
  const known = code === null ? undefined : (WHY[deed].get(code) ?? WHY_EITHER.get(code));
  if (known !== undefined) return known;
  if (error instanceof FolderError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  const did = deed === 'read' ? 'It could not be read' : 'It could not be written';
  return `${did} (${code ?? message}).`;
}

/** Node's code of a failure, such as `ENOENT`; `null` when it has none. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}
