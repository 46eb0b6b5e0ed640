import { readMeta } from './store';

/** Fact: the last version whose news the reader has seen. Stored under this name. */
export const SEEN_VERSION = 'seen-version';

/**
 * The last version whose news the reader has seen: the one that was installed, then the one whose news
 * were dismissed. `null` before anything was noted, which is no sign of an update.
 */
export async function readSeenVersion(): Promise<string | null> {
  const version = await readMeta(SEEN_VERSION);
  return typeof version === 'string' ? version : null;
}
