/** Clock and pause of whoever does the work; a page's `performance.now` and a macrotask. */
export interface Pace {
  now(): number;
  /** lets the world go on; resolves when we may work again */
  rest(): Promise<void>;
}

/** Half of what counts as a long task, so that one slow step more still fits. */
const SLICE_MS = 25;

/** Runs work that yields between its steps to the end, in one go. */
export function atOnce<T>(work: Generator<unknown, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/**
 * Runs work that yields between its steps to the end, resting whenever a slice of time is used up.
 *
 * @param tell - hears before each rest what the work yielded last: how far it is
 */
export async function inSlices<Y, T>(
  work: Generator<Y, T>,
  pace: Pace,
  tell?: (told: Y) => void,
): Promise<T> {
  let startedMs = pace.now();
  let step = work.next();
  while (!step.done) {
    if (pace.now() - startedMs > SLICE_MS) {
      tell?.(step.value);
      await pace.rest();
      startedMs = pace.now();
    }
    step = work.next();
  }
  return step.value;
}
