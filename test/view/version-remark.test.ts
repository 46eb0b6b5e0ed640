import { expect, test } from 'vitest';
import type { DigestHead } from '../../lib/lookup/paper-record';
import { WORDS } from '../../lib/view/paper.words';
import { versionRemark } from '../../lib/view/version-remark';

const digest = { week: { start: '2024-10-07', end: '2024-10-13' } } as DigestHead; // only this field is read

test.each([
  ['nothing is known of the page', undefined, null, null],
  ['the digest names the version that is shown', 3, { version: 3, day: '2025-01-06' }, null],
  [
    'the digest names another',
    1,
    { version: 3, day: null },
    'This page shows v3; the summary is about v1.',
  ],
  [
    'the digest names a later one',
    2,
    { version: 1, day: null },
    'This page shows v1; the summary is about v2.',
  ],
  ['it names none, and the first is shown', undefined, { version: 1, day: '2025-01-06' }, null],
  ['the shown one is of the digest’s week', undefined, { version: 2, day: '2024-10-11' }, null],
  ['it came out while the digest was written', undefined, { version: 2, day: '2024-10-20' }, null],
  [
    'it came out later',
    undefined,
    { version: 3, day: '2025-01-06' },
    'This page shows v3 (6 January 2025), newer than the summary, so details may differ.',
  ],
  ['its day is not known', undefined, { version: 3, day: null }, null],
])(
  'a newer version is mentioned in one line, and only if it is certain: %s',
  (_, version, shown, said) => {
    expect(versionRemark({ ...(version && { version }), digest }, shown, WORDS.en)).toBe(said);
  },
);

test('a forged version or week causes no remark', () => {
  const shown = { version: 3, day: '2025-01-06' };
  const week = { start: 'x', end: 'never' };
  expect(versionRemark({ digest: { ...digest, week } }, shown, WORDS.ko)).toBeNull();
  expect(
    versionRemark({ version: 'v1' as never, digest }, { version: 1, day: null }, WORDS.ko),
  ).toBeNull();
});
