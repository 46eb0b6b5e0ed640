import { beforeEach, describe, expect, test, vi } from 'vitest';
import { markPaper } from '../../../lib/background/marks';
import { refreshMirror, refreshStaleMirror } from '../../../lib/background/mirror/refresh';
import { setUiBundle } from '../../../lib/background/mirror/ui-bundle';
import { addSource } from '../../../lib/background/sources';
import { erase } from '../../../lib/background/store-records';
import { addWeek, addWeeks, removeWeeks } from '../../../lib/background/weeks';
import { paperKey } from '../../../lib/paper/ref';
import { ownDatabase } from '../../../lib/storage/database';
import { readHead, readUiBundle } from '../../../lib/storage/mirror';
import { dismissRecoveryNotice, restoreMarks } from '../../../lib/storage/recovery/recovery';
import { readRecoveryNotice } from '../../../lib/storage/recovery-notice';
import { readSources, readStore } from '../../../lib/storage/store';
import { writeStore } from '../../../lib/storage/write-store';
import { breakDatabases, fillDisk, freshDatabases } from '../../fakes/database';
import { makeDigest } from '../../fakes/digest';
import { fakePackedDigests } from '../../fakes/packed-files';
import { fakePrivateFiles } from '../../fakes/private-files';
import { fakeScripting } from '../../fakes/scripting';
import { type FakeStorage, fakeStorage } from '../../fakes/storage';
import { allWeeks } from '../../fakes/stored-weeks';
import { UI_BUNDLE } from '../../fakes/ui-bundle';

const NOW = '2026-11-21T00:00:00.000Z';
const LATER = '2026-11-22T00:00:00.000Z';
const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });
let files: Map<string, string>;
let storage: FakeStorage;

beforeEach(() => {
  setUiBundle(UI_BUNDLE);
  storage = fakeStorage();
  fakeScripting();
  freshDatabases();
  fakePackedDigests({});
  ({ files } = fakePrivateFiles());
  ownDatabase(async (database, wasBroken) => {
    await restoreMarks(database, wasBroken, LATER);
  });
});

const week = (id: string, year = '2024', addedAt = NOW) => ({
  origin: 'own' as const,
  digest: makeDigest({ id, week: { start: `${year}-10-07`, end: `${year}-10-13` } }),
  ...{ addedAt, from: 'week.json' },
});

const copies = () => [...files.keys()].filter((name) => name.startsWith('weeks/')).sort();
const shown = async () => (await readHead()).head?.weeks.map(({ id }) => id).sort();
const idsOf = async () => (await allWeeks()).map(({ digest }) => digest.id).sort();

/** As after a start of the worker: what it knew of its database is gone. */
function startAnew(): void {
  ownDatabase(async (database, wasBroken) => {
    await restoreMarks(database, wasBroken, LATER);
  });
}

describe('weeks', () => {
  test('are kept twice, a file a year, and only years that changed are written', async () => {
    await addWeeks([week('a:1'), week('a:2'), week('b:1', '2025')]);
    const before = copies();
    expect(before.map((name) => name.slice(0, 10))).toEqual(['weeks/2024', 'weeks/2025']);
    expect(before.flatMap((name) => JSON.parse(files.get(name) ?? '[]'))).toEqual(await allWeeks());
    await addWeek(week('b:2', '2025'));
    const after = copies();
    expect(after.length).toBe(2);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    await removeWeeks(['a:1', 'a:2'].map((id) => ({ origin: 'own', id })));
    expect(copies()).toEqual([after[1]]);
  });

  test('that came with us need no copy', async () => {
    fakePackedDigests({ 'a.json': makeDigest() });
    await refreshMirror();
    expect(copies()).toEqual([]);
  });

  test('are stored even where there is no place for the copy', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.stubGlobal('navigator', {});
    await addWeek(week('a:1'));
    expect(await shown()).toEqual(['a:1']);
  });
});

