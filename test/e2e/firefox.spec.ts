import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { THREAD } from '../fixtures/sites/forum/thread';
import { readPanel } from './panel';
import { ADDON_ID, expect, FIREFOX_BUILD, openFirefox, test } from './setup';

// In Firefox's own window.
declare const WebExtensionPolicy: {
  getByID(id: string): {
    extension: { tabManager: { addActiveTabPermission(tab: unknown): void } };
  };
};
declare const Services: {
  wm: {
    getMostRecentWindow(type: string): {
      gBrowser: {
        selectedTab: unknown;
        selectedBrowser: {
          currentURI: { spec: string };
          fixupAndLoadURIString(address: string, how: object): void;
        };
      };
    };
  };
  scriptSecurityManager: { getSystemPrincipal(): unknown };
};
declare const browser: typeof import('wxt/browser').browser;
/** Firefox lets an extension change its own keys. */
interface Changeable {
  update(key: { name: string; shortcut: string }): Promise<void>;
}

test('Paper Duet declares what Firefox asks for, and no more', () => {
  const manifest = JSON.parse(readFileSync(`${FIREFOX_BUILD}/manifest.json`, 'utf8'));
  expect(manifest.manifest_version).toBe(3);
  expect(manifest.permissions).toEqual([
    ...['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab', 'contextMenus'],
  ]);
  expect(manifest.web_accessible_resources).toBeUndefined();
  expect(manifest.browser_specific_settings.gecko).toEqual({
    id: 'paper-duet@extension',
    strict_min_version: '142.0',
    data_collection_permissions: { required: ['none'] },
  });
});

test('Paper Duet shows the panel on an abstract page in both languages, with a margin beside the text', async ({
  firefox,
}) => {
  for (const path of ['abs/2410.05258', 'abs/2410.05258v1']) {
    await firefox.navigate(`https://arxiv.org/${path}`);
    const panel = await firefox.closedRoot('panel');
    const text = await panel.text();
    expect(text, path).toContain('차등 트랜스포머');
    expect(text, path).toContain('Differential Transformer');
    const right = await firefox.execute(() => document.body.getBoundingClientRect().right);
    expect(right, path).toBeLessThanOrEqual((await panel.box('.sheet')).x);
  }
});

test('Paper Duet leaves a margin at every spelling of the address, and none where no panel is', async ({
  firefox,
}) => {
  const margin = () =>
    firefox.execute(() => getComputedStyle(document.documentElement).marginRight);
  const papers = ['2410.05258/', '2410.05258v1/', 'arXiv:2410.05258', '2410.05258%2F'];
  for (const path of [...papers, '2410.05258?context=cs.AI']) {
    await firefox.navigate(`https://arxiv.org/abs/${path}`);
    expect(await margin(), path).toBe('400px');
    await firefox.closedRoot('panel');
  }
  for (const path of ['2410.05258v0', '2410.05258vx', '2410.05258v2/2410.07095', '2410.11111']) {
    await firefox.navigate(`https://arxiv.org/abs/${path}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await margin(), path).toBe('0px');
  }
});

test('Paper Duet has one place for the panel in the first page after a choice, and no margin of another', async ({
  firefox,
}) => {
  const set = (patch: object) =>
    firefox.execute(
      async (one) => browser.runtime.sendMessage({ kind: 'change-settings', patch: one }),
      patch,
    );
  await firefox.inExtensionPage('/options.html');
  await set({ side: 'left' });
  await new Promise((resolve) => setTimeout(resolve, 900)); // the rooms are registered again
  await firefox.navigate('https://arxiv.org/abs/2410.05258');
  const panel = await firefox.closedRoot('panel');
  await new Promise((resolve) => setTimeout(resolve, 400)); // long enough for a room that is late
  const places = () => firefox.execute(() => document.querySelectorAll('paper-duet').length);
  expect(await places()).toBe(1);
  await panel.click('.fold');
  await expect
    .poll(() => firefox.execute(() => getComputedStyle(document.documentElement).marginLeft))
    .toBe('36px');
  await firefox.inExtensionPage('/options.html');
  await firefox.execute(async () => browser.storage.local.remove('settings'));
});

test('Paper Duet leaves no margin in a saved copy of the page, in Firefox', async ({ firefox }) => {
  await firefox.navigate('https://arxiv.org/abs/2410.05258');
  await firefox.closedRoot('panel');
  const rooms = await firefox.execute(async () => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position:absolute;width:1400px;height:800px;border:0';
    frame.srcdoc = document.documentElement.outerHTML;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    const roomOf = ({ documentElement: html, body }: Document) =>
      html.clientWidth - body.clientWidth;
    return [document, frame.contentDocument ?? document].map(roomOf);
  });
  expect(rooms).toEqual([400, 0]);
});

test('Paper Duet switches the language and folds, by real clicks', async ({ firefox }) => {
  await firefox.navigate('https://arxiv.org/abs/2410.05258');
  const panel = await firefox.closedRoot('panel');
  await panel.click('[value="en"] + span');
  await expect.poll(() => panel.text()).not.toContain('상쇄하고');
  await panel.click('[value="pairs"] + span');
  await expect.poll(() => panel.text()).toContain('상쇄하고');
  await panel.click('.fold');
  expect(await panel.attribute('aside', 'data-folded')).toBe('true');
  await panel.click('.tab');
  expect(await panel.attribute('aside', 'data-folded')).toBe('false');
});

test('Paper Duet stands folded beside an HTML paper', async ({ firefox }) => {
  await firefox.navigate('https://arxiv.org/html/2410.05258v2');
  const panel = await firefox.closedRoot('panel');
  expect(await panel.attribute('aside', 'data-folded')).toBe('true');
});

test('Paper Duet leaves a page without a match untouched, and the background asleep', async ({
  firefox,
}) => {
  await firefox.terminateBackground();
  for (const path of ['abs/hep-th/9901001', 'abs/2410.11111']) {
    await firefox.navigate(`https://arxiv.org/${path}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await firefox.execute(() => document.querySelectorAll('paper-duet').length), path).toBe(
      0,
    );
  }
  expect(await firefox.backgroundState()).toBe('stopped');
});

