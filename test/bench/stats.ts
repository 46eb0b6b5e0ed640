/** The value in the middle; of an even count the mean of both. @throws on an empty list */
export function median(values: readonly number[]): number {
  return (quantile(values, 0.5, Math.floor) + quantile(values, 0.5, Math.ceil)) / 2;
}

/** The smallest value that 95 % of all do not exceed. @throws on an empty list */
export function p95(values: readonly number[]): number {
  return quantile(values, 0.95, Math.ceil);
}

/** Numbers from 0 to 1, the same on each run: what is compared must not differ by luck. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function quantile(
  values: readonly number[],
  part: number,
  round: (position: number) => number,
): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[round((sorted.length - 1) * part)];
  if (value === undefined) throw new Error('There is nothing to take a quantile of');
  return value;
}
