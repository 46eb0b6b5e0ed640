import { describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { paperKey } from '../../lib/paper/ref';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import {
  readHead,
  readPaper,
  readPapers,
  readPosts,
  readShards,
  readUiBundle,
  readWeek,
  watchMirror,
} from '../../lib/storage/mirror';
import { makeDigest } from '../fakes/digest';
import { makeRecord } from '../fakes/record';
import { fakeStorage } from '../fakes/storage';
import { UI_BUNDLE } from '../fakes/ui-bundle';

const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });
const UNKNOWN = paperKey({ scheme: 'arxiv', id: '2410.07095' });
const RECORD = makeRecord(makeDigest());

describe('an empty storage', () => {
  test('has no paper, no head, no UI bundle, no week and the default settings', async () => {
    fakeStorage();
    expect(await readPaper(KEY)).toEqual({
      paper: null,
      uiBundle: null,
      settings: DEFAULT_SETTINGS,
    });
    expect(await readHead()).toEqual({ head: null, settings: DEFAULT_SETTINGS });
    expect(await readUiBundle()).toBeNull();
    expect(await readWeek('pytorchkr:2024-10-07')).toBeNull();
    expect(await readPapers([KEY])).toEqual([]);
    expect((await readShards(['keys:arxiv:2410'])).size).toBe(0);
    expect((await readPosts(['20'])).size).toBe(0);
  });
});

describe('reading the mirror', () => {
  test('asks once for a paper, the UI bundle and the settings', async () => {
    const storage = fakeStorage({
      [`paper:${KEY}`]: RECORD,
      'skin:0.1.0': UI_BUNDLE,
      settings: { mode: 'ko' },
    });
    const { paper, uiBundle, settings } = await readPaper(KEY);
    expect(paper).toEqual(RECORD);
    expect(uiBundle).toEqual(UI_BUNDLE);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, mode: 'ko' });
    expect(storage.reads.map((names) => names?.sort())).toEqual([
      ['paper:arxiv:2410.05258', 'settings', 'skin:0.1.0'],
    ]);
  });

  test('gives papers in the order that was asked and leaves out unknown ones', async () => {
    const texts = RECORD.texts.map((text) => ({ ...text, links: [] }));
    const other = { key: UNKNOWN, texts };
    fakeStorage({ [`paper:${KEY}`]: RECORD, [`paper:${UNKNOWN}`]: other });
    expect(await readPapers([UNKNOWN, KEY])).toEqual([other, RECORD]);
    expect(await readPapers([paperKey({ scheme: 'acl', id: 'x' }), KEY])).toEqual([RECORD]);
  });

  test('gives posts by id', async () => {
    fakeStorage({ 'post:20': { handle: 'jack', papers: [KEY] } });
    expect([...(await readPosts(['20', '21']))]).toEqual([
      ['20', { handle: 'jack', papers: [KEY] }],
    ]);
  });

  test('gives shards by name', async () => {
    fakeStorage({ 'keys:arxiv:2410': '0525820241007002' });
    const shards = await readShards(['keys:arxiv:2410', 'keys:arxiv:2411']);
    expect([...shards]).toEqual([['keys:arxiv:2410', '0525820241007002']]);
  });

  test('takes the UI bundle of the running version', async () => {
    fakeStorage({ 'skin:0.0.9': { css: {} }, 'skin:0.1.0': UI_BUNDLE });
    expect(await readUiBundle()).toEqual(UI_BUNDLE);
  });

  test('rejects when the storage cannot be read', async () => {
    fakeStorage().breakReads();
    await expect(readPaper(KEY)).rejects.toThrow('IO error');
  });
});

describe('watching the mirror', () => {
  async function watched(change: (heard: AbortController) => Promise<void>) {
    fakeStorage();
    const life = new AbortController();
    const heard: unknown[] = [];
    watchMirror(life.signal, () => void heard.push('mirror'));
    await change(life);
    return heard;
  }

  test('reports a new mirror', async () => {
    expect(await watched(() => browser.storage.local.set({ mirror: {} }))).toEqual(['mirror']);
  });

  test('does not hear of settings', async () => {
    expect(await watched(() => browser.storage.local.set({ settings: { mode: 'en' } }))).toEqual(
      [],
    );
  });

  test('does not report texts and keys that are still being written', async () => {
    expect(
      await watched(() => browser.storage.local.set({ 'paper:x': 1, 'keys:arxiv:2410': '' })),
    ).toEqual([]);
  });

  test('ends with its signal', async () => {
    const heard = await watched(async (life) => {
      life.abort();
      await browser.storage.local.set({ mirror: {} });
    });
    expect(heard).toEqual([]);
  });
});
