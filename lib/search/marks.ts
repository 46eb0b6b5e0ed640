import type { PaperKey } from '../paper/ref';

/** What a reader has set on one paper. */
export interface SearchMark {
  star: boolean;
  read: boolean;
  /** empty when there is none */
  note: string;
}

/**
 * Looks up what the reader has set. Marks are private, few, and change often, so they are not in the
 * index: notes are searched at query time.
 */
export interface MarkLookup {
  get(key: PaperKey): SearchMark | undefined;
  /** every note that is not empty */
  noted(): Iterable<[PaperKey, string]>;
}
