/** Numbers summed between two pauses: about a millisecond. */
const STEP = 1 << 18;

/**
 * Sums numbers so that a change of any one of them changes the sum: each step can be reversed, so once
 * two sums differ they stay different while the remaining numbers are equal.
 */
export function* checksumOf(words: Uint32Array): Generator<void, number> {
  let sum = words.length;
  for (let from = 0; from < words.length; from += STEP) {
    sum = sumOf(words.subarray(from, from + STEP), sum);
    yield;
  }
  return sum;
}

function sumOf(words: Uint32Array, start: number): number {
  let sum = start;
  for (let at = 0; at < words.length; at += 1) {
    sum = Math.imul(sum ^ (words[at] ?? 0), 0x9e3779b1);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
