import { describe, expect, test } from 'vitest';
import {
  cleanNote,
  coversNote,
  hasHidden,
  isTooLong,
  joinNotes,
  mergeNote,
} from '../../lib/paper/note';
import { cleanText } from '../../lib/text/clean-text';
import { seeded } from '../fakes/random';

describe('cleaning a note', () => {
  test.each([
    ['keeps line breaks', 'a\n\nb\nc', 'a\n\nb\nc'],
    ['keeps those of other systems', 'a\r\nb\rc', 'a\nb\nc'],
    ['keeps line and paragraph separators as breaks', 'a\u2028b\u2029c\u0085d', 'a\nb\nc\nd'],
    ['keeps indentation', 'list:\n  - a\n\t- b', 'list:\n  - a\n - b'],
    ['takes other spaces for spaces', 'a\u00a0b\u3000c', 'a b c'],
    ['takes spaces from the ends', ' \n a \n b  \n\n', 'a\n b'],
    ['makes blank what holds only spaces', 'a\n \t\nb', 'a\n\nb'],
    ['composes Hangul', '차등\n어텐션'.normalize('NFD'), '차등\n어텐션'],
    ['drops overrides of direction', 'abc \u202egnp.exe\u202c', 'abc gnp.exe'],
    ['drops control characters', 'a\u0000\u0007b\u001b', 'ab'],
    ['drops zero-width characters and fillers', '트랜스\u200b포머\u3164', '트랜스포머'],
    ['drops halves of characters', 'a\ud83db\udd25c', 'abc'],
    ['keeps emoji', '👩‍🔬🔥', '👩‍🔬🔥'],
    ['keeps markup as the characters it is', '<b>&amp;</b>', '<b>&amp;</b>'],
    ['leaves nothing of nothing', ' \n\u200b\r\n ', ''],
  ])('%s: %j', (_, text, clean) => {
    expect(cleanNote(text)).toBe(clean);
  });

  test('drops exactly what texts of digests lose, except line breaks', () => {
    const units = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code));
    const differing = units.filter((unit) => {
      const isBreak = /[\n\v\f\r\u0085\u2028\u2029]/.test(unit);
      return !isBreak && cleanNote(`a${unit}b`) !== cleanText(`a${unit}b`);
    });
    expect(differing).toEqual([]);
  });

  test('cuts at twenty thousand, and not inside a character', () => {
    expect(cleanNote('가'.repeat(20_001))).toBe('가'.repeat(20_000));
    expect(cleanNote(`a${'🔥'.repeat(10_000)}`)).toBe(`a${'🔥'.repeat(9_999)}`);
    expect(cleanNote(`${'a'.repeat(19_990)}${' '.repeat(20)}b`)).toBe('a'.repeat(19_990));
  });

  test('does not count what it removes', () => {
    const decomposed = '각'.repeat(20_000).normalize('NFD');
    expect(decomposed).toHaveLength(60_000);
    expect(cleanNote(decomposed)).toBe('각'.repeat(20_000));
  });

  test('changes nothing the second time, whatever it is given', () => {
    const { between } = seeded(1);
    const isNotAgain: string[] = [];
    for (let run = 0; run < 5_000; run += 1) {
      const codes = Array.from({ length: between(1, 40) }, () =>
        between(0, 9) < 4 ? between(0, 0x40) : between(0, 0xffff),
      );
      const once = cleanNote(String.fromCharCode(...codes));
      if (cleanNote(once) !== once) isNotAgain.push(JSON.stringify(codes));
    }
    expect(isNotAgain).toEqual([]);
  });
});

test.each([
  ['a', false],
  ['차등 트랜스포머 👩‍🔬', false],
  ['a\nb', true],
  ['a\u202eb', true],
  ['\ud83d', true],
])('%j holds hidden characters: %j', (text, expected) => {
  // Twice, as an expression that remembers where it was would answer otherwise then.
  expect([hasHidden(text), hasHidden(text)]).toEqual([expected, expected]);
});

