/** A bit set of positions. Emptying it costs as much as was added, not as much as it could hold. */
export interface PositionSet {
  bits: Uint32Array;
  /** which numbers of `bits` are not 0 */
  used: number[];
}

/** An empty set. @param size - one more than the largest position */
export function newPositionSet(size: number): PositionSet {
  return { bits: new Uint32Array((size >>> 5) + 1), used: [] };
}

/** Adds the first `count` of these positions. */
export function addPositions(set: PositionSet, positions: Uint32Array, count: number): void {
  const { bits, used } = set;
  for (let index = 0; index < count; index += 1) {
    const position = positions[index] ?? 0;
    const at = position >>> 5;
    const before = bits[at] ?? 0;
    if (before === 0) used.push(at);
    bits[at] = before | (1 << (position & 31));
  }
}

function hasPosition({ bits }: PositionSet, position: number): boolean {
  return (((bits[position >>> 5] ?? 0) >>> (position & 31)) & 1) === 1;
}

/** Whether a set holds no position. */
export function isEmptySet({ used }: PositionSet): boolean {
  return used.length === 0;
}

/** Removes all positions; the memory stays. */
export function clearSet(set: PositionSet): void {
  for (const at of set.used) set.bits[at] = 0;
  set.used.length = 0;
}

/**
 * Keeps those of the first `count` positions that stand right after one of the set.
 *
 * @returns how many are left, at the front of `positions`
 */
export function keepFollowing(set: PositionSet, positions: Uint32Array, count: number): number {
  let kept = 0;
  for (let index = 0; index < count; index += 1) {
    const position = positions[index] ?? 0;
    if (hasPosition(set, position - 1)) positions[kept++] = position;
  }
  return kept;
}