test('Paper Duet marks the known papers of a listing and of a search', async ({ firefox }) => {
  await firefox.navigate('https://arxiv.org/list/cs.CL/recent');
  await expect.poll(async () => (await firefox.closedRoots('badge')).length).toBe(5);
  const badge = await firefox.closedRoot('badge', 0);
  expect(await badge.text()).toContain('7 Oct · no. 1');
  await firefox.navigate('https://arxiv.org/search/?query=differential+transformer&searchtype=all');
  await expect.poll(async () => (await firefox.closedRoots('badge')).length).toBeGreaterThan(0);
});

test('Paper Duet shows the paper of a PDF tab in the toolbar popup, where no script may run', async ({
  firefox,
}) => {
  await firefox.navigate('https://arxiv.org/pdf/2410.05258');
  const address = () =>
    firefox.chrome(
      () =>
        Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.currentURI
          .spec,
    );
  await expect.poll(address).toContain('/pdf/2410.05258'); // a PDF appears after `navigate` returns
  const popup = await firefox.openToolbarPopup();
  await expect.poll(() => popup.text()).toContain('Paper in this tab');
  expect(await popup.text()).toContain('차등 트랜스포머');
});

test('Paper Duet shows the paper of a page in Reader View in the toolbar popup', async ({
  network,
}) => {
  const firefox = await openFirefox(network);
  await firefox.navigate('https://arxiv.org/abs/2410.05258');
  // As a press of the reader button and of our own do: nothing else can lead there.
  await firefox.chrome(
    (address: string) => {
      const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
      gBrowser.selectedBrowser.fixupAndLoadURIString(address, {
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
      });
    },
    `about:reader?url=${encodeURIComponent('https://arxiv.org/abs/2410.05258')}`,
  );
  const address = () =>
    firefox.chrome(
      () =>
        Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.currentURI
          .spec,
    );
  await expect.poll(address).toContain('about:reader');
  await firefox.chrome((id: string) => {
    const { extension } = WebExtensionPolicy.getByID(id);
    const { selectedTab } = Services.wm.getMostRecentWindow('navigator:browser').gBrowser;
    extension.tabManager.addActiveTabPermission(selectedTab);
  }, ADDON_ID);
  const popup = await firefox.openToolbarPopup();
  await expect.poll(() => popup.text()).toContain('Paper in this tab');
  expect(await popup.text()).toContain('차등 트랜스포머');
  await firefox.close();
});

