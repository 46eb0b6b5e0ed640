import { beforeEach, describe, expect, test, vi } from 'vitest';
import { markPaper, markPapers } from '../../lib/background/marks';
import { paperKey } from '../../lib/paper/ref';
import { ownDatabase } from '../../lib/storage/database';
import { restoreMarks } from '../../lib/storage/recovery/recovery';
import { RECOVERY_NOTICE } from '../../lib/storage/recovery-notice';
import { readSession } from '../../lib/storage/session';
import { readMarks, readMeta } from '../../lib/storage/store';
import { breakDatabases, freshDatabases } from '../fakes/database';
import { fakePrivateFiles } from '../fakes/private-files';
import { fakeStorage } from '../fakes/storage';

const NOW = '2026-11-21T00:00:00.000Z';
const LATER = '2026-11-22T00:00:00.000Z';
const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });
const OTHER = paperKey({ scheme: 'title', id: 'atitle' });
let files: ReturnType<typeof fakePrivateFiles>;

beforeEach(() => {
  fakeStorage();
  freshDatabases();
  files = fakePrivateFiles();
  ownDatabase(async (database, wasBroken) => {
    await restoreMarks(database, wasBroken, LATER);
  });
});

const copy = () => JSON.parse(files.files.get('marks.json') ?? '[]') as unknown[];

describe('a mark', () => {
  test('is written to the database and to the copy', async () => {
    const mark = await markPaper({ key: KEY, patch: { isStarred: true } }, NOW);
    await markPaper({ key: OTHER, patch: { note: '읽을 것' } }, NOW);
    expect(mark).toMatchObject({ key: KEY, isStarred: true, changedAt: NOW });
    expect((await readMarks()).map(({ key }) => key)).toEqual([KEY, OTHER]);
    expect(copy()).toEqual(await readMarks());
  });

  test('is told to pages that are open', async () => {
    const before = (await readSession()).changes;
    await markPaper({ key: KEY, patch: { isStarred: true } }, NOW);
    expect((await readSession()).changes).not.toBe(before);
  });

  test('loses none of two changes at once', async () => {
    await Promise.all([
      markPaper({ key: KEY, patch: { isStarred: true } }, NOW),
      markPaper({ key: KEY, patch: { note: '둘' } }, NOW),
      markPaper({ key: OTHER, patch: { readAt: NOW } }, NOW),
    ]);
    expect(await readMarks()).toMatchObject([{ isStarred: true, note: '둘' }, { readAt: NOW }]);
    expect(copy().length).toBe(2);
  });

  test('is kept all the same where there is no place for the copy', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    files.state.isUsable = false;
    await markPaper({ key: KEY, patch: { isStarred: true } }, NOW);
    expect((await readMarks()).length).toBe(1);
  });
});

describe('marks of many papers', () => {
  test('are written in one transaction, and to the copy', async () => {
    await markPaper({ key: KEY, patch: { note: '먼저' } }, NOW);
    const changes = [KEY, OTHER].map((key) => ({ key, patch: { readAt: LATER } }));
    const marks = await markPapers(changes, LATER);
    expect(marks).toMatchObject([
      { key: KEY, readAt: LATER, note: '먼저' },
      { key: OTHER, readAt: LATER },
    ]);
    expect(await readMarks()).toEqual(marks);
    expect(copy()).toEqual(marks);
  });

  test('are not written at all if one of them cannot be', async () => {
    const broken = { note: '글', openedAt: (() => undefined) as unknown as string };
    const changes = [
      { key: KEY, patch: { readAt: NOW } },
      { key: OTHER, patch: broken },
    ];
    await expect(markPapers(changes, NOW)).rejects.toThrow();
    expect(await readMarks()).toEqual([]);
  });
});

describe('a note that another window has stored', () => {
  test('is merged with a note that was started before it', async () => {
    await markPaper({ key: KEY, patch: { note: '저기' } }, NOW);
    const change = { key: KEY, patch: { note: '여기 ' }, base: '' };
    const mark = await markPaper(change, NOW);
    expect(mark.note).toBe('여기\n\n저기');
    expect((await markPaper(change, NOW)).note).toBe('여기\n\n저기');
  });

  test('is replaced by a note that was started from it', async () => {
    await markPaper({ key: KEY, patch: { note: '저기' } }, NOW);
    const mark = await markPaper({ key: KEY, patch: { note: '여기' }, base: '저기' }, NOW);
    expect(mark.note).toBe('여기');
  });
});

test('tags that two windows add at once are both kept', async () => {
  await Promise.all([
    markPaper({ key: KEY, patch: { tags: { add: ['하나'] } } }, NOW),
    markPaper({ key: KEY, patch: { tags: { add: ['둘'] } } }, NOW),
  ]);
  expect(await readMarks()).toMatchObject([{ tags: ['둘', '하나'] }]);
  freshDatabases();
  expect(await readMarks()).toMatchObject([{ tags: ['둘', '하나'] }]);
});

describe('marks come back from the copy', () => {
  test('when the database is gone, and the reader can be told', async () => {
    await markPaper({ key: KEY, patch: { isStarred: true, note: '메모' } }, NOW);
    const before = await readMarks();
    freshDatabases();
    expect(await readMarks()).toEqual(before);
    expect(await readMeta(RECOVERY_NOTICE)).toEqual({
      at: LATER,
      wasBroken: false,
      marks: 1,
      weeks: 0,
    });
  });

  test('when the database is broken', async () => {
    await markPaper({ key: KEY, patch: { isStarred: true } }, NOW);
    breakDatabases();
    expect(await readMarks()).toMatchObject([{ key: KEY, isStarred: true }]);
    expect(await readMeta(RECOVERY_NOTICE)).toEqual({
      at: LATER,
      wasBroken: true,
      marks: 1,
      weeks: 0,
    });
  });

  test.each([
    ['is not there', undefined],
    ['is cut off', '[{"key":"arxiv:2410.05258","isSta'],
    ['is no list', '{"marks":7}'],
  ])('marks do not come back from the copy when the database %s', async (_, text) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    if (text) files.files.set('marks.json', text);
    expect(await readMarks()).toEqual([]);
    expect(await readMeta(RECOVERY_NOTICE)).toBeNull();
  });

  test('one by one: a damaged mark does not cost the others', async () => {
    await markPaper({ key: KEY, patch: { isStarred: true } }, NOW);
    files.files.set('marks.json', JSON.stringify([...copy(), { key: '__proto__' }, null]));
    freshDatabases();
    expect((await readMarks()).map(({ key }) => key)).toEqual([KEY]);
  });
});
