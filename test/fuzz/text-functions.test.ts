import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DIGEST_FUNCTIONS, digestOf } from './digest-functions';
import { findTextFunctions, PURE } from './text-functions';

test('fuzzing finds functions that take a text in every folder of pure functions', async () => {
  const names = (await findTextFunctions()).map(({ name }) => name);
  const without = PURE.filter((folder) => !names.some((name) => name.startsWith(`lib/${folder}/`)));
  expect(without).toEqual([]);
});

test('every folder of lib is known to be pure, or not to be', () => {
  const others = ['background', 'browser', 'cli', 'content', 'messaging', 'pages', 'storage'];
  expect(readdirSync('lib').toSorted()).toEqual([...PURE, ...others].toSorted());
});

test.each([
  'constructor',
  '__proto__ toString hasOwnProperty',
  'We value valueOf. 3 constructors are 2x faster.',
  '\ud83d lone. \udd25 halves',
  '\u202eright to left\u202c and \u0000 nothing',
  '٣ ३ 𝟛 Ⅷ ㉛ ² models',
  '\u1112\u1161\u11ab\u1100\u1173\u11af 다.',
  `a${'\u0301'.repeat(500)}. ${'b'.repeat(2_000)}`,
])('a digest of the words %j is made, cited, copied, exported, counted and fed', (text) => {
  expect(digestOf(text)?.entries).toHaveLength(1);
  for (const { run } of DIGEST_FUNCTIONS) expect(() => run(text)).not.toThrow();
});
