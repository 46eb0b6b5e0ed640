import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  buildLibrary,
  changeSettings,
  checkMirror,
  refreshMirror,
  refreshStaleMirror,
} from '../../../lib/background/mirror/refresh';
import { searchWritten } from '../../../lib/background/mirror/search-writer';
import { setUiBundle } from '../../../lib/background/mirror/ui-bundle';
import { addWeek } from '../../../lib/background/weeks';
import type { PaperRecord } from '../../../lib/lookup/paper-record';
import { fromParts } from '../../../lib/search/search-parts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings';
import { loadBundled, readPackedIndex } from '../../../lib/storage/bundled';
import { readHead } from '../../../lib/storage/mirror';
import { readSettings } from '../../../lib/storage/settings';
import { readSearchParts } from '../../../lib/storage/store';
import { writeSearchParts, writeStore } from '../../../lib/storage/write-store';
import { freshDatabases } from '../../fakes/database';
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
const THIRD = makeDigest({
  id: 'pytorchkr:2024-10-21',
  week: { start: '2024-10-21', end: '2024-10-27' },
  entries: [makeEntry({ papers: ['https://arxiv.org/abs/2410.09918'] })],
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
  test('are all read, newest year first', async () => {
    fakePackedDigests({ '2025.json': [makeDigest()], '2024.json': [OTHER, THIRD] });
    const { files } = await readPackedIndex();
    expect(files.map(({ name }) => name)).toEqual(['2025.json', '2024.json']);
    const { weeks, broken } = await loadBundled(files);
    expect(weeks.map(({ digest }) => digest)).toEqual([makeDigest(), OTHER, THIRD]);
    expect(broken).toEqual([]);
  });

  test('are not checked again where their hash is that of a week found good', async () => {
    fakePackedDigests({ 'a.json': { ...makeDigest(), entries: 'none' } });
    const asked: string[] = [];
    const wasChecked = (hash: string) => asked.push(hash) > 0;
    const { weeks, broken } = await loadBundled((await readPackedIndex()).files, wasChecked);
    expect(broken).toEqual([]);
    expect(weeks.map(({ hash }) => hash)).toEqual(asked);
    expect(asked[0]).toMatch(/^bundled [0-9a-f]{64}$/);
  });

  test('are identified by the hashes in their index, without being read', async () => {
    const asked = fakePackedDigests({ 'a.json': [makeDigest(), OTHER], 'b.json': THIRD });
    const { files } = await readPackedIndex();
    expect(asked).toEqual(['index.json']);
    const { weeks } = await loadBundled(files);
    const hashes = files.flatMap((file) => file.hashes.map((hash) => `bundled ${hash}`));
    expect(weeks.map(({ hash }) => hash)).toEqual(hashes);
    expect(new Set(hashes).size).toBe(3);
  });

  test('that differ in number from the index are reported by name', async () => {
    fakePackedDigests({ 'a.json': [makeDigest()], 'b.json': OTHER });
    const { files } = await readPackedIndex();
    const { weeks, broken } = await loadBundled(files.map((file) => ({ ...file, hashes: ['0'] })));
    expect(weeks.length).toBe(2);
    expect(broken).toEqual([]);
    const others = await loadBundled(files.map((file) => ({ ...file, hashes: [] })));
    expect(others.weeks).toEqual([]);
    expect(others.broken).toMatchObject([{ name: 'a.json' }, { name: 'b.json' }]);
  });

  test.each<[string, unknown, string]>([
    ['no JSON', '{', 'the whole file'],
    ['empty', '', 'the whole file'],
    ['no list', '{"format":"paper-duet/digest"}', 'the whole file'],
    ['another format', { format: 'rss' }, 'format'],
    ['newer', { ...makeDigest(), id: '', version: 2 }, 'version'],
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
      { name: makeDigest().id, problems: [{ where: { en: 'entry 2' } }] },
    ]);
  });

  test('with one bad entry keep the others at every later refresh as well', async () => {
    const entries = [makeEntry(), { ...makeEntry(), rank: 0 }];
    fakePackedDigests({ 'a.json': { ...makeDigest(), entries }, 'b.json': OTHER });
    await refreshMirror();
    await refreshMirror();
    const { head, items } = await storage.items().then(({ mirror, ...rest }) => {
      return { head: mirror as { broken: unknown[] }, items: rest };
    });
    expect(head.broken.length).toBe(1);
    expect((items[`week:${makeDigest().id}`] as { papers: unknown[] }).papers.length).toBe(1);
  });

  test('cost one another nothing within a file', async () => {
    fakePackedDigests({ 'a.json': [{ format: 'rss' }, OTHER] });
    const { head } = await buildLibrary();
    expect(head.weeks.map(({ id }) => id)).toEqual([OTHER.id]);
    expect(head.broken).toMatchObject([{ name: 'a.json' }]);
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
      fingerprints.push((await loadBundled((await readPackedIndex()).files)).fingerprint);
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

  test('lights up the newest packed year before the others are written', async () => {
    fakePackedDigests({ '2025.json': THIRD, '2024.json': [OTHER, makeDigest()] });
    const heads: string[][] = [];
    storage.onWrite((items) => {
      const mirror = items.mirror as { weeks: { id: string }[] } | undefined;
      if (mirror) heads.push(mirror.weeks.map(({ id }) => id));
    });
    await refreshMirror();
    expect(heads).toEqual([[THIRD.id], [THIRD.id, OTHER.id, makeDigest().id]]);
    expect(scripting.registered.get('panel')?.matches).toContain('*://*.arxiv.org/*2410.05258*');
  });

  test('pairs packed texts sentence for sentence, and aligns those of others', async () => {
    const summary = {
      ko: ['사과 3개를 셌습니다.', '배는 없습니다.'],
      en: ['No pears.', 'We counted 3.'],
    };
    const packed = makeDigest({ entries: [makeEntry({ summary })] });
    fakePackedDigests({ 'a.json': packed });
    await refreshMirror();
    const { texts } = (await storage.items())['paper:arxiv:2410.05258'] as PaperRecord;
    expect(texts[0]?.sections[0]?.pairs).toEqual([
      { ko: '사과 3개를 셌습니다.', en: 'No pears.' },
      { ko: '배는 없습니다.', en: 'We counted 3.' },
    ]);
  });

  test('takes no year away while an update brings other texts', async () => {
    fakePackedDigests({ '2025.json': THIRD, '2024.json': [OTHER] });
    await refreshMirror();
    const counts: number[] = [];
    storage.onWrite((items) => {
      const mirror = items.mirror as { weeks: unknown[] } | undefined;
      if (mirror) counts.push(mirror.weeks.length);
    });
    fakePackedDigests({ '2025.json': THIRD, '2024.json': [OTHER, makeDigest()] });
    await refreshMirror();
    expect(counts).toEqual([3]);
  });

  test('rewrites only the papers whose packed text an update changed', async () => {
    fakePackedDigests({ '2025.json': THIRD, '2024.json': [OTHER] });
    await refreshMirror();
    const names: string[] = [];
    storage.onWrite((items) => names.push(...Object.keys(items)));
    const title = { ko: '고친 제목', en: 'A better title' };
    const mended = { ...OTHER, entries: OTHER.entries.map((entry) => ({ ...entry, title })) };
    fakePackedDigests({ '2025.json': THIRD, '2024.json': [mended] });
    await refreshMirror();
    expect(names.filter((name) => name.startsWith('paper:'))).toEqual(['paper:arxiv:2410.07095']);
  });

  test('brings in the other years after an end of the worker between the two', async () => {
    fakePackedDigests({ '2025.json': THIRD, '2024.json': [OTHER] });
    storage.onWrite((items) => {
      if (items.mirror) storage.fillUpAfter(0); // nothing more is written
    });
    await expect(refreshMirror()).rejects.toThrow();
    expect((await readHead()).head?.weeks.map(({ id }) => id)).toEqual([THIRD.id]);
    storage.onWrite(() => {});
    storage.fillUpAfter(999);
    await refreshStaleMirror();
    expect((await readHead()).head?.weeks.map(({ id }) => id)).toEqual([THIRD.id, OTHER.id]);
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

describe('checking the mirror', () => {
  const own = (ko: string) => ({
    origin: 'own' as const,
    digest: { ...THIRD, entries: [makeEntry({ title: { ko, en: 'Title' } })] },
    ...{ addedAt: `2026-11-21T00:00:00.000Z ${ko}`, from: 'a.json' },
  });
  const shown = async () => (await readHead()).head?.weeks.map(({ id }) => id);
  const PACKED = { '2025.json': makeDigest(), '2024.json': OTHER };

  beforeEach(freshDatabases);

  /** @returns the packed files that a check reads, and the items that it writes */
  async function check(files: Record<string, unknown> = PACKED) {
    const asked = fakePackedDigests(files);
    storage.writes.length = 0;
    await checkMirror();
    await searchWritten();
    return { asked, written: storage.writes.flatMap(({ names }) => names) };
  }

  test('builds the mirror if there is none', async () => {
    await check();
    expect(await shown()).toEqual([OTHER.id, makeDigest().id]);
  });

  test('reads no week if nothing has changed', async () => {
    fakePackedDigests(PACKED);
    await addWeek(own('내 것'));
    await searchWritten();
    const get = vi.spyOn(IDBObjectStore.prototype, 'get');
    const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    expect(await check()).toEqual({ asked: ['index.json'], written: [] });
    const stores = [...get.mock.contexts, ...getAll.mock.contexts] as IDBObjectStore[];
    expect(stores.map(({ name }) => name)).toContain('facts');
    expect(stores.map(({ name }) => name)).not.toContain('shelf');
  });

  test.each<[string, () => unknown, Record<string, unknown>, string[]]>([
    ['a packed week', () => {}, { ...PACKED, '2024.json': THIRD }, [THIRD.id, makeDigest().id]],
    [
      'a week that was stored when the worker ended',
      () => writeStore({ putWeeks: [own('내 것')] }),
      PACKED,
      [THIRD.id, OTHER.id, makeDigest().id],
    ],
    ['a lost database', freshDatabases, PACKED, [OTHER.id, makeDigest().id]],
    [
      'a lost mirror',
      () => browser.storage.local.remove('mirror'),
      PACKED,
      [OTHER.id, makeDigest().id],
    ],
  ])('makes good what changed: %s', async (_, change, files, expected) => {
    await check();
    await change();
    await check(files);
    expect(await shown()).toEqual(expected);
    expect(await check(files)).toEqual({ asked: ['index.json'], written: [] });
  });

  test('rereads all weeks after an update of the extension, and rewrites no text', async () => {
    const bad = { ...makeDigest(), entries: [makeEntry(), { ...makeEntry(), rank: 0 }] };
    await check({ 'a.json': bad });
    const { version, ...manifest } = browser.runtime.getManifest();
    browser.runtime.getManifest = () => ({ ...manifest, version: `${version}.1` });
    const { asked, written } = await check({ 'a.json': bad });
    expect(asked).toContain('a.json');
    expect(written.filter((name) => /^(?:paper|week|keys):/.test(name))).toEqual([]);
    expect((await check({ 'a.json': bad })).asked).toEqual(['index.json']);
  });

  test('rebuilds a lost search index', async () => {
    await check();
    await writeSearchParts([]);
    await check();
    const parts = fromParts(await readSearchParts());
    expect(parts?.label.fingerprint).toBe((await readHead()).head?.fingerprint);
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
