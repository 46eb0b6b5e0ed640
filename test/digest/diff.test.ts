import { expect, test } from 'vitest';
import { diffDigests } from '../../lib/digest/diff';
import { makeDigest, makeEntry } from '../fakes/digest';

const first = makeEntry({ rank: 1, papers: ['https://arxiv.org/abs/2410.00001'] });
const second = makeEntry({ rank: 2, papers: ['https://arxiv.org/abs/2410.00002'] });
const before = makeDigest({ entries: [first, second] });

test('a digest does not differ from itself', () => {
  expect(diffDigests(before, structuredClone(before))).toBeNull();
});

test('a difference names the entries that came, went and changed', () => {
  const third = makeEntry({ rank: 3, papers: ['https://arxiv.org/abs/2410.00003'] });
  const title = { ko: '고친 제목', en: 'A mended title' };
  const after = makeDigest({ entries: [{ ...second, rank: 1, title }, third] });
  expect(diffDigests(before, after)).toEqual({
    added: [3],
    removed: [1],
    changed: [{ rank: 1, fields: ['rank', 'title'] }],
    isFrameChanged: false,
  });
});

test('a difference can be in the trends alone', () => {
  const after = { ...before, trends: [{ ko: '새 흐름', en: null }] };
  expect(diffDigests(before, after)).toMatchObject({ changed: [], isFrameChanged: true });
});

test('entries without a link are compared by their titles', () => {
  const lost = makeDigest({ entries: [makeEntry({ papers: [], rank: 1 })] });
  const moved = makeDigest({ entries: [makeEntry({ papers: [], rank: 2 })] });
  expect(diffDigests(lost, moved)?.changed).toEqual([{ rank: 2, fields: ['rank'] }]);
});
