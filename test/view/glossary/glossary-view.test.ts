import { describe, expect, test } from 'vitest';
import { buildMatcher } from '../../../lib/search/term-matcher';
import { countPaper, emptyTally } from '../../../lib/view/glossary/count';
import { countView } from '../../../lib/view/glossary/count-view';
import { TermOrders } from '../../../lib/view/glossary/filter-terms';
import { glossaryWords } from '../../../lib/view/glossary/glossary.words';
import { type GlossaryAddress, readAddress } from '../../../lib/view/glossary/glossary-address';
import { pageTitle, termListView } from '../../../lib/view/glossary/list-view';
import { termView } from '../../../lib/view/glossary/term-view';
import { TERMS } from '../../../lib/view/glossary/terms';
import { makeDigest, makeEntry } from '../../fakes/digest';
import { makeRecord } from '../../fakes/record';

const ATTENTION = TERMS.findIndex(({ slug }) => slug === 'attention');
const TERM = TERMS[ATTENTION] ?? TERMS[0];
const inOrder = new TermOrders(TERMS).inOrder('ko', [], 'ko');
const RECORD = makeRecord(
  makeDigest({
    id: 'a',
    entries: [
      makeEntry({
        summary: {
          ko: ['어텐션을 씁니다.', '주의 집중입니다.'],
          en: ['It uses attention.', 'It is attention.'],
        },
      }),
    ],
  }),
  makeDigest({
    ...{ id: 'b', week: { start: '2024-10-14', end: '2024-10-20' } },
    source: { ...makeDigest().source, name: 'Study group' },
    entries: [
      makeEntry({
        rank: 3,
        summary: { ko: ['어텐션.'], en: ['Attention.'] },
      }),
    ],
  }),
);
const TALLY = emptyTally(TERMS);
countPaper(TALLY, RECORD, TERMS, buildMatcher(TERMS.map(({ forms }) => forms)));

function show(
  hash: string,
  given: { locale?: 'ko' | 'en'; limit?: number; isRead?: boolean } = {},
) {
  const { locale = 'ko', limit = 20, isRead = true } = given;
  if (!TERM) throw new Error('There are terms.');
  return termView(
    {
      ...{ term: TERM, terms: TERMS, limit, step: 20, address: readAddress(hash) },
      ...{ places: TALLY.places[ATTENTION] ?? [], papers: TALLY.papers[ATTENTION] ?? 0 },
      records: new Map(isRead ? [[RECORD.key, RECORD]] : []),
      weeks: [],
    },
    glossaryWords(locale),
    locale,
  );
}

describe('an open term', () => {
  test('shows its texts newest first, each at its place in the library', () => {
    const { examples, counts, isReading, more } = show('#term=attention');
    expect(counts).toBe('논문 1편 · 문장 3개');
    expect(examples.map(({ href }) => href)).toEqual([
      '/library.html#2024-10-14/3',
      '/library.html#2024-10-07/1',
    ]);
    expect(examples[0]?.rankLine).toBe('2024년 10월 14일 주 · 1편 중 3번째 · Study group');
    expect([isReading, more]).toEqual([false, null]);
  });

  test('marks the term in both languages', () => {
    const [, { sentences } = { sentences: [] }] = show('#term=attention').examples;
    expect(sentences).toEqual([
      {
        ko: { text: '어텐션을 씁니다.', ranges: [[0, 3]] },
        en: { text: 'It uses attention.', ranges: [[8, 17]] },
      },
      {
        ko: { text: '주의 집중입니다.', ranges: [[0, 5]] },
        en: { text: 'It is attention.', ranges: [[6, 15]] },
      },
    ]);
  });

  test('links each Korean form to its sentences, and back', () => {
    const { renderings, allHref } = show('#search=a&term=attention');
    expect(renderings).toMatchObject([
      {
        ...{ label: '어텐션', lang: 'ko', count: '문장 2개', isOn: false },
        ...{ share: 2 / 3, sources: 'Study group 1 · PyTorchKR 1' },
      },
      { label: '주의 집중', count: '문장 1개', sources: 'PyTorchKR 1' },
    ]);
    expect(allHref).toBeNull();
    const chosen = show(renderings[1]?.href ?? '');
    expect(chosen.heading).toBe('주의 집중이라고 옮긴 문장');
    expect(chosen.examples.flatMap(({ sentences }) => sentences.map(({ ko }) => ko?.text))).toEqual(
      ['주의 집중입니다.'],
    );
    expect(chosen.renderings[1]).toMatchObject({ isOn: true, href: '#search=a&term=attention' });
    expect(chosen.allHref).toBe('#search=a&term=attention');
  });

  test('shows its texts in parts, and says what is being read', () => {
    expect(show('#term=attention', { limit: 1 })).toMatchObject({ more: '1편 더 보기' });
    expect(show('#term=attention', { isRead: false })).toMatchObject({
      isReading: true,
      examples: [],
    });
  });

  test('shows English first in the English interface', () => {
    const { facts, counts, heading } = show('#term=attention&form=*', { locale: 'en' });
    expect(facts).toEqual([
      { name: 'Also in Korean', lang: 'ko', text: '주의 집중, 주의 메커니즘, 주의력, 주의도' },
    ]);
    expect(counts).toBe('1 paper · 3 sentences');
    expect(heading).toBe('Sentences with other wording');
  });
});

