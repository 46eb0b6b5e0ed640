import {
  addInSteps,
  finishInSteps,
  newIndexDraft,
  type SearchIndexBytes,
} from '../../lib/search/build-index';
import type { SearchDocument } from '../../lib/search/search-document';

/** Makes the index of all papers, with all texts in memory. */
export function* buildIndexInSteps(
  documents: Iterable<SearchDocument>,
): Generator<void, SearchIndexBytes> {
  const draft = newIndexDraft();
  yield* addInSteps(draft, documents);
  return yield* finishInSteps(draft);
}
