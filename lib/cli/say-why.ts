/** Says in a sentence why a file could not be read or written. */
export function sayWhy(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
      return 'There is no such file.';
    case 'EISDIR':
      return 'This is a folder.';
    case 'EACCES':
    case 'EPERM':
      return 'Access is denied.';
    case 'EEXIST':
      return 'It is there already.';
    case 'ENOSPC':
      return 'The disk is full.';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
