import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { registerTitleScript } from '../../../lib/background/mirror/title-script';
import { fakeScripting } from '../../fakes/scripting';

const MATCHES = ['*://arxiv.org/abs/*', '*://www.arxiv.org/abs/*'];
let scripting: ReturnType<typeof fakeScripting>;

beforeEach(() => {
  fakeBrowser.reset();
  scripting = fakeScripting();
});

test('titles are looked up exactly as long as a paper is known by its title alone', async () => {
  await registerTitleScript([]);
  expect(scripting.registered.size).toBe(0);
  fakeBrowser.tabs.query = async () => [{ id: 7 }, {}] as never; // only ids are read
  await registerTitleScript(MATCHES);
  await registerTitleScript(MATCHES);
  expect([...scripting.registered.keys()]).toEqual(['titles']);
  const { matches = [] } = scripting.registered.get('titles') ?? {};
  expect(scripting.executed).toEqual([{ target: { tabId: 7 }, files: ['/titles.js'] }]);
  expect(matches).toEqual(MATCHES);
  await registerTitleScript([]);
  expect(scripting.registered.size).toBe(0);
});
