const SNOWFLAKE_EPOCH_MS = 1_288_834_974_657n;
const STATUS_ID = /^[1-9]\d{0,18}$/;
const LARGEST = '9223372036854775807';

/**
 * Reads the id of a post on X. It stays a string: ids have exceeded 2^53 since 2010.
 *
 * @param text - decimal digits only
 * @returns the id, or `null` when it is no 63-bit number or has a leading zero
 */
export function parseStatusId(text: string): string | null {
  const isSmaller = text.length < LARGEST.length || text <= LARGEST;
  return isSmaller && STATUS_ID.test(text) ? text : null;
}

/**
 * The instant a post was made, read from the id itself: a snowflake holds milliseconds since
 * 2010-11-04 above its lowest 22 bits. Older ids give the first day of the scheme.
 *
 * @param statusId - an id accepted by `parseStatusId`
 * @returns milliseconds since 1970
 */
export function statusTimeMs(statusId: string): number {
  return Number((BigInt(statusId) >> 22n) + SNOWFLAKE_EPOCH_MS);
}

/**
 * The smallest id a post made at this instant could have; `statusTimeMs` backwards.
 *
 * @param timeMs - milliseconds since 1970, not before the scheme began
 * @returns the id as decimal digits
 */
export function firstStatusIdAt(timeMs: number): string {
  const sinceEpoch = BigInt(timeMs) - SNOWFLAKE_EPOCH_MS;
  return (sinceEpoch > 0n ? sinceEpoch << 22n : 0n).toString();
}
