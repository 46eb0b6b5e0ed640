import { expect, test } from 'vitest';
import { rememberGood } from '../../../lib/content/chips/remember-good';

/** Answers in turn; an `Error` is thrown. */
function loaderOf(...answers: (string | null | Error)[]) {
  let calls = 0;
  const load = rememberGood(async () => {
    const answer = answers[calls] ?? null;
    calls += 1;
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return { load, calls: () => calls };
}

test('loads once, for all who ask meanwhile and later', async () => {
  const { load, calls } = loaderOf('first', 'second');
  expect(await Promise.all([load(), load()])).toEqual(['first', 'first']);
  expect(await load()).toBe('first');
  expect(calls()).toBe(1);
});

test('asks again after a failure, which each who waited hears', async () => {
  const { load, calls } = loaderOf(new Error('not now'), 'second');
  const waiting = await Promise.allSettled([load(), load()]);
  expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await load()).toBe('second');
  expect(calls()).toBe(2);
});

test('asks again after nothing came', async () => {
  const { load } = loaderOf(null, null, 'third');
  expect([await load(), await load(), await load()]).toEqual([null, null, 'third']);
});
