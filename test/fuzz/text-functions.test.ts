import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
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
