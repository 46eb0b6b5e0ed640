import { expect, test } from 'vitest';
import { inTurn } from '../../lib/storage/in-turn';

test('changes that are asked for at once are made one after the other', async () => {
  let stored = 0;
  const addOne = async () => {
    const read = stored;
    await new Promise((resolve) => setImmediate(resolve));
    stored = read + 1;
    return stored;
  };
  expect(await Promise.all([inTurn(addOne), inTurn(addOne), inTurn(addOne)])).toEqual([1, 2, 3]);
});

test('a change that fails is reported to its caller, and the next one is made', async () => {
  const failing = inTurn(async () => {
    throw new Error('no room');
  });
  const next = inTurn(async () => 'made');
  await expect(failing).rejects.toThrow('no room');
  expect(await next).toBe('made');
});
