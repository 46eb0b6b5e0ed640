import { paperKey } from '../../lib/paper/ref';
import type { MarkLookup } from '../../lib/search/marks';
import { openIndex, type SearchIndex } from '../../lib/search/open-index';
import { parseQuery } from '../../lib/search/parse-query';
import { search } from '../../lib/search/search';
import type { SearchDocument } from '../../lib/search/search-document';
import { identifyPaper } from '../../lib/sites/papers';
import { identifyPost, identifyProfile } from '../../lib/sites/registry';
import { runSync } from '../../lib/text/slices';
import { buildIndexInSteps } from '../fakes/search-index';

export const IDENTIFIERS = { identifyPaper, identifyPost, identifyProfile };

/** The marks of a reader who has marked nothing. */
export const NO_MARKS: MarkLookup = { get: () => undefined, noted: () => [] };

/** A paper with these titles and nothing else, known by an id. */
export function paper(id: string, ko: string | null, en: string | null): SearchDocument {
  return {
    key: paperKey({ scheme: 'arxiv', id }),
    weeks: [`20${id.slice(0, 2)}-${id.slice(2, 4)}-07`],
    titles: { ko, en },
    texts: { ko: null, en: null },
    ids: [id],
  };
}

export function indexBytes(documents: Iterable<SearchDocument>): Uint8Array<ArrayBuffer> {
  return runSync(buildIndexInSteps(documents)).bytes;
}

export function indexOf(documents: Iterable<SearchDocument>): SearchIndex {
  const index = openIndex(indexBytes(documents));
  if (!index) throw new Error('An index that was just made cannot be opened.');
  return index;
}

export function find(
  index: SearchIndex,
  text: string,
  marks: MarkLookup = NO_MARKS,
  limit = 1_000,
) {
  return search(index, parseQuery(text, IDENTIFIERS).query, marks, limit);
}
