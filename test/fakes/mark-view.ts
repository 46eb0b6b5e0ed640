import type { MarkCallbacks } from '../../components/pages/MarkBar';
import { paperKey } from '../../lib/paper/ref';
import type { MarkView } from '../../lib/view/marks/mark-view';

/** The marks of a paper without any; pass the ones that the test is about. */
export function makeMarkView(given: Partial<MarkView> = {}): MarkView {
  return {
    key: paperKey({ scheme: 'arxiv', id: '2410.05258' }),
    isStarred: false,
    isRead: false,
    note: '',
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
    reading: { isKept: false, isEnding: false, from: null },
    ...given,
  };
}

/** All callbacks for marks; each logs its name and its arguments. */
export function makeMarking(calls: unknown[]): MarkCallbacks {
  const call =
    (name: string) =>
    (...args: unknown[]) =>
      void calls.push([name, ...args]);
  return {
    onStar: () => call('star')(),
    onRead: () => call('read')(),
    onNote: call('note'),
    onLeave: () => call('leave')(),
    onKeepNote: call('keep'),
    onTag: (text) => {
      call('tag')(text);
      return text !== 'refused';
    },
    onUntag: call('untag'),
    onUndo: () => call('undo')(),
    onRedo: () => call('redo')(),
    onReach: call('reach'),
    onReadThrough: call('read through'),
  };
}
