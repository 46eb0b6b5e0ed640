import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  changeSettings,
  refreshMirror,
  refreshStaleMirror,
  repairMirror,
} from '../../../lib/background/mirror/refresh';
import { noteWrites } from '../../../lib/background/mirror/sums';
import { setUiBundle } from '../../../lib/background/mirror/ui-bundle';
import { paperKey } from '../../../lib/paper/ref';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings';
import { readHead, readPaper, readPapers, uiBundleKey } from '../../../lib/storage/mirror';
import { freshDatabases } from '../../fakes/database';
import { makeDigest } from '../../fakes/digest';
import { fakePackedDigests } from '../../fakes/packed-files';
import { fakePrivateFiles } from '../../fakes/private-files';
import { fakeScripting } from '../../fakes/scripting';
import { type FakeStorage, fakeStorage } from '../../fakes/storage';
import { UI_BUNDLE } from '../../fakes/ui-bundle';

const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });
const NAME = `paper:${KEY}`;

let storage: FakeStorage;
let scripting: ReturnType<typeof fakeScripting>;

beforeEach(async () => {
  setUiBundle(UI_BUNDLE);
  storage = fakeStorage();
  scripting = fakeScripting();
  fakePrivateFiles();
  freshDatabases();
  fakePackedDigests({ 'a.json': makeDigest() });
  await refreshMirror();
});

const everything = () => browser.storage.local.get(null);

test.each<[string, () => Promise<Record<string, unknown>>]>([
  [
    'a paper with another title',
    async () => {
      const [record] = await readPapers([KEY]);
      const texts = record?.texts.map((text) => ({ ...text, title: { ko: '가짜', en: 'False' } }));
      return { [NAME]: { ...record, texts } };
    },
  ],
  ['a paper that is none', async () => ({ [NAME]: 5 })],
  ['a paper of its own', async () => ({ 'paper:arxiv:2411.00001': { key: 'arxiv:2411.00001' } })],
  ['a post', async () => ({ 'post:1': { handle: 'a', papers: [KEY] } })],
  ['keys', async () => ({ 'keys:arxiv:2411': '0000120241007001' })],
  [
    'a week without fields',
    async () => ({ [`week:${(await readHead()).head?.weeks[0]?.id}`]: {} }),
  ],
  ['a table of contents that is none', async () => ({ mirror: 5 })],
  [
    'a table of contents without weeks',
    async () => ({ mirror: { ...(await readHead()).head, weeks: [] } }),
  ],
  ['a shard that is none', async () => ({ 'keys:arxiv:2410': { evil: 1 } })],
  [
    'a paper that is noted as being written',
    async () => ({
      ...(await noted(() => '')),
      [NAME]: { key: KEY, texts: [] },
    }),
  ],
  ['notes that are none', async () => ({ 'prints:3': 5, [NAME]: 5 })],
  ['notes of another layout', async () => ({ prints: { layout: 1, fingerprint: 'x' }, [NAME]: 5 })],
  ['a name that we have none of', async () => ({ evil: 'x'.repeat(1_000_000) })],
  ['styles of another version', async () => ({ 'skin:9.9.9': {} })],
  [
    'styles',
    async () => ({ [uiBundleKey()]: { ...UI_BUNDLE, css: { panel: '', chip: '', badge: '' } } }),
  ],
])('%s forged by a page does not survive the next start', async (_, write) => {
  const before = await everything();
  await browser.storage.local.set(await write());
  expect(await everything()).not.toEqual(before);
  await repairMirror();
  expect(await everything()).toEqual(before);
});

test.each([
  ['a paper', [NAME]],
  ['the table of contents', ['mirror']],
  ['the styles', ['skin:0.1.0']],
  ['the notes', ['prints', 'prints:3']],
  ['everything', null],
])('%s that a page took away is back at the next start', async (_, names) => {
  const before = await everything();
  await browser.storage.local.remove(names ?? Object.keys(before));
  await repairMirror();
  expect(await everything()).toEqual(before);
});

test('scripts that forged settings took away are registered again at the next start', async () => {
  await changeSettings({ side: 'right' });
  const before = [...scripting.registered.keys()];
  expect(before).toContain('panel');
  const sites = { arxiv: false, x: false };
  await browser.storage.local.set({ settings: { ...DEFAULT_SETTINGS, sites } });
  await refreshMirror();
  expect([...scripting.registered.keys()]).not.toContain('panel');
  await repairMirror();
  expect([...scripting.registered.keys()]).toEqual(expect.arrayContaining(before));
});

