import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { markPaper } from '../../lib/background/marks';
import type { Message } from '../../lib/messaging/calls';
import type { Reply } from '../../lib/messaging/messages';
import { KeptMarks } from '../../lib/pages/kept-marks';
import { PaperMarks } from '../../lib/pages/paper-marks';
import { readMarkChange } from '../../lib/paper/mark-patch';
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
    const change = readMarkChange(message);
    if (!change) return { ok: false, failure: FULL };
    return markPaper(change, NOW).then((value) => ({ ok: true, value }));
  }));
});

afterEach(() => {
  windows.abort();
  vi.useRealTimers();
});

/** A page of ours with the paper open. */
/** @param isPrivate - the default here, so that only the reader's own changes are stored */
async function openPage(isPrivate = true) {
  const { close, ...place } = places.openPage();
  let paper: PaperMarks | null = null;
  const kept = new KeptMarks(windows.signal, () => paper?.follow(), place);
  paper = new PaperMarks(kept, Promise.resolve(isPrivate), () => undefined);
  await kept.read();
  paper.show(KEY);
  const { actions } = paper;
  const view = () => paper.view('ko');
  const leaveAndClose = () => {
    paper.leave();
    close();
  };
  return { actions, view, close: leaveAndClose, crash: close };
}

const stored = async () => {
  const mark = (await readMarks()).find(({ key }) => key === KEY);
  if (!mark) return mark;
  const { note, isStarred, tags, reached } = mark;
  return { note, isStarred, isRead: mark.readAt !== null, tags, pair: reached?.pair ?? null };
};
const NOTHING = { note: '', isStarred: false, isRead: false, tags: [] as string[], pair: null };

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
      'tags, as they were last',
      ({ actions }) => {
        actions.onTag('하나');
        actions.onTag('둘');
        actions.onUntag('하나');
      },
      { tags: ['둘'] },
    ],
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
    await markPaper({ key: KEY, patch: { note: '어제의 글' } }, NOW);
    const page = await openPage();
    background = 'asleep';
    page.actions.onNote('');
    page.close();
    background = 'awake';
    await openPage();
    await expect.poll(stored).toEqual(NOTHING);
  });

  test('a note that was changed elsewhere meanwhile, without losing a paragraph of either', async () => {
    await markPaper({ key: KEY, patch: { note: '하나' } }, NOW);
    const page = await openPage();
    background = 'asleep';
    page.actions.onNote('하나\n\n둘');
    page.close();
    background = 'awake';
    await markPaper({ key: KEY, patch: { note: '하나\n\n셋' } }, NOW);
    await openPage();
    await expect.poll(stored).toMatchObject({ note: '하나\n\n둘\n\n셋' });
  });

  test('tags, in addition to those that another window has added', async () => {
    const page = await openPage();
    background = 'asleep';
    page.actions.onTag('하나');
    page.close();
    background = 'awake';
    await markPaper({ key: KEY, patch: { tags: { add: ['둘'] } } }, NOW);
    await openPage();
    await expect.poll(stored).toMatchObject({ tags: ['둘', '하나'] });
  });

  test('how far a paper was read', async () => {
    const page = await openPage(false);
    background = 'asleep';
    page.actions.onReach(KEY, 4, 9);
    await Promise.resolve();
    page.close();
    background = 'awake';
    await openPage();
    await expect.poll(stored).toMatchObject({ pair: 4 });
  });

  test('a note that is too long comes back into its field, and is stored once it is shorter', async () => {
    const page = await openPage();
    page.actions.onNote('x'.repeat(30_000));
    page.close();
    const next = await openPage();
    await expect.poll(() => next.view()?.note.length).toBe(30_000);
    expect(next.view()?.failure).toContain('30,000자');
    expect(await stored()).toBeUndefined();
    next.crash();
    const last = await openPage();
    await expect.poll(() => last.view()?.note.length).toBe(30_000);
    last.actions.onNote('줄인 글');
    last.actions.onLeave();
    await expect.poll(stored).toMatchObject({ note: '줄인 글' });
    await expect.poll(() => places.items).toEqual({});
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
    await expect.poll(stored).toEqual({ ...NOTHING, note: '글', isStarred: true });
    expect(asked.slice(before)).toEqual([]);
  });

  test('leaves nothing of a note that is again as it was', async () => {
    await markPaper({ key: KEY, patch: { note: '글' } }, NOW);
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
