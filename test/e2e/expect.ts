import { expect as base } from '@playwright/test';

type Poll = typeof base.poll;
type Matcher = (...expected: unknown[]) => void | Promise<void>;

/**
 * Playwright's `expect`, with a `poll` that looks more often and goes on where asking fails: a page
 * that is just being left or drawn has no answer yet. How often and how long says the configuration.
 */
export const expect: typeof base = new Proxy(base, {
  get: (target, name) => (name === 'poll' ? poll : Reflect.get(target, name)),
});

const poll: Poll = (ask, options) => {
  const { message, ...times } =
    typeof options === 'string' ? { message: options } : (options ?? {});
  const matchers = (isNegated: boolean): object =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === 'not') return matchers(!isNegated);
          return (...expected: unknown[]) =>
            base(async () => {
              const found = base(await ask(), message);
              const one = isNegated ? found.not : found;
              await (Reflect.get(one as object, name) as Matcher)(...expected);
            }).toPass(times);
        },
      },
    );
  return matchers(false) as ReturnType<Poll>; // every matcher of it, by name
};
