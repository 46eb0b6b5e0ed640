import { readdirSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { toUserMessage } from '../../lib/browser/errors';
import { emptyMark, type Mark } from '../../lib/paper/mark';
import { paperKey } from '../../lib/paper/ref';
import { DATABASE_VERSION, ownDatabase, withDatabase } from '../../lib/storage/database';
import { migrations } from '../../lib/storage/migrations';
import { readMarks } from '../../lib/storage/store';
import { writeStore } from '../../lib/storage/write-store';
import {
  breakDatabases,
  fillDisk,
  freshDatabases,
  installRecorded,
  readRecorded,
  recordDatabase,
} from '../fakes/database';
import { makeDigest } from '../fakes/digest';
import { allWeeks } from '../fakes/stored-weeks';

const NOW = '2026-11-21T00:00:00.000Z';
const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });
const WEEK = {
  origin: 'own' as const,
  digest: makeDigest(),
  addedAt: '2026-11-21',
  from: 'a.json',
};

beforeEach(() => {
  freshDatabases();
  ownDatabase(async () => undefined);
});

describe('versions of the database', () => {
  test('are each upgraded from a recorded database', () => {
    const recorded = readdirSync('test/fixtures/store').sort();
    expect(recorded).toEqual(migrations.map((_, index) => `v${index + 1}.json`));
  });

  test.each(migrations.map((_, index) => index + 1))(
    'a database of version %i opens with everything in it',
    async (version) => {
      await installRecorded(readRecorded(version));
      await allWeeks();
      const found = await recordDatabase();
      // An owner notes that it has seen it.
      for (const store of found.stores)
        store.rows = store.rows.filter(({ key }) => key !== 'filled');
      expect(found).toEqual(readRecorded(DATABASE_VERSION));
    },
  );

  test('keep older marks, without tags or progress, when those fields are introduced', async () => {
    const old = {
      key: 'arxiv:2410.05258',
      isStarred: true,
      readAt: null,
      note: '메모',
      openedAt: NOW,
    };
    const other = { ...old, key: 'title:a', changedAt: NOW, chosenAt: { note: NOW } };
    const recorded = readRecorded(2);
    const rows = [{ value: { ...old, changedAt: NOW } }, { value: other }];
    await installRecorded({
      ...recorded,
      stores: recorded.stores.map((one) => (one.name === 'marks' ? { ...one, rows } : one)),
    });
    expect(await readMarks()).toEqual(
      rows.map(({ value }) => ({ ...value, tags: [], reached: null })),
    );
    const { stores } = await recordDatabase();
    expect(stores.find(({ name }) => name === 'marks')?.rows).toEqual(
      rows.map(({ value }) => ({ value: { ...value, tags: [], reached: null } })),
    );
  });

  test('validate the new fields of a mark like data from outside', async () => {
    const value = { ...emptyMark(KEY), tags: 'x', reached: { pair: 3, of: 2, at: NOW } };
    await writeStore({ putMarks: [value as unknown as Mark] });
    expect(await readMarks()).toEqual([emptyMark(KEY)]);
  });

  test('have the same stores when made from nothing', async () => {
    await allWeeks();
    const shape = ({ stores }: Awaited<ReturnType<typeof recordDatabase>>) =>
      stores.map(({ name, keyPath }) => ({ name, keyPath }));
    expect(shape(await recordDatabase())).toEqual(shape(readRecorded(DATABASE_VERSION)));
  });

  test('are left alone when they are newer, and the reader is told to update', async () => {
    await installRecorded({ ...readRecorded(DATABASE_VERSION), version: DATABASE_VERSION + 1 });
    const error = await allWeeks().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'StoreError', operation: 'read' });
    expect(toUserMessage(error).en).toMatch(/newer version of Paper Duet/);
    expect((await recordDatabase()).version).toBe(DATABASE_VERSION + 1);
  });
});

describe('an upgrade of the database', () => {
  test('waits for a window that works with an older version', async () => {
    await installRecorded(readRecorded(1));
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('paper-duet', 1);
      request.onsuccess = () => resolve(request.result);
    });
    held.onversionchange = () => held.close();
    expect((await allWeeks()).length).toBe(2);
  });

  test('is given up with a message where another window never lets go', async () => {
    await installRecorded(readRecorded(1));
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('paper-duet', 1);
      request.onsuccess = () => resolve(request.result);
    });
    // The wait is over at once.
    const later = vi
      .spyOn(globalThis, 'setTimeout')
      .mockImplementation(
        ((work: (given: unknown) => void, _: number, given: unknown) =>
          void queueMicrotask(() => work(given))) as never,
      ); // what it returns is only cleared
    const error = await allWeeks().catch((reason: unknown) => reason);
    later.mockRestore();
    expect(toUserMessage(error).ko).toMatch(/다른 창/);
    held.close();
    expect((await allWeeks()).length).toBe(2);
  });

  test('is not held up by a window of ours that is older', async () => {
    let upgraded = false;
    await withDatabase('read', async () => {
      const request = indexedDB.open('paper-duet', DATABASE_VERSION + 1);
      await new Promise((resolve) => {
        request.onsuccess = resolve;
      });
      upgraded = true;
      request.result.close();
    });
    expect(upgraded).toBe(true);
  });
});

