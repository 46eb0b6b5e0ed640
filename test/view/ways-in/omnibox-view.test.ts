import { describe, expect, test } from 'vitest';
import { paperKey } from '../../../lib/paper/ref';
import type { Hit } from '../../../lib/search/search';
import type { Locale } from '../../../lib/settings/settings';
import type { FoundPapers } from '../../../lib/view/search/find-papers';
import {
  type OmniboxDialect,
  omniboxAnswer,
  omniboxStart,
  readOmniboxText,
} from '../../../lib/view/ways-in/omnibox-view';
import { makeDigest } from '../../fakes/digest';
import { makeRecord } from '../../fakes/record';

const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });
const RECORD = makeRecord(makeDigest());

function makeHit(given: Partial<Hit> = {}): Hit {
  return {
    key: KEY,
    weeks: ['2024-10-07'],
    titles: { ko: '차등 트랜스포머', en: 'Differential Transformer' },
    score: 1,
    field: 'title',
    ranges: { ko: [[0, 2]], en: [[0, 12]] },
    ...given,
  };
}

function found(hits: Hit[], exact = hits.length): FoundPapers {
  const query = { terms: [], filters: {}, without: { terms: [], filters: {} }, meant: [] };
  return { total: hits.length, hits, exact, other: null, query, problems: [] } as never; // all the code uses
}

function show(
  text: string,
  result: FoundPapers | null,
  { locale = 'ko', dialect = 'xml' }: { locale?: Locale; dialect?: OmniboxDialect } = {},
) {
  const records = new Map([[KEY, RECORD]]);
  return omniboxAnswer(text, result, records, { mode: 'pairs', locale }, dialect);
}

const LIBRARY = { content: '?차등', description: '서재에서 ‘차등’ 검색' };

describe('the lines below the address bar', () => {
  test('show both titles with what matched, the week and the rank', () => {
    expect(show('차등', found([makeHit()]))).toEqual({
      first:
        '<match>차등</match> 트랜스포머 · <match>Differential</match> Transformer · <dim>2024/10/07 주 1번째</dim>',
      lines: [LIBRARY],
    });
  });

  test('show the title in the reader’s language first', () => {
    expect(show('d', found([makeHit()]), { locale: 'en' }).first).toBe(
      '<match>Differential</match> Transformer · <match>차등</match> 트랜스포머 · <dim>week of 7 Oct 2024, no. 1</dim>',
    );
  });

  test('are plain text in Firefox, whose first line cannot change while typing', () => {
    expect(show('차등', found([makeHit()]), { dialect: 'plain' })).toEqual({
      first: '가장 잘 맞는 논문 열기',
      lines: [
        {
          content: KEY,
          description: '차등 트랜스포머 · Differential Transformer · 2024/10/07 주 1번째',
        },
        LIBRARY,
      ],
    });
  });

  test('start with the best hit, followed by the others', () => {
    const other = makeHit({ titles: { ko: null, en: 'Another' }, ranges: { ko: [], en: [] } });
    const { first, lines } = show('차등', found([makeHit(), other]));
    expect(first).toContain('차등');
    expect(lines.map(({ description }) => description.split(' · ')[0])).toEqual([
      'Another',
      LIBRARY.description,
    ]);
  });

  test.each([
    ['only have some of the words', found([makeHit()], 0), '차등'],
    ['were found for the library', found([makeHit()]), '?차등'],
  ])('do not let Enter open hits that %s', (_, result, text) => {
    const { first, lines } = show(text, result);
    expect(first).toBe(LIBRARY.description);
    expect(lines.map(({ content }) => content)).toEqual([KEY]);
  });

  test.each([
    ['nothing is found', found([])],
    ['there is no index', null],
    ['a paper no longer exists', found([makeHit({ key: `${KEY}9` as never })])],
  ])('offer the library if %s', (_, result) => {
    expect(show('차등', result)).toEqual({ first: LIBRARY.description, lines: [] });
    expect(show('차등', result, { dialect: 'plain' }).lines).toEqual([LIBRARY]);
  });

  test('say what can be typed while nothing has been', () => {
    for (const text of ['', '  ', '?', ' ? '])
      expect(show(text, null)).toEqual({ first: '제목, 초성, arXiv 번호로 논문 찾기', lines: [] });
    expect(omniboxStart('en', 'plain')).toBe('Open the best match');
  });
});

describe('a hostile title stays text', () => {
  test.each([
    ['<match>a</match>', '&lt;match&gt;a&lt;/match&gt;'],
    ['</dim><url>https://evil.example</url>', '&lt;/dim&gt;&lt;url&gt;https://evil.example'],
    [`a & b "c" 'd'`, 'a &amp; b &quot;c&quot; &apos;d&apos;'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['a\u0000\u0008b\uffff', 'ab'],
    ['half \ud83d', 'half \ufffd'],
    ['100 %s', '100 %\u2060s'],
    [']]> <![CDATA[ <?xml ?>', ']]&gt; &lt;![CDATA[ &lt;?xml ?&gt;'],
  ])('%j', (title, shown) => {
    const hit = makeHit({ titles: { ko: title, en: null }, ranges: { ko: [], en: [] } });
    const { first } = show('x', found([hit]));
    expect(first.startsWith(shown)).toBe(true);
    expect(first.match(/<[^>]*>/g)).toEqual(['<dim>', '</dim>']);
    const { lines } = show('x', found([hit]), { dialect: 'plain' });
    expect(lines[0]?.description.startsWith(title)).toBe(true);
  });

  test('even if a part of it matched', () => {
    const titles = { ko: 'a<b&c', en: null };
    const ranges = { ko: [[1, 4]] as [number, number][], en: [] };
    expect(show('x', found([makeHit({ titles, ranges })])).first).toMatch(
      /^a<match>&lt;b&amp;<\/match>c · <dim>/,
    );
  });

  test('and so does the typed text', () => {
    expect(show('<b>%s\u202e\u0000', found([])).first).toBe('서재에서 ‘&lt;b&gt;%\u2060s’ 검색');
  });

  test('and a long one is cut, keeping the marks before the cut', () => {
    const titles = { ko: '가'.repeat(300), en: null };
    const ranges = {
      ko: [
        [0, 2],
        [199, 201],
      ] as [number, number][],
      en: [],
    };
    expect(show('x', found([makeHit({ titles, ranges })])).first).toMatch(
      /^<match>가가<\/match>가{198}… · <dim>/,
    );
  });
});

test.each([
  [' attention ', { query: 'attention', isForLibrary: false }],
  ['? attention', { query: 'attention', isForLibrary: true }],
  ['what?', { query: 'what?', isForLibrary: false }],
  ['?', { query: '', isForLibrary: true }],
])('the typed text is parsed: %j', (text, read) => {
  expect(readOmniboxText(text)).toEqual(read);
});
