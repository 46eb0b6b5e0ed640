import { describe, expect, test } from 'vitest';
import { emptyMark } from '../../../lib/paper/mark';
import { paperKey } from '../../../lib/paper/ref';
import { flagsOf, type MarkState, markView, whyTooLong } from '../../../lib/view/marks/mark-view';
import { beginNote, keepingNote, typeNote } from '../../../lib/view/marks/note-draft';

const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });
const MARK = { ...emptyMark(KEY), isStarred: true, readAt: '2026-11-21T00:00:00.000Z', note: '글' };
const FAILURE = { ko: '가득 찼어요.', en: 'It is full.' };
const LAST = {
  text: { ko: '별표를 달았어요', en: 'Starred' },
  canUndo: true,
  canRedo: false,
  atMs: 7,
};
const READING = { isKept: false, isEnding: false, from: null };

function state(given: Partial<MarkState> = {}): MarkState {
  return {
    mark: MARK,
    draft: beginNote('글'),
    isPrivate: false,
    failure: null,
    tagFailure: null,
    last: null,
    conflict: null,
    knownTags: [],
    reading: READING,
    ...given,
  };
}

test('a row shows the marks that are set', () => {
  expect(flagsOf(MARK)).toEqual({
    isStarred: true,
    isRead: true,
    isStarted: false,
    hasNote: true,
    tags: [],
  });
  const reached = { pair: 3, of: 9, at: '2026-11-20T00:00:00.000Z' };
  const begun = { ...emptyMark(KEY), tags: ['세미나'], reached };
  expect(flagsOf(begun)).toEqual({
    isStarred: false,
    isRead: false,
    isStarted: true,
    hasNote: false,
    tags: ['세미나'],
  });
  expect(flagsOf({ ...MARK, reached }).isStarted).toBe(false);
});

describe('the controls of the open paper', () => {
  test('show the draft of the note, not the stored one', () => {
    const view = markView(state({ draft: typeNote(beginNote('글'), '글을') }), 'ko');
    expect(view).toEqual({
      key: KEY,
      isStarred: true,
      isRead: true,
      note: '글을',
      status: '',
      canUndo: false,
      canRedo: false,
      atMs: 0,
      tags: [],
      otherTags: [],
      tagFailure: null,
      conflict: null,
      failure: null,
      remark: null,
      reading: READING,
    });
  });

  test('say what was done last and offer to undo it', () => {
    expect(markView(state({ last: LAST }), 'en')).toMatchObject({
      status: 'Starred',
      canUndo: true,
      canRedo: false,
    });
  });

  test('say instead that a note is being stored, or why it was not', () => {
    const draft = keepingNote(beginNote('글'));
    expect(markView(state({ last: LAST, draft }), 'ko')).toMatchObject({
      status: '저장하는 중이에요',
      canUndo: false,
    });
    expect(markView(state({ last: LAST, failure: FAILURE }), 'en')).toMatchObject({
      status: '',
      canUndo: false,
      failure: 'It is full.',
    });
  });

  test('say what happens to marks in private windows', () => {
    expect(markView(state({ isPrivate: true }), 'en').remark).toBe(
      'Marks you make in this private window are saved to your regular profile.',
    );
  });

  test('show each tag with the filter that finds its papers, and offer the others', () => {
    const mark = { ...MARK, tags: ['긴 문맥', 'RLHF', '<b>"x"'] };
    const view = markView(state({ mark, knownTags: ['RLHF', '세미나', '긴 문맥'] }), 'ko');
    expect(view.tags).toEqual([
      { text: '긴 문맥', filter: 'tag:"긴 문맥"' },
      { text: 'RLHF', filter: 'tag:rlhf' },
      { text: '<b>"x"', filter: 'tag:"<b> x"' },
    ]);
    expect(view.otherTags).toEqual(['세미나']);
  });

  test('say that two windows changed the note, and which versions can be kept', () => {
    expect(markView(state({ conflict: { other: null } }), 'ko').conflict).toEqual({
      text: '다른 창에서도 이 메모를 고쳐서 둘 다 남겼어요.',
      canKeepOther: false,
    });
    expect(markView(state({ conflict: { other: '글' } }), 'en').conflict?.canKeepOther).toBe(true);
  });
});

test('a text that is too long for a note is reported with its length and the limit', () => {
  expect(whyTooLong('가'.repeat(20_000))).toBeNull();
  expect(whyTooLong('x'.repeat(1_048_576))).toEqual({
    ko: '메모는 20,000자까지 저장돼요. 지금은 1,048,576자예요. 줄이면 저장되고, 쓴 글은 이 칸에 그대로 있어요.',
    en: 'A note can have 20,000 characters; this one has 1,048,576. What you wrote stays in the field and is saved once it is shorter.',
  });
});