describe('the list of terms', () => {
  const listed = (
    hash: string,
    found: readonly number[] = inOrder,
    papers: number[] | null = null,
  ) => {
    const address: GlossaryAddress = readAddress(hash);
    const filtered = { found, meant: null };
    const order = address.order ?? 'ko';
    const input = { terms: TERMS, filtered, order, address, papers, limit: 1000 };
    return termListView(input, glossaryWords('ko'));
  };

  test('has alphabetical headings, and keeps the search in its addresses', () => {
    const { groups, status } = listed('#term=attention');
    expect(groups.map(({ heading }) => heading)).toEqual(
      expect.arrayContaining(['ㄱ', 'ㅇ', 'ㅎ']),
    );
    expect(new Set(groups.map(({ heading }) => heading)).size).toBe(groups.length);
    expect(status).toBe(`용어 ${TERMS.length}개`);
    const rows = groups.flatMap((group) => group.rows);
    expect(rows.filter(({ isOpen }) => isOpen).map(({ slug }) => slug)).toEqual(['attention']);
  });

  test('has no headings for search results or in the order by papers', () => {
    expect(listed('#search=a', [ATTENTION]).groups).toMatchObject([
      { heading: null, rows: [{ href: '#search=a&term=attention', papers: null }] },
    ]);
    expect(listed('#order=papers').groups).toHaveLength(1);
    expect(listed('#search=q', [])).toMatchObject({
      groups: [],
      elsewhere: { text: '서재에서 ‘q’ 찾기', href: '/library.html#search=q' },
      status: '0개 찾음',
    });
  });

  test('shows how many papers have a term', () => {
    const papers = TERMS.map((_, at) => (at === ATTENTION ? 57 : 0));
    expect(listed('#search=a', [ATTENTION], papers).groups[0]?.rows[0]?.papers).toBe(57);
  });
});

test.each<[hash: string, title: string]>([
  ['', 'Paper Duet · 용어집'],
  ['#search=ㅇㅌㅅ', 'Paper Duet · 용어집 · “ㅇㅌㅅ”'],
  ['#search=ㅇㅌㅅ&term=attention', 'Paper Duet · 용어집 · 어텐션'],
])('the title of %s is %s', (hash, title) => {
  const address = readAddress(hash);
  const term = TERMS.find(({ slug }) => slug === address.term) ?? null;
  expect(pageTitle(term, address, glossaryWords('ko'), 'ko')).toBe(title);
});

test.each([
  [{ kind: 'counting', done: 1, total: 2 }, false, null],
  [{ kind: 'counting', done: 0, total: 0 }, true, null],
  [{ kind: 'counting', done: 1, total: 2 }, true, { text: 'Read 1 of 2 papers', action: 'stop' }],
  [{ kind: 'stopped', done: 1, total: 2 }, false, { progress: null, action: 'resume' }],
  [
    { kind: 'failed', failure: { ko: '꽉 찼어요.', en: 'Full.' } },
    true,
    { text: 'Your papers could not be read. Full.', action: 'retry' },
  ],
  [{ kind: 'done', total: 2 }, true, null],
  [{ kind: 'done', total: 0 }, false, { action: null }],
] as const)('the count %j, slow %s, shows %j', (state, isSlow, expected) => {
  const view = countView(state, isSlow, glossaryWords('en'), 'en');
  if (expected === null) expect(view).toBeNull();
  else expect(view).toMatchObject(expected);
});
