import type { World } from '../../lib/sources/read-any';

/** The page's own parser, and a clock that stands still. */
export function fakeWorld(given: Partial<World> = {}): World {
  return {
    parseHtml: (html) => new DOMParser().parseFromString(html, 'text/html'),
    pace: { now: () => 0, rest: () => Promise.resolve() },
    ...given,
  };
}
