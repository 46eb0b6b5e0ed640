import { closedRoot, closedRoots } from '../browsers/closed-root';
import type { FirefoxSession } from '../browsers/firefox';
import type { ToolbarPopup } from '../browsers/surface';
import { expect, openChromium, openFirefox, test } from './setup';

const PAPER = 'https://arxiv.org/abs/2410.05258';

/** What Chromium does with a key of the extension; no driver can press one. */
async function command(worker: { evaluate: WorkerEvaluate }, name: string): Promise<void> {
  await worker.evaluate((one) => {
    const { onCommand } = chrome.commands as unknown as {
      onCommand: { dispatch(name: string): void };
    };
    onCommand.dispatch(one);
  }, name);
}
type WorkerEvaluate = <Result>(fn: (name: string) => Result, name: string) => Promise<Result>;

/** As Firefox does with Alt and the letter. */
function pressInFirefox(firefox: FirefoxSession, letter: 'P' | 'L' | 'D'): Promise<void> {
  return firefox.chrome((one: string) => {
    const window = Services.wm.getMostRecentWindow('navigator:browser');
    const keys = [...window.document.querySelectorAll('keyset[id*="ext-keyset"] key')];
    keys.find((key) => key.getAttribute('key') === one)?.doCommand();
  }, letter);
}

test('keys are declared for both browsers', async ({ chromium, firefox }) => {
  const worker = await chromium.worker();
  const names = await worker.evaluate(async () =>
    (await chrome.commands.getAll()).map(({ name, description }) => [name, description]),
  );
  expect(names).toContainEqual(['toggle-panel', '논문 패널 열고 닫기']);
  expect(names).toContainEqual(['next-language', '다음 요약 언어']);
  const given = await worker.evaluate(async () =>
    (await chrome.commands.getAll()).filter(({ shortcut }) => !shortcut),
  );
  expect(given, 'commands whose key Chromium does not give').toEqual([]);
  await firefox.inExtensionPage('/options.html');
  const keys = await firefox.execute(async () =>
    (await browser.commands.getAll()).map(({ name, shortcut }) => [name, shortcut]),
  );
  expect(keys).toContainEqual(['toggle-panel', 'Alt+P']);
  expect(keys).toContainEqual(['next-language', 'Alt+L']);
});

test('a key brings the focus to the panel, and back to where it came from', async ({
  chromium,
  ownPage: page,
}) => {
  await page.goto(PAPER);
  await page.bringToFront();
  const panel = await closedRoot(page, 'panel');
  const worker = await chromium.worker();
  const state = async () => [
    await panel.attribute('aside', 'data-folded'),
    await panel.evaluate((root) => root.activeElement?.className ?? null),
    await page.evaluate(() => document.activeElement?.localName),
  ];
  const link = page.locator('a').first();
  await link.focus();
  await command(worker, 'toggle-panel'); // open, but not where the focus is
  await expect.poll(state).toEqual(['false', 'fold', 'paper-duet']);
  await command(worker, 'toggle-panel');
  await expect.poll(state).toEqual(['true', null, 'a']);
  await expect(link).toBeFocused();
  await command(worker, 'toggle-panel');
  await expect.poll(state).toEqual(['false', 'fold', 'paper-duet']);

  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await command(worker, 'toggle-panel');
  await expect.poll(state).toEqual(['false', 'fold', 'paper-duet']);
  await command(worker, 'toggle-panel');
  await expect.poll(state).toEqual(['true', null, 'body']);
});

test('a key shows the next language, in every surface that is open', async ({
  chromium,
  ownPage: page,
}) => {
  await page.goto(PAPER);
  const panel = await closedRoot(page, 'panel');
  const worker = await chromium.worker();
  for (const mode of ['side', 'hide', 'ko', 'en', 'pairs', 'side']) {
    await command(worker, 'next-language');
    await expect.poll(() => panel.attribute('aside', 'data-mode')).toBe(mode);
  }
  await panel.click('.fold');
  await command(worker, 'next-language'); // nothing that is seen would change
  await page.waitForTimeout(200);
  expect(await panel.attribute('aside', 'data-mode')).toBe('side');

  await page.goto('https://x.com/omarsar0/status/1843694897020150216');
  const chip = await closedRoot(page, 'chip');
  await expect.poll(() => chip.count('.chip')).toBe(1);
  await command(worker, 'next-language');
  await page.waitForTimeout(200);
  expect(await chip.attribute('.chip-box', 'data-mode')).toBe('side');
  await chip.click('.chip');
  await command(worker, 'next-language');
  await expect.poll(() => chip.attribute('.chip-box', 'data-mode')).toBe('hide');
});

