import { expect, test } from 'vitest';
import { listKnownPages, listTitledMatches } from '../../../lib/background/mirror/known-pages';
import { type PaperRef, paperKey } from '../../../lib/paper/ref';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings';
import { arxivMatches } from '../../../lib/sites/arxiv-matches';

const ALL = DEFAULT_SETTINGS.sites;
const REFS: PaperRef[] = [
  { scheme: 'arxiv', id: '2410.05258' },
  { scheme: 'doi', id: '10.1000/arxiv:2410.07095' },
  { scheme: 'title', id: 'arxiv' },
  { scheme: 'arxiv', id: 'hep-th/9901001' },
];
const KEYS = REFS.map(paperKey);

test('a known paper has a page on the site whose scheme names it, in the given order', () => {
  const known = listKnownPages(KEYS, ALL);
  expect(known).toEqual([
    { matches: arxivMatches, id: '2410.05258' },
    { matches: arxivMatches, id: 'hep-th/9901001' },
  ]);
});

test('a site that is switched off has no page', () => {
  expect(listKnownPages(KEYS, { ...ALL, arxiv: false })).toEqual([]);
  expect(listTitledMatches({ ...ALL, arxiv: false })).toEqual([]);
});

test('titles are read on the abstract pages of arXiv', () => {
  expect(listTitledMatches({ ...ALL, x: false })).toEqual([
    '*://arxiv.org/abs/*',
    '*://www.arxiv.org/abs/*',
    '*://export.arxiv.org/abs/*',
  ]);
});
