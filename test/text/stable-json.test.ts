import { expect, test } from 'vitest';
import { isSame, stableJson } from '../../lib/text/stable-json';

test.each<[string, unknown, string]>([
  ['by name', { b: 1, a: 2, B: 3, 가: 4 }, '{"B":3,"a":2,"b":1,"가":4}'],
  ['in objects and lists', [{ b: [{ d: 1, c: 2 }], a: null }], '[{"a":null,"b":[{"c":2,"d":1}]}]'],
  ['with __proto__ for a name', JSON.parse('{"z":1,"__proto__":2}'), '{"__proto__":2,"z":1}'],
  ['without what is undefined', { b: undefined, a: 1 }, '{"a":1}'],
  ['around null', null, 'null'],
])('stable JSON writes fields in order: %s', (_, data, expected) => {
  expect(stableJson(data)).toBe(expected);
});

test.each<[string, unknown, unknown, boolean]>([
  ['fields in another order', { a: 1, b: { c: 1, d: 2 } }, { b: { d: 2, c: 1 }, a: 1 }, true],
  ['a field that is undefined', { a: 1, b: undefined }, { a: 1 }, true],
  ['equal lists', [1, [2]], [1, [2]], true],
  ['lists in another order', [1, 2], [2, 1], false],
  ['a longer list', [1, 2], [1, 2, 3], false],
  ['a field more', { a: 1 }, { a: 1, b: null }, false],
  ['another value deep inside', { a: [{ b: 1 }] }, { a: [{ b: 2 }] }, false],
  ['a list and an object', [], {}, false],
  ['null and an object', null, {}, false],
  ['a number and a text', 1, '1', false],
  ['a field of the prototype', { toString: undefined }, {}, true],
  ['a field named like one of the prototype', { toString: 1 }, {}, false],
])('stable JSON compares %s: %j and %j are the same: %j', (_, one, other, expected) => {
  expect(isSame(one, other)).toBe(expected);
  expect(isSame(other, one)).toBe(expected);
});
