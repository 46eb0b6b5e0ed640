import { expect, test } from 'vitest';
import type { DigestEntry } from '../../../lib/digest/format';
import { buildMatcher } from '../../../lib/search/term-matcher';
import {
  countPaper,
  emptyTally,
  placesWith,
  renderingsOf,
  sortPlaces,
  type Tally,
  type TermPlace,
} from '../../../lib/view/glossary/count';
import type { Term } from '../../../lib/view/glossary/terms';
import { makeDigest, makeEntry } from '../../fakes/digest';
import { makeRecord } from '../../fakes/record';

function term(ko: string[], en: string[]): Term {
  const name = en[0] ?? '';
  const forms = { ko, en };
  return {
    ...{ slug: name, ko: ko[0] ?? '', otherKo: [], en: name, short: [], otherEn: [] },
    ...{ forms, labels: [...ko, ...en] },
  };
}

const ATTENTION = 0;
const REASONING = 1;
const INFERENCE = 2;
const TERMS = [
  term(['어텐션', '주의 집중'], ['attention']),
  term(['추론'], ['reasoning']),
  term(['추론'], ['inference']),
];
const MATCHER = buildMatcher(TERMS.map(({ forms }) => forms));

type Prose = DigestEntry['summary'];

function digestOf(
  summary: Prose,
  start = '2024-10-07',
  source = 'PyTorchKR',
  title?: DigestEntry['title'],
) {
  const entry = makeEntry({ summary, abstract: { ko: null, en: null }, ...(title && { title }) });
  const { notice } = makeDigest().source;
  return makeDigest({
    id: `${source}:${start}`,
    week: { start, end: start },
    entries: [entry],
    source: { name: source, url: 'https://example.org/', notice },
  });
}

function count(...digests: ReturnType<typeof digestOf>[]): Tally {
  const tally = emptyTally(TERMS);
  countPaper(tally, makeRecord(...digests), TERMS, MATCHER);
  return tally;
}

const nameOf = ({ source }: TermPlace) => source.source.name;

test('counts a paper once, with every sentence that has the term', () => {
  const { places, papers } = count(
    digestOf({
      ko: ['어텐션을 씁니다.', '그래서 빠릅니다.', '주의 집중이 핵심입니다.'],
      en: ['It uses attention.', 'So it is fast.', 'Attention is the key.'],
    }),
  );
  expect(papers).toEqual([1, 0, 0]);
  expect(places[ATTENTION]).toMatchObject([
    {
      ...{ key: 'arxiv:2410.05258', text: 0, start: '2024-10-07', rank: 1 },
      sentences: [
        { at: 0, labels: ['어텐션'] },
        { at: 2, labels: ['주의 집중'] },
      ],
    },
  ]);
});

test('lets English decide what a Korean word means', () => {
  const { papers } = count(
    digestOf({ ko: ['추론이 빨라집니다.'], en: ['Inference gets faster.'] }),
  );
  expect([papers[REASONING], papers[INFERENCE]]).toEqual([0, 1]);
});

test('counts a Korean text alone for each term that its words may mean', () => {
  const { papers, places } = count(digestOf({ ko: ['추론이 빨라집니다.'], en: null }));
  expect([papers[REASONING], papers[INFERENCE]]).toEqual([1, 1]);
  expect(places[INFERENCE]?.[0]?.sentences).toEqual([{ at: 0, labels: null }]);
});

test('an English text alone counts, without any Korean forms', () => {
  const { papers, places } = count(digestOf({ ko: null, en: ['Attention wins.'] }));
  expect(papers[ATTENTION]).toBe(1);
  expect(renderingsOf(places[ATTENTION] ?? [], nameOf)).toEqual([]);
});

test('a title counts for its paper, but not as a sentence', () => {
  const title = { ko: '어텐션만 있으면 된다', en: 'Attention is all you need' };
  const { papers, places } = count(
    digestOf({ ko: ['끝.'], en: ['End.'] }, '2024-10-07', 'A', title),
  );
  expect(papers[ATTENTION]).toBe(1);
  expect(places[ATTENTION]?.[0]?.sentences).toEqual([]);
});

test('lists the Korean forms of a term by source, with other words last', () => {
  const { places, papers } = count(
    digestOf(
      {
        ko: ['어텐션입니다.', '또 어텐션.', '어텐션과 주의 집중.', '그것에 눈을 돌립니다.'],
        en: [
          'It is attention.',
          'Attention again.',
          'Attention, attention.',
          'It turns its attention there.',
        ],
      },
      '2024-10-07',
      'A',
    ),
    digestOf({ ko: ['주의 집중입니다.'], en: ['It is attention.'] }, '2024-10-14', 'B'),
  );
  expect(papers[ATTENTION]).toBe(1);
  expect(renderingsOf(places[ATTENTION] ?? [], nameOf)).toEqual([
    { label: '어텐션', sentences: 3, papers: 1, sources: [['A', 3]] },
    {
      label: '주의 집중',
      sentences: 2,
      papers: 1,
      sources: [
        ['B', 1],
        ['A', 1],
      ],
    },
    { label: null, sentences: 1, papers: 1, sources: [['A', 1]] },
  ]);
});

test('filters the sentences by one form, or by other words', () => {
  const { places } = count(
    digestOf({
      ko: ['어텐션입니다.', '눈을 돌립니다.'],
      en: ['It is attention.', 'It turns its attention.'],
    }),
  );
  const sentencesWith = (label: string | null) =>
    placesWith(places[ATTENTION] ?? [], label).map(({ sentences }) =>
      sentences.map(({ at }) => at),
    );
  expect(sentencesWith('어텐션')).toEqual([[0]]);
  expect(sentencesWith(null)).toEqual([[1]]);
  expect(sentencesWith('주의 집중')).toEqual([]);
});

test('sorts by week, newest first, then by rank', () => {
  const place = (start: string, rank: number) => ({ start, rank }) as TermPlace;
  const sorted = sortPlaces([
    place('2023-01-02', 1),
    place('2024-10-07', 2),
    place('2024-10-07', 1),
  ]);
  expect(sorted.map(({ start, rank }) => `${start}/${rank}`)).toEqual([
    '2024-10-07/1',
    '2024-10-07/2',
    '2023-01-02/1',
  ]);
});
