import type { Scheduler } from '../text/slices';

/** Between two slices of work, this context goes on with whatever else waits. */
export const SCHEDULER: Scheduler = {
  now: () => performance.now(),
  yield: () => new Promise((resolve) => setTimeout(resolve)),
};
