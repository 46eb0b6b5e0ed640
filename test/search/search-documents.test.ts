import { expect, test } from 'vitest';
import type { Digest } from '../../lib/digest/format';
import { keyOfEntry } from '../../lib/lookup/plan-mirror';
import { paperKey } from '../../lib/paper/ref';
import { placePapers, searchDocuments } from '../../lib/search/search-documents';
import { identifyPaper } from '../../lib/sites/papers';
import { identifyPost } from '../../lib/sites/registry';
import { makeDigest, makeEntry } from '../fakes/digest';

function documentsOf(...digests: Digest[]) {
  const weeks = digests.map(({ id, entries }) => ({
    id,
    papers: entries.map((entry) => keyOfEntry(entry, identifyPaper)),
  }));
  const byId = new Map(digests.map((digest) => [digest.id, digest]));
  return [...searchDocuments(placePapers(weeks), byId, { identifyPaper, identifyPost })];
}

const EARLIER = { start: '2024-09-30', end: '2024-10-06' };

test('a search document holds all that a digest says of its paper', () => {
  expect(documentsOf(makeDigest())).toEqual([
    {
      key: 'arxiv:2410.05258',
      weeks: ['2024-10-07'],
      titles: { ko: '차등 트랜스포머', en: 'Differential Transformer' },
      texts: { ko: '첫 문장.\n둘째 문장.\n자세한 문장.', en: 'First.\nSecond.\nIn detail.' },
      ids: ['arxiv:2410.05258', '2410.05258', '1843694897020150216', 'omarsar0'],
    },
  ]);
});

test('a paper of several weeks is one document, its first text before the others', () => {
  const [paper, ...others] = documentsOf(
    makeDigest(),
    makeDigest({
      id: 'older',
      week: EARLIER,
      entries: [
        makeEntry({
          title: { ko: '다른 제목', en: null },
          summary: { ko: ['첫 문장.'], en: ['Other.'] },
        }),
      ],
    }),
  );
  expect(others).toEqual([]);
  expect(paper?.weeks).toEqual(['2024-10-07', '2024-09-30']);
  expect(paper?.titles.ko).toBe('차등 트랜스포머');
  expect(paper?.texts.ko).toBe('첫 문장.\n둘째 문장.\n자세한 문장.\n다른 제목');
  expect(paper?.texts.en).toContain('Other.');
});

test('a title comes from the next text where the first has none', () => {
  const [paper] = documentsOf(
    makeDigest({ entries: [makeEntry({ title: { ko: null, en: 'Only English' } })] }),
    makeDigest({ id: 'older', week: EARLIER }),
  );
  expect(paper?.titles).toEqual({ ko: '차등 트랜스포머', en: 'Only English' });
  expect(paper?.texts.en).toContain('Differential Transformer');
});

test('a search document holds text under other headings, and no language without text', () => {
  const extras = [{ label: '한계', text: { ko: ['덧붙인 문장.'], en: null } }];
  const nothing = { ko: null, en: null };
  const [paper] = documentsOf(
    makeDigest({ entries: [makeEntry({ summary: nothing, abstract: nothing, extras })] }),
  );
  expect(paper?.texts).toEqual({ ko: '덧붙인 문장.', en: null });
});

test('an entry for which the mirror has no key is left out', () => {
  const papers = placePapers([{ id: makeDigest().id, papers: [] }]);
  const digests = new Map([[makeDigest().id, makeDigest()]]);
  expect([...searchDocuments(papers, digests, { identifyPaper, identifyPost })]).toEqual([]);
});

test('a text that is gone meanwhile is left out, and a paper without any', () => {
  const older = makeDigest({ id: 'older', week: EARLIER });
  const weeks = [makeDigest(), older].map(({ id }) => ({
    id,
    papers: [paperKey({ scheme: 'arxiv', id: '2410.05258' })],
  }));
  const find = (...digests: Digest[]) => {
    const byId = new Map(digests.map((digest) => [digest.id, digest]));
    return [...searchDocuments(placePapers(weeks), byId, { identifyPaper, identifyPost })];
  };
  expect(find(older).map((document) => document.weeks)).toEqual([['2024-09-30']]);
  expect(find()).toEqual([]);
});