test('Paper Duet puts chips under posts, and opens the text in place', async ({ firefox }) => {
  await firefox.navigate('https://x.com/omarsar0/status/1843694897020150216');
  const chip = await firefox.closedRoot('chip');
  await expect.poll(() => chip.text()).toContain('Differential Transformer');
  await chip.click('.chip');
  await expect.poll(() => chip.text()).toContain('차등 트랜스포머');
  expect(await chip.text()).toContain('노이즈는 상쇄하고');
  await firefox.navigate('https://twitter.com/OpenAI/status/1844429536353714427');
  await expect.poll(async () => (await firefox.closedRoot('chip')).text()).toContain('MLE-bench');
});

test('Paper Duet puts chips into the timeline', async ({ firefox }) => {
  await firefox.navigate('https://x.com/home?__posts=0');
  await expect.poll(async () => (await firefox.closedRoots('chip')).length).toBeGreaterThan(1);
});

test('Paper Duet shows the keys as they are in the settings', async ({ firefox }) => {
  await firefox.inExtensionPage('/options.html');
  const keys = () =>
    firefox.execute(() =>
      [...document.querySelectorAll('.keys kbd')].map((key) => key.textContent),
    );
  await expect
    .poll(async () => (await keys()).slice(0, 6))
    .toEqual(['Alt+P', 'Alt+L', 'Alt+Shift+S', 'Alt+Shift+D', 'pd', 'Space']);
  const change = (shortcut: string) =>
    firefox.execute(
      async (one) =>
        (browser.commands as unknown as Changeable).update({ name: 'toggle-panel', shortcut: one }),
      shortcut,
    );
  await change('Alt+Shift+Y');
  await firefox.execute(() => void dispatchEvent(new Event('focus'))); // as one comes back from the browser's page
  await expect.poll(keys).toContain('Alt+Shift+Y');
  await change('Alt+P');
});

test('Paper Duet shows the week in the popup, and speaks English when told', async ({
  firefox,
}) => {
  await firefox.inExtensionPage('/popup.html');
  const rows = () => firefox.execute(() => document.querySelectorAll('.rows li').length);
  await expect.poll(rows).toBe(10);
  const say = (uiLocale: 'auto' | 'en') =>
    firefox.execute(
      async (one) =>
        browser.runtime.sendMessage({ kind: 'change-settings', patch: { uiLocale: one } }),
      uiLocale,
    );
  expect(await say('en')).toMatchObject({ ok: true });
  await firefox.inExtensionPage('/popup.html');
  await expect
    .poll(() => firefox.execute(() => document.querySelector('h1')?.textContent))
    .toBe('7–13 October 2024');
  await say('auto');
});

