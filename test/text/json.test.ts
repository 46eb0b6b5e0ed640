import { describe, expect, test } from 'vitest';
import { isObject, parseJson, toArray, toFields } from '../../lib/text/json';

const LIST = ['week'];
const OBJECT = { id: 'week' };

describe('data of unknown origin', () => {
  test.each([
    ['an object', OBJECT, { isObject: true, fields: OBJECT, items: [] }],
    ['an array', LIST, { isObject: true, fields: LIST, items: LIST }],
    ['null', null, { isObject: false, fields: {}, items: [] }],
    ['undefined', undefined, { isObject: false, fields: {}, items: [] }],
    ['a text, which has a length', 'week', { isObject: false, fields: {}, items: [] }],
    ['a number', 7, { isObject: false, fields: {}, items: [] }],
    ['a function', () => OBJECT, { isObject: false, fields: {}, items: [] }],
    ['an object with a length', { length: 1, 0: 'week' }, { isObject: true, items: [] }],
  ])('reads %s without throwing', (_, data, expected) => {
    const read = { isObject: isObject(data), fields: toFields(data), items: toArray(data) };
    expect(read).toMatchObject(expected);
  });
});

describe('text of unknown origin', () => {
  test.each([
    ['an object', '{"id":"week"}', OBJECT],
    ['null', 'null', null],
    ['a text', '"week"', 'week'],
    ['an object that was cut off', '{"id":"we', undefined],
    ['a page', '<!doctype html>', undefined],
    ['nothing', '', undefined],
  ])('parses %s', (_, text, expected) => {
    expect(parseJson(text)).toEqual(expected);
  });
});
