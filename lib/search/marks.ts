import { type Mark, placeIn } from '../paper/mark';
import type { PaperKey } from '../paper/ref';

/** What a reader has set on one paper. */
export interface SearchMark {
  star: boolean;
  read: boolean;
  /** whether they have begun to read it and have not finished */
  isStarted: boolean;
  /** empty when there is none */
  note: string;
  tags: readonly string[];
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

/** Makes the look-up of these marks. */
export function lookUpMarks(marks: ReadonlyMap<PaperKey, Mark>): MarkLookup {
  return {
    get: (key) => {
      const mark = marks.get(key);
      return mark && toSearchMark(mark);
    },
    *noted() {
      for (const { key, note } of marks.values()) if (note) yield [key, note];
    },
  };
}

function toSearchMark(mark: Mark): SearchMark {
  const { isStarred, readAt, note, tags } = mark;
  return { star: isStarred, read: readAt !== null, isStarted: placeIn(mark) !== null, note, tags };
}
