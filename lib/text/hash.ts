/** How many buckets `bucketOf` deals into. */
export const BUCKETS = 64;

/** FNV-1a over UTF-16 units: a small, even, unkeyed hash. @returns an unsigned 32-bit number */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Deals text into one of 64 buckets. */
export function bucketOf(text: string): number {
  return hashOf(text) % BUCKETS;
}
