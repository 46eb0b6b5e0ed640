import type { MarkLookup } from '../../search/marks';
import type { SearchIndex } from '../../search/open-index';
import { parseQuery } from '../../search/parse-query';
import type { Identifiers } from '../../search/read-id';
import { search } from '../../search/search';
import { identifyPaper } from '../../sites/papers';
import { identifyPost, identifyProfile } from '../../sites/registry';
import type { ShownResult } from './search-view';

/** What a search finds, before the records of its papers are read. */
export type FoundPapers = Omit<ShownResult, 'papers'>;

/** Everything that an address can name in a query. */
export const IDENTIFIERS: Identifiers = { identifyPaper, identifyPost, identifyProfile };

/**
 * Finds what a reader typed, wherever it was typed.
 *
 * @param limit - most hits; `total` counts all
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
