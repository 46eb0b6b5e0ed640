import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { markPaper, markPapers } from '../../lib/background/marks';
import type { WeekRecord } from '../../lib/lookup/mirror-image';
import type { Message } from '../../lib/messaging/calls';
import type { Reply } from '../../lib/messaging/messages';
import { KeptMarks } from '../../lib/pages/kept-marks';
import type { LibraryReader } from '../../lib/pages/library-items';
import { ListMarks } from '../../lib/pages/list-marks';
import { readMarkChange } from '../../lib/paper/mark-patch';
import { type PaperKey, paperKey } from '../../lib/paper/ref';
import { readMarks } from '../../lib/storage/store';
import { fakeBackground } from '../fakes/background';
import { freshDatabases } from '../fakes/database';
import { fakePrivateFiles } from '../fakes/private-files';
import { fakeStorage } from '../fakes/storage';
import { fakeUnsavedPlaces } from '../fakes/unsaved-place';

const NOW = '2026-11-21T00:00:00.000Z';
const FULL = { ko: '가득 찼어요.', en: 'It is full.' };
const key = (number: number) => paperKey({ scheme: 'arxiv', id: `2410.0000${number}` });
const [A, B, C, D] = [key(1), key(2), key(3), key(4)] as [PaperKey, PaperKey, PaperKey, PaperKey];

/** Newest first; one paper is in two weeks. */
const WEEKS = [
  { id: 'w3', start: '2026-11-16', end: '2026-11-22', papers: [A] },
  { id: 'w2', start: '2026-11-09', end: '2026-11-15', papers: [B, C] },
  { id: 'w1', start: '2026-09-07', end: '2026-09-13', papers: [C, D] },
];
const library = {
  head: { weeks: WEEKS },
  weeks: async (ids: readonly string[]) => WEEKS.filter(({ id }) => ids.includes(id)),
  papers: async () => [],
} as unknown as LibraryReader & { weeks(): Promise<WeekRecord[]> }; // only these methods are used

let asked: Message[];
let isFull: boolean;
let isAwake: boolean;
let page: AbortController;
let places: ReturnType<typeof fakeUnsavedPlaces>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(NOW) });
  fakeStorage();
  freshDatabases();
  fakePrivateFiles();
  isFull = false;
  isAwake = true;
  places = fakeUnsavedPlaces();
  page = new AbortController();
  ({ asked } = fakeBackground(async (message): Promise<Reply> => {
    if (!isAwake) return new Promise<never>(() => undefined);
    if (isFull) return { ok: false, failure: FULL };
    if (message.kind === 'mark-many') {
      const changes = message.changes.flatMap((one) => readMarkChange(one) ?? []);
      return { ok: true, value: await markPapers(changes, NOW) };
    }
    if (message.kind !== 'mark') return { ok: false, failure: FULL };
    return { ok: true, value: await markPaper(message, NOW) };
  }));
});

afterEach(() => {
  page.abort();
  vi.useRealTimers();
});

async function openPage() {
  const { close, ...place } = places.openPage();
  const kept = new KeptMarks(page.signal, () => undefined, place);
  await kept.read();
  const many = new ListMarks(
    kept,
    () => library,
    () => undefined,
  );
  return { kept, many, close, view: () => many.view('ko') };
}

const readKeys = async () =>
  (await readMarks()).flatMap((mark) => (mark.readAt ? [mark.key] : [])).sort();

describe('marking many papers as read', () => {
  test('covers the papers of a week and of earlier ones, in one message, and is undone as a whole', async () => {
    await markPaper({ key: D, patch: { readAt: '2026-01-01T00:00:00.000Z' } }, NOW);
    await markPaper({ key: B, patch: { reached: { pair: 3, of: 9, at: NOW } } }, NOW);
    const { many, view } = await openPage();
    await many.upTo('w2');
    expect(await readKeys()).toEqual([B, C, D]);
    expect(asked.filter(({ kind }) => kind === 'mark-many').length).toBe(1);
    expect(view()).toMatchObject({
      status: '2편을 읽음으로 표시했어요',
      canUndo: true,
      canRedo: false,
      failure: null,
    });
    many.actions.onUndo();
    await expect.poll(readKeys).toEqual([D]);
    expect((await readMarks()).find((mark) => mark.key === B)?.reached?.pair).toBe(3);
    await expect.poll(() => view()).toMatchObject({ status: '되돌렸어요', canRedo: true });
    many.actions.onRedo();
    await expect.poll(readKeys).toEqual([B, C, D]);
  });

  test('covers the weeks that are older than a month', async () => {
    const { many } = await openPage();
    await many.older();
    expect(await readKeys()).toEqual([C, D]);
  });

  test('keeps marks that were changed by hand since when it is undone', async () => {
    const { kept, many } = await openPage();
    await many.upTo('w3');
    await kept.change(A, { readAt: null });
    await kept.change(A, { readAt: '2026-11-22T00:00:00.000Z' });
    many.actions.onUndo();
    await expect.poll(readKeys).toEqual([A]);
  });

  test('says so if there is nothing to do, and does nothing', async () => {
    const { many, view } = await openPage();
    await many.upTo('w3');
    const before = asked.length;
    await many.older();
    expect(view()).toMatchObject({ status: '모두 읽은 논문이에요', canUndo: false });
    expect(asked.length).toBe(before);
  });

  test('says why it could not be done, and changes nothing', async () => {
    const { kept, many, view } = await openPage();
    isFull = true;
    await many.upTo('w3');
    expect(view()).toMatchObject({ failure: '가득 찼어요.', canUndo: false });
    expect(kept.get(A).readAt).toBeNull();
    expect(await readMarks()).toEqual([]);
  });

  test('is completed by the next page if this one closes too early', async () => {
    const { many, close } = await openPage();
    isAwake = false;
    void many.upTo('w3');
    await expect.poll(() => Object.keys(places.items).length).toBe(1);
    close();
    isAwake = true;
    const before = asked.length;
    await openPage();
    await expect.poll(readKeys).toEqual([A, B, C, D]);
    expect(asked.slice(before).map(({ kind }) => kind)).toEqual(['mark-many']);
    await expect.poll(() => places.items).toEqual({});
  });
});

test('a mark of one paper is switched from the list, and undone there', async () => {
  const { kept, many, view } = await openPage();
  many.switchMark(A, 'star');
  many.switchMark(B, 'read');
  many.switchMark(A, 'star');
  await expect.poll(() => view().status).toBe('별표를 뗐어요');
  await expect.poll(readKeys).toEqual([B]);
  many.actions.onUndo();
  await expect.poll(() => kept.get(A).isStarred).toBe(true);
  many.actions.onUndo();
  await expect.poll(readKeys).toEqual([]);
  many.actions.onUndo();
  await expect.poll(() => kept.get(A).isStarred).toBe(false);
  expect(view()).toMatchObject({ canUndo: false, canRedo: true });
});
