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

const NOW = '2026-11-21T00:00:00.000Z';
const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });
const OTHER = paperKey({ scheme: 'arxiv', id: '2410.07095' });
const FULL = { ko: '가득 찼어요.', en: 'It is full.' };

const anyTime = expect.any(String) as string; // matches one

let isFull = false;
let asked: Message[];
let windows: AbortController;

beforeEach(() => {
  fakeStorage();
  freshDatabases();
  fakePrivateFiles();
  isFull = false;
  windows = new AbortController();
  ({ asked } = fakeBackground(async (message): Promise<Reply> => {
    if (isFull || message.kind !== 'mark') return { ok: false, failure: FULL };
    return { ok: true, value: await markPaper(message.key, message.patch, NOW) };
  }));
});

afterEach(() => {
  windows.abort();
  vi.useRealTimers();
});

/** A window of ours with a paper open. */
async function openWindow(key = KEY) {
  let paper: PaperMarks | null = null;
  const kept = new KeptMarks(windows.signal, () => paper?.follow());
  paper = new PaperMarks(kept, Promise.resolve(false), () => undefined);
  await kept.read();
  paper.show(key);
  await expect.poll(readMarks).toContainEqual(expect.objectContaining({ key, openedAt: anyTime }));
  return { kept, paper, view: () => paper?.view('ko') };
}

test.each<[string, () => Promise<boolean>]>([
  ['a private window', async () => true],
  ['a window of which that cannot be told', () => Promise.reject(new Error('no window'))],
])('in %s a star is kept, but not when the paper was opened', async (_, isPrivate) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const kept = new KeptMarks(windows.signal, () => undefined);
  const paper = new PaperMarks(kept, isPrivate(), () => undefined);
  await kept.read();
  paper.show(KEY);
  await Promise.resolve();
  paper.actions.onStar();
  await expect.poll(readMarks).toMatchObject([{ isStarred: true, openedAt: null }]);
  expect(asked.filter((message) => message.kind === 'mark').length).toBe(1);
  expect(paper.view('ko')?.remark).toContain('시크릿(사생활 보호) 창');
});

const storedNote = async () => (await readMarks()).find(({ key }) => key === KEY)?.note;

describe('marks of the paper that is shown', () => {
  test('show at once, are kept, and can be taken back', async () => {
    const { kept, paper, view } = await openWindow();
    paper.actions.onStar();
    expect(view()?.isStarred).toBe(true);
    paper.actions.onRead();
    await expect.poll(readMarks).toMatchObject([{ isStarred: true, readAt: anyTime }]);
    expect(kept.lookup.get(KEY)).toEqual({ star: true, read: true, note: '' });
    paper.actions.onStar();
    await expect.poll(readMarks).toMatchObject([{ isStarred: false }]);
  });

  test('agree in two windows', async () => {
    const one = await openWindow();
    const two = await openWindow();
    one.paper.actions.onStar();
    await expect.poll(() => two.view()?.isStarred).toBe(true);
    two.paper.actions.onNote('저기서');
    two.paper.actions.onLeave();
    await expect.poll(() => one.view()?.note).toBe('저기서');
    expect([...one.kept.lookup.noted()]).toEqual([[KEY, '저기서']]);
  });

  test('stay as they were where they cannot be stored, and say why', async () => {
    const { paper, view } = await openWindow();
    isFull = true;
    paper.actions.onStar();
    await expect.poll(() => view()?.failure).toBe('가득 찼어요.');
    expect(view()?.isStarred).toBe(false);
  });

  test('record when the paper was opened', async () => {
    await openWindow();
    expect(await readMarks()).toMatchObject([{ key: KEY, openedAt: anyTime }]);
  });
});

describe('a note', () => {
  test('is stored when the reader pauses, and not before', async () => {
    const { paper, view } = await openWindow();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const notes = () => asked.filter((one) => one.kind === 'mark' && 'note' in one.patch).length;
    paper.actions.onNote('하');
    vi.advanceTimersByTime(700);
    paper.actions.onNote('하나');
    vi.advanceTimersByTime(700);
    expect(notes()).toBe(0);
    vi.advanceTimersByTime(200);
    expect(notes()).toBe(1);
    vi.useRealTimers();
    await expect.poll(() => view()?.status).toBe('저장했어요');
    expect(await storedNote()).toBe('하나');
  });

  test('is kept when another paper is shown', async () => {
    const { kept, paper } = await openWindow();
    paper.actions.onNote('쓰던 것');
    paper.show(OTHER);
    await expect.poll(storedNote).toBe('쓰던 것');
    expect(kept.get(OTHER).note).toBe('');
    expect(paper.view('ko')?.note).toBe('');
  });

  test('that was emptied can be restored', async () => {
    const { paper, view } = await openWindow();
    paper.actions.onNote('지운 것');
    paper.actions.onLeave();
    await expect.poll(storedNote).toBe('지운 것');
    await expect.poll(() => view()?.status).toBe('저장했어요');
    paper.actions.onNote('');
    paper.actions.onLeave();
    await expect.poll(() => view()?.canUndo).toBe(true);
    paper.actions.onUndo();
    await expect.poll(storedNote).toBe('지운 것');
    expect(view()?.note).toBe('지운 것');
  });

  test('that could not be stored stays in the field and is tried again', async () => {
    const { paper, view } = await openWindow();
    isFull = true;
    paper.actions.onNote('귀한 글');
    paper.actions.onLeave();
    await expect.poll(() => view()?.failure).toBe('가득 찼어요.');
    expect(view()?.note).toBe('귀한 글');
    isFull = false;
    paper.actions.onLeave();
    await expect.poll(storedNote).toBe('귀한 글');
    await expect.poll(() => view()?.failure).toBeNull();
  });
});
