import { beforeEach, describe, expect, test } from 'vitest';
import { type Deed, UndoHistory } from '../../lib/pages/undo-history';

const FULL = { ko: '가득 찼어요.', en: 'It is full.' };
let log: string[];
let failure: typeof FULL | null;
let history: UndoHistory;

beforeEach(() => {
  log = [];
  failure = null;
  history = new UndoHistory(() => undefined);
});

function deed(name: string, place = 'a'): Deed {
  const act = (what: string) => async () => {
    log.push(`${what} ${name}`);
    return failure;
  };
  const done = { ko: `${name} 했어요`, en: name };
  const undone = { ko: `${name} 되돌렸어요`, en: `${name} undone` };
  return { place, done, undone, undo: act('undo'), redo: act('redo') };
}

describe('a change that can be undone', () => {
  test('is undone in reverse order, and redone in the original order', async () => {
    for (const name of ['1', '2', '3']) history.did(deed(name));
    await history.undo('a');
    await history.undo('a');
    expect(history.last('a')).toMatchObject({
      text: { ko: '2 되돌렸어요', en: '2 undone' },
      canUndo: true,
      canRedo: true,
    });
    await history.redo('a');
    await history.undo('a');
    await history.undo('a');
    expect(log).toEqual(['undo 3', 'undo 2', 'redo 2', 'undo 2', 'undo 1']);
    expect(history.last('a')).toMatchObject({ canUndo: false, canRedo: true });
    expect(await history.undo('a')).toBeNull();
    expect(log.length).toBe(5);
  });

  test('is reported and undone in its own place', async () => {
    history.did(deed('1', 'a'));
    history.did(deed('2', 'b'));
    expect(history.last('a')?.text.en).toBe('1');
    expect(history.last('c')).toBeNull();
    await history.undo('a');
    expect(log).toEqual(['undo 1']);
    expect(history.last('b')).toMatchObject({ text: { en: '2' }, canRedo: false });
  });

  test('clears what could be redone in its place', async () => {
    history.did(deed('1', 'a'));
    history.did(deed('2', 'b'));
    await history.undo('a');
    await history.undo('b');
    history.did(deed('3', 'a'));
    expect(history.last('a')).toMatchObject({ text: { en: '3' }, canRedo: false });
    expect(history.last('b')?.canRedo).toBe(true);
  });

  test('can be undone later if undoing failed', async () => {
    history.did(deed('1'));
    failure = FULL;
    expect(await history.undo('a')).toBe(FULL);
    expect(history.last('a')).toMatchObject({ text: { en: '1' }, canUndo: true, canRedo: false });
    failure = null;
    await history.undo('a');
    failure = FULL;
    expect(await history.redo('a')).toBe(FULL);
    expect(history.last('a')).toMatchObject({ canUndo: false, canRedo: true });
  });

  test('is undone once if undo is pressed twice in quick succession', async () => {
    history.did(deed('1'));
    await Promise.all([history.undo('a'), history.undo('a')]);
    expect(log).toEqual(['undo 1']);
  });

  test('is forgotten if it had no effect', () => {
    const one = deed('1');
    history.did(one);
    history.drop(one);
    expect(history.last('a')).toBeNull();
  });
});
