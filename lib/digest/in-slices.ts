/** Clock and pause of whoever does the work; a page's `performance.now` and a macrotask. */
export interface Pace {
  now(): number;
  /** lets the world go on; resolves when we may work again */
  rest(): Promise<void>;
}

/** Half of what counts as a long task, so that one slow step more still fits. */
const SLICE_MS = 25;

/** Runs work that yields between its steps to the end, in one go. */
export function atOnce<T>(work: Generator<void, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** Runs work that yields between its steps, resting whenever a slice of time is used up. */
export async function inSlices<T>(work: Generator<void, T>, pace: Pace): Promise<T> {
  let startedMs = pace.now();
  let step = work.next();
  while (!step.done) {
    if (pace.now() - startedMs > SLICE_MS) {
      await pace.rest();
      startedMs = pace.now();
    }
    step = work.next();
  }
  return step.value;
}
