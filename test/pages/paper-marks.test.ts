import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
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

const NOW = '2026-11-21T00:00:00.000Z';
const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });
const OTHER = paperKey({ scheme: 'arxiv', id: '2410.07095' });
const FULL = { ko: '가득 찼어요.', en: 'It is full.' };

const anyTime = expect.any(String) as string; // matches one

let isFull = false;
let asked: Message[];
let answers: Promise<unknown>[];
let windows: AbortController;

beforeEach(() => {
  fakeStorage();
  freshDatabases();
  fakePrivateFiles();
  isFull = false;
  windows = new AbortController();
  answers = [];
  ({ asked } = fakeBackground((message): Reply | Promise<Reply> => {
    const change = message.kind === 'mark' ? readMarkChange(message) : null;
    if (isFull || !change) return { ok: false, failure: FULL };
    const marking = markPaper(change, NOW);
    answers.push(marking);
    return marking.then((value) => ({ ok: true, value }));
  }));
});

afterEach(async () => {
  windows.abort();
  vi.useRealTimers();
  await Promise.allSettled(answers); // so that none reaches the next test's database
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
    expect(kept.lookup.get(KEY)).toEqual({
      star: true,
      read: true,
      isStarted: false,
      note: '',
      tags: [],
    });
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
    await expect.poll(() => view()?.status).toBe('메모를 저장했어요');
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
    await expect.poll(() => view()?.status).toBe('메모를 저장했어요');
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

const markOf = async (key = KEY) => (await readMarks()).find((mark) => mark.key === key);

describe('a change to a paper', () => {
  test.each<[string, (actions: PaperMarks['actions']) => void, object, string]>([
    ['a star', ({ onStar }) => onStar(), { isStarred: true }, '별표를 달았어요'],
    ['a reading', ({ onRead }) => onRead(), { readAt: anyTime }, '읽음으로 표시했어요'],
    [
      'a tag',
      ({ onTag }) => void onTag('긴 문맥'),
      { tags: ['긴 문맥'] },
      '‘긴 문맥’ 태그를 붙였어요',
    ],
    [
      'a note',
      ({ onNote, onLeave }) => {
        onNote('쓴 글');
        onLeave();
      },
      { note: '쓴 글' },
      '메모를 저장했어요',
    ],
  ])('is reported, undone and redone: %s', async (_, act, done, says) => {
    const { paper, view } = await openWindow();
    const before = await markOf();
    const { isStarred, readAt, note, tags } = before ?? {};
    act(paper.actions);
    await expect.poll(() => view()?.status).toBe(says);
    await expect.poll(() => markOf()).toMatchObject(done);
    expect(view()).toMatchObject({ canUndo: true, canRedo: false });
    paper.actions.onUndo();
    await expect.poll(() => markOf()).toMatchObject({ isStarred, readAt, note, tags });
    await expect.poll(() => view()?.status).toBe('되돌렸어요');
    expect(view()).toMatchObject({ canUndo: false, canRedo: true });
    paper.actions.onRedo();
    await expect.poll(() => markOf()).toMatchObject(done);
  });

  test('is undone one by one, and only on that paper', async () => {
    const { paper, view } = await openWindow();
    paper.actions.onStar();
    paper.actions.onTag('하나');
    paper.actions.onTag('둘');
    paper.actions.onUntag('하나');
    await expect.poll(() => markOf()).toMatchObject({ isStarred: true, tags: ['둘'] });
    paper.show(OTHER);
    expect(view()).toMatchObject({ status: '', canUndo: false });
    paper.show(KEY);
    expect(view()?.status).toBe('‘하나’ 태그를 뗐어요');
    for (const tags of [['둘', '하나'], ['하나'], []]) {
      paper.actions.onUndo();
      await expect.poll(() => markOf()).toMatchObject({ isStarred: true, tags });
    }
    paper.actions.onUndo();
    await expect.poll(() => markOf()).toMatchObject({ isStarred: false });
  });

  test('is not reported as done if it failed', async () => {
    const { paper, view } = await openWindow();
    isFull = true;
    paper.actions.onStar();
    await expect.poll(() => view()?.failure).toBe('가득 찼어요.');
    isFull = false;
    expect(view()).toMatchObject({ canUndo: false, status: '' });
  });

  test('that is a read mark restores the reading place when it is undone', async () => {
    const { paper } = await openWindow();
    paper.actions.onReach(KEY, 4, 9);
    const place = { pair: 4, of: 9, at: anyTime };
    await expect.poll(() => markOf()).toMatchObject({ reached: place });
    paper.actions.onRead();
    await expect.poll(() => markOf()).toMatchObject({ readAt: anyTime, reached: null });
    paper.actions.onUndo();
    await expect.poll(() => markOf()).toMatchObject({ readAt: null, reached: place });
  });
});

describe('a tag', () => {
  test('in another spelling counts as the existing one, and changes nothing', async () => {
    const { paper, view } = await openWindow();
    expect(paper.actions.onTag('RLHF')).toBe(true);
    expect(paper.actions.onTag(' rlhf ')).toBe(true);
    await expect.poll(() => markOf()).toMatchObject({ tags: ['RLHF'] });
    expect(view()?.tagFailure).toBeNull();
    paper.actions.onUndo();
    await expect.poll(() => view()?.canUndo).toBe(false);
  });

  test('is refused with the limit if there are too many, or if it is too long', async () => {
    const { paper, view } = await openWindow();
    for (let number = 0; number < 20; number += 1) paper.actions.onTag(`t${number}`);
    expect(paper.actions.onTag('하나 더')).toBe(false);
    expect(view()?.tagFailure).toBe('태그는 20개까지 붙일 수 있어요. 하나를 떼고 붙여 주세요.');
    paper.actions.onUntag('t1');
    expect(view()?.tagFailure).toBeNull();
    expect(paper.actions.onTag('x'.repeat(41))).toBe(false);
    expect(view()?.tagFailure).toContain('40자');
    expect(paper.actions.onTag('하나 더')).toBe(true);
    await expect.poll(async () => (await markOf())?.tags.length).toBe(20);
  });

  test('of other papers is offered, the most used first', async () => {
    await markPaper({ key: OTHER, patch: { tags: { add: ['세미나', '가끔'] } } }, NOW);
    const third = paperKey({ scheme: 'arxiv', id: '2410.11111' });
    await markPaper({ key: third, patch: { tags: { add: ['세미나'] } } }, NOW);
    const { paper, view } = await openWindow();
    expect(view()?.otherTags).toEqual(['세미나', '가끔']);
    paper.actions.onTag('세미나');
    expect(view()?.otherTags).toEqual(['가끔']);
  });
});

describe('a note that is written over some time', () => {
  test('is undone as one change, back to the previous text', async () => {
    const { paper, view } = await openWindow();
    paper.actions.onNote('처음');
    paper.actions.onLeave();
    await expect.poll(storedNote).toBe('처음');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    for (const text of ['처음 하나', '처음 하나 둘']) {
      paper.actions.onNote(text);
      vi.advanceTimersByTime(900); // a pause without leaving the field
    }
    vi.useRealTimers();
    await expect.poll(storedNote).toBe('처음 하나 둘');
    paper.actions.onLeave();
    await expect.poll(() => view()?.status).toBe('메모를 저장했어요');
    paper.actions.onUndo();
    await expect.poll(storedNote).toBe('처음');
    await expect.poll(() => view()?.note).toBe('처음');
    paper.actions.onUndo();
    await expect.poll(storedNote).toBe('');
    paper.actions.onRedo();
    paper.actions.onRedo();
    await expect.poll(storedNote).toBe('처음 하나 둘');
  });

  test('keeps what other windows wrote when it is undone', async () => {
    const { paper } = await openWindow();
    paper.actions.onNote('여기');
    paper.actions.onLeave();
    await expect.poll(storedNote).toBe('여기');
    await markPaper({ key: KEY, patch: { note: '여기\n\n저기' }, base: '여기' }, NOW);
    paper.actions.onUndo();
    await expect.poll(storedNote).toBe('저기');
  });
});

describe('a note that two windows write', () => {
  /** Two pages that started from the same note. */
  async function writeInBoth() {
    await markPaper({ key: KEY, patch: { note: '처음' } }, NOW);
    const [one, two] = [await openWindow(), await openWindow()];
    one.paper.actions.onNote('처음\n\n하나');
    two.paper.actions.onNote('처음\n\n둘');
    one.paper.actions.onLeave();
    await expect.poll(storedNote).toBe('처음\n\n하나');
    await expect.poll(() => two.kept.get(KEY).note).toBe('처음\n\n하나');
    two.paper.actions.onLeave();
    await expect.poll(storedNote).toBe('처음\n\n둘\n\n하나');
    await expect.poll(() => two.view()?.conflict).not.toBeNull();
    return two;
  }

  test('keeps what both wrote, and says so in the window that stored last', async () => {
    const { view } = await writeInBoth();
    expect(view()).toMatchObject({
      note: '처음\n\n둘\n\n하나',
      conflict: { text: '다른 창에서도 이 메모를 고쳐서 둘 다 남겼어요.', canKeepOther: true },
    });
  });

  test.each([
    ['mine', '처음\n\n둘'],
    ['other', '처음\n\n하나'],
    ['both', '처음\n\n둘\n\n하나'],
  ] as const)(
    'is reduced to %s if the reader wants that, and can be restored',
    async (whose, note) => {
      const { paper, view } = await writeInBoth();
      paper.actions.onKeepNote(whose);
      await expect.poll(storedNote).toBe(note);
      await expect.poll(() => view()).toMatchObject({ note, conflict: null });
      if (whose !== 'both') paper.actions.onUndo();
      await expect.poll(storedNote).toBe('처음\n\n둘\n\n하나');
    },
  );

  test('loses nothing of either if both are stored at once', async () => {
    const [one, two] = [await openWindow(), await openWindow()];
    one.paper.actions.onNote('하나');
    two.paper.actions.onNote('둘');
    one.paper.actions.onLeave();
    two.paper.actions.onLeave();
    await expect.poll(storedNote).toMatch(/^(?:하나\n\n둘|둘\n\n하나)$/);
  });

  test('stays as stored if both are too long together, and the new text stays in its field', async () => {
    const { paper, view } = await openWindow();
    const [here, there] = ['가'.repeat(12_000), '나'.repeat(12_000)];
    paper.actions.onNote(here);
    await markPaper({ key: KEY, patch: { note: there } }, NOW);
    paper.actions.onLeave();
    await expect.poll(() => view()?.failure).toContain('20,000자가 넘어요');
    expect(view()?.note).toBe(here);
    expect(await storedNote()).toBe(there);
    paper.actions.onNote('짧은 글');
    paper.actions.onLeave();
    await expect.poll(storedNote).toBe(`짧은 글\n\n${there}`);
    await expect.poll(() => view()?.failure).toBeNull();
  });
});

test('a note of a megabyte stays in its field, with the limit, and the stored note is kept', async () => {
  const { paper, view } = await openWindow();
  paper.actions.onNote('짧은 글');
  paper.actions.onLeave();
  await expect.poll(storedNote).toBe('짧은 글');
  const long = 'x'.repeat(1_048_576);
  paper.actions.onNote(long);
  paper.actions.onLeave();
  expect(view()?.failure).toBe(
    '메모는 20,000자까지 저장돼요. 지금은 1,048,576자예요. 줄이면 저장되고, 쓴 글은 이 칸에 그대로 있어요.',
  );
  expect(view()?.note).toBe(long);
  expect(await storedNote()).toBe('짧은 글');
  paper.actions.onNote('줄인 글');
  paper.actions.onLeave();
  await expect.poll(storedNote).toBe('줄인 글');
  await expect.poll(() => view()?.failure).toBeNull();
});

describe('reading', () => {
  test('to the end marks the paper as read, which is reported and can be undone', async () => {
    const { paper, view } = await openWindow();
    expect(view()?.reading).toMatchObject({ isKept: true, isEnding: true });
    paper.actions.onReadThrough(KEY);
    await expect.poll(() => markOf()).toMatchObject({ readAt: anyTime });
    await expect.poll(() => view()?.status).toBe('다 읽어서 읽음으로 표시했어요');
    expect(view()?.reading).toMatchObject({ isKept: false, isEnding: false });
    paper.actions.onUndo();
    await expect.poll(() => markOf()).toMatchObject({ readAt: null });
  });

  test('to the end sets no read mark if the reader turned that off', async () => {
    await fakeBrowser.storage.local.set({ settings: { autoRead: false } });
    const { view } = await openWindow();
    await expect.poll(() => view()?.reading).toMatchObject({ isKept: true, isEnding: false });
    await fakeBrowser.storage.local.set({ settings: { autoRead: true } });
    await expect.poll(() => view()?.reading.isEnding).toBe(true);
  });

  test('is not recorded in a private window', async () => {
    const kept = new KeptMarks(windows.signal, () => undefined);
    const paper = new PaperMarks(kept, Promise.resolve(true), () => undefined);
    await kept.read();
    paper.show(KEY);
    paper.actions.onReach(KEY, 4, 9);
    paper.actions.onReadThrough(KEY);
    await expect.poll(() => paper.view('ko')?.reading.isKept).toBe(false);
    expect(asked.filter((message) => message.kind === 'mark')).toEqual([]);
  });

  test('stores the furthest place in a text, and the paper opens there', async () => {
    const { paper } = await openWindow();
    for (const pair of [2, 5, 3]) paper.actions.onReach(KEY, pair, 9);
    await expect.poll(() => markOf()).toMatchObject({ reached: { pair: 5, of: 9 } });
    paper.actions.onReach(KEY, 1, 12); // a different text of the paper
    await expect.poll(() => markOf()).toMatchObject({ reached: { pair: 1, of: 12 } });
    const { view } = await openWindow();
    expect(view()?.reading.from).toMatchObject({ pair: 1, of: 12 });
  });

  test('of a paper that has been left is stored for that paper', async () => {
    const { paper } = await openWindow();
    paper.show(OTHER);
    paper.actions.onReach(KEY, 4, 9);
    await expect.poll(() => markOf()).toMatchObject({ reached: { pair: 4 } });
    expect((await markOf(OTHER))?.reached ?? null).toBeNull();
  });
});
