import { expect, test } from 'vitest';
import { runExclusive } from '../../lib/storage/run-exclusive';

test('changes that are asked for at once are made one after the other', async () => {
  let stored = 0;
  const addOne = async () => {
    const read = stored;
    await new Promise((resolve) => setImmediate(resolve));
    stored = read + 1;
    return stored;
  };
  expect(
    await Promise.all([runExclusive(addOne), runExclusive(addOne), runExclusive(addOne)]),
  ).toEqual([1, 2, 3]);
});

test('a change that fails is reported to its caller, and the next one is made', async () => {
  const failing = runExclusive(async () => {
    throw new Error('no room');
  });
  const next = runExclusive(async () => 'made');
  await expect(failing).rejects.toThrow('no room');
  expect(await next).toBe('made');
});
