/** Bytes a number takes at seven bits each. @param value - from 0 to 2^32 */
export function sizeOfVarint(value: number): number {
  let size = 1;
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) size += 1;
  return size;
}

/** Writes a number, lowest bits first. @returns where the next one goes */
export function writeVarint(bytes: Uint8Array, at: number, value: number): number {
  let next = at;
  let rest = value;
  while (rest > 0x7f) {
    bytes[next++] = (rest & 0x7f) | 0x80;
    rest >>>= 7;
  }
  bytes[next++] = rest;
  return next;
}

/**
 * Reads ascending numbers that were written as differences.
 *
 * @param into - with space for one number per byte, from `first` on
 * @returns where the next number would go
 */
export function readAscending(
  bytes: Uint8Array,
  from: number,
  to: number,
  into: Uint32Array,
  first: number,
): number {
  let next = first;
  let value = 0;
  let difference = 0;
  let shift = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    difference |= (byte & 0x7f) << shift;
    if (byte > 0x7f) {
      shift += 7;
      continue;
    }
    value += difference >>> 0;
    into[next++] = value;
    difference = 0;
    shift = 0;
  }
  return next;
}
