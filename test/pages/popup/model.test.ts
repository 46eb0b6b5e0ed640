import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { refreshMirror } from '../../../lib/background/mirror/refresh';
import { setUiBundle } from '../../../lib/background/mirror/ui-bundle';
import { addWeek } from '../../../lib/background/weeks';
import { PopupModel } from '../../../lib/pages/popup/model';
import { paperKey } from '../../../lib/paper/ref';
import type { PopupView, Turn } from '../../../lib/view/popup/popup-view';
import { fakeBackground } from '../../fakes/background';
import { freshDatabases } from '../../fakes/database';
import { makeDigest, makeEntry } from '../../fakes/digest';
import { fakePackedDigests } from '../../fakes/packed-files';
import { fakePrivateFiles } from '../../fakes/private-files';
import { fakeScripting } from '../../fakes/scripting';
import { fakeStorage } from '../../fakes/storage';
import { UI_BUNDLE } from '../../fakes/ui-bundle';

const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });

beforeEach(async () => {
  setUiBundle(UI_BUNDLE);
  fakeStorage();
  fakeBrowser.windows.getCurrent = async () => ({ incognito: false }) as never; // all that is read
  fakeBrowser.i18n.getUILanguage = () => 'ko';
  fakeScripting();
  fakePrivateFiles();
  freshDatabases();
  fakeBackground(() => ({ ok: true }));
  fakePackedDigests({ 'a.json': makeDigest() });
  await refreshMirror();
});

test.each<[string, (model: PopupModel) => Promise<void>[], string]>([
  ['a paper, the week being read', (to) => [to.showWeek(), to.showPaper(KEY)], 'paper'],
  ['the week, a paper being read', (to) => [to.showPaper(KEY), to.showWeek()], 'week'],
])('of two places the reader goes to, the last is shown: %s', async (_, go, kind) => {
  const model = new PopupModel(() => undefined);
  await model.open();
  expect(model.view.kind).toBe('week');
  await Promise.all(go(model));
  expect(model.view.kind).toBe(kind);
});

const MONDAYS = ['2024-09-23', '2024-09-30', '2024-10-07', '2024-10-14'];

test.each<[string, Turn[], string]>([
  ['one press', ['earlier'], '2024-10-07'],
  ['two presses', ['earlier', 'earlier'], '2024-09-30'],
  ['there and back', ['earlier', 'earlier', 'later'], '2024-10-07'],
  ['as many as there are weeks', ['earlier', 'earlier', 'earlier'], '2024-09-23'],
  ['beyond the first week', ['earlier', 'earlier', 'earlier', 'earlier'], '2024-09-23'],
  ['beyond it and back', ['earlier', 'earlier', 'earlier', 'earlier', 'later'], '2024-09-30'],
  ['beyond the last week', ['later'], '2024-10-14'],
])('presses faster than a week is read count one by one: %s', async (_, presses, shown) => {
  const weeks = MONDAYS.map((start) =>
    makeDigest({ id: `x:${start}`, week: { start, end: start } }),
  );
  fakePackedDigests(Object.fromEntries(weeks.map((week) => [`${week.id}.json`, week])));
  await refreshMirror();
  const model = new PopupModel(() => undefined);
  await model.open();
  expect(model.view).toMatchObject({ kind: 'week', id: 'x:2024-10-14' });
  await Promise.all(presses.map((to) => model.turn(to)));
  expect(model.view).toMatchObject({ kind: 'week', id: `x:${shown}` });
});

test('the name of the reader’s own source comes from the database, not from the mirror', async () => {
  const source = { ...makeDigest().source, name: 'Study group', url: 'https://intranet.example/a' };
  const entries = [makeEntry({ papers: ['https://arxiv.org/abs/2410.09999'], discussions: [] })];
  const digest = makeDigest({ id: 'own:1', source, entries });
  const key = paperKey({ scheme: 'arxiv', id: '2410.09999' });
  await addWeek({ origin: 'own', digest, from: 'a.json', addedAt: '2026-11-21T00:00:00.000Z' });
  const views: PopupView[] = [];
  const model = new PopupModel(() => void views.push(model.view));
  await model.open();
  await model.showPaper(key);
  await vi.waitFor(() =>
    expect(model.view).toMatchObject({
      kind: 'paper',
      paper: { links: expect.arrayContaining([{ text: '출처: Study group', url: source.url }]) },
    }),
  );
  const first = views.find(({ kind }) => kind === 'paper');
  expect(JSON.stringify(first)).toContain('내가 담은 요약');
  expect(JSON.stringify(model.view)).not.toContain('내가 담은 요약');
  const mirror = JSON.stringify(await fakeBrowser.storage.local.get(null));
  expect(mirror).not.toMatch(/Study group|intranet/);
});
