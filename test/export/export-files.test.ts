import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import { CORE_SCHEMA, load } from 'js-yaml';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { copyWeek } from '../../lib/cite/copy';
import type { Digest } from '../../lib/digest/format';
import { exportInSteps } from '../../lib/export/export-files';
import type {
  ExportFile,
  ExportForm,
  ExportItem,
  ExportSelection,
} from '../../lib/export/export-form';
import type { WeekRecord } from '../../lib/lookup/mirror-image';
import type { PaperRecord } from '../../lib/lookup/paper-record';
import { identifyPaper } from '../../lib/sites/papers';
import { identifyPost } from '../../lib/sites/registry';
import { runSync } from '../../lib/text/slices';
import { WORDS } from '../../lib/view/paper.words';
import { makeDigest, makeEntry } from '../fakes/digest';
import { buildMirrorImage } from '../fakes/mirror';
import { makeRecord } from '../fakes/record';
import { readCsv } from './read-csv';

const FILES = import.meta.glob<Digest>('../../digests/*/*.json', {
  eager: true,
  import: 'default',
});
const FORM: ExportForm = {
  format: 'markdown',
  layout: 'one',
  languages: ['ko', 'en'],
  withMarks: false,
};
const MARK = {
  isStarred: true,
  readAt: '2026-10-09T23:00:00.000Z',
  note: '비밀 메모\n- 첫째, "둘째"',
  tags: ['나중에 읽기', '2024'],
};

function makeAll(): ExportSelection & { weeks: WeekRecord[]; records: PaperRecord[] } {
  const { items, head } = buildMirrorImage({
    digests: Object.values(FILES),
    broken: [],
    fingerprint: '',
    identifyPaper,
    identifyPost,
  });
  const weeks = head.weeks.map(({ id }) => items.get(`week:${id}`) as WeekRecord); // by key prefix
  const chosen = weeks.flatMap(({ id, papers }) =>
    papers.map((key): ExportItem => {
      const record = items.get(`paper:${key}`) as PaperRecord; // the same
      return { record, at: record.texts.findIndex(({ digest }) => digest.id === id), mark: MARK };
    }),
  );
  return {
    items: chosen,
    weeks,
    records: chosen.map(({ record }) => record),
    trends: new Map(weeks.map(({ id, trends }) => [id, trends])),
  };
}

const all = makeAll();
const few = { ...all, items: all.items.slice(0, 12) };

function write(selection: ExportSelection, form: Partial<ExportForm>): ExportFile[] {
  return runSync(exportInSteps(selection, { ...FORM, ...form }, 'papers', WORDS));
}

function writeOne(selection: ExportSelection, form: Partial<ExportForm>): string {
  const [file, ...others] = write(selection, form);
  expect(others).toEqual([]);
  return file?.text ?? '';
}

/** The properties of a note and the text below them. */
function readNote(text: string): { properties: Record<string, unknown>; body: string } {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(text) ?? [];
  const properties = load(yaml, { schema: CORE_SCHEMA }) as Record<string, unknown>; // written by us
  return { properties, body };
}

