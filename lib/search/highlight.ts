import { findInText, type Range, readText } from './match-text';
import type { Query } from './query';

/**
 * More of a title or sentence than is shown at once; what comes after it is not marked. Each hit that
 * is shown costs as much as its text is long, for each way to read the query.
 */
const LONGEST_TEXT = 4_000;

/**
 * Finds the ranges of a text that match the query, in either language.
 *
 * @param text - in any normal form
 * @param query - as `search` gives it back, so that what it put right is shown too
 * @returns ascending, apart from each other
 */
export function highlight(text: string, query: Query): Range[] {
  const read = readText(text.slice(0, LONGEST_TEXT));
  const ranges = query.terms.flatMap(({ alternatives }) =>
    alternatives.flatMap((one) => findInText(read, one)),
  );
  return uniteRanges(ranges);
}

function uniteRanges(ranges: readonly Range[]): Range[] {
  const united: Range[] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = united.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else united.push([start, end]);
  }
  return united;
}
