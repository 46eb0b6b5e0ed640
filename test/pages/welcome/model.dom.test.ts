import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { WelcomeModel } from '../../../lib/pages/welcome/model';
import type { SentReply } from '../../fakes/background';
import { fakeBackground } from '../../fakes/background';
import { freshDatabases } from '../../fakes/database';
import { fakePermissions } from '../../fakes/permissions';
import { fakeStorage } from '../../fakes/storage';

let reply: SentReply;
let asked: unknown[];
/** the reader's answer to the browser's permission prompt */
let allow: (isAllowed: boolean) => void;
const request = vi.fn();

beforeEach(() => {
  fakeStorage();
  freshDatabases();
  fakePermissions();
  fakeBrowser.i18n.getUILanguage = () => 'ko';
  reply = { ok: true };
  ({ asked } = fakeBackground(() => reply));
  request.mockReset().mockImplementation(
    () =>
      new Promise((resolve) => {
        allow = resolve;
      }),
  );
  Object.assign(fakeBrowser.permissions, { request });
  vi.stubGlobal('navigator', { ...navigator, onLine: true });
});

const names = () => asked.map((message) => (message as { kind: string }).kind);

test('the browser is asked for the forum’s host in the click itself', () => {
  const model = new WelcomeModel(() => undefined);
  void model.fetch({ kind: 'newest', weeks: 12 });
  expect(request.mock.calls).toEqual([[{ origins: ['https://discuss.pytorch.kr/*'] }]]);
  expect(model.getWeeks.isAsking).toBe(true);
  // An impatient second click does not ask again.
  void model.fetch({ kind: 'newest', weeks: 12 });
  expect(request).toHaveBeenCalledTimes(1);
});

test('a refusal is reported, fetches nothing, and can be reconsidered', async () => {
  const model = new WelcomeModel(() => undefined);
  const fetching = model.fetch({ kind: 'newest', weeks: 12 });
  allow(false);
  await fetching;
  expect(model.getWeeks).toMatchObject({ isAsking: false, notice: { kind: 'denied' } });
  expect(names()).toEqual([]);
  void model.fetch({ kind: 'newest', weeks: 12 });
  expect(request).toHaveBeenCalledTimes(2);
});

test('once the host is allowed, the source is added and the weeks are fetched', async () => {
  const model = new WelcomeModel(() => undefined);
  void model.fetch({ kind: 'newest', weeks: 12 });
  allow(true);
  await vi.waitFor(() => expect(names()).toEqual(['add-source', 'fetch']));
  expect(asked[1]).toMatchObject({
    id: 'forum:discuss.pytorch.kr',
    want: { kind: 'newest', weeks: 12 },
  });
});

test('without a connection the browser is not asked, and the message disappears once there is one', () => {
  vi.stubGlobal('navigator', { ...navigator, onLine: false });
  const model = new WelcomeModel(() => undefined);
  void model.open();
  void model.fetch({ kind: 'newest', weeks: 12 });
  expect(request).not.toHaveBeenCalled();
  expect(model.getWeeks.isOffline).toBe(true);
  dispatchEvent(new Event('online'));
  expect(model.getWeeks.isOffline).toBe(false);
});

test('a language is applied at once and stored; a failure is reported', async () => {
  const model = new WelcomeModel(() => undefined);
  const storing = model.setLocale('en');
  expect(model.locale).toBe('en');
  await storing;
  expect(asked).toEqual([{ kind: 'change-settings', patch: { uiLocale: 'en' } }]);
  reply = { ok: false, failure: { ko: '가득 찼어요.', en: 'Full.' } };
  await model.setLocale('ko');
  expect(model.failure?.ko).toBe('가득 찼어요.');
});

test('a way of reading is applied at once and stored', () => {
  const model = new WelcomeModel(() => undefined);
  model.setMode('side');
  expect(model.mode).toBe('side');
  expect(asked).toEqual([{ kind: 'change-settings', patch: { mode: 'side' } }]);
});
