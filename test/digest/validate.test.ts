import { describe, expect, test } from 'vitest';
import type { DigestEntry } from '../../lib/digest/format';
import { validateDigest } from '../../lib/digest/validate';
import { makeDigest, makeEntry } from '../fakes/digest';

/** Data as it arrives: parsed text, with one thing changed. */
function digestWith(changes: Record<string, unknown>): unknown {
  return JSON.parse(JSON.stringify({ ...makeDigest(), ...changes }));
}

/** A digest of three entries whose second is malformed. */
function withSecondEntry(changes: unknown): unknown {
  const isChange = typeof changes === 'object' && changes !== null && !Array.isArray(changes);
  const second = isChange ? { ...makeEntry({ rank: 2 }), ...changes } : changes;
  return digestWith({ entries: [makeEntry({ rank: 1 }), second, makeEntry({ rank: 3 })] });
}

function readEntry(changes: Record<string, unknown>) {
  const { digest, problems } = validateDigest(
    digestWith({ entries: [{ ...makeEntry(), ...changes }] }),
  );
  return { entry: digest?.entries[0], problems };
}

function placesOf({ problems }: { problems: { where: { ko: string; en: string } }[] }): string[] {
  return problems.map(({ where }) => where.en);
}

test('a good digest comes back as it was, without a problem', () => {
  expect(validateDigest(digestWith({}))).toEqual({ digest: makeDigest(), problems: [] });
});

describe('the whole digest is lost', () => {
  test.each<[string, unknown]>([
    ['null', null],
    ['a text', 'paper-duet/digest'],
    ['a number', 1],
    ['a list', [makeDigest()]],
    ['an empty object', {}],
    ['another format', digestWith({ format: 'rss' })],
    ['a format in a list', digestWith({ format: ['paper-duet/digest'] })],
    ['a digest under __proto__', JSON.parse(`{"__proto__":${JSON.stringify(makeDigest())}}`)],
  ])('when it is %s: this is not the format', (_, data) => {
    const result = validateDigest(data);
    expect(result.digest).toBeNull();
    expect(placesOf(result)).toEqual(['format']);
  });

  test.each<[string, string, unknown]>([
    ['version', 'the version is newer', { version: 2 }],
    ['version', 'the version is a text', { version: '1' }],
    ['version', 'the version is missing', { version: null }],
    ['version', 'the version is 0', { version: 0 }],
    ['id', 'the id is missing', { id: null }],
    ['id', 'the id is empty', { id: ' ' }],
    ['id', 'the id is a number', { id: 7 }],
    ['id', 'the id is endless', { id: 'x'.repeat(201) }],
    ['week', 'the week is missing', { week: null }],
    ['week', 'a day is missing', { week: { start: '2024-10-07' } }],
    ['week', 'a day is no day', { week: { start: '2024-10-07', end: 'Sunday' } }],
    ['week', 'a day has a time', { week: { start: '2024-10-07T00:00', end: '2024-10-13' } }],
    ['week', 'a month does not exist', { week: { start: '2024-13-01', end: '2024-13-07' } }],
    ['week', 'a day does not exist', { week: { start: '2024-02-30', end: '2024-03-05' } }],
    [
      'week',
      'the days stand the other way round',
      { week: { start: '2024-10-13', end: '2024-10-07' } },
    ],
    ['source', 'the source is missing', { source: null }],
    ['source', 'the source has no name', { source: { name: '', url: 'https://a.example/' } }],
    ['source', 'the source has no address', { source: { name: 'A' } }],
    ['source', 'the source is a script', { source: { name: 'A', url: 'javascript:alert(1)' } }],
    ['entries', 'there are no entries', { entries: [] }],
    ['entries', 'the entries are no list', { entries: { 0: makeEntry() } }],
  ])('at %s, when %s', (where, _, changes) => {
    const result = validateDigest(digestWith(changes as Record<string, unknown>));
    expect(result.digest).toBeNull();
    expect(placesOf(result)).toEqual([where]);
  });

  test('when no entry can be read, after what was wrong with each', () => {
    const result = validateDigest(digestWith({ entries: [null, { ...makeEntry(), rank: 0 }] }));
    expect(result.digest).toBeNull();
    expect(placesOf(result)).toEqual(['entry 1', 'entry 2', 'entries']);
  });

  test('with a clear sentence when it was made for a newer reader', () => {
    const [problem] = validateDigest(digestWith({ version: 2 })).problems;
    expect(problem?.what.en).toMatch(/newer version of Paper Duet/);
    expect(problem?.what.ko).toMatch(/최신 버전의 Paper Duet.*업데이트/);
  });

  test('with every problem of its frame at once', () => {
    const result = validateDigest(digestWith({ id: null, week: null, source: null }));
    expect(placesOf(result)).toEqual(['id', 'week', 'source']);
  });
});