describe('scripts of known papers', () => {
  const ids = () => [...scripting.registered.keys()].sort();
  /** The worker ends right before a script is registered; what it would have done then is lost. */
  const endBeforeRegistering = async (work: () => Promise<void>) => {
    const { registerContentScripts, updateContentScripts } = browser.scripting;
    const end = async () => Promise.reject(new Error('The worker has ended'));
    Object.assign(browser.scripting, { registerContentScripts: end, updateContentScripts: end });
    await expect(work()).rejects.toThrow('The worker has ended');
    Object.assign(browser.scripting, { registerContentScripts, updateContentScripts });
  };

  test('are registered at the next start where the worker ended after the mirror was written', async () => {
    fakePackedDigests({ 'b.json': makeDigest({ id: 'other:1' }) });
    scripting.registered.clear();
    await endBeforeRegistering(refreshMirror);
    expect(ids()).toEqual([]);
    await refreshStaleMirror();
    expect(ids()).toEqual(['panel', 'rooms']);
  });

  test('follow the settings at the next start where the worker ended after these were stored', async () => {
    await endBeforeRegistering(() => changeSettings({ side: 'left' }));
    await refreshStaleMirror();
    expect(scripting.registered.get('rooms')?.js).toEqual(['rooms/left-open.js']);
  });

  test('are left alone where nothing about them changed', async () => {
    const update = vi.spyOn(browser.scripting, 'updateContentScripts');
    await changeSettings({ uiLocale: 'ko' });
    await changeSettings({ mode: 'en' });
    expect(update).not.toHaveBeenCalled();
    await changeSettings({ mode: 'side' });
    expect(update).toHaveBeenCalledOnce();
  });
});

describe('what was compared', () => {
  const readsOfMend = async () => {
    const { reads } = storage;
    const before = reads.length;
    await repairMirror();
    return reads.slice(before).flatMap((names) => names ?? []);
  };

  test('is not read once more while nobody writes', async () => {
    expect(await readsOfMend()).toContain(NAME);
    expect(await readsOfMend()).toEqual(['settings']);
  });

  test('is read once more where anything was written', async () => {
    await readsOfMend();
    noteWrites();
    await browser.storage.local.set({ [NAME]: 5 });
    expect(await readsOfMend()).toContain(NAME);
    expect((await readPaper(KEY)).paper?.texts).toHaveLength(1);
  });
});

/** The notes of all that is stored, with each hash as it is given. */
async function noted(hash: () => string): Promise<Record<string, unknown>> {
  const notes = Object.entries(await everything()).filter(([name]) => /^prints:/.test(name));
  return Object.fromEntries(
    notes.map(([name, hashes]) => [
      name,
      Object.fromEntries(Object.keys(Object(hashes)).map((one) => [one, hash()])),
    ]),
  );
}

test('data that is as we wrote it is not written again', async () => {
  await changeSettings({ mode: 'ko' });
  let writes = 0;
  browser.storage.local.onChanged.addListener(() => {
    writes += 1;
  });
  await repairMirror();
  expect(writes).toBe(0);
});

const FORGED = { ...DEFAULT_SETTINGS, sites: { arxiv: false, x: false } };

test('settings that no message chose are put back', async () => {
  await changeSettings({ mode: 'ko' });
  await browser.storage.local.set({ settings: FORGED });
  await repairMirror();
  expect((await readHead()).settings).toEqual({ ...DEFAULT_SETTINGS, mode: 'ko' });
});

test('default settings are restored where nothing was ever chosen', async () => {
  await repairMirror(); // the first start
  await browser.storage.local.set({ settings: FORGED });
  await repairMirror();
  expect((await readHead()).settings).toEqual(DEFAULT_SETTINGS);
});

test('choosing one setting does not mark the others as chosen', async () => {
  await repairMirror();
  await browser.storage.local.set({ settings: FORGED });
  await changeSettings({ mode: 'ko' });
  expect((await readHead()).settings).toEqual({ ...DEFAULT_SETTINGS, mode: 'ko' });
});

test.each([[5], [{}], [{ layout: 6, shards: {} }], [{ shards: {}, weeks: [{ id: 'a' }] }]])(
  'a choice is kept beside the table of contents %j',
  async (mirror) => {
    await browser.storage.local.set({ mirror });
    await changeSettings({ mode: 'ko' });
    expect((await readPaper(KEY)).settings.mode).toBe('ko');
  },
);

test('settings that make no sense are read as defaults', async () => {
  await browser.storage.local.set({
    settings: { sites: null, mode: 'evil' },
  });
  expect((await readPaper(KEY)).settings).toEqual(DEFAULT_SETTINGS);
});
