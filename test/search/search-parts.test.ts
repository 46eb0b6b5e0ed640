import { describe, expect, test } from 'vitest';
import { fromParts, readLabel, toParts } from '../../lib/search/search-parts';

const bytes = (size: number) => Uint8Array.from({ length: size }, (_, at) => at % 251);
const LABEL = { version: 7, fingerprint: 'of a mirror' };

test.each([0, 1, 1_000_000, 2_500_001])(
  'an index of %d bytes comes back from its parts',
  (size) => {
    const parts = toParts(bytes(size), LABEL);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(1_000_000);
    const back = fromParts(parts);
    expect(back?.label).toEqual({ ...LABEL, sizeBytes: size });
    expect(Buffer.compare(back?.bytes ?? bytes(3), bytes(size))).toBe(0);
  },
);

test('each part of an index is stored without the bytes beside it', () => {
  for (const part of toParts(bytes(2_000_000), LABEL))
    expect(part.buffer.byteLength).toBe(part.length);
});

describe('no index is read back', () => {
  const parts = toParts(bytes(1_500_000), LABEL);
  const [label = bytes(0), first = bytes(0), second = bytes(0)] = parts;

  test.each<[string, Uint8Array[]]>([
    ['of no parts', []],
    ['where the last is missing', [label, first]],
    ['where one is short', [label, first, second.slice(1)]],
    ['where the label is missing', [first, second]],
    ['where the label is none', [new TextEncoder().encode('{"version":1}'), first, second]],
  ])('%s', (_, given) => {
    expect(fromParts(given)).toBeNull();
  });

  test('of a label that is not there', () => {
    expect(readLabel(undefined)).toBeNull();
  });
});
