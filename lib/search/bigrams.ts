/** Number of Hangul syllables in Unicode. */
export const SYLLABLES = 11_172;
/** The first of them, 가, as a UTF-16 code unit. */
export const FIRST_SYLLABLE = 0xac00;
const SYLLABLE_ROOM = 2 ** 14;

/** One number for two neighbouring syllables; numbers sort as the syllables do in Unicode. */
export function bigramOf(first: number, second: number): number {
  return (first - FIRST_SYLLABLE) * SYLLABLE_ROOM + (second - FIRST_SYLLABLE);
}
