import { expect, test } from 'vitest';
import { emptyMark } from '../../../lib/paper/mark';
import { paperKey } from '../../../lib/paper/ref';
import { flagsOf, markView } from '../../../lib/view/marks/mark-view';
import { beginNote, keptNote, typeNote } from '../../../lib/view/marks/note-draft';
import { searchWords } from '../../../lib/view/search/search.words';

const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });
const MARK = { ...emptyMark(KEY), isStarred: true, readAt: '2026-11-21T00:00:00.000Z', note: '글' };
const FAILURE = { ko: '가득 찼어요.', en: 'It is full.' };

test('a row shows the marks that are set', () => {
  expect(flagsOf(MARK)).toEqual({ isStarred: true, isRead: true, hasNote: true });
  expect(flagsOf(emptyMark(KEY))).toEqual({ isStarred: false, isRead: false, hasNote: false });
});

test('the bar of marks shows the draft, not the stored note', () => {
  const view = markView(
    MARK,
    typeNote(beginNote('글'), '글을'),
    false,
    null,
    searchWords('ko'),
    'ko',
  );
  expect(view).toEqual({
    isStarred: true,
    isRead: true,
    note: '글을',
    status: '',
    canUndo: false,
    failure: null,
    remark: null,
  });
});

test('the bar of marks offers to undo, says why nothing was stored, and what becomes of marks in private windows', () => {
  const cleared = keptNote(beginNote('글'), '', '글');
  const words = searchWords('en');
  expect(markView(MARK, cleared, true, null, words, 'en')).toMatchObject({
    status: 'Note cleared',
    canUndo: true,
    remark: 'Marks you make in this private window are saved to your regular profile.',
  });
  expect(markView(MARK, cleared, false, FAILURE, words, 'en')).toMatchObject({
    status: '',
    failure: 'It is full.',
  });
});
