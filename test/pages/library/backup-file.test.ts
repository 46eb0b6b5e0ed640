import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BACKUP_REFUSALS } from '../../../lib/backup/backup-refusals.words';
import { MOST_BACKUP_BYTES } from '../../../lib/backup/parse-backup';
import {
  backupName,
  inParts,
  isBackup,
  keepInParts,
  makeBackup,
  planImport,
  readBackup,
  readBackupContents,
  removeInParts,
  toStoreContents,
} from '../../../lib/pages/library/backup-file';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings';
import { newSource } from '../../../lib/storage/source-record';
import type { StoreContents } from '../../../lib/storage/store';
import { writeStore } from '../../../lib/storage/write-store';
import { makeMark, makeSource, makeWeek } from '../../backup/contents';
import { fakeBackground } from '../../fakes/background';
import { freshDatabases } from '../../fakes/database';
import { makeDigest } from '../../fakes/digest';
import { fakeStorage } from '../../fakes/storage';

const NOW = '2026-11-21T00:00:00.000Z';
const KEY = `${'a'.repeat(42)}A=`;
const week = (number: number) => makeWeek({ digest: makeDigest({ id: `own:${number}` }) });
const mark = makeMark({ isStarred: true, note: '다시 읽기' }, NOW);
const { kind, ...named } = makeSource({ publicKey: KEY });
const source = newSource(kind, named, NOW);

beforeEach(() => {
  fakeStorage();
  freshDatabases();
});

describe('a backup', () => {
  test('holds what is stored, and brings the same back', async () => {
    await fakeBrowser.storage.local.set({ settings: { ...DEFAULT_SETTINGS, side: 'left' } });
    await writeStore({ putWeeks: [week(1), week(2)], putMarks: [mark], putSources: [source] });
    const here = await readBackupContents();
    const { backup, made, problems } = await readBackup(await makeBackup());
    expect(problems).toEqual([]);
    expect(made.madeBy).toBe('0.1.0');
    expect(backup).toEqual(here);
    expect(backup?.settings).toMatchObject({ side: 'left' });
    expect(backup?.sources).toEqual([makeSource({ publicKey: KEY })]);
    const nothing = { weeks: [], marks: [], settings: null, sources: [] };
    const plan = await planImport(nothing, here);
    expect(toStoreContents(plan, NOW)).toEqual({
      weeks: [week(1), week(2)],
      marks: [mark],
      sources: [source],
    });
  });

  test('of a reader who chose nothing has no settings', async () => {
    expect((await readBackupContents()).settings).toBeNull();
  });

  test('is recognised by its beginning, however it is formatted', async () => {
    const file = await makeBackup();
    expect(await isBackup(file)).toBe(true);
    expect(await isBackup(new Blob(['{ "format" : "paper-duet/backup" }']))).toBe(true);
    const digest = makeDigest({ title: { ko: '"format":"paper-duet/backup"', en: null } });
    expect(await isBackup(new Blob([JSON.stringify(digest)]))).toBe(false);
    expect(await isBackup(new Blob(['']))).toBe(false);
  });

  test('that is too large is refused without being read', async () => {
    const file = { size: MOST_BACKUP_BYTES + 1 } as Blob; // nothing else of it may be asked for
    const { backup, problems } = await readBackup(file);
    expect(backup).toBeNull();
    expect(problems.map(({ what }) => what)).toEqual([BACKUP_REFUSALS.tooLarge]);
  });

  test('is named after the reader’s own day', () => {
    expect(backupName(new Date(2026, 0, 5, 23, 59))).toBe('paper-duet-backup-2026-01-05.json');
  });
});

describe('contents of a backup', () => {
  const sizes = (contents: StoreContents) =>
    [...inParts(contents)].map(({ weeks, marks, sources }) => [
      weeks.length,
      marks.length,
      sources.length,
    ]);

  test.each([
    ['nothing', 0, 0, []],
    ['a mark alone', 0, 1, [[0, 1, 0]]],
    ['twenty weeks', 20, 0, [[20, 0, 0]]],
    [
      'more',
      46,
      2,
      [
        [20, 2, 0],
        [20, 0, 0],
        [6, 0, 0],
      ],
    ],
  ])('are sent in messages of twenty weeks: %s', (_, weeks, marks, expected) => {
    const contents = {
      weeks: Array.from({ length: weeks }, (_, index) => week(index)),
      marks: Array.from({ length: marks }, () => mark),
      sources: [],
    };
    expect(sizes(contents)).toEqual(expected);
  });

  test('are sent in messages that a browser accepts, whatever their size', () => {
    const long = (index: number) => ({ ...mark, note: `${index}`.padEnd(20_000, '가') });
    const heavy = (index: number) => ({ ...week(index), from: 'x'.repeat(1_000_000) });
    const contents = {
      weeks: Array.from({ length: 20 }, (_, index) => heavy(index)),
      marks: Array.from({ length: 900 }, (_, index) => long(index)),
      sources: [source],
    };
    const parts = [...inParts(contents)];
    for (const part of parts)
      expect(Buffer.byteLength(JSON.stringify(part))).toBeLessThan(30_000_000);
    expect(parts.flatMap(({ weeks }) => weeks)).toEqual(contents.weeks);
    expect(parts.flatMap(({ marks }) => marks)).toEqual(contents.marks);
    expect(parts.flatMap(({ sources }) => sources)).toEqual(contents.sources);
  });

  test('are stored message by message, with progress', async () => {
    const background = fakeBackground(() => ({ ok: true }));
    const told: number[] = [];
    const weeks = Array.from({ length: 30 }, (_, index) => week(index));
    const reply = await keepInParts({ weeks, marks: [mark], sources: [] }, (part) => {
      told.push(part.weeks.length);
    });
    expect(reply).toEqual({ ok: true });
    expect(told).toEqual([20, 10]);
    const more = background.asked.map(
      (message) => 'isMoreComing' in message && message.isMoreComing,
    );
    expect(more).toEqual([true, true, false]);
  });

  test('are kept and shown as far as they were stored when stopped', async () => {
    const background = fakeBackground(() => ({ ok: true }));
    const stopping = new AbortController();
    const weeks = Array.from({ length: 50 }, (_, index) => week(index));
    const stop = () => stopping.abort();
    const contents = { weeks, marks: [], sources: [] };
    expect(await keepInParts(contents, stop, stopping.signal)).toEqual({ ok: true });
    const asked = background.asked.map((one) => one.kind === 'store-records' && one.weeks.length);
    expect(asked).toEqual([20, 0]);
  });

  test('end with the reason where they cannot be stored', async () => {
    const failure = { ko: '가득', en: 'Full.' };
    const background = fakeBackground(() => ({ ok: false, failure }));
    const weeks = Array.from({ length: 30 }, (_, index) => week(index));
    expect(await keepInParts({ weeks, marks: [], sources: [] })).toEqual({ ok: false, failure });
    expect(background.asked.map((message) => message.kind)).toEqual([
      'store-records',
      'refresh-mirror',
    ]);
  });

  test('are removed twenty at a time', async () => {
    const background = fakeBackground(() => ({ ok: true }));
    const names = Array.from({ length: 41 }, (_, index) => ({ origin: 'own', id: `${index}` }));
    await removeInParts(names as { origin: 'own'; id: string }[]);
    const asked = background.asked.map((message) => 'names' in message && message.names.length);
    expect(asked).toEqual([20, 20, 1]);
  });
});
