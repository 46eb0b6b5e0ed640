import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refreshMirror } from '../../lib/background/mirror/refresh';
import { searchWritten } from '../../lib/background/mirror/search-writer';
import { setUiBundle } from '../../lib/background/mirror/ui-bundle';
import type { Reply } from '../../lib/messaging/messages';
import { KeptMarks } from '../../lib/pages/kept-marks';
import { SearchModel } from '../../lib/pages/search-model';
import { emptyMark } from '../../lib/paper/mark';
import { type PaperKey, paperKey } from '../../lib/paper/ref';
import { readPapers } from '../../lib/storage/mirror';
import { writeSearchParts, writeStore } from '../../lib/storage/write-store';
import { fakeBackground } from '../fakes/background';
import { freshDatabases } from '../fakes/database';
import { makeDigest, makeEntry } from '../fakes/digest';
import { fakePackedDigests } from '../fakes/packed-files';
import { fakePrivateFiles } from '../fakes/private-files';
import { fakeScripting } from '../fakes/scripting';
import { fakeStorage } from '../fakes/storage';
import { UI_BUNDLE } from '../fakes/ui-bundle';

const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });
const BENCH = makeEntry({
  rank: 2,
  title: { ko: '벤치마크', en: 'A benchmark' },
  papers: ['https://arxiv.org/abs/2410.07095'],
});
const FULL = { ko: '가득 찼어요.', en: 'It is full.' };

let page: AbortController;
let refuse: Reply | null;
let asked: { kind: string }[];

beforeEach(async () => {
  setUiBundle(UI_BUNDLE);
  fakeStorage();
  fakeScripting();
  fakePrivateFiles();
  freshDatabases();
  page = new AbortController();
  refuse = null;
  ({ asked } = fakeBackground(async (message) => {
    if (message.kind === 'refresh-mirror' && !refuse) await refreshMirror();
    return refuse ?? { ok: true, value: emptyMark(KEY) };
  }));
  await keepWeek(makeDigest({ entries: [makeEntry(), BENCH] }));
});

afterEach(() => page.abort());

async function keepWeek(digest: object): Promise<void> {
  fakePackedDigests({ 'a.json': digest });
  await refreshMirror();
  await searchWritten();
}

function openPage(read: (keys: PaperKey[]) => ReturnType<typeof readPapers> = readPapers) {
  let model: SearchModel | null = null;
  const marks = new KeptMarks(page.signal, () => model?.followMarks());
  model = new SearchModel({
    ...{ signal: page.signal, marks, isPrivate: Promise.resolve(false) },
    ...{ readPapers: read, onChange() {} },
  });
  const { actions } = model;
  const shown = () => (model as SearchModel).show({ mode: 'pairs', locale: 'en' }); // just made
  const titles = () => shown().view.hits.map(({ titles: { en } }) => en?.text);
  return { model, marks, actions, shown, titles };
}

describe('the search of a page', () => {
  test('finds while the reader types, and ends when the field is emptied', async () => {
    const { actions, titles, shown } = openPage();
    actions.onText('differ');
    expect(shown().view.isLate).toBe(true);
    await expect.poll(titles).toEqual(['Differential Transformer']);
    expect(shown().view.isLate).toBe(false);
    actions.onText('bench');
    expect(shown().view.text).toBe('bench');
    await expect.poll(titles).toEqual(['A benchmark']);
    actions.onText('');
    expect(shown().view).toMatchObject({ isAsking: false, hits: [] });
  });

  test('shows the answer to the last query, however late others come', async () => {
    const waiting: (() => void)[] = [];
    const { actions, titles, shown } = openPage(async (keys) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return readPapers(keys);
    });
    actions.onText('differ');
    await expect.poll(() => waiting.length).toBe(1);
    actions.onText('bench');
    await expect.poll(() => waiting.length).toBe(2);
    waiting[1]?.();
    await expect.poll(titles).toEqual(['A benchmark']);
    waiting[0]?.();
    await new Promise((resolve) => setTimeout(resolve));
    expect(titles()).toEqual(['A benchmark']);
    expect(shown().view.text).toBe('bench');
  });

  test('opens a paper and goes back to what was found', async () => {
    const { actions, titles, shown } = openPage();
    actions.onText('differ');
    await expect.poll(titles).toHaveLength(1);
    actions.onOpen(KEY);
    await expect.poll(() => shown().paper?.title.en).toBe('Differential Transformer');
    expect(shown().marks).toMatchObject({ isStarred: false });
    actions.onBack();
    expect(shown()).toMatchObject({ paper: null, marks: null, view: { text: 'differ' } });
    expect(titles()).toHaveLength(1);
  });

  test('finds by marks, as soon as they change', async () => {
    const { marks, actions, titles } = openPage();
    actions.onText('is:note');
    await writeStore({ putMarks: [{ ...emptyMark(KEY), note: '세미나' }] });
    await marks.read();
    await expect.poll(titles).toEqual(['Differential Transformer']);
  });
});

describe('the index', () => {
  test('that is stored is read without asking the background', async () => {
    const { actions, titles } = openPage();
    asked.length = 0;
    actions.onText('bench');
    await expect.poll(titles).toHaveLength(1);
    expect(asked).toEqual([]);
  });

  test('that is missing is requested, and the page says so meanwhile', async () => {
    await writeSearchParts([]);
    const { actions, titles, shown } = openPage();
    actions.onText('bench');
    expect(shown().view.status).toBe('Preparing search…');
    await expect.poll(titles).toEqual(['A benchmark']);
    expect(asked).toContainEqual({ kind: 'refresh-mirror' });
  });

  test('of an older mirror is used until the new one is there', async () => {
    const { actions, titles } = openPage();
    actions.onText('transformer');
    await expect.poll(titles).toHaveLength(1);
    const title = { ko: null, en: 'Another Transformer' };
    await keepWeek(makeDigest({ entries: [makeEntry({ title }), BENCH] }));
    await expect.poll(titles).toEqual(['Another Transformer']);
  });

  test('that cannot be built is reported, and can be tried again', async () => {
    await writeSearchParts([]);
    refuse = { ok: false, failure: FULL };
    const { actions, titles, shown } = openPage();
    actions.onText('bench');
    await expect.poll(() => shown().view.failure).toBe('Search is unavailable. It is full.');
    refuse = null;
    actions.onRetry();
    await expect.poll(titles).toEqual(['A benchmark']);
  });
});
