/** How many syllables there are, and the first. */
export const SYLLABLES = 11_172;
export const FIRST_SYLLABLE = 0xac00;
const SYLLABLE_ROOM = 2 ** 14;

/** The number of two neighbouring syllables; the order of numbers is that of Unicode. */
export function gramOf(first: number, second: number): number {
  return (first - FIRST_SYLLABLE) * SYLLABLE_ROOM + (second - FIRST_SYLLABLE);
}
