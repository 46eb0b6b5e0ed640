import type { Scheduler } from '../text/slices';

/** Lets the other pending tasks of this context run between two slices of work. */
export const SCHEDULER: Scheduler = {
  now: () => performance.now(),
  yield: () => new Promise((resolve) => setTimeout(resolve)),
};
