import { describe, expect, test } from 'vitest';
import { joinPatches, lessPatch, readMarkChange, readMarkPatch } from '../../lib/paper/mark-patch';
import { paperKey } from '../../lib/paper/ref';

const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });
const D1 = '2026-11-01T09:00:00.000Z';
const REACHED = { pair: 3, of: 12, at: D1 };

describe('a patch from outside', () => {
  test('is read field by field', () => {
    const patch = {
      isStarred: true,
      readAt: '2026-11-01T18:00:00+09:00',
      note: 'a',
      openedAt: null,
      reached: REACHED,
      tags: { add: ['a'], remove: ['b'] },
    };
    expect(readMarkPatch(patch)).toEqual({ ...patch, readAt: D1 });
  });

  test.each<[string, unknown]>([
    ['a star that is no flag', { isStarred: 1 }],
    ['a time that is none', { readAt: 'yesterday', openedAt: 7 }],
    ['a note in a list', { note: ['a'] }],
    ['a place beyond the end', { reached: { pair: 12, of: 12, at: D1 } }],
    ['a place before the beginning', { reached: { pair: -1, of: 12, at: D1 } }],
    ['a place between two sentences', { reached: { pair: 1.5, of: 12, at: D1 } }],
    ['a place in a text without end', { reached: { pair: 1, of: 1e9, at: D1 } }],
    ['a place at no time', { reached: { pair: 1, of: 12 } }],
    ['tags that are no texts', { tags: { add: [1], remove: [null] } }],
    ['fields of another', { key: 'x', changedAt: D1, colour: 'red' }],
    ['nothing', null],
  ])('changes nothing if that is %s', (_, data) => {
    expect(readMarkPatch(data)).toEqual({});
  });

  test('must name a paper', () => {
    expect(readMarkChange({ key: KEY, patch: { note: 'a' }, base: '' })).toEqual({
      key: KEY,
      patch: { note: 'a' },
      base: '',
    });
    expect(readMarkChange({ key: KEY, patch: {}, base: 7 })).toEqual({ key: KEY, patch: {} });
    expect(readMarkChange({ key: 'isbn:1', patch: {} })).toBeNull();
    expect(readMarkChange({ key: KEY, patch: 'x' })).toBeNull();
  });
});

describe('two patches', () => {
  test('are merged into one that does both', () => {
    expect(
      joinPatches(
        { isStarred: true, note: 'a', tags: { add: ['a'] } },
        { note: 'b', tags: { add: ['b'], remove: ['a'] } },
      ),
    ).toEqual({ isStarred: true, note: 'b', tags: { add: ['b'], remove: ['a'] } });
    expect(joinPatches({ tags: { add: ['a'] } }, { readAt: D1 })).toEqual({
      tags: { add: ['a'] },
      readAt: D1,
    });
  });

  test('leave a difference: what the second does not do, or does differently', () => {
    const patch = { isStarred: true, note: 'b', reached: REACHED, tags: { add: ['a', 'b'] } };
    expect(
      lessPatch(patch, {
        isStarred: true,
        note: 'a',
        reached: { ...REACHED },
        tags: { add: ['A'] },
      }),
    ).toEqual({ note: 'b', tags: { add: ['b'], remove: [] } });
    expect(lessPatch(patch, patch)).toEqual({});
    expect(lessPatch({ readAt: null }, {})).toEqual({ readAt: null });
  });
});
