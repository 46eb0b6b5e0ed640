import type { Pace } from '../text/slices';

/** Between two slices of work this context gets its turn. */
export const PACE: Pace = {
  now: () => performance.now(),
  rest: () => new Promise((resolve) => setTimeout(resolve)),
};