describe('one entry is lost and the others stay', () => {
  test.each<[string, unknown]>([
    ['it is null', null],
    ['it is a text', 'entry'],
    ['it is a list', []],
    ['its rank is a text', { rank: '2' }],
    ['its rank is 0', { rank: 0 }],
    ['its rank is negative', { rank: -2 }],
    ['its rank is broken', { rank: 1.5 }],
    ['its rank is too large', { rank: 1000 }],
    ['its rank is missing', { rank: null }],
    ['its rank is taken', { rank: 1 }],
    ['it has no title', { title: null }],
    ['its title is a text', { title: 'Differential Transformer' }],
    ['its title is empty in both languages', { title: { ko: '', en: ' ' } }],
    ['its title is invisible', { title: { ko: '\u200b\u3164', en: null } }],
  ])('when %s', (_, entry) => {
    const result = validateDigest(withSecondEntry(entry));
    expect(result.digest?.entries.map(({ rank }) => rank)).toEqual([1, 3]);
    expect(placesOf(result)).toEqual(['entry 2']);
  });

  test('the lost entry is counted from the start of the list, not by its rank', () => {
    const entries = [makeEntry({ rank: 7 }), null];
    expect(placesOf(validateDigest(digestWith({ entries })))).toEqual(['entry 2']);
  });
});

describe('one link is lost and the entry stays', () => {
  const BAD = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://a.example/1',
    'ftp://a.example/x',
    'chrome-extension://abc/x',
    'https://reader@a.example/',
    'https://reader:secret@a.example/',
    'https://arxiv.org@evil.example/abs/2410.05258',
    'https://',
    '/abs/2410.05258',
    'arxiv.org/abs/2410.05258',
    '',
    `https://a.example/${'x'.repeat(2000)}`,
    null,
    42,
    { url: 'https://a.example/' },
    ['https://a.example/'],
  ].map((bad) => ({ bad, shown: JSON.stringify(bad).slice(0, 60) }));
  const good = 'https://arxiv.org/abs/2410.05258';

  test.each(BAD)('among the papers: $shown', ({ bad }) => {
    const { entry, problems } = readEntry({ papers: [bad, good] });
    expect(entry?.papers).toEqual([good]);
    expect(placesOf({ problems })).toEqual(['entry 1']);
  });

  test.each(BAD)('among the discussions: $shown', ({ bad }) => {
    const { entry, problems } = readEntry({ discussions: [good, bad] });
    expect(entry?.discussions).toEqual([good]);
    expect(placesOf({ problems })).toEqual(['entry 1']);
  });

  test.each(BAD)('among the other links: $shown', ({ bad }) => {
    const { entry, problems } = readEntry({
      links: [
        { label: 'x', url: bad },
        { label: 'code', url: good },
      ],
    });
    expect(entry?.links).toEqual([{ label: 'code', url: good }]);
    expect(placesOf({ problems })).toEqual(['entry 1']);
  });

  test.each([null, 'https://a.example/', 7])('when a link is no label and address: %j', (bad) => {
    const { entry, problems } = readEntry({ links: [bad] });
    expect(entry?.links).toEqual([]);
    expect(placesOf({ problems })).toEqual(['entry 1']);
  });

  test('a link without a label is called by its host', () => {
    const { entry } = readEntry({ links: [{ url: 'https://github.com/openai/mle-bench' }] });
    expect(entry?.links).toEqual([
      { label: 'github.com', url: 'https://github.com/openai/mle-bench' },
    ]);
  });
});

describe('a text', () => {
  test.each<[string, Partial<Record<keyof DigestEntry, unknown>>, Partial<DigestEntry>]>([
    ['in one language is kept', { title: { ko: null, en: 'A' } }, { title: { ko: null, en: 'A' } }],
    ['that is empty is missing', { title: { ko: '', en: 'A' } }, { title: { ko: null, en: 'A' } }],
    [
      'of a third language is dropped',
      { title: { en: 'A', fr: 'B' } },
      { title: { ko: null, en: 'A' } },
    ],
    ['that is no text is missing', { title: { ko: 7, en: 'A' } }, { title: { ko: null, en: 'A' } }],
    [
      'loses hidden sentences',
      { summary: { ko: ['하나.', '\u200b', 7, null, '둘.'], en: [] } },
      { summary: { ko: ['하나.', '둘.'], en: null } },
    ],
    [
      'is cleaned',
      { title: { ko: null, en: ' a\u202e\n b ' } },
      { title: { ko: null, en: 'a b' } },
    ],
    [
      'keeps markup as characters',
      { title: { ko: null, en: '<img src=x onerror=alert(1)>' } },
      { title: { ko: null, en: '<img src=x onerror=alert(1)>' } },
    ],
  ])('%s', (_, changes, expected) => {
    expect(readEntry(changes).entry).toMatchObject(expected);
  });

  test('of any length comes back bounded', () => {
    const huge = '가'.repeat(3_000_000);
    const { entry } = readEntry({
      title: { ko: huge, en: null },
      summary: { ko: Array(2000).fill(huge.slice(0, 30)), en: null },
    });
    expect(entry?.title.ko?.length).toBe(20_000);
    expect(entry?.summary.ko?.length).toBe(400);
  });
});

