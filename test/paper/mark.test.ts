import { describe, expect, test } from 'vitest';
import {
  changeMark,
  emptyMark,
  isEmptyMark,
  type Mark,
  type MarkPatch,
  mergeMarks,
  placeIn,
  validateMark,
} from '../../lib/paper/mark';
import { coversNote } from '../../lib/paper/note';
import { paperKey } from '../../lib/paper/ref';
import { readTags } from '../../lib/paper/tags';
import { seeded } from '../fakes/random';

const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });
const NONE = emptyMark(KEY);
/** Days of one month; the later digit is the later day. */
const [D1, D2, D3, D4] = [day(1), day(2), day(3), day(4)];

/** In progress. */
const AT4 = { pair: 4, of: 9, at: D2 };

function day(number: number): string {
  return `2026-11-0${number}T09:00:00.000Z`;
}

/** What becomes of an empty mark by choices on given days. */
function made(...choices: [patch: MarkPatch, now: string][]): Mark {
  return choices.reduce((mark, [patch, now]) => changeMark(mark, patch, now), NONE);
}

/** A mark that tells no times but the one, as a hand-written backup may have it. */
function plain(given: Partial<Mark>): Mark {
  return { ...NONE, ...given };
}

describe('a change of a mark', () => {
  test('changes its own field and is dated', () => {
    const starred = made([{ isStarred: true }, D1]);
    expect(starred).toMatchObject({ key: KEY, isStarred: true, readAt: null, changedAt: D1 });
    expect(changeMark(starred, { note: 'a', readAt: D2 }, D2)).toEqual({
      key: KEY,
      isStarred: true,
      readAt: D2,
      note: 'a',
      tags: [],
      openedAt: null,
      reached: null,
      changedAt: D2,
      chosenAt: { isStarred: D1, readAt: D2, note: D2 },
    });
  });

  test('to what it is already changes nothing', () => {
    const mark = made([{ isStarred: true, note: 'a' }, D1]);
    expect(changeMark(mark, { isStarred: true, note: ' a\n' }, D2)).toEqual(mark);
    expect(changeMark(NONE, {}, D2)).toEqual(NONE);
  });

  test('is not made by opening the paper', () => {
    const mark = made([{ isStarred: true }, D1]);
    expect(changeMark(mark, { openedAt: D2 }, D2)).toEqual({ ...mark, openedAt: D2 });
  });

  test('adds and removes tags, each with its date', () => {
    const mark = made(
      [{ tags: { add: ['나중에', 'RLHF'] } }, D1],
      [{ tags: { remove: ['rlhf'] } }, D2],
    );
    expect(mark).toMatchObject({
      tags: ['나중에'],
      changedAt: D2,
      taggedAt: [
        { tag: 'rlhf', at: D2 },
        { tag: '나중에', at: D1 },
      ],
    });
    expect(changeMark(mark, { tags: { add: ['나중에'], remove: ['x'] } }, D3)).toEqual(mark);
  });

  test('is not changed by reading on', () => {
    const mark = made([{ isStarred: true }, D1]);
    expect(changeMark(mark, { reached: AT4 }, D2)).toEqual({ ...mark, reached: AT4 });
  });

  test('to read ends the reading in progress', () => {
    const begun = made([{ reached: AT4 }, D1]);
    expect([placeIn(begun), begun.changedAt]).toEqual([AT4, NONE.changedAt]);
    const read = changeMark(begun, { readAt: D2 }, D2);
    expect([placeIn(read), read.reached]).toEqual([null, null]);
    expect(placeIn(changeMark(read, { readAt: null, reached: AT4 }, D3))).toEqual(AT4);
  });

  test('cleans the note and keeps its lines', () => {
    expect(made([{ note: ' a\u202e\r\nb ' }, D1]).note).toBe('a\nb');
  });

  test('is dated after the one before, also when the clock was set back', () => {
    const mark = made([{ isStarred: true }, D3], [{ isStarred: false }, D1]);
    expect(mark.changedAt).toBe('2026-11-03T09:00:00.001Z');
    expect(mergeMarks(mark, made([{ isStarred: true }, D3])).isStarred).toBe(false);
  });

  test('does not modify the mark it was given', () => {
    const mark = made([{ isStarred: true }, D1]);
    const before = structuredClone(mark);
    changeMark(mark, { isStarred: false, note: 'x' }, D2);
    expect(mark).toEqual(before);
  });
});

