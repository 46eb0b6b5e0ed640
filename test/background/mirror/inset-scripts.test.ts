import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { registerInsetScripts } from '../../../lib/background/mirror/inset-scripts';
import { fakeScripting } from '../../fakes/scripting';
import { matchesArxiv, onArxiv } from './match-pattern';

const OPEN = { side: 'right', size: 'open' } as const;
let scripting: ReturnType<typeof fakeScripting>;

beforeEach(() => {
  fakeBrowser.reset();
  scripting = fakeScripting();
});

const insets = () => [...scripting.registered.values()];

const isMatched = (url: string) => matchesArxiv(insets()[0]?.matches ?? [], url);

test('the margin is made on the abstract pages of known papers only', async () => {
  await registerInsetScripts(onArxiv(['2410.05258', 'hep-th/9901001']), OPEN);
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
])('the browser leaves a margin at %s', async (url) => {
  await registerInsetScripts(onArxiv(['2410.05258', 'hep-th/9901001', 'math/0309136']), OPEN);
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
])('the browser leaves no margin at %s', async (url) => {
  await registerInsetScripts(
    onArxiv(['2410.05258', 'hep-th/9901001', 'math/0309136', 'cs/0309136']),
    OPEN,
  );
  expect(isMatched(url)).toBe(false);
});

test('the newest two thousand papers cost one pattern each', async () => {
  const ids = Array.from({ length: 2_000 }, (_, at) => `2410.${String(at + 1).padStart(5, '0')}`);
  await registerInsetScripts(onArxiv(ids), OPEN);
  expect(insets()[0]?.matches).toHaveLength(2_000);
});

test('a new choice replaces the margin', async () => {
  await registerInsetScripts(onArxiv(['2410.05258']), OPEN);
  await registerInsetScripts(onArxiv(['2410.05258']), { side: 'left', size: 'wide' });
  expect(insets()).toMatchObject([{ js: ['rooms/left-wide.js'] }]);
});

test('there is no margin when no paper is known or the site is switched off', async () => {
  const ids: string[] = [];
  await registerInsetScripts(onArxiv(ids), OPEN);
  expect(insets()).toEqual([]);
  await registerInsetScripts(onArxiv(['2410.05258']), OPEN);
  await registerInsetScripts(onArxiv(ids), OPEN);
  expect(insets()).toEqual([]);
});

test('only the newest papers have their margin before first paint', async () => {
  const ids = Array.from(
    { length: 5000 },
    (_, index) => `2410.${String(index + 1).padStart(5, '0')}`,
  );
  await registerInsetScripts(onArxiv(ids), OPEN);
  expect(isMatched('https://arxiv.org/abs/2410.02000')).toBe(true);
  expect(isMatched('https://arxiv.org/abs/2410.02001')).toBe(false);
});
