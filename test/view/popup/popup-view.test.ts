import { describe, expect, test } from 'vitest';
import type { WeekRecord } from '../../../lib/lookup/mirror-image';
import type { PaperRecord } from '../../../lib/lookup/paper-record';
import type { PaperKey } from '../../../lib/paper/ref';
import { identifyPaper } from '../../../lib/sites/papers';
import { identifyPost } from '../../../lib/sites/registry';
import type { Reading } from '../../../lib/view/languages';
import { pageWords } from '../../../lib/view/pages.words';
import {
  errorViews,
  idsOfMonday,
  popupPaperView,
  turnWeek,
  type WeekInput,
  weekView,
} from '../../../lib/view/popup/popup-view';
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
  const week = items.get(`week:pytorchkr:${start}`) as WeekRecord; // by key prefix
  const papers = week.papers.map((key) => items.get(`paper:${key}`) as PaperRecord); // by key prefix
  return viewOf({ week, papers, head, reading: { mode: 'pairs', locale: 'en' } });
}

function viewOf(input: Pick<WeekInput, 'week' | 'head' | 'reading'> & Partial<WeekInput>) {
  return weekView({ papers: [], ofMonday: [], tab: NO_TAB, today: '2024-10-20', ...input });
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
    expect(view.rows.map(({ rank, title }) => [rank, title.en])).toEqual([
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
  expect(first).toEqual({ title: null, lines: ['가득 찼어요.'], canRetry: true });
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
  const week = items.get(`week:pytorchkr:${start}`) as WeekRecord; // by key prefix
  const listed = [...week.papers].reverse().map((key) => items.get(`paper:${key}`) as PaperRecord);
  const tab = { papers: [], listed };
  const view = viewOf({ week, head, tab, reading: { mode: 'ko', locale: 'ko' } });
  expect(view.listed.map(({ key }) => key)).toEqual([...week.papers].reverse());
});

test.each([
  ['2024-10-28', null],
  ['2024-10-29', 15],
])('on %s the newest week is reported as %s days old', (today, staleDays) => {
  const week = items.get('week:pytorchkr:2024-10-07') as WeekRecord; // by key prefix
  expect(viewOf({ week, head, today, reading: { mode: 'ko', locale: 'ko' } }).staleDays).toBe(
    staleDays,
  );
});

test('a paper of the tab is marked if the week has it', () => {
  const week = items.get('week:pytorchkr:2024-10-07') as WeekRecord; // by key prefix
  const papers = week.papers.map((key) => items.get(`paper:${key}`) as PaperRecord); // by key prefix
  const ofTab = [...week.papers.slice(0, 1), 'arxiv:2401.00001' as PaperKey]; // from another week
  const tab = { papers: ofTab, listed: [] };
  const reading = { mode: 'ko', locale: 'ko' } as const;
  expect(viewOf({ week, papers, head, tab, reading }).thisTab).toEqual(week.papers.slice(0, 1));
});

test('a short week shows the first sentence of each text, a long one does not', () => {
  const entries = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      makeEntry({ rank: at + 1, papers: [`https://arxiv.org/abs/2410.1000${at}`] }),
    );
  const leadOf = (count: number) => {
    const digest = makeDigest({ id: 'x', entries: entries(count) });
    const image = buildMirrorImage({
      digests: [digest],
      ...{ broken: [], fingerprint: '', identifyPaper, identifyPost },
    });
    const week = image.items.get('week:x') as WeekRecord; // by key prefix
    const papers = week.papers.map((key) => image.items.get(`paper:${key}`) as PaperRecord); // by key prefix
    const view = viewOf({ week, papers, head: image.head, reading: { mode: 'ko', locale: 'ko' } });
    return view.rows[0]?.lead;
  };
  expect(leadOf(3)?.ko).toMatch(/^\S.*\.$/);
  expect(leadOf(5)).toBeNull();
});

test('a Monday with weeks from two sources is one step, and names both', () => {
  const here = makeDigest({ id: 'here', source: { ...makeDigest().source, name: 'Here' } });
  const digests = [
    here,
    makeDigest(),
    makeDigest({ id: 'before', week: WEEKS[0]?.week ?? here.week }),
  ];
  const { head, items } = buildMirrorImage({
    digests,
    ...{ broken: [], fingerprint: '', identifyPaper, identifyPost },
  });
  const ids = idsOfMonday(head.weeks, 'here');
  expect(ids).toHaveLength(2);
  expect(turnWeek(head.weeks, 'here', 'earlier')).toBe('before');
  const ofMonday = ids.map((id) => items.get(`week:${id}`) as WeekRecord); // by key prefix
  const week = items.get('week:here') as WeekRecord; // by key prefix
  const reading = { mode: 'pairs', locale: 'ko' } as const;
  expect(viewOf({ week, head, ofMonday, reading }).sources).toContainEqual({
    id: 'here',
    name: 'Here · 기본 제공',
    isShown: true,
  });
  expect(viewOf({ week, head, ofMonday: [week], reading }).sources).toEqual([]);
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
    const week = items.get(`week:${id}`) as WeekRecord; // by key prefix
    const papers = week.papers.map((key) => items.get(`paper:${key}`) as PaperRecord); // by key prefix
    return viewOf({ week, papers, head, reading });
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
      for (const id of [first, second])
        expect(open(id, reading)).toMatchObject({ earlier: null, later: 'x:2024-10-14' });
    },
  );

  test('gives a row the Korean title of the other text, in its own place', () => {
    const rows = open('list:2024-10-07', { mode: 'ko', locale: 'ko' }).rows;
    expect(rows?.map(({ title }) => title)).toEqual([
      { ko: '차등 트랜스포머', en: 'DIFF Transformer' },
    ]);
  });
});
