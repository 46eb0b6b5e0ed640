import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { refreshMirror } from '../../../lib/background/mirror/refresh';
import { setUiBundle } from '../../../lib/background/mirror/ui-bundle';
import { addWeek } from '../../../lib/background/weeks';
import type { DigestEntry } from '../../../lib/digest/format';
import { findSample } from '../../../lib/pages/welcome/sample';
import { readHead } from '../../../lib/storage/own-mirror';
import { freshDatabases } from '../../fakes/database';
import { makeDigest, makeEntry } from '../../fakes/digest';
import { fakePackedDigests } from '../../fakes/packed-files';
import { fakePrivateFiles } from '../../fakes/private-files';
import { fakeScripting } from '../../fakes/scripting';
import { fakeStorage } from '../../fakes/storage';
import { UI_BUNDLE } from '../../fakes/ui-bundle';

beforeEach(() => {
  setUiBundle(UI_BUNDLE);
  fakeStorage();
  fakeBrowser.i18n.getUILanguage = () => 'ko';
  fakeScripting();
  fakePrivateFiles();
  freshDatabases();
});

const entry = (id: string, ko: string, given: Partial<DigestEntry> = {}) =>
  makeEntry({ title: { ko, en: 'A title' }, papers: [`https://arxiv.org/abs/${id}`], ...given });
const week = (start: string, entries: DigestEntry[]) =>
  makeDigest({
    ...{ id: `paper-duet:${start}`, week: { start, end: start } },
    entries: entries.map((one, at) => ({ ...one, rank: at + 1 })),
  });

async function sampleOf() {
  const { head } = await readHead();
  return head && (await findSample(head));
}

test('the sample is the paper with the shortest title in the newest bundled week', async () => {
  fakePackedDigests({
    'a.json': week('2024-10-07', [entry('2410.00001', '짧음')]),
    'b.json': week('2024-10-14', [
      entry('2410.00002', '조금 긴 제목이에요'),
      entry('2410.00003', '짧은 제목'),
    ]),
  });
  await refreshMirror();
  expect((await sampleOf())?.key).toBe('arxiv:2410.00003');
});

test.each<[string, DigestEntry]>([
  ['on another site', entry('', '논문', { papers: ['https://openreview.net/forum?id=abc'] })],
  ['without a post', entry('2410.00002', '논문', { discussions: [] })],
  ['without a Korean title', entry('2410.00002', '', { title: { ko: null, en: 'A' } })],
  [
    'without a Korean text',
    entry('2410.00002', '논문', {
      summary: { ko: null, en: ['A.'] },
      abstract: { ko: null, en: null },
    }),
  ],
])('a paper %s is not used as the sample', async (_, other) => {
  fakePackedDigests({
    'a.json': week('2024-10-07', [other, entry('2410.00009', '훨씬 더 긴 제목')]),
  });
  await refreshMirror();
  expect((await sampleOf())?.key).toBe('arxiv:2410.00009');
});

test('a paper that the reader added is not the sample, however new, and the text is the bundled one', async () => {
  fakePackedDigests({ 'a.json': week('2024-10-07', [entry('2410.00001', '함께 온 글')]) });
  const own = makeDigest({
    ...{ id: 'own:1', week: { start: '2025-01-06', end: '2025-01-12' } },
    entries: [entry('2410.00001', '내가 담은 글')],
  });
  await addWeek({
    origin: 'own',
    digest: own,
    from: 'a.json',
    addedAt: '2025-01-13T00:00:00.000Z',
  });
  const sample = await sampleOf();
  expect(sample?.texts.map(({ title }) => title.ko)).toEqual(['함께 온 글']);
});

test('there is no sample without bundled weeks', async () => {
  fakePackedDigests({});
  await refreshMirror();
  expect(await sampleOf()).toBeNull();
});