for (const name of ['Chromium', 'Firefox'] as const) {
  test(`a key shows the next language in the library of ${name}`, async ({ network }) => {
    const session = name === 'Chromium' ? await openChromium(network) : await openFirefox(network);
    const mode = () => document.querySelector<HTMLElement>('.reading')?.dataset.mode ?? null;
    if ('context' in session) {
      const worker = await session.worker();
      const other = await session.newPage(); // a library that is not in front
      await other.goto(session.extensionUrl('/library.html'));
      const page = await session.newPage();
      await page.goto(session.extensionUrl('/library.html'));
      await expect.poll(() => page.evaluate(mode)).toBe('pairs');
      for (const next of ['side', 'hide', 'ko', 'en']) {
        await command(worker, 'next-language');
        await expect.poll(() => page.evaluate(mode)).toBe(next);
        await expect.poll(() => other.evaluate(mode)).toBe(next);
      }
      await command(worker, 'toggle-panel'); // there is none
    } else {
      await session.inExtensionPage('/library.html');
      await expect.poll(() => session.execute(mode)).toBe('pairs');
      for (const next of ['side', 'hide', 'en', 'ko']) {
        await pressInFirefox(session, 'L');
        await expect.poll(() => session.execute(mode)).toBe(next);
      }
    }
    await session.close();
  });
}

for (const [name, order] of [
  ['Chromium', ['side', 'hide', 'ko', 'en', 'pairs']],
  ['Firefox', ['side', 'hide', 'en', 'ko', 'pairs']],
] as const) {
  test(`a key shows the next language in the popup at the toolbar of ${name}, and in the panel below it`, async ({
    network,
  }) => {
    const session = name === 'Chromium' ? await openChromium(network) : await openFirefox(network);
    const press =
      'context' in session
        ? async () => command(await session.worker(), 'next-language')
        : () => pressInFirefox(session, 'L');
    const page = 'context' in session ? await session.newPage() : null;
    const go = (url: string) => (page ? page.goto(url) : (session as FirefoxSession).navigate(url));
    const mode = (popup: ToolbarPopup) => () =>
      popup.evaluate(() => document.querySelector<HTMLElement>('.popup')?.dataset.mode ?? null);

    await go(PAPER);
    const panel = page
      ? await closedRoot(page, 'panel')
      : await (session as FirefoxSession).closedRoot('panel');
    const over = await session.openToolbarPopup();
    await expect.poll(mode(over)).toBe('pairs');
    for (const next of order.slice(0, 2)) {
      await press(); // one step, though two surfaces show it
      await expect.poll(mode(over)).toBe(next);
      await expect.poll(() => panel.attribute('aside', 'data-mode')).toBe(next);
    }
    await over.evaluate(() => void setTimeout(() => window.close()));
    await expect.poll(() => over.isOpen()).toBe(false);

    await go('https://arxiv.org/abs/2410.11111'); // no digest has it
    const popup = await session.openToolbarPopup();
    await expect.poll(mode(popup)).toBe(order[1]);
    for (const next of order.slice(2)) {
      await press();
      await expect.poll(mode(popup)).toBe(next);
    }
    await session.close();
  });
}

test('a key closes the panel of a badge, and the badge has the focus again', async ({
  chromium,
  ownPage: page,
}) => {
  await page.goto('https://arxiv.org/list/cs.CL/recent');
  const badge = await closedRoot(page, 'badge');
  const worker = await chromium.worker();
  await command(worker, 'toggle-panel'); // nothing to open yet
  await badge.click('.badge');
  await closedRoot(page, 'panel');
  await command(worker, 'toggle-panel');
  await expect.poll(() => closedRoots(page, 'panel')).toEqual([]);
  expect(await badge.evaluate((root) => root.activeElement?.className)).toBe('badge');
});

