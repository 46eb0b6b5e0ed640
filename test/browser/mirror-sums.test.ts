import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { changeSettings, mendMirror, refreshMirror } from '../../lib/browser/library';
import { readHead, readPaper, readPapers, skinName } from '../../lib/browser/mirror';
import { paperKey } from '../../lib/paper/ref';
import { DEFAULT_SETTINGS } from '../../lib/view/settings';
import { freshDatabases } from '../fakes/database';
import { makeDigest } from '../fakes/digest';
import { fakePackedDigests } from '../fakes/packed-files';
import { fakePrivateFiles } from '../fakes/private-files';
import { fakeScripting } from '../fakes/scripting';
import { SKIN } from '../fakes/skin';
import { fakeStorage } from '../fakes/storage';

const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });
const NAME = `paper:${KEY}`;

beforeEach(async () => {
  fakeStorage();
  fakeScripting();
  fakePrivateFiles();
  freshDatabases();
  fakePackedDigests({ 'a.json': makeDigest() });
  await refreshMirror(SKIN);
});

const everything = () => browser.storage.local.get(null);

/** Without what is noted about it: that may be in another order. */
async function mirrorOf(): Promise<Record<string, unknown>> {
  const items = await everything();
  return Object.fromEntries(Object.entries(items).filter(([name]) => !name.startsWith('prints')));
}

test.each<[string, () => Promise<Record<string, unknown>>]>([
  [
    'a paper with another title',
    async () => {
      const [record] = await readPapers([KEY]);
      const texts = record?.texts.map((text) => ({ ...text, title: { ko: '가짜', en: 'False' } }));
      return { [NAME]: { ...record, texts } };
    },
  ],
  ['a paper that is none', async () => ({ [NAME]: 5 })],
  ['a paper of its own', async () => ({ 'paper:arxiv:2411.00001': { key: 'arxiv:2411.00001' } })],
  ['a post', async () => ({ 'post:1': { handle: 'a', papers: [KEY] } })],
  ['keys', async () => ({ 'keys:arxiv:2411': '0000120241007001' })],
  [
    'a week without fields',
    async () => ({ [`week:${(await readHead()).head?.weeks[0]?.id}`]: {} }),
  ],
  ['a table of contents that is none', async () => ({ mirror: 5 })],
  [
    'a table of contents without weeks',
    async () => ({ mirror: { ...(await readHead()).head, weeks: [] } }),
  ],
  ['styles', async () => ({ [skinName()]: { ...SKIN, css: { panel: '', chip: '', badge: '' } } })],
])('%s that a page wrote does not outlive the next start', async (_, write) => {
  const before = await mirrorOf();
  await browser.storage.local.set(await write());
  expect(await mirrorOf()).not.toEqual(before);
  await mendMirror(SKIN);
  expect(await mirrorOf()).toEqual(before);
});

test('what is as we wrote it is not written once more', async () => {
  await changeSettings({ mode: 'ko' }, SKIN);
  let writes = 0;
  browser.storage.local.onChanged.addListener(() => {
    writes += 1;
  });
  await mendMirror(SKIN);
  expect(writes).toBe(0);
});

test('settings that no message chose are put back', async () => {
  await changeSettings({ mode: 'ko' }, SKIN);
  await browser.storage.local.set({
    settings: { ...DEFAULT_SETTINGS, sites: { arxiv: false, x: false } },
  });
  await mendMirror(SKIN);
  expect((await readHead()).settings).toEqual({ ...DEFAULT_SETTINGS, mode: 'ko' });
});

test('settings of no sense are read as usual ones', async () => {
  await browser.storage.local.set({
    settings: { sites: null, mode: 'evil' },
  });
  expect((await readPaper(KEY)).settings).toEqual(DEFAULT_SETTINGS);
});
