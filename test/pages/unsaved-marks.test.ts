import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { markPaper } from '../../lib/background/marks';
import type { Message } from '../../lib/messaging/calls';
import type { Reply } from '../../lib/messaging/messages';
import { KeptMarks } from '../../lib/pages/kept-marks';
import { PaperMarks } from '../../lib/pages/paper-marks';
import { paperKey } from '../../lib/paper/ref';
import { readMarks } from '../../lib/storage/store';
import { fakeBackground } from '../fakes/background';
import { freshDatabases } from '../fakes/database';
import { fakePrivateFiles } from '../fakes/private-files';
import { fakeStorage } from '../fakes/storage';
import { fakeUnsavedPlaces } from '../fakes/unsaved-place';

const NOW = '2026-11-21T00:00:00.000Z';
const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });
const FULL = { ko: '가득 찼어요.', en: 'It is full.' };

type Background = 'awake' | 'asleep' | 'full';
let background: Background;
let asked: Message[];
let places: ReturnType<typeof fakeUnsavedPlaces>;
let windows: AbortController;

beforeEach(() => {
  // A note is not stored by the pause after it: a page that is closed has no timers.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  fakeStorage();
  freshDatabases();
  fakePrivateFiles();
  places = fakeUnsavedPlaces();
  windows = new AbortController();
  background = 'awake';
  ({ asked } = fakeBackground((message): Reply | Promise<Reply> => {
    // What a page sends while it closes does not start a worker that is asleep.
    if (background === 'asleep') return new Promise<never>(() => undefined);
    if (background === 'full' || message.kind !== 'mark') return { ok: false, failure: FULL };
    const { key, patch } = message;
    return markPaper(key, patch, NOW).then((value) => ({ ok: true, value }));
  }));
});

afterEach(() => {
  windows.abort();
  vi.useRealTimers();
});

/** A page of ours with the paper open. */
async function openPage() {
  const { close, ...place } = places.openPage();
  let paper: PaperMarks | null = null;
  const kept = new KeptMarks(windows.signal, () => paper?.follow(), place);
  // Private, so that nothing is stored but what the reader does.
  paper = new PaperMarks(kept, Promise.resolve(true), () => undefined);
  await kept.read();
  paper.show(KEY);
  const { actions } = paper;
  const leaveAndClose = () => {
    paper.leave();
    close();
  };
  return { actions, close: leaveAndClose, crash: close };
}

const stored = async () => {
  const mark = (await readMarks()).find(({ key }) => key === KEY);
  return mark && { note: mark.note, isStarred: mark.isStarred, isRead: mark.readAt !== null };
};
const NOTHING = { note: '', isStarred: false, isRead: false };

type Page = Awaited<ReturnType<typeof openPage>>;

describe('what a page could not store before it was closed is stored by the next one', () => {
  test.each<[string, (page: Page) => void, object]>([
    ['a note, right after typing', ({ actions }) => actions.onNote('쓰던 글'), { note: '쓰던 글' }],
    [
      'a note that was sent and typed on',
      ({ actions }) => {
        actions.onNote('쓰던');
        actions.onLeave();
        actions.onNote('쓰던 글');
      },
      { note: '쓰던 글' },
    ],
    ['a star', ({ actions }) => actions.onStar(), { isStarred: true }],
    ['a reading', ({ actions }) => actions.onRead(), { isRead: true }],
    [
      'all of them',
      ({ actions }) => {
        actions.onNote('글');
        actions.onStar();
        actions.onRead();
      },
      { note: '글', isStarred: true, isRead: true },
    ],
    [
      'the last of two choices',
      ({ actions }) => {
        actions.onStar();
        actions.onStar();
        actions.onRead();
      },
      { isRead: true },
    ],
  ])('%s', async (_, act, expected) => {
    for (const end of ['close', 'crash'] as const) {
      freshDatabases();
      const page = await openPage();
      background = 'asleep';
      act(page);
      page[end]();
      expect(await stored()).toBeUndefined();
      background = 'awake';
      await openPage();
      await expect.poll(stored).toEqual({ ...NOTHING, ...expected });
      await expect.poll(() => places.items).toEqual({});
    }
  });

  test('a note that was emptied', async () => {
    await markPaper(KEY, { note: '어제의 글' }, NOW);
    const page = await openPage();
    background = 'asleep';
    page.actions.onNote('');
    page.close();
    background = 'awake';
    await openPage();
    await expect.poll(stored).toEqual(NOTHING);
  });

  test('a note that was changed elsewhere meanwhile, without losing a paragraph of either', async () => {
    await markPaper(KEY, { note: '하나' }, NOW);
    const page = await openPage();
    background = 'asleep';
    page.actions.onNote('하나\n\n둘');
    page.close();
    background = 'awake';
    await markPaper(KEY, { note: '하나\n\n셋' }, NOW);
    await openPage();
    await expect.poll(stored).toMatchObject({ note: '하나\n\n둘\n\n셋' });
  });

  test('a note for which there was no room', async () => {
    const page = await openPage();
    background = 'full';
    page.actions.onNote('쓰던 글');
    page.actions.onLeave();
    await expect.poll(() => asked.length).toBe(1);
    page.close();
    background = 'awake';
    await openPage();
    await expect.poll(stored).toMatchObject({ note: '쓰던 글' });
  });
});

describe('a page', () => {
  test('leaves nothing once the background has confirmed it', async () => {
    const page = await openPage();
    page.actions.onStar();
    page.actions.onNote('글');
    page.actions.onLeave();
    await expect.poll(() => places.items).toEqual({});
    page.close();
    const before = asked.length;
    await openPage();
    await expect.poll(stored).toEqual({ note: '글', isStarred: true, isRead: false });
    expect(asked.slice(before)).toEqual([]);
  });

  test('leaves nothing of a note that is again as it was', async () => {
    await markPaper(KEY, { note: '글' }, NOW);
    const page = await openPage();
    page.actions.onNote('글!');
    page.actions.onNote('글');
    page.actions.onLeave();
    expect([places.items, asked]).toEqual([{}, []]);
  });

  test('does not touch what another page that is open is writing, until that one is closed', async () => {
    const one = await openPage();
    one.actions.onNote('쓰는');
    await openPage();
    await Promise.resolve();
    expect(asked).toEqual([]);
    one.actions.onNote('쓰는 중');
    one.crash();
    await expect.poll(stored).toMatchObject({ note: '쓰는 중' });
    expect(asked.length).toBe(1);
  });

  test.each([
    ['no JSON', '{'],
    ['no list', '{"key":"arxiv:2410.05258"}'],
    ['no paper', '[{"key":"nonsense","patch":{"note":"글"},"base":""}]'],
    ['no choices', '[{"key":"arxiv:2410.05258","patch":{"note":1,"isStarred":"yes"}}]'],
    ['nothing', 'null'],
  ])('stores nothing of what is not as a page writes it, and removes it: %s', async (_, text) => {
    const { storage } = places.openPage();
    storage.setItem('unsaved:another', text);
    storage.setItem('something else', text);
    await openPage();
    await expect.poll(() => places.items).toEqual({ 'something else': text });
    expect(asked).toEqual([]);
  });
});