test('a key does nothing, and is no error, where there is no panel', async ({
  chromium,
  ownPage: page,
}) => {
  const worker = await chromium.worker();
  for (const url of [
    'https://arxiv.org/abs/2410.11111',
    'https://example.org/',
    'about:blank',
    'chrome://version/',
    chromium.extensionUrl('/options.html'),
  ]) {
    await page.goto(url);
    await command(worker, 'toggle-panel');
    await command(worker, 'next-language');
    await page.waitForTimeout(100);
    expect(await page.locator('paper-duet').count(), url).toBe(0);
  }
  const settings = await worker.evaluate(
    async () => (await chrome.storage.local.get('settings')).settings,
  );
  expect(settings).toBeUndefined();
  expect(chromium.workerErrors).toEqual([]);
});

test('the settings say where keys are changed if Chromium does not open its page', async ({
  chromium,
  ownPage: page,
}) => {
  await page.goto(chromium.extensionUrl('/options.html'));
  await page.evaluate(() => {
    const refuse = () => Promise.reject(new Error('Cannot open this address'));
    Object.defineProperty(chrome.tabs, 'create', { value: refuse });
  });
  await page.getByRole('button', { name: '브라우저에서 단축키 바꾸기' }).click();
  await expect(page.getByRole('status')).toContainText('chrome://extensions/shortcuts');
});

test('the settings open Firefox’s page for keys, and its toolbar key opens the popup', async ({
  network,
}) => {
  const session = await openFirefox(network);
  await session.inExtensionPage('/options.html');
  await expect
    .poll(() => session.execute(() => document.querySelectorAll('.keys .button').length))
    .toBe(1);
  await session.click('.keys .button');
  const address = () =>
    session.chrome(() => {
      const win = Services.wm.getMostRecentWindow('navigator:browser');
      const { gBrowser } = win as unknown as {
        gBrowser: { selectedBrowser: { currentURI: { spec: string } } };
      };
      return gBrowser.selectedBrowser.currentURI.spec;
    });
  await expect.poll(address).toBe('about:addons');
  await pressInFirefox(session, 'D');
  const popup = () =>
    session.chrome(() => {
      const { document } = Services.wm.getMostRecentWindow('navigator:browser');
      const view = [...document.querySelectorAll('browser[webextension-view-type="popup"]')][0];
      return (view as unknown as { currentURI?: { spec: string } })?.currentURI?.spec ?? null;
    });
  await expect.poll(popup).toBe(session.extensionUrl('/popup.html'));
  await session.close();
});

test('keys work in Firefox, with the background asleep as well', async ({ firefox }) => {
  await firefox.navigate(PAPER);
  const panel = await firefox.closedRoot('panel');
  const press = (name: string) => pressInFirefox(firefox, name === 'toggle-panel' ? 'P' : 'L');
  await firefox.terminateBackground();
  await press('next-language');
  await expect.poll(() => panel.attribute('aside', 'data-mode')).toBe('side');
  await press('toggle-panel');
  await expect
    .poll(() => panel.evaluate((root) => root.activeElement?.className ?? null))
    .toBe('fold');
  await press('toggle-panel');
  await expect.poll(() => panel.attribute('aside', 'data-folded')).toBe('true');
  await press('toggle-panel');
  await expect.poll(() => panel.attribute('aside', 'data-folded')).toBe('false');
  await firefox.navigate('https://arxiv.org/abs/2410.11111');
  await press('toggle-panel');
  await firefox.inExtensionPage('/options.html');
  await firefox.execute(async () =>
    browser.runtime.sendMessage({ kind: 'change-settings', patch: { mode: 'pairs' } }),
  );
});

declare const chrome: typeof import('wxt/browser').browser;
declare const browser: typeof import('wxt/browser').browser;
// In Firefox's own window.
declare const Services: {
  wm: {
    getMostRecentWindow(type: string): {
      document: { querySelectorAll(selector: string): Iterable<Element & { doCommand(): void }> };
    };
  };
};
