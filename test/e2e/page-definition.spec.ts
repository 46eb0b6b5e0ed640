import { FIXTURE_HOSTS } from '../browsers/certificate';
import { closedRoot, closedRoots } from '../browsers/closed-root';
import { startNetwork } from '../browsers/network';
import { THREAD, threadPage } from '../fixtures/sites/forum/thread';
import { buildWithOptionalHosts } from './builds';
import { definitions } from './definitions';
import { CHROME_BUILD, expect, openChromium, openFirefox, test } from './setup';

declare const taken: ShadowRoot[];
declare const chrome: typeof import('wxt/browser').browser;

const PAPER = 'https://arxiv.org/abs/2410.05258';
const LISTING = 'https://arxiv.org/list/cs.CL/recent';
const POST = 'https://x.com/omarsar0/status/1843694897020150216';

const marginOf = () => getComputedStyle(document.documentElement).marginRight;

// In browsers of their own: what these pages throw is theirs, but the browsers log it with the name
// of the script that put our element into the page.

test('the panel stands whole and closed in pages that define our element', async ({ network }) => {
  const chromium = await openChromium(network);
  for (const [does, script] of definitions) {
    const page = await chromium.newPage();
    const logged: string[] = [];
    page.on('console', (message) => logged.push(message.text()));
    await page.addInitScript(script);
    await page.goto(PAPER);
    const panel = await closedRoot(page, 'panel');
    expect(await panel.text(), does).toContain('차등 트랜스포머');
    expect(await page.evaluate(marginOf), does).toBe('400px');
    expect(await page.evaluate(() => taken.length), does).toBe(0);
    await panel.click('.fold');
    await expect
      .poll(() => panel.attribute('aside', 'data-folded'), { message: does })
      .toBe('true');
    expect(await page.evaluate(marginOf), does).toBe('36px');
    await panel.click('.tab');
    for (const [address, surface] of [
      [LISTING, 'badge'],
      [POST, 'chip'],
    ] as const) {
      await page.goto(address);
      const root = await closedRoot(page, surface);
      await expect.poll(() => root.text(), { message: does }).not.toBe('');
      expect(await page.evaluate(() => taken.length), `${surface} ${does}`).toBe(0);
    }
    expect(
      logged.filter((text) => text.includes('Paper Duet')),
      does,
    ).toEqual([]);
    await page.close();
  }
  await chromium.close();
});

test('the panel stands whole and closed in pages that define our element, in Firefox', async ({
  network,
}) => {
  const firefox = await openFirefox(network);
  const inPage = (script: string) =>
    firefox.execute((text: string) => {
      const element = document.createElement('script');
      element.textContent = text;
      document.body.append(element);
      return document.documentElement.dataset.taken;
    }, script);
  for (const [does, script] of definitions) {
    await firefox.navigate(LISTING);
    await firefox.closedRoot('badge', 4);
    await inPage(`${script}
      const rows = [...document.querySelectorAll('dl > *')].map((one) => one.cloneNode(true));
      for (const row of rows) row.querySelector('paper-duet')?.remove();
      document.querySelector('dl').append(...rows);`);
    await expect
      .poll(async () => (await firefox.closedRoots('badge')).length, does)
      .toBeGreaterThan(5);
    await (await firefox.closedRoot('badge', 0)).click('.badge');
    const panel = await firefox.closedRoot('panel');
    await expect.poll(() => panel.text(), { message: does }).toContain('MLE-bench');
    expect(await inPage('document.documentElement.dataset.taken = taken.length'), does).toBe('0');
  }
  await firefox.close();
});

const BUTTON = `https://discuss.pytorch.kr/t/topic/${THREAD.topicId}`;

test('the button on the forum stands closed in pages that define our element', async ({
  network,
}) => {
  const build = buildWithOptionalHosts(CHROME_BUILD);
  const chromium = await openChromium(network, { extensionDir: build.dir });
  for (const [does, script] of definitions) {
    const page = await chromium.newPage();
    await page.addInitScript(script);
    await page.goto(BUTTON);
    const root = await closedRoot(page, 'chip');
    await expect.poll(() => root.text(), { message: does }).not.toBe('');
    expect(await page.evaluate(() => taken.length), does).toBe(0);
    const opening = chromium.context.waitForEvent('page');
    await root.click('.add-button');
    const library = await opening;
    expect(library.url(), does).toContain('/library.html');
    await library.close();
    await page.close();
  }
  await chromium.close();
  build.remove();
});

