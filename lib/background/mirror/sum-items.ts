import { hashText } from '../../text/hash-text';
import { stableJson } from '../../text/stable-json';

/** What tells stored items from others, by name. */
export type Sums = ReadonlyMap<string, string>;

/** Sums rows up into a map, as they are written. */
export async function sumUp(
  rows: readonly (readonly [name: string, item: unknown])[],
  sums: Map<string, string>,
): Promise<void> {
  for (const [name, item] of rows) sums.set(name, await sumOf(item));
}

/** The sum of a stored item. Browsers give its fields back in an order of their own. */
export function sumOf(item: unknown): Promise<string> {
  return hashText(stableJson(item));
}
