import { expect, test } from 'vitest';
import { runSync } from '../../lib/text/slices';
import { weighJson } from '../../lib/text/weigh-json';
import { makeDigest } from '../fakes/digest';

test.each([
  ['a digest', JSON.stringify(makeDigest()), null],
  ['brackets in a text', JSON.stringify({ a: '[{,"\\'.repeat(300_000) }), null],
  ['a post that begins with a bracket', `[2024/10/07 ~ 10/13] ${'['.repeat(1_000)}`, null],
  ['nested lists', '['.repeat(2_000_000) + ']'.repeat(2_000_000), 'depth'],
  ['nested objects', '{"a":'.repeat(900_000), 'depth'],
  ['nesting within a digest', `{"x":${'['.repeat(500)}${']'.repeat(500)}}`, 'depth'],
  ['many fields', `{${'"a":1,'.repeat(300_000)}"b":1}`, 'parts'],
  ['many items', `[[],${'1,'.repeat(300_000)}1]`, 'parts'],
])('%s are weighed before they are parsed', (_, text, excess) => {
  expect(runSync(weighJson(text))).toBe(excess);
});

test('five million characters are weighed in steps', () => {
  const text = JSON.stringify({ a: 'x'.repeat(5_000_000) });
  expect([...weighJson(text)].length).toBeGreaterThan(40);
});
