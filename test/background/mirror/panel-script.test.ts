import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { registerPanelScript } from '../../../lib/background/mirror/panel-script';
import { fakeScripting } from '../../fakes/scripting';
import { matchesArxiv, onArxiv } from './match-pattern';

let scripting: ReturnType<typeof fakeScripting>;

beforeEach(() => {
  fakeBrowser.reset();
  scripting = fakeScripting();
});

const registered = () => [...scripting.registered.values()];
const bringsPanel = (url: string) => matchesArxiv(registered()[0]?.matches ?? [], url);
const KNOWN = ['2410.05258', 'hep-th/9901001', 'math/0309136'];

describe('the browser brings the panel itself', () => {
  test.each([
    'https://arxiv.org/abs/2410.05258',
    'http://www.arxiv.org/abs/2410.05258v12?context=cs.AI',
    'https://arxiv.org/abs/arXiv:2410.05258v1/',
    'https://arxiv.org//abs/2410.05258',
    'https://arxiv.org/html/2410.05258v2',
    'https://ar5iv.labs.arxiv.org/html/2410.05258',
    'https://export.arxiv.org/pdf/2410.05258v1.pdf',
    'https://arxiv.org/format/2410.05258',
    'https://arxiv.org/ftp/arxiv/papers/2410/2410.05258.pdf',
    'https://arxiv.org/abs/hep-th/9901001v2',
    'https://arxiv.org/pdf/hep-th%2F9901001',
    'https://arxiv.org/abs/math.GT/0309136',
    'https://arxiv.org/ftp/math/papers/0309/0309136.pdf',
  ])('to %s', async (url) => {
    await registerPanelScript(onArxiv(KNOWN));
    expect(registered()).toMatchObject([
      { id: 'panel', js: ['panel.js'], runAt: 'document_start' },
    ]);
    expect(bringsPanel(url)).toBe(true);
  });
});

describe('a page of no known paper loads nothing of the panel', () => {
  test.each([
    'https://arxiv.org/abs/2410.05259',
    'https://arxiv.org/abs/2410.0525',
    'https://arxiv.org/html/2410.11111v1',
    'https://arxiv.org/list/cs.CL/recent',
    'https://arxiv.org/abs/nlin/9901001',
    'https://notarxiv.org/abs/2410.05258',
    'https://example.org/arxiv.org/abs/2410.05258',
  ])('%s', async (url) => {
    await registerPanelScript(onArxiv(KNOWN));
    expect(bringsPanel(url)).toBe(false);
  });
});

test('the newest two thousand papers cost one pattern each', async () => {
  const ids = Array.from({ length: 5000 }, (_, at) => `2410.${String(at + 1).padStart(5, '0')}`);
  await registerPanelScript(onArxiv(ids));
  expect(registered()[0]?.matches).toHaveLength(2000);
  expect(bringsPanel('https://arxiv.org/abs/2410.02000')).toBe(true);
  expect(bringsPanel('https://arxiv.org/abs/2410.02001')).toBe(false);
});

test('other weeks replace the papers, and no week leaves none', async () => {
  await registerPanelScript(onArxiv(['2410.05258']));
  await registerPanelScript(onArxiv(['2410.07095']));
  expect(bringsPanel('https://arxiv.org/abs/2410.05258')).toBe(false);
  expect(bringsPanel('https://arxiv.org/abs/2410.07095')).toBe(true);
  await registerPanelScript(onArxiv([]));
  expect(registered()).toEqual([]);
});
