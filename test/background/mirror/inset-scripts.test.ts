import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { registerInsetScripts } from '../../../lib/background/mirror/inset-scripts';
import { fakeScripting } from '../../fakes/scripting';

const OPEN = { side: 'right', size: 'open' } as const;
let scripting: ReturnType<typeof fakeScripting>;

beforeEach(() => {
  fakeBrowser.reset();
  scripting = fakeScripting();
});

const insets = () => [...scripting.registered.values()];

const escapeRegExp = (text: string) => text.replace(/[.?+^$()[\]{}|\\]/g, '\\$&');

/** As browsers match an address: the query belongs to its path, and a star stands for anything. */
function isMatched(url: string): boolean {
  const { hostname, pathname, search } = new URL(url);
  return (insets()[0]?.matches ?? []).some((match) => {
    const path = match.replace('*://*.arxiv.org', '').split('*').map(escapeRegExp);
    const isHost = hostname === 'arxiv.org' || hostname.endsWith('.arxiv.org');
    return isHost && new RegExp(`^${path.join('.*')}$`).test(pathname + search);
  });
}

test('the room is made on the abstract pages of known papers only', async () => {
  await registerInsetScripts(['2410.05258', 'hep-th/9901001'], OPEN);
  expect(insets()).toMatchObject([{ js: ['rooms/right-open.js'] }]);
  const matches = insets()[0]?.matches ?? [];
  expect(matches.every((match) => /^\*:\/\/\*\.arxiv\.org\/\*abs\//.test(match))).toBe(true);
});

test.each([
  'https://arxiv.org/abs/2410.05258',
  'http://www.arxiv.org/abs/2410.05258v12?context=cs.AI',
  'https://export.arxiv.org/abs/2410.05258/',
  'https://arxiv.org/abs/2410.05258%2F',
  'https://arxiv.org/abs/arXiv:2410.05258v1/',
  'https://arxiv.org/abs/ARXIV%3A2410.05258',
  'https://arxiv.org/abs//2410.05258',
  'https://arxiv.org//abs/2410.05258',
  'https://arxiv.org/abs/hep-th/9901001v2',
  'https://arxiv.org/abs/hep-th%2F9901001',
  'https://arxiv.org/abs/arXiv:hep-th%2f9901001?x',
  'https://arxiv.org/abs/math.GT/0309136',
  'https://arxiv.org/abs/math%2F0309136',
])('the browser gives room at %s', async (url) => {
  await registerInsetScripts(['2410.05258', 'hep-th/9901001', 'math/0309136'], OPEN);
  expect(isMatched(url)).toBe(true);
});

test.each([
  'https://arxiv.org/abs/2410.05259',
  'https://arxiv.org/abs/2410.0525',
  'https://arxiv.org/html/2410.05258',
  'https://arxiv.org/list/cs.CL/recent?x=2410.05258',
  'https://notarxiv.org/abs/2410.05258',
  'https://arxiv.org/abs/nlin/9901001',
  'https://arxiv.org/abs/physics/0309136',
])('the browser gives none at %s', async (url) => {
  await registerInsetScripts(['2410.05258', 'hep-th/9901001', 'math/0309136', 'cs/0309136'], OPEN);
  expect(isMatched(url)).toBe(false);
});

test('the newest two thousand papers cost one pattern each', async () => {
  const ids = Array.from({ length: 2_000 }, (_, at) => `2410.${String(at + 1).padStart(5, '0')}`);
  await registerInsetScripts(ids, OPEN);
  expect(insets()[0]?.matches).toHaveLength(2_000);
});

test('a new choice replaces the room', async () => {
  await registerInsetScripts(['2410.05258'], OPEN);
  await registerInsetScripts(['2410.05258'], { side: 'left', size: 'wide' });
  expect(insets()).toMatchObject([{ js: ['rooms/left-wide.js'] }]);
});

test.each([
  ['the site is switched off', ['2410.05258'], null],
  ['no paper is known', [], OPEN],
])('there is no room when %s', async (_, ids, inset) => {
  await registerInsetScripts(ids, inset);
  expect(insets()).toEqual([]);
  await registerInsetScripts(['2410.05258'], OPEN);
  await registerInsetScripts(ids, inset);
  expect(insets()).toEqual([]);
});

test('only the newest papers have it before first paint', async () => {
  const ids = Array.from(
    { length: 5000 },
    (_, index) => `2410.${String(index + 1).padStart(5, '0')}`,
  );
  await registerInsetScripts(ids, OPEN);
  expect(isMatched('https://arxiv.org/abs/2410.02000')).toBe(true);
  expect(isMatched('https://arxiv.org/abs/2410.02001')).toBe(false);
});
