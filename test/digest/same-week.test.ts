import { expect, test } from 'vitest';
import type { Digest } from '../../lib/digest/format';
import { findEarlier, withEarlierIds } from '../../lib/digest/same-week';
import { UNKNOWN_SOURCE } from '../../lib/digest/unknown-source';
import { makeDigest, makeEntry } from '../fakes/digest';

const source = { ...UNKNOWN_SOURCE, notice: { ko: null, en: null } };
const FOUR = ['2608.01', '2608.02', '2608.03', '2608.04'].map(
  (id) => `https://arxiv.org/abs/${id}001`,
);

function unknown(id: string, papers: readonly string[], more: Partial<Digest> = {}): Digest {
  const entries = papers.map((paper, index) =>
    makeEntry({ rank: index + 1, title: { ko: null, en: `${id} ${index}` }, papers: [paper] }),
  );
  return makeDigest({ id: `unknown:2024-10-07:${id}`, source, entries, ...more });
}

const KEPT = unknown('old', FOUR);
const ENGLISH = { ko: null, en: ['Only this.'] };

test.each<[string, Digest]>([
  ['with other titles', unknown('new', FOUR)],
  ['in another order', unknown('new', FOUR.toReversed())],
  ['with one paper less', unknown('new', FOUR.slice(1))],
  ['with one paper more', unknown('new', [...FOUR, 'https://arxiv.org/abs/2608.05001'])],
])('a version %s is the same week', (_, digest) => {
  expect(findEarlier(digest, [KEPT])?.id).toBe(KEPT.id);
});

test.each<[string, Digest]>([
  ['of another week', unknown('new', FOUR, { week: { start: '2024-10-14', end: '2024-10-20' } })],
  [
    'of other papers',
    unknown('new', [
      FOUR[0] ?? '',
      'https://arxiv.org/abs/2608.09001',
      'https://arxiv.org/abs/2608.09002',
    ]),
  ],
  ['of a known source', makeDigest({ id: 'x:2024-10-07', entries: KEPT.entries })],
  [
    'in another language',
    unknown('new', [], {
      entries: FOUR.map((paper, index) =>
        makeEntry({
          rank: index + 1,
          papers: [paper],
          summary: ENGLISH,
          abstract: { ko: null, en: null },
        }),
      ),
    }),
  ],
  ['that is kept as it is', KEPT],
])('a version %s is another week', (_, digest) => {
  expect(findEarlier(digest, [KEPT])).toBeNull();
});

test('of a list of weeks, each takes the place of its earlier version, no two of the same', () => {
  const week = { start: '2024-10-14', end: '2024-10-20' };
  const kept = [KEPT, unknown('next', FOUR, { week })];
  const digests = [
    unknown('new next', FOUR.toReversed(), { week }),
    unknown('new', FOUR.slice(1)),
    unknown('newer', FOUR.slice(1)),
    unknown('other', ['https://arxiv.org/abs/2608.09001']),
    makeDigest(),
  ];
  expect(withEarlierIds(digests, kept).map(({ id }) => id)).toEqual([
    'unknown:2024-10-07:next',
    'unknown:2024-10-07:old',
    'unknown:2024-10-07:newer',
    'unknown:2024-10-07:other',
    makeDigest().id,
  ]);
  expect(withEarlierIds(kept, kept)).toEqual(kept);
});