describe('a connection that was closed under us', () => {
  test('is opened again', async () => {
    let count = 0;
    const found = await withDatabase('read', async (database) => {
      count += 1;
      if (count === 1) database.close();
      return database.getAll('shelf');
    });
    expect([count, found]).toEqual([2, []]);
  });
});

describe('a database that cannot be read any more', () => {
  test('is opened again before anything is given up', async () => {
    await writeStore({ putWeeks: [WEEK] });
    const broken = breakDatabases(1);
    expect((await allWeeks()).length).toBe(1);
    expect(broken.deleted()).toBe(false);
  });

  test('is not taken for broken where the disk refuses: everything is there later', async () => {
    const filled = vi.fn(async () => undefined);
    ownDatabase(filled);
    await writeStore({ putWeeks: [WEEK] });
    filled.mockClear();
    const disk = fillDisk();
    const error = await allWeeks().catch((reason: unknown) => reason);
    expect(toUserMessage(error).en).toMatch(/Storage is full/);
    await expect(writeStore({ putWeeks: [WEEK] })).rejects.toThrow(/is full/);
    expect(disk.deleted()).toBe(false);
    expect(filled).not.toHaveBeenCalled();
  });

  test.each([2, 3, 4])('is whole when there is room again, even after %i tries', async (times) => {
    ownDatabase(async () => undefined);
    await writeStore({ putWeeks: [WEEK] });
    const disk = fillDisk(times);
    await allWeeks().catch(() => null);
    expect((await allWeeks()).length).toBe(1);
    expect(disk.deleted()).toBe(false);
  });

  test('is rebuilt and filled by its owner', async () => {
    const filled = vi.fn(async () => undefined);
    ownDatabase(filled);
    breakDatabases();
    expect(await allWeeks()).toEqual([]);
    expect(filled).toHaveBeenCalledExactlyOnceWith(expect.anything(), true);
    await writeStore({ putWeeks: [WEEK] });
    expect((await allWeeks()).length).toBe(1);
  });

  test('is never rebuilt by a page, which is told that it cannot be used', async () => {
    vi.resetModules();
    const { readWeekNames } = await import('../../lib/storage/store');
    const broken = breakDatabases();
    const error = await readWeekNames().catch((reason: unknown) => reason);
    expect(toUserMessage(error).ko).toMatch(/저장된 데이터에 접근할 수 없어요/);
    expect(broken.deleted()).toBe(false);
  });
});

test('a full disk is reported as full', async () => {
  await expect(
    withDatabase('write', async () => {
      throw new DOMException('…', 'QuotaExceededError');
    }),
  ).rejects.toMatchObject({ userMessage: { ko: expect.stringContaining('가득') } });
});

describe('a failure leaves no promise behind that rejects unheard', () => {
  /** What the browser would report as an uncaught rejection, told by Node. */
  async function uncaughtDuring(work: () => Promise<unknown>): Promise<unknown[]> {
    const uncaught: unknown[] = [];
    const note = (reason: unknown) => void uncaught.push(reason);
    const others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', note);
    try {
      await work();
      await new Promise((resolve) => setImmediate(resolve));
    } finally {
      process.off('unhandledRejection', note);
      for (const other of others) process.on('unhandledRejection', other);
    }
    return uncaught;
  }

  test.each([
    ['UnknownError', 'of damaged files'],
    ['SecurityError', 'where storage is not allowed'],
    ['InvalidStateError', 'of a closed storage'],
  ])('when opening throws a %s at once, as %s', async (name) => {
    const later = setTimeout;
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(
      ((work: () => void, ms: number) => later(work, Math.min(ms, 5))) as never, // a long wait is over soon
    );
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('It cannot be opened.', name);
    });
    const uncaught = await uncaughtDuring(async () => {
      await expect(withDatabase('read', async () => null)).rejects.toThrow();
      await new Promise((resolve) => later(resolve, 30));
    });
    expect(uncaught).toEqual([]);
  });

  test('when an upgrade has no room, and the old version stays whole', async () => {
    await installRecorded(readRecorded(1));
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The quota is used up.', 'QuotaExceededError');
    });
    const uncaught = await uncaughtDuring(async () => {
      await expect(allWeeks()).rejects.toMatchObject({ name: 'StoreError' });
    });
    full.mockRestore();
    expect(uncaught).toEqual([]);
    expect(await recordDatabase()).toEqual(readRecorded(1));
    expect((await allWeeks()).length).toBe(2);
  });
});
