import { expect, test } from 'vitest';
import {
  type ExportChoice,
  type ExportState,
  exportView,
  FIRST_CHOICE,
  failureText,
  toExportForm,
} from '../../lib/export/export-view';
import type { WeekRecord } from '../../lib/lookup/mirror-image';
import { emptyMark, type Mark } from '../../lib/paper/mark';
import type { PaperKey } from '../../lib/paper/ref';

const KEYS = ['arxiv:2410.05258', 'arxiv:2410.07095', 'arxiv:2406.00001'] as PaperKey[];
const [FIRST = KEYS[0] as PaperKey, SECOND, THIRD] = KEYS;

const week = (id: string, start: string, papers: PaperKey[]): WeekRecord => ({
  ...{ id, way: 'bundled', mark: id, title: { ko: null, en: null }, size: papers.length },
  source: { name: id, url: 'https://example.org/', notice: { ko: null, en: null } },
  week: { start, end: start },
  ...{ trends: [], papers },
});
const mark = (key: PaperKey, given: Partial<Mark>): Mark => ({ ...emptyMark(key), ...given });

/** The place where the reader left a paper. */
const REACHED = { pair: 3, of: 8, at: '2026-11-28T08:00:00.000Z' };
const WEEKS = [
  week('new', '2024-10-07', [FIRST, SECOND as PaperKey]),
  week('old', '2024-06-03', [FIRST]),
];
const MARKS = [
  mark(FIRST, { isStarred: true, note: '메모', readAt: '2026-11-28T08:00:00.000Z' }),
  mark(SECOND as PaperKey, { isStarred: true, reached: REACHED }),
  mark(THIRD as PaperKey, { note: '없는 주의 메모' }),
];

function view(
  choice: Partial<ExportChoice>,
  state: ExportState = { kind: 'idle' },
  locale: 'ko' | 'en' = 'ko',
) {
  return exportView(
    { ...FIRST_CHOICE, ...choice },
    { weeks: WEEKS, marks: MARKS, found: null },
    state,
    locale,
  );
}

test('the newest week is chosen first, in both languages, without anything private', () => {
  expect(view({})).toMatchObject({
    weekId: 'new',
    weeks: [
      { id: 'new', text: '2024년 10월 7일–7일' },
      { id: 'old', text: '2024년 6월 3일–3일' },
    ],
    save: '2편을 Markdown 파일로 저장',
    remark: null,
    status: null,
  });
  expect(toExportForm(FIRST_CHOICE, 'en')).toEqual({
    format: 'markdown',
    layout: 'one',
    languages: ['en', 'ko'],
    withMarks: false,
  });
});

test('the export’s button says what it does', () => {
  expect(view({ weekId: 'old' }).save).toBe('1편을 Markdown 파일로 저장');
  expect(view({ weekId: 'old' }, undefined, 'en').save).toBe('Save 1 paper as Markdown');
  expect(view({ format: 'csv' }, undefined, 'en').save).toBe('Save 2 papers as CSV');
  expect(view({ format: 'ris' }).save).toBe('2편을 RIS 파일로 저장');
  expect(view({ layout: 'papers' }).save).toBe('2편을 Obsidian 노트로 저장');
  expect(view({ layout: 'papers', format: 'bibtex' }).save).toBe('2편을 BibTeX 파일로 저장');
});

test('a missing week stays chosen, with no papers', () => {
  expect(view({ weekId: 'gone' })).toMatchObject({
    weekId: 'gone',
    weeks: [{ id: 'gone', text: '—' }, { id: 'new' }, { id: 'old' }],
    save: null,
    remark: '그 주는 담지 않았어요.',
  });
});

test('each choice shows its number of papers, counting each paper once', () => {
  expect(view({}).whats.map(({ text }) => text)).toEqual([
    '한 주',
    '별표한 논문 2편',
    '읽는 중인 논문 1편',
    '메모한 논문 1편',
    '검색 결과',
    '안 읽은 논문 1편',
    '전체 2편',
  ]);
  expect(view({}, undefined, 'en').whats.map(({ text }) => text)).toEqual([
    'One week',
    'Starred (2)',
    'In progress (1)',
    'With notes (1)',
    'Search results',
    'Unread (1)',
    'All (2)',
  ]);
});

test('papers are chosen by one of the reader’s tags, if there is one', () => {
  const tagged = [
    { ...mark(FIRST, {}), tags: ['읽을 것', 'LLM'] },
    { ...mark(SECOND as PaperKey, {}), tags: ['llm'] },
  ];
  const exportable = { weeks: WEEKS, marks: tagged, found: null };
  const show = (choice: Partial<ExportChoice>) =>
    exportView({ ...FIRST_CHOICE, ...choice }, exportable, { kind: 'idle' }, 'ko');
  expect(view({}).whats.map(({ value }) => value)).not.toContain('tag');
  expect(show({}).whats.map(({ value }) => value)).toContain('tag');
  expect(show({ what: 'tag', tag: 'llm' })).toMatchObject({
    tags: expect.arrayContaining([
      { id: 'llm', text: 'llm' },
      { id: '읽을 것', text: '읽을 것' },
    ]),
    tag: 'llm',
    save: '2편을 Markdown 파일로 저장',
  });
  expect(show({ what: 'tag', tag: '읽을 것' }).save).toBe('1편을 Markdown 파일로 저장');
  expect(show({ what: 'tag', tag: 'gone' })).toMatchObject({
    tag: 'gone',
    save: null,
    remark: '태그를 붙인 논문이 없어요.',
  });
  expect(show({ what: 'tag', tag: 'gone' }).tags?.[0]).toEqual({ id: 'gone', text: 'gone' });
  expect(show({ what: 'week', tag: 'llm' }).tags).toBeNull();
  expect(view({ what: 'tag' })).toMatchObject({
    save: null,
    tag: null,
    remark: '태그를 붙인 논문이 없어요.',
  });
});

