import { describe, expect, test } from 'vitest';
import type { WeekRecord } from '../../../lib/lookup/mirror-image';
import type { PaperRecord } from '../../../lib/lookup/paper-record';
import { identifyPaper } from '../../../lib/sites/papers';
import { identifyPost } from '../../../lib/sites/registry';
import type { Reading } from '../../../lib/view/languages';
import { pageWords } from '../../../lib/view/pages.words';
import { errorViews, popupPaperView, weekView } from '../../../lib/view/popup/popup-view';
import { makeDigest, makeEntry } from '../../fakes/digest';
import { buildMirrorImage } from '../../fakes/mirror';
import { makeRecord } from '../../fakes/record';

const ENGLISH = {
  summary: { ko: null, en: ['First.'] },
  abstract: { ko: null, en: null },
};
const WEEKS = ['2024-09-30', '2024-10-07', '2024-10-14'].map((start) =>
  makeDigest({
    id: `pytorchkr:${start}`,
    week: { start, end: start },
    entries: [
      makeEntry({
        rank: 2,
        papers: ['https://arxiv.org/abs/2410.07095'],
        title: { ko: null, en: start },
      }),
      makeEntry({ rank: 1 }),
    ],
  }),
);
const { head, items } = buildMirrorImage({
  digests: WEEKS,
  broken: [],
  fingerprint: '',
  identifyPaper,
  identifyPost,
});

const NO_TAB = { papers: [], listed: [] };

function show(start: string) {
  const week = items.get(`week:pytorchkr:${start}`) as WeekRecord; // by its prefix
  const papers = week.papers.map((key) => items.get(`paper:${key}`) as PaperRecord); // by its prefix
  return weekView(week, papers, head, NO_TAB, { mode: 'pairs', locale: 'en' });
}

describe('a week', () => {
  test.each([
    ['2024-10-14', 'pytorchkr:2024-10-07', null],
    ['2024-10-07', 'pytorchkr:2024-09-30', 'pytorchkr:2024-10-14'],
    ['2024-09-30', null, 'pytorchkr:2024-10-07'],
  ])('of %s leads to %s and %s', (start, earlier, later) => {
    expect(show(start)).toMatchObject({ kind: 'week', earlier, later });
  });

  test('shows its own texts of papers that several weeks have', () => {
    const view = show('2024-09-30');
    expect(view.kind === 'week' && view.rows.map(({ rank, title }) => [rank, title.en])).toEqual([
      [2, '2024-09-30'],
      [1, 'Differential Transformer'],
    ]);
  });
});

test('a paper without the text that was asked for is not shown', () => {
  expect(popupPaperView(makeRecord(makeDigest()), 0, true, 'ko')).toMatchObject({
    kind: 'paper',
    isThisTab: true,
  });
  expect(popupPaperView(makeRecord(makeDigest()), 1, true, 'ko')).toBeNull();
});

test('problems are shown in the reader’s language, the failure first', () => {
  const problem = {
    where: { ko: '1번째 항목', en: 'entry 1' },
    what: { ko: '제목이 없어요.', en: 'No title.' },
  };
  const broken = [{ name: 'a.json', problems: Array(9).fill(problem) }];
  const failure = { ko: '가득 찼어요.', en: 'It is full.' };
  const [first, second] = errorViews({ broken, failure }, pageWords('ko'), 'ko');
  expect(first).toEqual({ title: null, lines: ['가득 찼어요.'], canRetry: false });
  expect(second?.title).toBe('a.json 파일에 문제가 있어요');
  expect(second?.lines.length).toBe(5);
  expect(second?.lines[0]).toBe('1번째 항목: 제목이 없어요.');
  expect(errorViews({ broken: [], failure: null }, pageWords('en'), 'en')).toEqual([]);
});

test('storage that cannot be read is said with what still works, and can be read once more', () => {
  const [first] = errorViews(
    { broken: [], failure: null, isStorageUnread: true },
    pageWords('ko'),
    'ko',
  );
  expect(first).toEqual({
    title: '저장된 데이터를 읽지 못해 기본 제공 요약만 보여 줘요.',
    lines: [],
    canRetry: true,
  });
});

test('papers of the list in front stand before the week, in the order of the list', () => {
  const start = '2024-09-30';
  const week = items.get(`week:pytorchkr:${start}`) as WeekRecord; // by its prefix
  const listed = [...week.papers].reverse().map((key) => items.get(`paper:${key}`) as PaperRecord);
  const view = weekView(week, [], head, { papers: [], listed }, { mode: 'ko', locale: 'ko' });
  expect(view.kind === 'week' && view.listed.map(({ key }) => key)).toEqual(
    [...week.papers].reverse(),
  );
});

test('a week names its source where another source has it too', () => {
  const here = makeDigest({ id: 'here', source: { ...makeDigest().source, name: 'Here' } });
  const image = (digests: ReturnType<typeof makeDigest>[]) =>
    buildMirrorImage({ digests, broken: [], fingerprint: '', identifyPaper, identifyPost });
  const sourceOf = ({ head, items }: ReturnType<typeof image>) => {
    const view = weekView(items.get('week:here') as WeekRecord, [], head, NO_TAB, {
      mode: 'pairs',
      locale: 'ko',
    }); // by its prefix
    return view.kind === 'week' ? view.source : undefined;
  };
  expect(sourceOf(image([here]))).toBeNull();
  expect(sourceOf(image([here, makeDigest()]))).toBe('Here · 기본 제공');
});

describe('a week that two sources have', () => {
  const english = makeDigest({
    id: 'list:2024-10-07',
    source: { ...makeDigest().source, name: 'A list' },
    trends: [],
    entries: [makeEntry({ title: { ko: null, en: 'DIFF Transformer' }, ...ENGLISH })],
  });
  const newest = makeDigest({
    id: 'x:2024-10-14',
    week: { start: '2024-10-14', end: '2024-10-20' },
  });
  const { head, items } = buildMirrorImage({
    digests: [newest, english, makeDigest()],
    ...{ broken: [], fingerprint: '', identifyPaper, identifyPost },
  });
  const open = (id: string, reading: Reading) => {
    const week = items.get(`week:${id}`) as WeekRecord; // by its prefix
    const papers = week.papers.map((key) => items.get(`paper:${key}`) as PaperRecord); // by its prefix
    const view = weekView(week, papers, head, NO_TAB, reading);
    return view.kind === 'week' ? view : null;
  };

  test.each([
    ['pairs', 'ko', 'pytorchkr:2024-10-07', 'list:2024-10-07'],
    ['ko', 'en', 'pytorchkr:2024-10-07', 'list:2024-10-07'],
    ['en', 'ko', 'list:2024-10-07', 'pytorchkr:2024-10-07'],
  ] as const)(
    'comes first in the languages of the reader: %s, %s',
    (mode, locale, first, second) => {
      const reading = { mode, locale };
      expect(open('x:2024-10-14', reading)).toMatchObject({ earlier: first });
      expect(open(first, reading)).toMatchObject({ earlier: second, later: 'x:2024-10-14' });
      expect(open(second, reading)).toMatchObject({ earlier: null, later: first });
    },
  );

  test('gives a row the Korean title of the other text, in its own place', () => {
    const rows = open('list:2024-10-07', { mode: 'ko', locale: 'ko' })?.rows;
    expect(rows?.map(({ title }) => title)).toEqual([
      { ko: '차등 트랜스포머', en: 'DIFF Transformer' },
    ]);
  });
});
