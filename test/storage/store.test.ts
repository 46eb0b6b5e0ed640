import { beforeEach, describe, expect, test } from 'vitest';
import { changeMark, emptyMark } from '../../lib/paper/mark';
import { paperKey } from '../../lib/paper/ref';
import { newSource } from '../../lib/storage/source-record';
import {
  MIRROR_STALE,
  readMeta,
  readSearchParts,
  readStore,
  readStoredWeek,
  readStoredWeeks,
  readWeekRows,
  readWeeksOf,
  type StoredWeek,
} from '../../lib/storage/store';
import { clearStore, writeMeta, writeSearchParts, writeStore } from '../../lib/storage/write-store';
import { freshDatabases } from '../fakes/database';
import { makeDigest } from '../fakes/digest';
import { allWeeks } from '../fakes/stored-weeks';

const NOW = '2026-11-21T00:00:00.000Z';
const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });

const week = (id: string, origin: StoredWeek['origin'] = 'own'): StoredWeek => ({
  origin,
  digest: makeDigest({ id }),
  addedAt: NOW,
  from: 'https://forum.example/t/1',
});
const source = newSource(
  'feed',
  { id: 'feed:https://feed.example/', name: 'A', url: 'https://feed.example/', publicKey: null },
  NOW,
);

beforeEach(freshDatabases);

describe('a week', () => {
  test('is kept once for each place it came from', async () => {
    await writeStore({ putWeeks: [week('a:1'), week('a:1', source.id), week('b:2')] });
    expect((await allWeeks()).map(({ origin, digest }) => [origin, digest.id])).toEqual([
      ['feed:https://feed.example/', 'a:1'],
      ['own', 'a:1'],
      ['own', 'b:2'],
    ]);
    expect(await readStoredWeek({ origin: 'own', id: 'a:1' })).toEqual(week('a:1'));
  });

  test('takes the place of the earlier one with its name', async () => {
    await writeStore({ putWeeks: [week('a:1')] });
    await writeStore({ putWeeks: [{ ...week('a:1'), from: 'corrected.json' }] });
    expect((await allWeeks()).map(({ from }) => from)).toEqual(['corrected.json']);
  });

  test('is one of many, which are read in parts, each once', async () => {
    const weeks = [
      ...Array.from({ length: 43 }, (_, at) => week(`a:${String(at).padStart(2, '0')}`)),
      ...Array.from({ length: 20 }, (_, at) => week(`a:${at}`, source.id)),
    ];
    await writeStore({ putWeeks: weeks });
    const sizes: number[] = [];
    for await (const part of readWeekRows()) sizes.push(part.length);
    expect(Math.max(...sizes)).toBeLessThan(weeks.length / 2);
    const names = (await allWeeks()).map(({ origin, digest }) => `${origin} ${digest.id}`);
    expect(names.sort()).toEqual(
      weeks.map(({ origin, digest }) => `${origin} ${digest.id}`).sort(),
    );
    expect((await readWeeksOf(source.id)).length).toBe(20);
    expect((await readWeeksOf('own')).length).toBe(43);
    const asked = [
      { origin: 'own', id: 'a:07' },
      { origin: 'own', id: 'nobody' },
      { origin: source.id, id: 'a:7' },
    ] as const;
    expect((await readStoredWeeks(asked)).map(({ digest }) => digest.id)).toEqual(['a:07', 'a:7']);
  });

  test('that is not stored is reported as missing', async () => {
    expect(await readStoredWeek({ origin: 'own', id: 'nobody:0' })).toBeNull();
    await writeStore({ removeWeeks: [{ origin: 'own', id: 'nobody:0' }] });
  });

  test('is removed without any other week', async () => {
    await writeStore({ putWeeks: [week('a:1'), week('b:2')] });
    await writeStore({ removeWeeks: [{ origin: 'own', id: 'a:1' }] });
    expect((await allWeeks()).map(({ digest }) => digest.id)).toEqual(['b:2']);
  });
});

describe('a change', () => {
  const mark = changeMark(emptyMark(KEY), { isStarred: true }, NOW);

  test('is stored as a whole', async () => {
    await writeStore({ putWeeks: [week('a:1')], putMarks: [mark], putSources: [source] });
    expect(await readStore()).toEqual({
      weeks: [week('a:1')],
      marks: [mark],
      sources: [source],
    });
  });

  test('is not stored at all where a part of it cannot be', async () => {
    await writeStore({ putWeeks: [week('a:1')], putSources: [source] });
    const unstorable = { ...source, name: (() => undefined) as unknown as string };
    await expect(
      writeStore({
        putWeeks: [week('b:2')],
        removeWeeks: [{ origin: 'own', id: 'a:1' }],
        putSources: [unstorable],
      }),
    ).rejects.toMatchObject({ name: 'StoreError', operation: 'write' });
    expect(await readStore()).toEqual({ weeks: [week('a:1')], marks: [], sources: [source] });
  });

  test('of weeks is noted until it is shown, a change of marks is not', async () => {
    await writeStore({ putMarks: [mark] });
    expect(await readMeta(MIRROR_STALE)).toBeNull();
    await writeStore({ putWeeks: [week('a:1')] });
    expect(await readMeta(MIRROR_STALE)).toBe(true);
  });

  test('can remove everything but single facts', async () => {
    await writeMeta('mended', { at: NOW });
    await writeStore({ putWeeks: [week('a:1')], putMarks: [mark], putSources: [source] });
    await clearStore();
    expect(await readStore()).toEqual({ weeks: [], marks: [], sources: [] });
    expect(await readMeta('mended')).toEqual({ at: NOW });
    expect(await readMeta(MIRROR_STALE)).toBe(true);
  });
});

test('a new search index replaces the stored one, part by part', async () => {
  expect(await readSearchParts()).toEqual([]);
  await writeSearchParts([1, 2, 3].map((byte) => Uint8Array.of(byte)));
  await writeSearchParts([Uint8Array.of(9), Uint8Array.of(8)]);
  expect((await readSearchParts()).map(([byte]) => byte)).toEqual([9, 8]);
});