describe('marks of paragraphs', () => {
  test.each<[string, unknown, unknown]>([
    ['stay', { ko: [1], en: null }, { ko: [1], en: null }],
    ['are counted anew where a sentence was lost', { ko: [3], en: [2] }, { ko: [2], en: [2] }],
    ['are dropped outside the text', { ko: [0, 9, -1, 1.5, '1'], en: 7 }, undefined],
    ['are dropped when they are no lists', 'x', undefined],
  ])('%s: %j', (_, breaks, expected) => {
    const summary = {
      ko: ['하나.', '\u200b', '둘.', '셋.'],
      en: ['One.', 'Two.', 'Three.'],
      breaks,
    };
    expect(readEntry({ summary }).entry?.summary).toEqual({
      ko: ['하나.', '둘.', '셋.'],
      en: ['One.', 'Two.', 'Three.'],
      ...(expected ? { breaks: expected } : {}),
    });
  });

  test('are dropped together with the text they mark', () => {
    const summary = { ko: null, en: ['One.', 'Two.'], breaks: { ko: [1], en: [1] } };
    expect(readEntry({ summary }).entry?.summary.breaks).toEqual({ ko: null, en: [1] });
  });
});

describe('extra text', () => {
  test('keeps its label and both languages', () => {
    const extras = [{ label: '핵심 기여', text: { ko: ['하나.'], en: ['One.'] } }];
    expect(readEntry({ extras }).entry?.extras).toEqual(extras);
  });

  test.each<[string, unknown]>([
    ['it has no label', [{ label: ' ', text: { ko: ['하나.'], en: null } }]],
    ['it has no words', [{ label: 'x', text: { ko: [], en: ['\u200b'] } }]],
    ['it is no list', { label: 'x', text: { ko: ['하나.'], en: null } }],
    ['it is null', [null]],
  ])('is left out when %s', (_, extras) => {
    expect(readEntry({ extras }).entry).not.toHaveProperty('extras');
  });

  test('is cut where there is too much', () => {
    const extras = Array(50).fill({ label: 'x', text: { ko: ['하나.'], en: null } });
    expect(readEntry({ extras }).entry?.extras?.length).toBe(20);
  });
});

test.each([
  ['https://a.example/x', 'https://a.example/x'],
  ['javascript:alert(1)', undefined],
  [7, undefined],
])('the original %j of a source is kept as %j', (original, kept) => {
  const source = { ...makeDigest().source, original };
  expect(validateDigest(digestWith({ source })).digest?.source.original).toBe(kept);
});

describe('too much', () => {
  test('of entries is cut and reported', () => {
    const entries = Array.from({ length: 501 }, (_, index) => makeEntry({ rank: index + 1 }));
    const result = validateDigest(digestWith({ entries }));
    expect(result.digest?.entries.length).toBe(500);
    expect(placesOf(result)).toEqual(['entries']);
  });

  test('of links is cut', () => {
    const papers = Array(60).fill('https://arxiv.org/abs/2410.05258');
    expect(readEntry({ papers }).entry?.papers.length).toBe(50);
  });
});

test('unknown fields are dropped, names of the prototype too', () => {
  const text = JSON.stringify(makeDigest()).replace(
    '{',
    '{"__proto__":{"polluted":1},"script":"x",',
  );
  const { digest } = validateDigest(JSON.parse(text));
  expect(digest).toEqual(makeDigest());
  expect(Object.keys(digest ?? {})).not.toContain('__proto__');
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('trends without text are left out', () => {
  const trends = [{ ko: '흐름.', en: null }, { ko: '', en: '' }, 'text', null];
  expect(validateDigest(digestWith({ trends })).digest?.trends).toEqual([
    { ko: '흐름.', en: null },
  ]);
});

test('every problem has a sentence in both languages', () => {
  const bad = [
    digestWith({ id: 0, week: 0, source: 0 }),
    withSecondEntry({ rank: 1 }),
    withSecondEntry({ papers: [0] }),
  ];
  for (const { where, what } of bad.flatMap((data) => validateDigest(data).problems)) {
    expect(what.ko).toMatch(/[가-힣]/);
    expect(what.en).toMatch(/^[A-Z].*\.$/);
    expect([where.ko, where.en]).not.toContain('');
  }
});
