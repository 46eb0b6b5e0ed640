import { readMeta } from './store';

/** Name of a stored value: the last version whose news the reader has seen. */
export const SEEN_VERSION = 'seen-version';

/**
 * Returns the last version whose news the reader has seen: first the installed one, later the one whose
 * news was dismissed. `null` if none is stored, which does not indicate an update.
 */
export async function readSeenVersion(): Promise<string | null> {
  const version = await readMeta(SEEN_VERSION);
  return typeof version === 'string' ? version : null;
}