test.each<[string, Mark, boolean]>([
  ['a new one', NONE, true],
  [
    'one whose star was taken away',
    made([{ isStarred: true }, D1], [{ isStarred: false }, D2]),
    true,
  ],
  ['a star', made([{ isStarred: true }, D1]), false],
  ['a reading', made([{ readAt: D1 }, D1]), false],
  ['a note', made([{ note: 'a' }, D1]), false],
  ['an opening', made([{ openedAt: D1 }, D1]), false],
  ['a tag', made([{ tags: { add: ['a'] } }, D1]), false],
  ['a place', made([{ reached: AT4 }, D1]), false],
])('a mark with %s is empty: %s', (_, mark, expected) => {
  expect(isEmptyMark(mark)).toBe(expected);
});

describe('merging two marks', () => {
  test.each<[string, Mark, Mark, Partial<Mark>]>([
    [
      'the later choice counts',
      made([{ isStarred: true, readAt: D1 }, D1]),
      made([{ isStarred: true }, D1], [{ isStarred: false }, D2]),
      { isStarred: false, readAt: D1, changedAt: D2 },
    ],
    [
      'a star is not taken back by a later note elsewhere',
      made([{ isStarred: true }, D1]),
      made([{ note: 'a' }, D2]),
      { isStarred: true, note: 'a', changedAt: D2 },
    ],
    [
      'a note is not taken back by a star that came and went elsewhere',
      made([{ note: 'a' }, D1]),
      made([{ isStarred: true }, D2], [{ isStarred: false }, D3]),
      { isStarred: false, note: 'a', changedAt: D3 },
    ],
    [
      'what was all taken away stays away',
      made([{ isStarred: true, readAt: D1, note: 'a' }, D1]),
      made(
        [{ isStarred: true, readAt: D1, note: 'a' }, D1],
        [{ isStarred: false, readAt: null, note: '' }, D2],
      ),
      { isStarred: false, readAt: null, note: '', changedAt: D2 },
    ],
    [
      'a note that was emptied later stays empty beside a star',
      made([{ note: 'a' }, D1]),
      made([{ note: 'a' }, D1], [{ isStarred: true }, D2], [{ note: '' }, D3]),
      { isStarred: true, note: '', changedAt: D3 },
    ],
    [
      'a note that was written after it was emptied elsewhere stays',
      made([{ note: 'a' }, D1], [{ note: '' }, D2]),
      made([{ note: 'b' }, D3]),
      { note: 'b', changedAt: D3 },
    ],
    [
      'both notes are kept, the newer first',
      made([{ note: '옛 메모' }, D1]),
      made([{ note: '새 메모' }, D2]),
      { note: '새 메모\n\n옛 메모', changedAt: D2 },
    ],
    [
      'the newer note is told by when it was written, not by a later star',
      made([{ note: '옛 메모' }, D1], [{ isStarred: true }, D3]),
      made([{ note: '새 메모' }, D2]),
      { isStarred: true, note: '새 메모\n\n옛 메모', changedAt: D3 },
    ],
    [
      'the later opening counts, whatever was changed',
      made([{ isStarred: true }, D1], [{ openedAt: D4 }, D4]),
      made([{ isStarred: true }, D1], [{ openedAt: D2 }, D2], [{ isStarred: false }, D3]),
      { isStarred: false, openedAt: D4, changedAt: D3 },
    ],
    [
      'of two readings at one time the later counts',
      plain({ readAt: D1, changedAt: D3 }),
      plain({ readAt: D2, changedAt: D3 }),
      { readAt: D2 },
    ],
    [
      'of two choices at one time neither is lost',
      plain({ isStarred: true, note: 'a', changedAt: D1 }),
      plain({ readAt: D1, note: 'b', changedAt: D1 }),
      { isStarred: true, readAt: D1, note: 'a\n\nb' },
    ],
    [
      'that tell no times the later counts for star and reading',
      plain({ isStarred: true, note: 'a', changedAt: D1 }),
      plain({ readAt: D2, note: 'b', changedAt: D2 }),
      { isStarred: false, readAt: D2, note: 'b\n\na', changedAt: D2 },
    ],
    [
      'that tell no times a missing note takes none away',
      plain({ note: 'a', changedAt: D1 }),
      plain({ isStarred: true, changedAt: D2 }),
      { isStarred: true, note: 'a', changedAt: D2 },
    ],
    [
      'tags of both are there',
      made([{ tags: { add: ['a'] } }, D1]),
      made([{ tags: { add: ['b'] } }, D2]),
      { tags: ['a', 'b'], changedAt: D2 },
    ],
    [
      'a tag that was taken off stays off',
      made([{ tags: { add: ['a', 'b'] } }, D1]),
      made([{ tags: { add: ['A', 'b'] } }, D1], [{ tags: { remove: ['a'] } }, D2]),
      { tags: ['b'] },
    ],
    [
      'a tag that was put on again later is there',
      made([{ tags: { add: ['a'] } }, D1], [{ tags: { remove: ['a'] } }, D2]),
      made([{ tags: { add: ['A'] } }, D3]),
      { tags: ['A'] },
    ],
    [
      'a tag takes no star or note away',
      made([{ isStarred: true, note: 'a' }, D1]),
      made([{ tags: { add: ['a'] } }, D2]),
      { isStarred: true, note: 'a', tags: ['a'] },
    ],
    [
      'a star takes no tag away',
      made([{ tags: { add: ['a'] } }, D1]),
      made([{ isStarred: true }, D2]),
      { isStarred: true, tags: ['a'] },
    ],
    [
      'the later place counts',
      made([{ reached: AT4 }, D1]),
      made([{ reached: { pair: 1, of: 9, at: D3 } }, D1]),
      { reached: { pair: 1, of: 9, at: D3 } },
    ],
    [
      'of two places at one time the further counts',
      made([{ reached: AT4 }, D1]),
      made([{ reached: { ...AT4, pair: 5 } }, D1]),
      { reached: { ...AT4, pair: 5 } },
    ],
    [
      'that tell no times the tags of both are there',
      plain({ tags: ['a'], changedAt: D1 }),
      plain({ tags: ['b'], note: 'x', changedAt: D2 }),
      { tags: ['a', 'b'], note: 'x' },
    ],
    [
      'that tell no times a later empty one takes all away',
      plain({ isStarred: true, note: 'a', changedAt: D1 }),
      plain({ changedAt: D2 }),
      { isStarred: false, note: '', changedAt: D2 },
    ],
  ])('%s', (_, a, b, expected) => {
    expect(mergeMarks(a, b)).toMatchObject(expected);
    expect(mergeMarks(b, a)).toEqual(mergeMarks(a, b));
  });

  test('with an empty mark changes nothing', () => {
    const mark = made([{ isStarred: true, note: 'a' }, D1], [{ isStarred: false }, D2]);
    expect(mergeMarks(mark, NONE)).toEqual(mark);
  });
});

