import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PopupModel } from '../../entrypoints/popup/model';
import { refreshMirror } from '../../lib/browser/library';
import { paperKey } from '../../lib/paper/ref';
import { fakeBackground } from '../fakes/background';
import { freshDatabases } from '../fakes/database';
import { makeDigest } from '../fakes/digest';
import { fakePackedDigests } from '../fakes/packed-files';
import { fakePrivateFiles } from '../fakes/private-files';
import { fakeScripting } from '../fakes/scripting';
import { SKIN } from '../fakes/skin';
import { fakeStorage } from '../fakes/storage';

const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });

beforeEach(async () => {
  fakeStorage();
  fakeBrowser.windows.getCurrent = async () => ({ incognito: false }) as never; // all that is read
  fakeBrowser.i18n.getUILanguage = () => 'ko';
  fakeScripting();
  fakePrivateFiles();
  freshDatabases();
  fakeBackground(() => ({ ok: true }));
  fakePackedDigests({ 'a.json': makeDigest() });
  await refreshMirror(SKIN);
});

test.each<[string, (model: PopupModel) => Promise<void>[], string]>([
  ['a paper, the week being read', (to) => [to.showWeek(null), to.showPaper(KEY)], 'paper'],
  ['the week, a paper being read', (to) => [to.showPaper(KEY), to.showWeek(null)], 'week'],
])('of two places the reader goes to, the last is shown: %s', async (_, go, kind) => {
  const model = new PopupModel(() => undefined);
  await model.open();
  expect(model.view.kind).toBe('week');
  await Promise.all(go(model));
  expect(model.view.kind).toBe(kind);
});
