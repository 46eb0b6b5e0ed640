import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { paperKey } from '../../lib/paper/ref';
import { locateListed, locateStatus } from '../../lib/sites/arxiv-page';
import { identify } from '../../lib/sites/registry';

interface Expected {
  arxivId: string | null;
  version: number | null;
  status: 'ok' | 'withdrawn' | 'not-found' | null;
  listed?: string[];
}

const FOLDER = 'test/fixtures/sites/arxiv';
const STATUS = { 'not-found': 'notFound', withdrawn: 'withdrawn', ok: 'ok' } as const;

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(`${FOLDER}/${path}`, 'utf8')) as T; // our own fixture
}

function readPage(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** A part of a page of arXiv; its links are whole, as they are in the page. */
function readPart(html: string): Document {
  return readPage(html.replaceAll('href="/', 'href="https://arxiv.org/'));
}

const fixtures = readdirSync(FOLDER, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => ({
    name,
    files: readdirSync(`${FOLDER}/${name}`),
    url: readJson<{ url: string }>(`${name}/origin.json`).url,
    expected: readJson<Expected>(`${name}/expected.json`),
  }));
const pages = fixtures.filter(({ files }) => files.includes('source.html'));
const abstracts = pages.filter(({ name }) => name.startsWith('abs-'));

test.each(fixtures)(
  '$name: the address names the paper that the page shows',
  ({ url, expected }) => {
    const identity = identify(new URL(url))?.identity;
    if (expected.arxivId === null) return expect(identity, url).toEqual({ kind: 'listing' });
    expect(identity, url).toMatchObject({
      kind: 'paper',
      paper: { scheme: 'arxiv', id: expected.arxivId },
      version: expected.version,
    });
  },
);

describe.each(pages)('$name', ({ name, expected }) => {
  const page = readPage(readFileSync(`${FOLDER}/${name}/source.html`, 'utf8'));

  test('lists exactly the papers of its rows, in order', () => {
    expect(locateListed(page).map(({ paper }) => paper.id)).toEqual(expected.listed ?? []);
  });

  test('has a place of its own for each badge, beside the id', () => {
    const places = locateListed(page).map(({ place }) => place);
    expect(new Set(places).size).toBe(places.length);
    for (const place of places) expect(place.matches('dt, p.list-title')).toBe(true);
    for (const { paper, place } of locateListed(page))
      expect(place.textContent).toContain(paper.id);
  });
});

test.each(abstracts)('$name is $expected.status', ({ name, expected }) => {
  const page = readPage(readFileSync(`${FOLDER}/${name}/source.html`, 'utf8'));
  expect(locateStatus(page)).toBe(STATUS[expected.status ?? 'ok']);
});

test.each([
  ['[2410.05258] Differential Transformer', 'ok'],
  ['[2410.05258] Needles that are not found, and why', 'ok'],
  ['', 'ok'],
  ['[2410.05258v9] Article not found', 'notFound'],
  ['[2410.99999] Article identifier not recognized', 'notFound'],
])('a page without a paper’s meta tags, titled “%s”, is %s', (title, status) => {
  expect(locateStatus(readPage(`<title>${title}</title><main>A page of tomorrow.</main>`))).toBe(
    status,
  );
});

describe('a row', () => {
  const row = (inner: string) =>
    readPage(
      `<dl id="articles"><h3>New</h3><dt><a name="item1">[1]</a> ${inner}</dt><dd>…</dd></dl>`,
    );

  test.each([
    [
      'with white space around its id',
      '<a href="/abs/2410.05258" title="Abstract" id="2410.05258"> arXiv:2410.05258 </a>',
      ['2410.05258'],
    ],
    [
      'with a version',
      '<a href="/abs/2410.05258v2" title="Abstract" id="2410.05258v2">arXiv:2410.05258v2</a>',
      ['2410.05258'],
    ],
    [
      'with an old id',
      '<a href="/abs/hep-th/9901001" title="Abstract" id="hep-th/9901001">arXiv:hep-th/9901001</a>',
      ['hep-th/9901001'],
    ],
    [
      'whose id is none',
      '<a href="/abs/2413.00001" title="Abstract" id="2413.00001">arXiv:2413.00001</a>',
      [],
    ],
    ['without an id', '<a href="/abs/2410.05258" title="Abstract">arXiv:2410.05258</a>', []],
    [
      'with other links only',
      '<a href="/pdf/2410.05258" title="Download PDF" id="pdf-2410.05258">pdf</a>',
      [],
    ],
  ])('%s lists its paper or none', (_, inner, listed) => {
    expect(locateListed(row(inner)).map(({ paper }) => paper.id)).toEqual(listed);
  });
});

test('a link in comments or abstracts lists nothing, even where it looks like a row’s own', () => {
  const other = '<a href="/abs/2410.07095" title="Abstract" id="2410.07095">arXiv:2410.07095</a>';
  const page = readPage(
    `<dl><dt><a title="Abstract" id="2410.05258">arXiv:2410.05258</a> <i>(see ${other})</i></dt>
     <dd><div class="list-comments">Extends ${other}</div><p class="mathjax">As in ${other}</p></dd></dl>`,
  );
  expect(locateListed(page).map(({ paper }) => paper.id)).toEqual(['2410.05258']);
});

test.each([
  [
    'translated titles',
    '<a href="/abs/2410.07095v2" title="초록" id="2410.07095">arXiv:2410.07095</a>',
  ],
  [
    'text that a translator wrapped and changed',
    '<font><font><a href="/abs/2410.07095" title="초록"><font>아카이브: 2410.07095</font></a></font></font>',
  ],
  ['no title and no id', '<a href="https://arxiv.org/abs/2410.07095">2410.07095</a>'],
  ['another host of arXiv', '<a href="https://export.arxiv.org/abs/2410.07095">초록</a>'],
  ['only a link to the PDF', '<a name="item1">[1]</a> [<a href="/pdf/2410.07095">pdf</a>]'],
])('a row with %s is found by its structure', (_, link) => {
  const pages = [
    `<dl><dt>${link}</dt><dd>…</dd></dl>`,
    `<dl><div><dt>${link}</dt><dd>…</dd></div></dl>`,
    `<ol><li class="arxiv-result"><p class="list-title">${link}</p></li></ol>`,
    `<ol><li class="arxiv-result"><div class="list-title">${link}</div></li></ol>`,
  ];
  const listed = pages.map((page) => locateListed(readPart(page)).map(({ paper }) => paper.id));
  expect(listed).toEqual(pages.map(() => ['2410.07095']));
});

test.each([
  '<dl><dt><a href="https://notarxiv.org/abs/2410.07095">초록</a></dt></dl>',
  '<dl><dt><a href="/list/cs.CL/2410">2410</a></dt></dl>',
  '<dl><dt><a href="/search/?query=2410.07095">찾기</a></dt></dl>',
  '<dl><dd><a href="/abs/2410.07095">초록</a></dd></dl>',
  '<p class="list-title"><a href="/abs/2410.07095">초록</a></p>',
  '<ul><li><a href="/abs/2410.07095">초록</a></li></ul>',
])('%s lists nothing', (html) => {
  expect(locateListed(readPart(html))).toEqual([]);
});

test('rows that came later are found in the part that brought them', () => {
  const page = readPart('<dl><dt><a href="/abs/2410.05258" id="2410.05258">…</a></dt></dl>');
  const list = page.createElement('dl');
  const row = page.createElement('dt');
  row.append(Object.assign(page.createElement('a'), { href: '/abs/2410.07095', id: '2410.07095' }));
  list.append(row);
  page.body.append(list);
  const ids = (root: Element) => locateListed(root).map(({ paper }) => paper.id);
  expect([ids(list), ids(row)]).toEqual([['2410.07095'], ['2410.07095']]);
});

test('a listed id is the key that a digest’s link makes', () => {
  const [first] = locateListed(
    readPage('<dl><dt><a title="Abstract" id="math.GT/0309136">arXiv:math/0309136</a></dt></dl>'),
  );
  expect(first && paperKey(first.paper)).toBe('arxiv:math/0309136');
});