describe('merging, over generated marks,', () => {
  const { between, pick, next } = seeded(20_261_120);
  const NOTES = [
    ...[
      '',
      '가',
      '가나',
      '나 다',
      'x',
      'xy',
      '🔥 x',
      '가\n나',
      '가\n\n나',
      '나\n\n가',
      'y\n\n\n\nz',
    ],
    ...['a'.repeat(19_997), 'b'.repeat(9_000), `c${' '.repeat(11_000)}c`, '🔥'.repeat(6_000)],
  ];
  const TAGS = [[], ['a'], ['A'], ['b', '나중에'], ['🔥', '__proto__'], ['a', 'b']];
  const makePatch = (): MarkPatch => ({
    ...(next() < 0.4 && { isStarred: next() < 0.5 }),
    ...(next() < 0.4 && { readAt: pick([null, D1, D2]) }),
    ...(next() < 0.5 && { note: pick(NOTES) }),
    ...(next() < 0.3 && { openedAt: pick([null, D1, D2, D3]) }),
    ...(next() < 0.4 && { tags: { add: pick(TAGS), remove: pick(TAGS) } }),
    ...(next() < 0.3 && { reached: { pair: between(0, 3), of: pick([4, 5]), at: pick([D1, D2]) } }),
  });
  const makePlain = (): Mark => {
    const { tags = {}, ...patch } = makePatch();
    return plain({ ...patch, tags: readTags(tags.add), changedAt: pick([D1, D2, D3]) });
  };
  const makeMark = (): Mark => {
    if (next() < 0.2) return makePlain();
    const choices = Array.from({ length: between(0, 3) }, () => makePatch());
    return made(...choices.map((patch): [MarkPatch, string] => [patch, pick([D1, D2, D3])]));
  };
  /** One in three was merged before, as on a machine that backups were brought to. */
  const makeAny = () => (next() < 0.3 ? mergeMarks(makeMark(), makeMark()) : makeMark());
  const triples = Array.from({ length: 2_000 }, () => [makeAny(), makeAny(), makeAny()] as const);

  function failing(holds: (a: Mark, b: Mark, c: Mark) => boolean): unknown[] {
    return triples.filter(([a, b, c]) => !holds(a, b, c)).slice(0, 2);
  }
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

  test('a mark with itself gives that mark', () => {
    expect(failing((a) => same(mergeMarks(a, a), a))).toEqual([]);
  });

  test('the order of two does not matter', () => {
    expect(failing((a, b) => same(mergeMarks(a, b), mergeMarks(b, a)))).toEqual([]);
  });

  test('the same once more changes nothing', () => {
    const isStable = (a: Mark, b: Mark) => {
      const merged = mergeMarks(a, b);
      return same(mergeMarks(merged, b), merged) && same(mergeMarks(a, merged), merged);
    };
    expect(failing(isStable)).toEqual([]);
  });

  test('the order of three matters to nothing but notes', () => {
    const withoutNote = (mark: Mark) => ({ ...mark, note: '' });
    const isOne = (a: Mark, b: Mark, c: Mark) =>
      same(
        withoutNote(mergeMarks(mergeMarks(a, b), c)),
        withoutNote(mergeMarks(a, mergeMarks(b, c))),
      );
    expect(failing(isOne)).toEqual([]);
  });

  const isShort = ({ note }: Mark) => note.length < 6_000;

  test('three notes say the same in whatever order, and merging these two adds nothing', () => {
    const written = (mark: Mark) => mark.note !== '' && isShort(mark);
    const cases = triples.filter((marks) => marks.every(written));
    const isOne = (marks: readonly [Mark, Mark, Mark]) => {
      const [a, b, c] = marks;
      const one = mergeMarks(mergeMarks(a, b), c);
      const other = mergeMarks(a, mergeMarks(b, c));
      return (
        marks.every(({ note }) => coversNote(one.note, note) && coversNote(other.note, note)) &&
        [one.note, other.note].includes(mergeMarks(one, other).note)
      );
    };
    expect(cases.length).toBeGreaterThan(100);
    expect(cases.filter((marks) => !isOne(marks)).slice(0, 2)).toEqual([]);
  });

  test('no note is lost where none was emptied, whatever else came and went', () => {
    const write = (): [MarkPatch, string][] => [
      [{ note: pick(['가', 'x', 'y\n\nz', '🔥']) }, pick([D1, D2, D3])],
      [{ isStarred: true, readAt: D1 }, D3],
      [{ isStarred: false, readAt: null }, D4],
    ];
    const marks = Array.from({ length: 500 }, () => made(...write().slice(between(0, 1))));
    const lost = marks.flatMap((mark, index) => {
      const other = marks[(index * 7) % 500] ?? NONE;
      const { note } = mergeMarks(mark, other);
      return coversNote(note, mark.note) && coversNote(note, other.note) ? [] : [[mark, other]];
    });
    expect(marks.filter(({ note }) => note === '').length).toBeGreaterThan(100);
    expect(lost.slice(0, 2)).toEqual([]);
  });

  test('a note stays within its bounds', () => {
    expect(failing((a, b, c) => mergeMarks(mergeMarks(a, b), c).note.length <= 20_000)).toEqual([]);
  });

  test('every mark comes back from outside as it was', () => {
    const read = (mark: Mark) => validateMark(JSON.parse(JSON.stringify(mark)));
    const comesBack = (a: Mark, b: Mark) =>
      same(read(a), a) && same(read(mergeMarks(a, b)), mergeMarks(a, b));
    expect(failing(comesBack)).toEqual([]);
  });
});

