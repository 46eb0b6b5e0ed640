/**
 * Ids stand in the same order as words, before all of them, so that `2410.05258` the id and 2410.05258
 * in a text are told apart.
 */
const MARK = '\u0001';

/** An id as the index keeps it; handles lose their `@`. */
export function idWord(id: string): string {
  return MARK + id.toLowerCase().replace(/^@/, '');
}
