import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPageCitation } from '../../lib/sites/page-citation';

function readPage(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function readFixture(name: string): Document {
  return readPage(readFileSync(`test/fixtures/sites/arxiv/${name}/source.html`, 'utf8'));
}

function readMeta(...metas: [name: string, content: string][]) {
  const page = readPage('<head></head><body></body>');
  for (const [name, content] of metas) {
    const meta = page.createElement('meta');
    meta.setAttribute('name', name);
    meta.setAttribute('content', content);
    page.head.append(meta);
  }
  return readPageCitation(page);
}

describe('an abstract page of arXiv', () => {
  test.each(['abs-2024', 'abs-2026'])('%s has what a citation needs', (name) => {
    expect(readPageCitation(readFixture(name))).toEqual({
      arxivId: '2410.05258',
      title: 'Differential Transformer',
      authors: [
        'Fernhollow, Ruben',
        'Stonebridge, Pia',
        'Brightwater, Teo',
        'Waterlow, Inez',
        'Namsan, Seo-ha',
        'Hillcrest, Jonas',
      ],
      hasMoreAuthors: false,
      date: '2024-10-07',
      doi: null,
      primaryClass: 'cs.CL',
    });
  });

  test('of an old paper has an archive as its category', () => {
    expect(readPageCitation(readFixture('abs-old-style'))).toMatchObject({
      arxivId: 'hep-th/9901001',
      title: 'Notes on $AdS_5 \\times S_5$ and a Toy Boundary',
      date: '1999-01-01',
      primaryClass: 'hep-th',
    });
  });

  test.each(['abs-not-found', 'list-new', 'html-new-wrapper'])(
    '%s has no citation data',
    (name) => {
      expect(readPageCitation(readFixture(name))).toMatchObject({
        arxivId: null,
        title: null,
        authors: [],
        date: null,
        doi: null,
      });
    },
  );
});

test.each([
  ['<span class="primary-subject">계산 및 언어 (cs.CL)</span>', 'cs.CL'],
  ['<span class="primary-subject"><font>Mathematical Physics (math-ph)</font> </span>', 'math-ph'],
  ['<span class="primary-subject">Materials (cond-mat.mtrl-sci)</span>', 'cond-mat.mtrl-sci'],
  ['<div class="metatable"><span class="arxivid">arXiv:2410.05258 [cs.CL]</span></div>', 'cs.CL'],
  ['<span class="primary-subject">Nothing of ours</span>', null],
  ['<span class="primary-subject">(}, note={x)</span>', null],
  ['', null],
])('%s names the category %s', (html, primaryClass) => {
  expect(readPageCitation(readPage(html)).primaryClass).toBe(primaryClass);
});

test.each([
  ['2024/10/07', '2024-10-07'],
  ['2024-1-7', '2024-01-07'],
  ['2024/10', '2024-10'],
  ['2024', '2024'],
  ['20241', null],
  ['2024/13/40', '2024'],
  ['7 October 2024', null],
])('the date %s is read as %s', (text, date) => {
  expect(readMeta(['citation_date', text]).date).toBe(date);
});

test.each([
  ['10.1038/S41586-024-1', '10.1038/s41586-024-1'],
  ['doi:10.1038/x', '10.1038/x'],
  ['https://doi.org/10.1038/x', '10.1038/x'],
  // Derived from the id.
  ['10.48550/arXiv.2410.05258', null],
  ['not a doi', null],
])('the DOI %s is read as %s', (text, doi) => {
  expect(readMeta(['citation_doi', text]).doi).toBe(doi);
});

test('citation data that is too long, empty or hidden is left out, and line breaks are removed', () => {
  const read = readMeta(
    ['citation_title', 'x'.repeat(1_001)],
    ['citation_author', 'y'.repeat(201)],
    ['citation_author', ' \u200b '],
    ['citation_author', 'Namsan,\n\tSeo\u202e-ha'],
  );
  expect(read).toMatchObject({ title: null, authors: ['Namsan, Seo-ha'] });
});

test('only the first of very many authors are read, with a note that there are more', () => {
  const many = Array.from({ length: 3_001 }, (_, at): [string, string] => [
    'citation_author',
    `Author, ${at}`,
  ]);
  const read = readMeta(...many);
  expect([read.authors.length, read.hasMoreAuthors]).toEqual([3_000, true]);
});