describe('when the database is gone', () => {
  async function fillAll() {
    await addWeeks([week('a:1'), week('b:1', '2025')]);
    await markPaper({ key: KEY, patch: { isStarred: true } }, NOW);
    await addSource('https://feed.example.org/', NOW);
    return readStore();
  }

  test('weeks, marks and sources come back from the copy, and stay shown', async () => {
    const before = await fillAll();
    freshDatabases();
    startAnew();
    await refreshMirror();
    expect(await readStore()).toEqual(before);
    expect(await shown()).toEqual(['a:1', 'b:1']);
    expect(await readRecoveryNotice()).toEqual({ at: LATER, wasBroken: false, marks: 1, weeks: 2 });
    expect(copies().length).toBe(2);
    await dismissRecoveryNotice();
    await refreshMirror();
    expect(await readRecoveryNotice()).toBeNull();
  });

  test('weeks, marks and sources come back too if it was broken', async () => {
    const before = await fillAll();
    breakDatabases();
    startAnew();
    await refreshMirror();
    expect(await readStore()).toEqual(before);
    expect(await readRecoveryNotice()).toMatchObject({ wasBroken: true, marks: 1, weeks: 2 });
  });

  test('weeks, marks and sources come back too if a page was the first to open a new one', async () => {
    const before = await fillAll();
    freshDatabases();
    vi.resetModules();
    const page = await import('../../../lib/storage/store');
    expect(await page.readMarks()).toEqual([]);
    const { ownDatabase: own } = await import('../../../lib/storage/database');
    const { restoreMarks: restore } = await import('../../../lib/storage/recovery/recovery');
    const { refreshMirror: show } = await import('../../../lib/background/mirror/refresh');
    (await import('../../../lib/background/mirror/ui-bundle')).setUiBundle(UI_BUNDLE);
    own(async (database, wasBroken) => void (await restore(database, wasBroken, LATER)));
    await show();
    expect(await page.readStore()).toEqual(before);
  });

  test.each([2, 3, 4, 5, 6, 7, 8])(
    'and that is cut off after %i steps, it goes on at the next start',
    async (steps) => {
      const before = await fillAll();
      freshDatabases();
      startAnew();
      const { put } = IDBObjectStore.prototype;
      let left = steps; // then the disk is full
      const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        ...given
      ) {
        if (left-- <= 0) throw new DOMException('The quota is used up.', 'QuotaExceededError');
        return put.apply(this, given);
      });
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
      await refreshMirror().catch(() => null);
      full.mockRestore();
      expect(copies().length).toBe(2);
      expect(await shown()).toEqual(['a:1', 'b:1']);
      startAnew();
      await refreshStaleMirror();
      expect(await readStore()).toEqual(before);
      expect(await shown()).toEqual(['a:1', 'b:1']);
    },
  );

  test('a copy that cannot be read any more does not stand in the way for ever', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await fillAll();
    freshDatabases();
    startAnew();
    expect(await idsOf()).toEqual([]); // marks are back, weeks are to follow
    vi.stubGlobal('navigator', {});
    await addWeek(week('c:1', '2026'));
    expect(await idsOf()).toEqual(['c:1']);
    expect(await shown()).toEqual(['c:1']);
  });

  test('a damaged file of the copy costs only its own weeks', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await fillAll();
    const [first = '', second = ''] = copies();
    files.set(first, (files.get(first) ?? '').slice(0, -20));
    files.set(
      second,
      JSON.stringify([...JSON.parse(files.get(second) ?? ''), null, { origin: 7 }]),
    );
    files.set('sources.json', '{"length":3}');
    freshDatabases();
    startAnew();
    await refreshMirror();
    expect(await idsOf()).toEqual(['b:1']);
    expect(await readSources()).toEqual([]);
  });

  test('of two versions of a week the later one stays', async () => {
    await addWeek(week('a:1', '2024', NOW));
    const old = copies();
    const text = files.get(old[0] ?? '') ?? '';
    await writeStore({ putWeeks: [{ ...week('a:1', '2024', LATER), from: 'later.json' }] });
    await refreshMirror();
    files.set('weeks/2024.0-left-behind.json', text);
    freshDatabases();
    startAnew();
    await refreshMirror();
    expect((await allWeeks()).map(({ from }) => from)).toEqual(['later.json']);
  });
});

test('reading the store needs no room on the disk', async () => {
  await addWeek(week('a:1'));
  startAnew();
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The quota is used up.', 'QuotaExceededError');
  });
  expect(await idsOf()).toEqual(['a:1']);
  expect(full).not.toHaveBeenCalled();
});

test('what the reader erased does not come back from the copy', async () => {
  await addWeek(week('a:1'));
  await addSource('https://feed.example.org/', NOW);
  await erase();
  startAnew();
  await refreshMirror();
  expect(await readStore()).toEqual({ weeks: [], marks: [], sources: [] });
  freshDatabases();
  startAnew();
  await refreshMirror();
  expect(await readStore()).toEqual({ weeks: [], marks: [], sources: [] });
  expect(await readRecoveryNotice()).toBeNull();
});

test('a database that cannot be read leaves everything shown, in the words of this version', async () => {
  await addWeeks([week('a:1'), week('b:1', '2025')]);
  const before = await storage.items();
  const newer = { ...UI_BUNDLE, css: { ...UI_BUNDLE.css, chip: 'b{}' } };
  setUiBundle(newer);
  fillDisk();
  await expect(refreshMirror()).rejects.toThrow('full');
  const { 'skin:0.1.0': _, ...rest } = await storage.items();
  const { 'skin:0.1.0': __, ...restBefore } = before;
  expect(rest).toEqual(restBefore);
  expect(await readUiBundle()).toEqual(newer);
  expect(copies().length).toBe(2);
});