describe('all bundled papers', () => {
  test('are chosen', () => {
    expect(all.items).toHaveLength(1_810);
    expect(all.items.every(({ at }) => at >= 0)).toBe(true);
  });

  test('are one BibTeX file whose keys differ even without regard to case', () => {
    const { entries, errors } = parse(writeOne(all, { format: 'bibtex' }));
    expect(errors).toEqual([]);
    const papers = new Set(all.items.map(({ record }) => record.key));
    expect(entries).toHaveLength(papers.size);
    expect(new Set(entries.map(({ key }) => key.toLowerCase())).size).toBe(papers.size);
  });

  test('keep their citation keys when new weeks are added', () => {
    const isOld = ({ record, at }: ExportItem) =>
      (record.texts[at]?.digest.week.start ?? '') < '2026';
    const keys = (selection: ExportSelection) =>
      (JSON.parse(writeOne(selection, { format: 'csl-json' })) as { id: string }[]).map(
        ({ id }) => id,
      );
    const old = keys({ ...all, items: all.items.filter(isOld) });
    expect(old.length).toBeGreaterThan(1_500);
    expect(keys(all).slice(0, old.length)).toEqual(old);
  });

  test('are one RIS file with a record per paper', () => {
    const options = { generateGraph: false, forceType: '@ris/file' };
    const read = plugins.input.chain(writeOne(all, { format: 'ris' }), options);
    expect(new Set(read.map(({ id }) => id)).size).toBe(
      new Set(all.items.map(({ record }) => record.key)).size,
    );
  });

  test('are one table, and all its texts are read back', () => {
    const [head = [], ...rows] = readCsv(writeOne(all, { format: 'csv', withMarks: true }));
    expect(rows).toHaveLength(all.items.length);
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
    const digests = Object.values(FILES).toSorted((a, b) => (a.week.start < b.week.start ? 1 : -1));
    const entries = digests.flatMap(({ entries }) => entries);
    expect(column('title_ko')).toEqual(entries.map(({ title }) => title.ko));
    expect(column('title_en')).toEqual(entries.map(({ title }) => title.en));
    expect(column('summary_ko')).toEqual(entries.map(({ summary }) => summary.ko?.join(' ')));
    expect(column('details_en')).toEqual(
      entries.map(({ abstract }) => abstract.en?.join(' ') ?? ''),
    );
    expect(column('rank')).toEqual(entries.map(({ rank }) => `${rank}`));
    expect(new Set(column('note'))).toEqual(new Set([MARK.note]));
    expect(
      column('arxiv_id')
        .filter(Boolean)
        .every((id) => id?.startsWith('arXiv:')),
    ).toBe(true);
  });

  test('are one note each, whose properties are read back', () => {
    const notes = write(all, { layout: 'papers', withMarks: true });
    expect(notes).toHaveLength(new Set(all.records.map(({ key }) => key)).size);
    expect(new Set(notes.map(({ name }) => name.toLowerCase())).size).toBe(notes.length);
    const found = notes.map(({ text }) => readNote(text).properties);
    expect(new Set(found.map(({ citekey }) => citekey)).size).toBe(notes.length);
    const titles = new Set(all.records.map(({ texts }) => texts[0]?.title.ko));
    for (const { title, aliases, week, starred } of found) {
      expect(titles).toContain(title);
      expect(aliases).toHaveLength(1);
      expect(week).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(starred).toBe(true);
    }
  });

  test('are written in steps, paper by paper or week by week', () => {
    for (const form of [{ format: 'csv' }, { format: 'ris' }, { layout: 'papers' }, {}] as const) {
      const told = [...exportInSteps(few, { ...FORM, ...form }, 'papers', WORDS)];
      expect(told.at(-1)).toBe(12);
      expect(told).toEqual(told.toSorted((a, b) => a - b));
    }
  });
});

