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
    const kept = keptNote(keepingNote(draft), '하나\n둘', '하나\n둘');
    expect(kept).toMatchObject({ phase: 'saved', text: '하나  \n둘 ' });
    expect(noteToKeep(kept, '하나\n둘')).toBeNull();
  });

  test('is not stored again where nothing changed', () => {
    expect(noteToKeep(typeNote(beginNote('같은 것'), '같은 것  '), '같은 것')).toBeNull();
    expect(noteToKeep(beginNote('같은 것'), '같은 것')).toBeNull();
  });

  test('is not stored if only another window has changed the note', () => {
    expect(noteToKeep(typeNote(beginNote('처음'), '처음 '), '저기서 쓴 것')).toBeNull();
  });

  test('stays the same while another window writes', () => {
    const draft = typeNote(beginNote('처음'), '여기서 쓴 것');
    expect(followNote(draft, '저기서 쓴 것')).toBe(draft);
  });

  test('shows the note that it was merged with', () => {
    const draft = keepingNote(typeNote(beginNote('처음'), '여기'));
    expect(keptNote(draft, '여기', '여기\n\n저기')).toEqual({
      text: '여기\n\n저기',
      base: '여기\n\n저기',
      phase: 'saved',
    });
  });

  test('that is continued while it is being stored still has to be stored, based on what was sent', () => {
    const draft = typeNote(keepingNote(typeNote(beginNote(''), '앞')), '앞뒤');
    const after = keptNote(draft, '앞', '앞\n\n저기');
    expect(after).toEqual({ text: '앞뒤', base: '앞', phase: 'typed' });
    expect(noteToKeep(after, '앞\n\n저기')).toBe('앞뒤');
  });
});

test('a note that is not being edited follows other windows', () => {
  expect(followNote(beginNote('처음'), '저기서 쓴 것').text).toBe('저기서 쓴 것');
  const saved = keptNote(keepingNote(typeNote(beginNote(''), '여기')), '여기', '여기');
  expect(followNote(saved, '여기')).toBe(saved);
  expect(followNote(saved, '저기').text).toBe('저기');
});
