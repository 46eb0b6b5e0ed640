import { beforeEach, expect, test } from 'vitest';
import {
  deleteStoredWeek,
  readStoredWeek,
  readStoredWeeks,
  writeStoredWeek,
} from '../../lib/browser/store';
import { makeDigest } from '../fakes/digest';

const week = (id: string) => ({
  digest: makeDigest({ id }),
  addedAt: '2026-11-21T00:00:00.000Z',
  from: 'https://forum.example/t/1',
});

beforeEach(async () => {
  for (const { digest } of await readStoredWeeks()) await deleteStoredWeek(digest.id);
});

test('keeps weeks by the id of their digest', async () => {
  await writeStoredWeek(week('a:1'));
  await writeStoredWeek(week('b:2'));
  expect((await readStoredWeeks()).map(({ digest }) => digest.id)).toEqual(['a:1', 'b:2']);
  expect(await readStoredWeek('a:1')).toEqual(week('a:1'));
});

test('puts a later version in the place of the earlier one', async () => {
  await writeStoredWeek(week('a:1'));
  await writeStoredWeek({ ...week('a:1'), from: 'corrected.json' });
  expect((await readStoredWeeks()).map(({ from }) => from)).toEqual(['corrected.json']);
});

test('says of a week that is not there that it is not there', async () => {
  expect(await readStoredWeek('nobody:0')).toBeNull();
  await deleteStoredWeek('nobody:0');
});

test('removes one week and leaves the others', async () => {
  await writeStoredWeek(week('a:1'));
  await writeStoredWeek(week('b:2'));
  await deleteStoredWeek('a:1');
  expect((await readStoredWeeks()).map(({ digest }) => digest.id)).toEqual(['b:2']);
});

test('refuses with our own error when the database is newer than this version knows', async () => {
  await new Promise((resolve) => {
    indexedDB.open('paper-duet', 9).onsuccess = (event) => {
      (event.target as IDBOpenDBRequest).result.close();
      resolve(null);
    };
  });
  await expect(readStoredWeeks()).rejects.toMatchObject({ name: 'StoreError', operation: 'read' });
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('paper-duet').onsuccess = resolve;
  });
});