describe('Markdown', () => {
  test('of a week is the same as the copied text', () => {
    for (const week of all.weeks.slice(0, 5)) {
      const items = all.items.filter(({ record, at }) => record.texts[at]?.digest.id === week.id);
      const form = { format: 'markdown', languages: FORM.languages } as const;
      const copied = copyWeek(week, all.records, form, WORDS).text;
      expect(writeOne({ ...all, items }, {})).toBe(copied);
    }
  });

  test('is a note for each week', () => {
    const notes = write(few, { layout: 'weeks' });
    expect(notes.map(({ name }) => name)).toEqual(
      all.weeks.slice(0, 2).map(({ week }) => `${week.start}.md`),
    );
    const { properties, body } = readNote(notes[0]?.text ?? '');
    expect(properties).toEqual({
      title: all.weeks[0]?.title.ko,
      aliases: [all.weeks[0]?.title.en],
      week: all.weeks[0]?.week.start,
      week_end: all.weeks[0]?.week.end,
      source: all.weeks[0]?.source.name,
      source_url: all.weeks[0]?.source.url,
      papers: 10,
      tags: ['paper-duet', 'paper-duet/week'],
    });
    expect(body).toMatch(/^# 20\d\d년/);
  });

  test('is a note for a paper, with the reader’s note in its own section', () => {
    const items = [{ record: makeRecord(makeDigest()), at: 0, mark: MARK }];
    expect(writeOne({ items, trends: new Map() }, { layout: 'papers', withMarks: true })).toBe(`---
title: "차등 트랜스포머"
aliases:
  - "Differential Transformer"
arxiv: "2410.05258"
doi: "10.48550/arXiv.2410.05258"
url: "https://arxiv.org/abs/2410.05258"
year: 2024
citekey: "differentialtransformer2024"
week: 2024-10-07
week_end: 2024-10-13
source: "PyTorchKR"
source_url: "https://discuss.pytorch.kr/c/news/14"
rank: 1
starred: true
read: true
read_on: 2026-10-09
tags:
  - "paper-duet"
  - "paper-duet/paper"
  - "나중에-읽기"
  - "_2024"
---

# 차등 트랜스포머

**Differential Transformer**

## 요약 · Summary

첫 문장.

> First.

둘째 문장.

> Second.

## 자세히 · Details

자세한 문장.

> In detail.

## 내 메모

비밀 메모  
\\- 첫째, "둘째"

- 논문: https://arxiv.org/abs/2410.05258
- 소개 게시물 @omarsar0: https://x.com/i/status/1843694897020150216
- 출처: [PyTorchKR · 2024년 10월 7일 주 · 1편 중 1번째](https://discuss.pytorch.kr/c/news/14)
- 모델의 도움으로 쓴 글: 모델이 썼습니다.
`);
  });

  test('in one file shows the marks beside the paper', () => {
    const items = [{ record: makeRecord(makeDigest()), at: 0, mark: MARK }];
    const text = writeOne({ items, trends: new Map() }, { languages: ['en'], withMarks: true });
    expect(text).toContain('### My note\n\n비밀 메모  \n\\- 첫째, "둘째"\n\n- Paper: ');
    expect(text).toContain(
      '\n- My marks: starred, read on 9 October 2026\n- My tags: 나중에 읽기, 2024\n',
    );
  });
});

describe('private data', () => {
  const kinds = [
    ...(['csv', 'bibtex', 'ris', 'csl-json'] as const).map((format) => ({ format })),
    ...(['one', 'weeks', 'papers'] as const).map((layout) => ({ layout })),
  ];

  test.each(kinds)('is in no file unless the reader asks for it: %o', (form) => {
    const text = write(few, form)
      .map(({ text }) => text)
      .join('\n');
    expect(text).not.toMatch(/비밀|나중에|별표|starred|read_on|2026-10-09|2026년 10월 9일/);
    const none = { ...few, items: few.items.map((item) => ({ ...item, mark: null })) };
    expect(text).toBe(
      write(none, form)
        .map(({ text }) => text)
        .join('\n'),
    );
  });
});

describe('hostile text', () => {
  const evil =
    '=HYPERLINK("https://evil.example") <img src=x onerror=alert(1)> [x](javascript:alert(1)) "\n---\nevil: true\n---\n# a, b';
  const entry = makeEntry({
    title: { ko: evil, en: evil },
    summary: { ko: [evil], en: [evil] },
    links: [{ label: evil, url: 'https://example.org/a(b)_c_?q="><script>' }],
  });
  const digest = makeDigest({ title: { ko: evil, en: evil }, entries: [entry] });
  const mark = { ...MARK, note: evil, tags: [evil] };
  const items = [{ record: makeRecord(digest), at: 0, mark }];
  const selection = { items, trends: new Map() };
  const shown = evil.replace(/\n/g, ' ');

  test.each(['weeks', 'papers'] as const)('stays text in notes: %s', (layout) => {
    const [note] = write(selection, { layout, withMarks: true });
    expect(note?.name).toMatch(/^[^\\/:*?"<>|#^[\]\n]+\.md$/);
    const { properties, body } = readNote(note?.text ?? '');
    expect(properties.title).toBe(shown);
    expect(properties).not.toHaveProperty('evil');
    const kinds = new Set<string>();
    marked.walkTokens(marked.lexer(body), (token) => {
      kinds.add(token.type);
      if (token.type === 'link') expect(token.href).toMatch(/^https:\/\//);
    });
    for (const kind of ['html', 'image', 'table', 'code', 'hr', 'def'])
      expect(kinds).not.toContain(kind);
  });

  test('stays text in a table', () => {
    const [head = [], row = []] = readCsv(writeOne(selection, { format: 'csv', withMarks: true }));
    const cell = (name: string) => row[head.indexOf(name)];
    expect(cell('title_ko')).toBe(`'${shown}`);
    expect(cell('note')).toBe(`'${evil}`);
  });
});

test('a paper of two weeks is exported in both, and cited once', () => {
  const older = makeDigest({ id: 'a:1', week: { start: '2024-09-30', end: '2024-10-06' } });
  const record = makeRecord(makeDigest(), older);
  const items = [0, 1].map((at) => ({ record, at, mark: null }));
  const selection = { items, trends: new Map() };
  expect(writeOne(selection, {}).match(/^# /gm)).toHaveLength(2);
  expect(writeOne(selection, { format: 'bibtex' }).match(/^@misc/gm)).toHaveLength(1);
  expect(write(selection, { layout: 'papers' })).toHaveLength(1);
  expect(writeOne(selection, { layout: 'papers' })).toContain('week: 2024-10-07\n');
});
