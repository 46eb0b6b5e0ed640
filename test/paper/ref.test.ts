import { describe, expect, expectTypeOf, test } from 'vitest';
import { type PaperKey, type PaperRef, paperKey } from '../../lib/paper/ref';

const ref: PaperRef = { scheme: 'arxiv', id: '2410.05258' };

describe('a paper key', () => {
  test('is the scheme and the id', () => {
    expect(paperKey(ref)).toBe('arxiv:2410.05258');
    expect(paperKey({ scheme: 'url', id: 'a.org/x:y' })).toBe('url:a.org/x:y');
  });

  test('tells schemes apart', () => {
    expect(paperKey({ scheme: 'title', id: '1' })).not.toBe(paperKey({ scheme: 'acl', id: '1' }));
  });

  test('is neither a ref nor an id nor a plain string to the compiler', () => {
    const needsKey = (key: PaperKey) => key;
    // @ts-expect-error a ref is not a key
    needsKey(ref);
    // @ts-expect-error an id is not a key
    needsKey(ref.id);
    // @ts-expect-error a string that looks like a key was not made as one
    needsKey('arxiv:2410.05258');
    expectTypeOf(paperKey(ref)).toEqualTypeOf<PaperKey>();
    expectTypeOf<PaperKey>().toExtend<string>();
  });

  test('cannot be made of an unknown scheme', () => {
    // @ts-expect-error there is no such scheme
    expect(paperKey({ scheme: 'isbn', id: '1' })).toBe('isbn:1');
  });
});
