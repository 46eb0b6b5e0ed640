import type { PaperKey } from '../paper/ref';

/** What a reader has set on one paper. */
export interface Mark {
  star: boolean;
  read: boolean;
  /** empty when there is none */
  note: string;
}

/**
 * Asks for a reader's marks. They are private, change often and are few, so they are not in the
 * index: notes are read through at query time.
 */
export interface MarkLookup {
  get(key: PaperKey): Mark | undefined;
  /** every note that is not empty */
  noted(): Iterable<[PaperKey, string]>;
}
