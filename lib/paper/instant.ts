/** Before anything a reader did; the time of what never happened. */
export const NEVER = '1970-01-01T00:00:00.000Z';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * Reads an instant and writes it the one way we store it, in UTC with milliseconds, so that the
 * order of the texts is the order of the times.
 *
 * @param data - of unknown origin
 * @returns `null` when it is no instant between 1970 and 9999
 */
export function readInstant(data: unknown): string | null {
  if (typeof data !== 'string' || !INSTANT.test(data)) return null;
  const timeMs = Date.parse(data);
  const instant = Number.isFinite(timeMs) ? new Date(timeMs).toISOString() : '';
  // Years outside 0000 to 9999 are written with a sign and would not sort.
  return instant.length === NEVER.length && instant >= NEVER ? instant : null;
}

/**
 * The instant of a change made now to something last changed at `previous`: always after it, also
 * when the clock was set back or both fall into one millisecond.
 *
 * @param now - as `toISOString` writes it
 */
export function instantAfter(previous: string, now: string): string {
  if (now > previous) return now;
  return readInstant(new Date(Date.parse(previous) + 1).toISOString()) ?? previous;
}
