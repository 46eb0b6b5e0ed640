import { describe, expect, test } from 'vitest';
import { type Citation, citationOf } from '../../lib/cite/citation';
import { citationKey, citationKeys } from '../../lib/cite/citation-key';
import type { PaperRecord } from '../../lib/lookup/paper-record';
import type { PaperKey } from '../../lib/paper/ref';
import type { PageCitation } from '../../lib/sites/page-citation';
import { makeDigest, makeEntry } from '../fakes/digest';
import { makeRecord } from '../fakes/record';

const RECORD = makeRecord(makeDigest());
const PAGE: PageCitation = {
  arxivId: '2410.05258',
  title: 'Differential Transformer',
  authors: ['Fernhollow, Ruben', 'Namsan, Seo-ha'],
  hasMoreAuthors: false,
  date: '2024-10-07',
  doi: null,
  primaryClass: 'cs.CL',
};

/** The same paper under another key, with this address in its digest. */
function recordOf(key: string, url = 'https://example.org/paper'): PaperRecord {
  const [text] = RECORD.texts;
  if (!text) throw new Error('the record has a text');
  const links = [{ kind: 'paper' as const, text: '', url }];
  return { key: key as PaperKey, texts: [{ ...text, links }] };
}

function makeCitation(given: Partial<Citation>): Citation {
  return { ...citationOf(RECORD, 0), ...given };
}

describe('a citation of an arXiv paper', () => {
  test('has what the digest and the id tell, and no authors', () => {
    expect(citationOf(RECORD, 0)).toEqual({
      kind: 'preprint',
      title: 'Differential Transformer',
      language: 'en',
      authors: [],
      hasMoreAuthors: false,
      issued: { year: 2024, month: 10, day: null },
      arxiv: { id: '2410.05258', primaryClass: null },
      doi: '10.48550/arXiv.2410.05258',
      url: 'https://arxiv.org/abs/2410.05258',
    });
  });

  test('takes authors, day and category from the page of the paper', () => {
    expect(citationOf(RECORD, 0, PAGE)).toMatchObject({
      authors: [
        { family: 'Fernhollow', given: 'Ruben' },
        { family: 'Namsan', given: 'Seo-ha' },
      ],
      issued: { year: 2024, month: 10, day: 7 },
      arxiv: { primaryClass: 'cs.CL' },
    });
  });

  test('takes the page’s complete title, with accents decoded to letters', () => {
    const page = { ...PAGE, title: 'A {BERT} for Schr\\"odinger and $k$ \\v{C}apeks' };
    expect(citationOf(RECORD, 0, page).title).toBe('A BERT for Schrödinger and $k$ Čapeks');
  });

  test('takes nothing from the page of another paper', () => {
    expect(citationOf(RECORD, 0, { ...PAGE, arxivId: '2410.07095' })).toEqual(
      citationOf(RECORD, 0),
    );
  });

  test('prefers the DOI of the published paper', () => {
    expect(citationOf(RECORD, 0, { ...PAGE, doi: '10.1038/x' }).doi).toBe('10.1038/x');
  });

  test('has a Korean title only if there is no English one, and says so', () => {
    const entry = makeEntry({ title: { ko: '차등 트랜스포머', en: null } });
    const record = makeRecord(makeDigest({ entries: [entry] }));
    expect(citationOf(record, 0)).toMatchObject({ title: '차등 트랜스포머', language: 'ko' });
  });
});

test.each([
  [
    'arxiv:hep-th/9901001',
    { year: 1999, month: 1, day: null },
    'https://arxiv.org/abs/hep-th/9901001',
  ],
  [
    'acl:2024.acl-long.1',
    { year: 2024, month: null, day: null },
    'https://aclanthology.org/2024.acl-long.1/',
  ],
  ['acl:P19-1423', { year: 2019, month: null, day: null }, 'https://aclanthology.org/P19-1423/'],
  ['doi:10.1038/s41586-024-1', null, 'https://doi.org/10.1038/s41586-024-1'],
  ['openreview:abcdefghij', null, 'https://openreview.net/forum?id=abcdefghij'],
  ['url:example.org/paper', null, 'https://example.org/paper'],
])('%s is dated only if its id has a date, and has its address', (key, issued, url) => {
  expect(citationOf(recordOf(key), 0)).toMatchObject({ issued, url });
});

test('a key that is not an id and an address that is not valid are not cited', () => {
  const forged = citationOf(recordOf('arxiv:2410.05258},\n note={x'), 0);
  expect(forged).toMatchObject({ arxiv: null, doi: null });
  expect(citationOf(recordOf('url:x', 'javascript:alert(1)'), 0).url).toBeNull();
  expect(citationOf(recordOf('doi:10.1/}x{ y'), 0).doi).toBeNull();
});

test.each([
  ['Fernhollow, Ruben', { family: 'Fernhollow', given: 'Ruben' }],
  ['van der Berg, Jan', { family: 'van der Berg', given: 'Jan' }],
  ['King, Jr., Martin', { family: 'King', given: 'Jr., Martin' }],
  ['ATLAS Collaboration', { name: 'ATLAS Collaboration' }],
  ['남산, 서하', { family: '남산', given: '서하' }],
  ['Plato,', { name: 'Plato' }],
])('the author %s is split into names', (name, author) => {
  expect(citationOf(RECORD, 0, { ...PAGE, authors: [name] }).authors).toEqual([author]);
});

describe('a citation key', () => {
  const ye = [{ family: 'Ye', given: 'Tianzhu' }];

  test.each<[Partial<Citation>, string]>([
    [{ authors: ye }, 'ye2024differential'],
    [{ authors: ye, title: 'The Art of the Possible' }, 'ye2024art'],
    [{ authors: [{ family: 'Müller-Łoś', given: 'Jörg' }] }, 'mullerlos2024differential'],
    [{ authors: [{ name: 'ATLAS Collaboration' }] }, 'atlascollaboration2024differential'],
    [{ authors: [{ family: '남산', given: '서하' }] }, 'differentialtransformer2024'],
    [{ authors: [] }, 'differentialtransformer2024'],
    [{ title: 'QuIP#' }, 'quip2024'],
    [{ title: 'QuIP#', issued: null }, 'quip'],
    [{ title: 'What Is It' }, 'whatis2024'],
    [{ title: 'On $\\alpha$, }, @misc{x, and more' }, 'alphamisc2024'],
    [{ title: '차등 트랜스포머' }, 'arxiv241005258'],
  ])('of %j is %s', (given, key) => {
    expect(citationKey(makeCitation(given))).toBe(key);
  });

  test('for a Korean title without an id differs from that of another title', () => {
    const keys = ['차등 트랜스포머', '희소 어텐션'].map((title) =>
      citationKey(makeCitation({ title, arxiv: null })),
    );
    expect(keys[0]).toMatch(/^paper[a-z0-9]+$/);
    expect(keys[0]).not.toBe(keys[1]);
  });

  test('has only letters and digits, and a limited length', () => {
    const long = makeCitation({
      title: 'x'.repeat(10_000),
      authors: [{ name: 'y'.repeat(10_000) }],
    });
    expect(citationKey(long)).toMatch(/^[a-z0-9]{1,60}$/);
  });

  test('differs for each paper of a list', () => {
    const same = Array.from({ length: 29 }, () => makeCitation({ authors: ye }));
    const keys = citationKeys(same);
    expect(new Set(keys).size).toBe(29);
    expect(keys.slice(0, 3)).toEqual([
      'ye2024differential',
      'ye2024differentiala',
      'ye2024differentialb',
    ]);
  });
});