test('Paper Duet shows, finds and keeps the same in a private window, and notes no reading there', async ({
  network,
}) => {
  const firefox = await openFirefox(network);
  await firefox.inExtensionPage('/popup.html');
  const tell = (message: object) =>
    firefox.execute(async (one) => browser.runtime.sendMessage(one), message);
  const [read, starred] = ['arxiv:2410.07095', 'arxiv:2410.05258'];
  await tell({ kind: 'mark', key: starred, patch: { isStarred: true, note: '다시 읽기' } });
  const normal = (await firefox.tabs())[0] ?? '';

  await firefox.newPrivateWindow();
  await firefox.navigate('https://arxiv.org/abs/2410.05258');
  expect(await readPanel(await firefox.closedRoot('panel'))).toContain('차등 트랜스포머');
  await firefox.inExtensionPage('/popup.html');
  const text = () => firefox.execute(() => document.body.innerText);
  await expect.poll(text).toContain('MLE-bench');
  const type = (query: string) =>
    firefox.execute((typed) => {
      const field = document.querySelector<HTMLInputElement>('input[type="search"]');
      field?.focus();
      if (field) field.value = typed;
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, query);
  await type('is:star 차등트랜스');
  await expect.poll(text).toContain('1 found');
  await type('다시');
  await expect.poll(text).toContain('1 found');
  await type('MLE-bench');
  await firefox.click(`[data-key="${read}"]`);
  await firefox.click('.mark-bar .star');
  await expect.poll(text).toContain('Marks you make in this private window are saved');
  await firefox.inExtensionPage('/library.html#setup');
  await expect.poll(text).toContain('Included with Paper Duet');
  expect(await firefox.execute(() => document.querySelectorAll('[role="alert"]').length)).toBe(0);

  await firefox.switchTo(normal);
  const marks = () =>
    firefox.execute(async () => {
      const { value } = await browser.runtime.sendMessage({
        kind: 'read',
        name: 'marks',
        args: [],
      });
      return value as { key: string; isStarred: boolean; openedAt: string | null }[];
    });
  const markOf = async (key: string) => (await marks()).find((mark) => mark.key === key);
  await expect.poll(() => markOf(read)).toMatchObject({ isStarred: true, openedAt: null });
  expect(await firefox.errors()).toEqual([]);
  await firefox.close();
});

test('Paper Duet asks no host for anything', async ({ firefox, network }) => {
  await firefox.navigate('about:blank');
  expect([...network.refused]).toEqual([]);
});

test('Paper Duet reads any page the reader points at, from the toolbar', async ({ network }) => {
  const firefox = await openFirefox(network);
  await firefox.navigate('https://example.org/newsletter');
  const here = (await firefox.tabs())[0] ?? '';
  // A press of the button allows the page of this tab; opening the popup by program does not.
  await firefox.chrome((id: string) => {
    const { extension } = WebExtensionPolicy.getByID(id);
    const { selectedTab } = Services.wm.getMostRecentWindow('navigator:browser').gBrowser;
    extension.tabManager.addActiveTabPermission(selectedTab);
  }, ADDON_ID);
  const popup = await firefox.openToolbarPopup();
  await expect.poll(() => popup.text()).toContain('Add from this page');
  await popup.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.actions button')];
    buttons.find((one) => one.textContent === 'Add from this page')?.click();
  });
  await expect.poll(async () => (await firefox.tabs()).length).toBe(2);
  const library = (await firefox.tabs()).find((handle) => handle !== here) ?? '';
  await firefox.switchTo(library);
  await expect
    .poll(() => firefox.execute(() => document.querySelector('dialog h2')?.textContent))
    .toBe('6–12 October 2025');
  await firefox.close();
});

test('Paper Duet asks for the forum, adds the week of its thread, takes it away and brings it back', async ({
  network,
}) => {
  const profileDir = mkdtempSync(join(tmpdir(), 'paper-duet-firefox-'));
  let firefox = await openFirefox(network, { profileDir });
  await firefox.inExtensionPage('/library.html#setup');
  const button = (text: string) =>
    firefox.execute((label: string) => {
      const found = [...document.querySelectorAll('button')].find((one) =>
        one.textContent?.startsWith(label),
      );
      found?.setAttribute('data-test', 'wanted');
      return found !== undefined;
    }, text);
  const clickButton = async (text: string) => {
    await expect.poll(() => button(text)).toBe(true);
    await firefox.click('[data-test="wanted"]');
    await firefox.execute(() =>
      document.querySelector('[data-test]')?.removeAttribute('data-test'),
    );
  };
  await clickButton('Show the “Add this week” button');
  await firefox.acceptPermissionPrompt();
  await expect.poll(() => button('Hide the “Add this week” button')).toBe(true);

  await firefox.navigate(`https://discuss.pytorch.kr/t/topic/${THREAD.topicId}`);
  const before = await firefox.tabs();
  await (await firefox.closedRoot('chip')).click('.add-button');
  await expect.poll(async () => (await firefox.tabs()).length).toBe(before.length + 1);
  const added = (await firefox.tabs()).find((handle) => !before.includes(handle)) ?? '';
  await firefox.switchTo(added);
  await clickButton('Add this week');
  const status = () => firefox.execute(() => document.querySelector('[role=status]')?.textContent);
  await expect.poll(status).toContain('Added 6–12 October 2025');
  await clickButton('Remove');
  await expect.poll(status).toContain('Removed');
  await clickButton('Undo');
  await expect.poll(() => button('Remove')).toBe(true); // a page that is open already is not moved
  await firefox.navigate('https://arxiv.org/abs/2410.11111');
  const text = async () => readPanel(await firefox.closedRoot('panel'));
  await expect.poll(text).toContain('어텐션을 계산하는 다른 길을 살핍니다.');
  await firefox.close();

  firefox = await openFirefox(network, { profileDir });
  await firefox.navigate('https://x.com/pelican_ops/status/1845327376855077540?__out=1');
  await expect
    .poll(async () => (await firefox.closedRoot('chip')).text())
    .toContain('Attention Without Subtraction');
  await firefox.close();
  rmSync(profileDir, { recursive: true, force: true });
});
