import type { Pace } from '../digest/in-slices';

/** Between two slices of work this context gets its turn. Background and extension pages. */
export const PACE: Pace = {
  now: () => performance.now(),
  rest: () => new Promise((resolve) => setTimeout(resolve)),
};