describe('joining notes', () => {
  test.each([
    ['two different ones, newer first', '새 메모', '옛 메모', '새 메모\n\n옛 메모'],
    ['the same', 'a', 'a', 'a'],
    ['an older that was written on', 'good paper', 'good', 'good paper'],
    ['a newer that was cut short', 'good', 'good paper', 'good paper'],
    ['with nothing older', 'a', '', 'a'],
    ['with nothing newer', '', 'a', 'a'],
    ['with one that was joined before', 'a', 'b\n\na', 'b\n\na'],
    ['with the same two in another order', 'a\n\nb', 'b\n\na', 'a\n\nb'],
    ['two that share a paragraph', 'a\n\nb', 'a\n\nc', 'a\n\nb\n\nc'],
    ['one paragraph changed', 'p1\n\np2!\n\np3', 'p1\n\np2?\n\np3', 'p1\n\np2!\n\np3\n\np2?'],
    ['lines of one paragraph', 'a\nb', 'a\nc', 'a\nb\n\na\nc'],
    ['more blank lines', 'a\n\n\nb', 'c\n\n\n\nd', 'a\n\n\nb\n\nc\n\nd'],
    ['a paragraph the older has twice', 'a', 'b\n\nc\n\nb', 'a\n\nb\n\nc'],
  ])('%s', (_, newer, older, expected) => {
    expect(joinNotes(newer, older)).toBe(expected);
  });

  const long = '가'.repeat(12_000);
  const other = '나'.repeat(12_000);

  test('keeps the newer whole and of the older what there is room for', () => {
    expect(joinNotes(long, other)).toBe(`${long}\n\n${'나'.repeat(7_998)}`);
    expect(joinNotes('가'.repeat(20_000), 'b')).toBe('가'.repeat(20_000));
    expect(joinNotes('가'.repeat(19_998), 'b')).toBe('가'.repeat(19_998));
  });

  test('leaves out a paragraph that does not fit and says so', () => {
    const joined = joinNotes(long, other);
    expect(coversNote(joined, long)).toBe(true);
    expect(coversNote(joined, other)).toBe(false);
  });

  test.each([
    ['a plain one', other],
    ['spaces where it is cut', `${'나'.repeat(7_000)}${' '.repeat(4_000)}나`],
    ['a character where it is cut', `나${'🔥'.repeat(6_000)}`],
    ['more after what is cut', `${other}\n\n짧은 글\n\n${'다'.repeat(30)}`],
    ['a paragraph that fits before one that does not', `짧은 글\n\n${other}`],
  ])('that are too long does not grow when they come again: %s', (_, older) => {
    const joined = joinNotes(long, older);
    expect(joined.length).toBeLessThanOrEqual(20_000);
    expect(joinNotes(joined, older)).toBe(joined);
    expect(joinNotes(joined, long)).toBe(joined);
    expect(cleanNote(joined)).toBe(joined);
  });
});

describe('a note that was changed in two windows', () => {
  test.each([
    ['only here', 'b', 'a', 'a', 'b'],
    ['only there', 'a', 'a', 'b', 'b'],
    ['alike', 'b', 'a', 'b', 'b'],
    ['otherwise', '여기', '', '저기', '여기\n\n저기'],
    ['in two paragraphs', 'a1\n\nb', 'a\n\nb', 'a\n\nb2', 'a1\n\nb\n\nb2'],
    ['by a paragraph that was taken out here', 'a', 'a\n\nb', 'a\n\nb\n\nc', 'a\n\nc'],
    ['by a paragraph that was taken out there', 'a!\n\nb', 'a\n\nb', 'a', 'a!\n\nb'],
    ['emptied here, written on there', '', 'a', 'a\n\nb', 'b'],
    ['written on here, emptied there', 'a\n\nb', 'a', '', 'a\n\nb'],
    ['by a word that is in the other', 'abc', '', 'b', 'abc'],
  ])('%s', (_, note, base, kept, expected) => {
    const merged = mergeNote(note, base, kept);
    expect(merged).toBe(expected);
    expect(mergeNote(note, base, merged)).toBe(merged);
  });

  test('stays as stored if both versions together are too long', () => {
    const [here, there] = ['가'.repeat(12_000), '나'.repeat(12_000)];
    expect(mergeNote(here, '', there)).toBe(there);
    expect(coversNote(there, here)).toBe(false);
  });
});

test.each([
  ['가'.repeat(20_000), false],
  [`${'가'.repeat(20_000)}\u200b \n`, false],
  ['각'.repeat(20_000).normalize('NFD'), false],
  ['가'.repeat(20_001), true],
  ['x'.repeat(1_000_000), true],
])('a text is checked against the limit of a note: %#', (text, expected) => {
  expect(isTooLong(text)).toBe(expected);
});
