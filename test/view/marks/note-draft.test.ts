import { describe, expect, test } from 'vitest';
import {
  beginNote,
  followNote,
  keepingNote,
  keptNote,
  noteToKeep,
  typeNote,
} from '../../../lib/view/marks/note-draft';

describe('a note that is written', () => {
  test('is stored once, cleaned', () => {
    const draft = typeNote(beginNote(''), '하나  \n둘 ');
    expect(noteToKeep(draft, '')).toBe('하나\n둘');
    const kept = keptNote(keepingNote(draft), '하나\n둘', '');
    expect(kept).toMatchObject({ phase: 'saved', text: '하나  \n둘 ' });
    expect(noteToKeep(kept, '하나\n둘')).toBeNull();
  });

  test('is not stored again where nothing changed', () => {
    expect(noteToKeep(typeNote(beginNote('같은 것'), '같은 것  '), '같은 것')).toBeNull();
    expect(noteToKeep(beginNote('같은 것'), '같은 것')).toBeNull();
  });

  test('stays as it is while another window writes, and loses no paragraph of it', () => {
    const draft = typeNote(beginNote('처음'), '여기서 쓴 것');
    expect(followNote(draft, '저기서 쓴 것')).toBe(draft);
    expect(noteToKeep(draft, '저기서 쓴 것')).toBe('여기서 쓴 것\n\n저기서 쓴 것');
  });

  test('may be emptied although another window wrote', () => {
    expect(noteToKeep(typeNote(beginNote('처음'), ''), '저기서 쓴 것')).toBe('');
  });

  test('that goes on while it is stored is not stored yet', () => {
    const draft = typeNote(keepingNote(typeNote(beginNote(''), '앞')), '앞뒤');
    const after = keptNote(draft, '앞', '');
    expect(after).toMatchObject({ text: '앞뒤', phase: 'typed' });
    expect(noteToKeep(after, '앞')).toBe('앞뒤');
  });
});

describe('a note that is not written', () => {
  test('follows other windows', () => {
    expect(followNote(beginNote('처음'), '저기서 쓴 것').text).toBe('저기서 쓴 것');
    const saved = keptNote(keepingNote(typeNote(beginNote(''), '여기')), '여기', '');
    expect(followNote(saved, '여기')).toBe(saved);
    expect(followNote(saved, '저기').text).toBe('저기');
  });

  test('can be restored when it was emptied', () => {
    const empty = keptNote(keepingNote(typeNote(beginNote('지운 것'), '')), '', '지운 것');
    expect(empty).toMatchObject({ phase: 'cleared', cleared: '지운 것', text: '' });
    const never = keptNote(keepingNote(typeNote(beginNote(''), ' ')), '', '');
    expect(never.phase).toBe('saved');
  });
});
