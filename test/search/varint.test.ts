import { expect, test } from 'vitest';
import { readAscending, sizeOfVarint, writeVarint } from '../../lib/search/varint';

test.each<[value: number, bytes: number[]]>([
  [0, [0]],
  [1, [1]],
  [127, [0x7f]],
  [128, [0x80, 0x01]],
  [300, [0xac, 0x02]],
  [16_383, [0xff, 0x7f]],
  [16_384, [0x80, 0x80, 0x01]],
  [2 ** 32 - 1, [0xff, 0xff, 0xff, 0xff, 0x0f]],
])('%i is written as %j, lowest bits first', (value, bytes) => {
  const written = new Uint8Array(8);
  expect(writeVarint(written, 1, value)).toBe(1 + bytes.length);
  expect([...written.subarray(1, 1 + bytes.length)]).toEqual(bytes);
  expect(sizeOfVarint(value)).toBe(bytes.length);
});

test('ascending numbers are read from their differences', () => {
  const bytes = Uint8Array.from([9, 5, 0xac, 0x02, 1, 9]); // the nines are not asked for
  const into = new Uint32Array(6);
  expect(readAscending(bytes, 1, 5, into, 2)).toBe(5);
  expect([...into]).toEqual([0, 0, 5, 305, 306, 0]);
});
