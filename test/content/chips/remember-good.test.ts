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

test('a loader runs once for all callers, during and after loading', async () => {
  const { load, calls } = loaderOf('first', 'second');
  expect(await Promise.all([load(), load()])).toEqual(['first', 'first']);
  expect(await load()).toBe('first');
  expect(calls()).toBe(1);
});

test('a loader runs again after a failure, which every waiting caller sees', async () => {
  const { load, calls } = loaderOf(new Error('not now'), 'second');
  const waiting = await Promise.allSettled([load(), load()]);
  expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await load()).toBe('second');
  expect(calls()).toBe(2);
});

test('a loader runs again after it found nothing', async () => {
  const { load } = loaderOf(null, null, 'third');
  expect([await load(), await load(), await load()]).toEqual([null, null, 'third']);
});
