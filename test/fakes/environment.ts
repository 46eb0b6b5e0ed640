import type { Environment } from '../../lib/sources/read-any';

/** The page's own parser, and a stopped clock. */
export function fakeEnvironment(given: Partial<Environment> = {}): Environment {
  return {
    parseHtml: (html) => new DOMParser().parseFromString(html, 'text/html'),
    scheduler: { now: () => 0, yield: () => Promise.resolve() },
    ...given,
  };
}