test('papers are chosen by a search, whose state is shown', () => {
  const show = (query: string, found: PaperKey[] | null) =>
    exportView(
      { ...FIRST_CHOICE, what: 'search', query },
      { weeks: WEEKS, marks: [], found },
      { kind: 'idle' },
      'ko',
    );
  expect(view({}).query).toBeNull();
  expect(show(' ', null)).toMatchObject({ query: ' ', remark: '무엇을 찾을지 적어 주세요.' });
  expect(show('차등', null)).toMatchObject({ save: null, remark: '검색을 준비하는 중이에요…' });
  expect(show('차등', [])).toMatchObject({
    save: null,
    remark: '찾은 논문이 없어요.',
  });
  expect(show('차등', [FIRST])).toMatchObject({ save: '1편을 Markdown 파일로 저장', remark: null });
});

test('papers are picked by hand if they are few enough', () => {
  expect(view({ without: [FIRST] })).toMatchObject({
    papers: [
      { key: FIRST, isIn: false },
      { key: SECOND, isIn: true },
    ],
    save: '1편을 Markdown 파일로 저장',
    remark: null,
  });
  expect(view({ without: [FIRST, SECOND as PaperKey] })).toMatchObject({
    save: null,
    remark: '고른 논문이 없어요.',
  });
  expect(view({ weekId: 'old' }).papers).toBeNull(); // only one paper
  const many = Array.from({ length: 201 }, (_, at) => `arxiv:2410.1${at}` as PaperKey);
  const weeks = [week('many', '2024-10-07', many)];
  const all = exportView(FIRST_CHOICE, { weeks, marks: [], found: null }, { kind: 'idle' }, 'ko');
  expect(all.papers).toBeNull();
});

test('papers without a week are left out, with a remark', () => {
  const { save, remark } = view({ what: 'notes' });
  expect(save).toBe('1편을 Markdown 파일로 저장');
  expect(remark).toBe('담긴 주에 없는 논문 1편은 쓸 글이 없어 빠져요.');
});

test('if there is nothing to save, a remark replaces the button', () => {
  const empty = exportView(
    { ...FIRST_CHOICE, what: 'starred' },
    { weeks: WEEKS, marks: [], found: null },
    { kind: 'idle' },
    'ko',
  );
  expect(empty).toMatchObject({ save: null, remark: '별표한 논문이 없어요.' });
  const none = exportView(
    FIRST_CHOICE,
    { weeks: [], marks: [], found: null },
    { kind: 'idle' },
    'en',
  );
  expect(none).toMatchObject({ save: null, weekId: null, remark: 'There are no weeks yet.' });
});

test('citation formats contain no text, and nothing private even if it was ticked', () => {
  for (const format of ['bibtex', 'ris', 'csl-json'] as const) {
    expect(view({ format })).toMatchObject({ hasTexts: false, hasLayouts: false });
    expect(toExportForm({ ...FIRST_CHOICE, format, withMarks: true }, 'ko').withMarks).toBe(false);
  }
  expect(view({ format: 'csv' })).toMatchObject({ hasTexts: true, hasLayouts: false });
  expect(toExportForm({ ...FIRST_CHOICE, languages: 'en' }, 'ko').languages).toEqual(['en']);
});

test('the export shows its progress and its result', () => {
  const saving = view({}, { kind: 'saving', done: 1_200, total: 1_810 });
  expect(saving.status).toEqual({
    text: '파일을 만드는 중이에요 · 논문 1,810편 중 1,200편',
    progress: { done: 1_200, total: 1_810 },
  });
  expect(saving.canCancel).toBe(true);
  const saved = view({}, { kind: 'saved', name: 'a.md' }, 'en');
  expect(saved.status).toEqual({ text: 'Downloaded as a.md.', progress: null });
  expect(saved.canCancel).toBe(false);
  expect(failureText({ ko: '자리가 없어요.', en: 'No room.' }, 'ko')).toBe(
    '파일을 만들지 못했어요. 자리가 없어요.',
  );
  expect(failureText(null, 'en')).toBe(
    'The file could not be created. The papers you chose have been removed meanwhile.',
  );
});

test('two sources of one week are told apart', () => {
  const weeks = [...WEEKS, week('other', '2024-10-07', [FIRST])];
  const { weeks: named } = exportView(
    FIRST_CHOICE,
    { weeks, marks: [], found: null },
    { kind: 'idle' },
    'ko',
  );
  expect(named?.map(({ text }) => text)).toEqual([
    '2024년 10월 7일–7일 · new',
    '2024년 6월 3일–3일',
    '2024년 10월 7일–7일 · other',
  ]);
});
