import { beforeEach, describe, expect, test } from 'vitest';
import {
  buildLibrary,
  changeSettings,
  refreshMirror,
} from '../../../lib/background/mirror/refresh';
import { setUiBundle } from '../../../lib/background/mirror/ui-bundle';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings';
import { loadBundled } from '../../../lib/storage/bundled';
import { readHead } from '../../../lib/storage/mirror';
import { readSettings } from '../../../lib/storage/settings';
import { makeDigest, makeEntry } from '../../fakes/digest';
import { fakePackedDigests } from '../../fakes/packed-files';
import { fakePrivateFiles } from '../../fakes/private-files';
import { fakeScripting } from '../../fakes/scripting';
import { type FakeStorage, fakeStorage } from '../../fakes/storage';
import { UI_BUNDLE } from '../../fakes/ui-bundle';

const OTHER = makeDigest({
  id: 'pytorchkr:2024-10-14',
  week: { start: '2024-10-14', end: '2024-10-20' },
  entries: [makeEntry({ papers: ['https://arxiv.org/abs/2410.07095'] })],
});
let storage: FakeStorage;
let scripting: ReturnType<typeof fakeScripting>;

beforeEach(() => {
  setUiBundle(UI_BUNDLE);
  storage = fakeStorage();
  scripting = fakeScripting();
  fakePrivateFiles();
});

describe('the packed digests', () => {
  test('are all read', async () => {
    fakePackedDigests({ 'a.json': makeDigest(), 'b.json': OTHER });
    const { digests, broken } = await loadBundled();
    expect(digests).toEqual([makeDigest(), OTHER]);
    expect(broken).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ['no JSON', '{', 'the whole file'],
    ['empty', '', 'the whole file'],
    ['another format', { format: 'rss' }, 'format'],
    ['newer', { ...makeDigest(), version: 2 }, 'version'],
  ])('that are %s are reported by name, and the rest is kept', async (_, file, where) => {
    fakePackedDigests({ 'bad.json': file, 'good.json': OTHER });
    const { head } = await buildLibrary();
    expect(head.weeks.map(({ id }) => id)).toEqual([OTHER.id]);
    expect(head.broken).toMatchObject([{ name: 'bad.json', problems: [{ where: { en: where } }] }]);
  });

  test('with one bad entry keep the others and say which', async () => {
    const entries = [makeEntry(), { ...makeEntry(), rank: 0 }];
    fakePackedDigests({ 'a.json': { ...makeDigest(), entries } });
    const { head } = await buildLibrary();
    expect(head.weeks.length).toBe(1);
    expect(head.broken).toMatchObject([
      { name: 'a.json', problems: [{ where: { en: 'entry 2' } }] },
    ]);
  });

  test('may be missing altogether', async () => {
    fakePackedDigests({});
    expect((await buildLibrary()).head.weeks).toEqual([]);
  });

  test('have another fingerprint when one character or one name differs', async () => {
    const fingerprints = [];
    for (const files of [
      { 'a.json': OTHER },
      { 'b.json': OTHER },
      { 'a.json': makeDigest() },
      { 'a.json': OTHER },
    ]) {
      fakePackedDigests(files);
      fingerprints.push((await loadBundled()).fingerprint);
    }
    expect(fingerprints[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(fingerprints[3]).toBe(fingerprints[0]);
    expect(new Set(fingerprints).size).toBe(3);
  });
});

describe('refreshing the mirror', () => {
  test('fills it, and a second time writes nothing', async () => {
    fakePackedDigests({ 'a.json': makeDigest() });
    await refreshMirror();
    const count = storage.writes.length;
    await refreshMirror();
    expect(count).toBeGreaterThan(0);
    expect(storage.writes.length).toBe(count);
    expect((await readHead()).head?.weeks.length).toBe(1);
  });

  test('keeps the old weeks when the storage is full', async () => {
    fakePackedDigests({ 'a.json': makeDigest() });
    await refreshMirror();
    fakePackedDigests({ 'b.json': OTHER });
    storage.fillUpAfter(1);
    await expect(refreshMirror()).rejects.toThrow('full');
    expect((await readHead()).head?.weeks.map(({ id }) => id)).toEqual(['pytorchkr:2024-10-07']);
  });

  test('goes on after a failure', async () => {
    fakePackedDigests({ 'a.json': makeDigest() });
    storage.fillUpAfter(0);
    await expect(refreshMirror()).rejects.toThrow();
    storage.fillUpAfter(99);
    await refreshMirror();
    expect((await readHead()).head?.weeks.length).toBe(1);
  });

  test('brings the panel and its margin to the pages of the papers', async () => {
    fakePackedDigests({ 'a.json': makeDigest() });
    await refreshMirror();
    expect(scripting.registered.get('panel')?.matches).toContain('*://*.arxiv.org/*2410.05258*');
    expect(scripting.registered.get('rooms')?.matches).toContain(
      '*://*.arxiv.org/*abs/*2410.05258*',
    );
  });
});

describe('changing settings', () => {
  test('keeps them whole', async () => {
    await changeSettings({ mode: 'ko', folded: { abs: true } });
    expect((await storage.items()).settings).toEqual({
      ...DEFAULT_SETTINGS,
      mode: 'ko',
      folded: { ...DEFAULT_SETTINGS.folded, abs: true },
    });
  });

  test('loses none of two at once', async () => {
    await Promise.all([
      changeSettings({ mode: 'ko' }),
      changeSettings({ side: 'left' }),
      changeSettings({ sites: { x: false } }),
    ]);
    expect(await readSettings()).toMatchObject({
      mode: 'ko',
      side: 'left',
      sites: { arxiv: true, x: false },
    });
  });

  test('says when they cannot be stored', async () => {
    storage.fillUpAfter(0);
    await expect(changeSettings({ mode: 'ko' })).rejects.toThrow('full');
  });

  test('moves the margin, and removes it and the panel with the site', async () => {
    fakePackedDigests({ 'a.json': makeDigest() });
    await refreshMirror();
    await changeSettings({ side: 'left' });
    expect(scripting.registered.get('rooms')).toMatchObject({ js: ['rooms/left-open.js'] });
    expect(scripting.registered.get('panel')).toMatchObject({ js: ['panel.js'] });
    await changeSettings({ sites: { arxiv: false } });
    expect(scripting.registered.size).toBe(0);
  });
});
