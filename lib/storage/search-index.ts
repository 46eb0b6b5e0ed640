import { openIndex, type SearchIndex } from '../search/open-index';
import { fromParts } from '../search/search-parts';
import { readSearchParts } from './store';

/** The stored search index, and the fingerprint of the mirror that it was made from. */
export interface StoredIndex {
  index: SearchIndex;
  fingerprint: string;
}

/**
 * Reads the stored search index into memory.
 *
 * @returns `null` when there is none, or none that this version can open
 * @throws {StoreError} when the database cannot be read
 */
export async function readSearchIndex(): Promise<StoredIndex | null> {
  const stored = fromParts(await readSearchParts());
  const index = stored && openIndex(stored.bytes);
  return index && { index, fingerprint: stored.label.fingerprint };
}
