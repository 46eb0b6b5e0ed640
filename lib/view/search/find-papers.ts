import type { MarkLookup } from '../../search/marks';
import type { SearchIndex } from '../../search/open-index';
import { parseQuery } from '../../search/parse-query';
import type { Identifiers } from '../../search/read-id';
import { search } from '../../search/search';
import { identifyPaper } from '../../sites/papers';
import { identifyPost, identifyProfile } from '../../sites/registry';
import type { ShownResult } from './search-view';

/** The result of a search, before the records of its papers are read. */
export type FoundPapers = Omit<ShownResult, 'papers'>;

/** Everything that an address in a query can name. */
export const IDENTIFIERS: Identifiers = { identifyPaper, identifyPost, identifyProfile };

/**
 * Finds papers for what a reader typed, on any of our surfaces.
 *
 * @param limit - maximum number of hits; `total` counts all
 */
export function findPapers(
  index: SearchIndex,
  text: string,
  marks: MarkLookup,
  limit: number,
): FoundPapers {
  const { query, problems } = parseQuery(text, IDENTIFIERS);
  return { ...search(index, query, marks, limit), problems };
}
