/** The clock of the working context, and a way to yield to the event loop, as in the web's `scheduler`. */
export interface Scheduler {
  now(): number;
  /** resolves in a later task, after other tasks had their turn */
  yield(): Promise<void>;
}

/** Half of what counts as a long task, so that one slow step more still fits. */
const SLICE_MS = 25;

/** Runs work that yields between its steps to the end, in one go. */
export function runSync<T>(work: Generator<unknown, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/**
 * Runs a generator to its end, and yields to the event loop whenever a slice of time is used up.
 *
 * @param tell - called before each of these yields with the last value of the generator, its progress
 */
export async function inSlices<Y, T>(
  work: Generator<Y, T>,
  scheduler: Scheduler,
  tell?: (told: Y) => void,
): Promise<T> {
  let startedMs = scheduler.now();
  let step = work.next();
  while (!step.done) {
    if (scheduler.now() - startedMs > SLICE_MS) {
      tell?.(step.value);
      await scheduler.yield();
      startedMs = scheduler.now();
    }
    step = work.next();
  }
  return step.value;
}