test('the button on the forum stands closed in such pages in Firefox', async () => {
  let script = '';
  const network = await startNetwork({
    hosts: FIXTURE_HOSTS,
    respond: () => ({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: threadPage(THREAD).replace('<head>', `<head><script>${script}</script>`),
    }),
  });
  const firefox = await openFirefox(network);
  await firefox.inExtensionPage('/library.html#setup');
  const mark = () =>
    firefox.execute(() => {
      const buttons = [...document.querySelectorAll('button')];
      const found = buttons.find((one) => one.textContent?.includes('button in PyTorchKR threads'));
      found?.setAttribute('data-test', 'wanted');
      return found !== undefined;
    });
  await expect.poll(mark).toBe(true);
  await firefox.click('[data-test="wanted"]');
  await firefox.acceptPermissionPrompt();
  for (const [does, code] of definitions) {
    script = `${code} setInterval(() => {
      document.documentElement.dataset.taken = taken.length;
    }, 20);`;
    await firefox.navigate(BUTTON);
    await expect.poll(async () => (await firefox.closedRoot('chip')).text(), does).not.toBe('');
    const taken = () => firefox.execute(() => document.documentElement.dataset.taken);
    await expect.poll(taken, does).toBe('0');
    const before = await firefox.tabs();
    await (await firefox.closedRoot('chip')).click('.add-button');
    await expect.poll(async () => (await firefox.tabs()).length, does).toBe(before.length + 1);
    expect(await taken(), does).toBe('0');
    const library = (await firefox.tabs()).find((one) => !before.includes(one)) ?? '';
    await firefox.switchTo(library);
    await firefox.closeTab();
  }
  await firefox.close();
  await network.close();
});

test('the panel obeys the arrow keys of a person in Firefox', async ({ network }) => {
  const firefox = await openFirefox(network);
  await firefox.navigate(PAPER);
  const panel = await firefox.closedRoot('panel');
  const mode = () => panel.attribute('aside', 'data-mode');
  await panel.click('[value="en"] + span');
  await expect.poll(mode).toBe('en');
  for (const [key, expected] of [
    ['\uE014', 'ko'], // the right arrow; Firefox's own language is English, which stands first
    ['\uE012', 'en'], // the left one
  ] as const) {
    const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: key }));
    await firefox.marionette.send('WebDriver:PerformActions', {
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
    await expect.poll(mode).toBe(expected);
  }
  await firefox.close();
});

const REPLACED: [when: string, script: string][] = [
  ['once it is read', `addEventListener('DOMContentLoaded', () => setTimeout(replace))`],
  ['when the panel stands', `addEventListener('load', () => setTimeout(replace, 300))`],
];
const REPLACE = `const replace = () => {
  document.open();
  document.write('<!doctype html><title>other</title><p>other');
  document.close();
};`;
const store = (items: Record<string, unknown>) => chrome.storage.local.set(items);
const PLAIN: [string, string] = ['knows nothing of our element', ''];

for (const [when, replaces] of REPLACED)
  test(`there is a margin exactly where there is a panel, in documents replaced ${when}`, async ({
    network,
  }) => {
    const chromium = await openChromium(network);
    const worker = await chromium.worker();
    for (const [does, script] of [PLAIN, ...definitions]) {
      const page = await chromium.newPage();
      await page.addInitScript(`if (location.pathname.startsWith('/abs')) { ${script}
        ${REPLACE} ${replaces}; }`);
      await page.goto(PAPER);
      await expect.poll(() => page.title(), { message: does }).toBe('other');
      // With other settings the script, which outlives its document, shows the paper again.
      await page.waitForTimeout(200);
      await worker.evaluate(store, { settings: { side: 'left' } });
      await page.waitForTimeout(300);
      await worker.evaluate(store, { settings: {} });
      await page.waitForTimeout(300);
      const hosts = await page.locator('html > paper-duet').count();
      const panels = await closedRoots(page, 'panel');
      const texts = await Promise.all(panels.map((panel) => panel.text()));
      const isShown = texts.some((text) => text.includes('차등 트랜스포머'));
      const hasMargin = (await page.evaluate(marginOf)) !== '0px';
      expect([hosts, hasMargin], does).toEqual(isShown ? [1, true] : [hosts, false]);
      await page.close();
    }
    await chromium.close();
  });
