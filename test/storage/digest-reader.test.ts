import { beforeEach, expect, test, vi } from 'vitest';
import { outlineOf } from '../../lib/lookup/digest-outline';
import { DigestReader } from '../../lib/storage/digest-reader';
import { type LoadedWeek, loadWeeks } from '../../lib/storage/loaded-weeks';
import { writeStore } from '../../lib/storage/write-store';
import { freshDatabases } from '../fakes/database';
import { makeDigest } from '../fakes/digest';

const OWN = makeDigest({ id: 'own:1' });
const FETCHED = makeDigest({ id: 'own:1', title: { ko: '포럼의 글', en: null } });
const PACKED = makeDigest({ id: 'packed:1' });

beforeEach(async () => {
  freshDatabases();
  const addedAt = '2026-11-21T00:00:00.000Z';
  await writeStore({
    putWeeks: [
      { origin: 'own', digest: OWN, addedAt, from: 'a.json' },
      { origin: 'forum:discuss.pytorch.kr', digest: FETCHED, addedAt, from: 'https://example.org' },
    ],
  });
});

async function openReader(): Promise<DigestReader> {
  const { weeks } = await loadWeeks(() => false);
  const fetched = weeks.find(({ origin }) => origin !== 'own');
  if (fetched) fetched.digest = { ...fetched.digest, id: 'forum/own:1' }; // as `arrange` does
  const packed: LoadedWeek = {
    ...{ origin: 'bundled', digestId: PACKED.id, hash: '' },
    digest: outlineOf(PACKED),
  };
  return new DigestReader([...weeks, packed], new Map([[PACKED.id, PACKED]]), () => false);
}

test('digests are read with their texts, by their stored id', async () => {
  const reader = await openReader();
  const digests = await reader.read(['forum/own:1', 'own:1', 'packed:1', 'own:1', 'unknown']);
  expect(Object.fromEntries(digests)).toEqual({
    'forum/own:1': FETCHED,
    'own:1': OWN,
    'packed:1': PACKED,
  });
});

test('a digest that was read just before is not read again', async () => {
  const reader = await openReader();
  await reader.read(['own:1']);
  const get = vi.spyOn(IDBObjectStore.prototype, 'get');
  const digests = await reader.read(['own:1', 'packed:1']);
  expect([...digests.keys()].sort()).toEqual(['own:1', 'packed:1']);
  expect(get).not.toHaveBeenCalled();
});

test('a week that was removed meanwhile is left out', async () => {
  const reader = await openReader();
  await writeStore({ removeWeeks: [{ origin: 'own', id: 'own:1' }] });
  expect([...(await reader.read(['own:1', 'forum/own:1'])).keys()]).toEqual(['forum/own:1']);
});

test('a week that another version stored is validated', async () => {
  const damaged = { ...OWN, entries: [{ ...OWN.entries[0], rank: 0 }] } as typeof OWN;
  const reader = await openReader();
  await writeStore({
    putWeeks: [{ origin: 'own', digest: damaged, addedAt: 'later', from: 'a.json' }],
  });
  expect([...(await reader.read(['own:1'])).keys()]).toEqual([]);
});