describe('a mark from outside', () => {
  const GOOD = { ...made([{ isStarred: true }, D1], [{ note: 'a' }, D2]), openedAt: D3 };

  test('comes back as it was', () => {
    expect(validateMark(JSON.parse(JSON.stringify(GOOD)))).toEqual(GOOD);
  });

  test.each<[string, Record<string, unknown>, Partial<Mark>]>([
    ['has no star where that is no flag', { isStarred: 1 }, { isStarred: false }],
    ['is unread where the time is none', { readAt: 'yesterday' }, { readAt: null }],
    ['was not opened where the time is none', { openedAt: 7 }, { openedAt: null }],
    ['has no note where that is no text', { note: ['a'] }, { note: '' }],
    ['has a clean note', { note: 'a\u202e\r\nb\u0000' }, { note: 'a\nb' }],
    ['has a note that ends', { note: 'x'.repeat(3_000_000) }, { note: 'x'.repeat(20_000) }],
    ['has no tags where those are no list', { tags: 'a' }, { tags: [] }],
    ['has clean tags', { tags: [' a\u202e', 7, 'A', ''] }, { tags: ['a'] }],
    [
      'was not begun where the place is none',
      { reached: { pair: 9, of: 9, at: D1 } },
      { reached: null },
    ],
    [
      'was changed when its last tag was chosen',
      {
        tags: ['a'],
        taggedAt: [
          { tag: 'a', at: D4 },
          { tag: 'A', at: D1 },
        ],
      },
      { tags: ['a'], changedAt: D4 },
    ],
    [
      'has its times in UTC',
      { changedAt: '2026-11-02T18:00:00+09:00' },
      { changedAt: '2026-11-02T09:00:00.000Z' },
    ],
    [
      'was changed when its last part was chosen',
      { chosenAt: { isStarred: D4, note: D1 } },
      { changedAt: D4, chosenAt: { isStarred: D4, note: D1 } },
    ],
    [
      'had chosen what it holds',
      { chosenAt: { note: 'soon' } },
      { changedAt: D2, chosenAt: { isStarred: D2, note: D2 } },
    ],
  ])('%s', (_, changes, expected) => {
    expect(validateMark({ ...GOOD, ...changes })).toMatchObject(expected);
  });

  test.each([[null], ['soon'], [[D1]]])('needs no times of its parts: %j', (chosenAt) => {
    const mark = validateMark({ ...GOOD, chosenAt });
    expect(mark).toMatchObject({ isStarred: true, note: 'a', changedAt: D2 });
  });

  test('holds no field of another', () => {
    const mark = validateMark({ ...GOOD, colour: 'red', constructor: 'x' });
    expect(Object.keys(mark ?? {}).sort()).toEqual(Object.keys(GOOD).sort());
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['a text', KEY],
    ['a list', [GOOD]],
    ['nothing', {}],
    ['no key', { ...GOOD, key: undefined }],
    ['a key that is none', { ...GOOD, key: '__proto__' }],
    ['a key of an unknown scheme', { ...GOOD, key: 'isbn:1' }],
    ['a key in a list', { ...GOOD, key: [KEY] }],
    ['no time', { ...GOOD, changedAt: undefined }],
    ['a time that is none', { ...GOOD, changedAt: 'now' }],
    ['a mark under __proto__', JSON.parse(`{"__proto__":${JSON.stringify(GOOD)}}`)],
  ])('is refused: %s', (_, data) => {
    expect(validateMark(data)).toBeNull();
  });
});
