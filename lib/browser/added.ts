import type { Digest, Problem } from '../digest/format';
import { validateDigest } from '../digest/validate';
import { StoreError } from './errors';
import { hashText } from './hash-text';
import { readStoredWeeks } from './store';

/** The weeks the reader added, and what of them could not be read. */
export interface Added {
  digests: Digest[];
  broken: { name: string; problems: Problem[] }[];
  /** SHA-256 over them: tells whether a mirror was made from the same weeks */
  fingerprint: string;
}

/**
 * Reads the added weeks, newest first, and checks each anew: it may come from an older version. A
 * database that cannot be read is reported and costs nothing else.
 */
export async function loadAdded(): Promise<Added> {
  try {
    const weeks = await readStoredWeeks();
    const added: Added = {
      digests: [],
      broken: [],
      fingerprint: await hashText(JSON.stringify(weeks)),
    };
    for (const { digest: stored } of weeks) {
      const { digest, problems } = validateDigest(stored);
      if (digest) added.digests.push(digest);
      else added.broken.push({ name: String(stored?.id), problems });
    }
    return added;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const where = { ko: '담은 주', en: 'added weeks' };
    return {
      digests: [],
      broken: [{ name: NAME, problems: [{ where, what: error.said }] }],
      fingerprint: '',
    };
  }
}

const NAME = 'IndexedDB';
