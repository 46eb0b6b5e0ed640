import { readFileSync } from 'node:fs';
import type { Worker } from '@playwright/test';
import type { ChromiumSession } from '../browsers/chromium';
import { closedRoot, closedRoots } from '../browsers/closed-root';
import { readPanel } from './panel';
import { CHROME_BUILD, expect, test } from './setup';

declare const chrome: typeof import('wxt/browser').browser;

const PAPER = 'https://arxiv.org/abs/2410.05258';

test('Paper Duet asks for storage, alarms, scripting, a line in the context menu and its sites, for others only when it needs them, and exposes no file', () => {
  const manifest = JSON.parse(readFileSync(`${CHROME_BUILD}/manifest.json`, 'utf8')) as Record<
    string,
    unknown
  >;
  expect(manifest.permissions).toEqual([
    ...['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab', 'contextMenus'],
    'sidePanel',
  ]);
  expect(manifest.web_accessible_resources).toBeUndefined();
  expect(manifest.externally_connectable).toBeUndefined();
  expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
});

test('Paper Duet sends the page no message and no event', async ({ page }) => {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    addEventListener('message', (event) => heard.push(`message ${JSON.stringify(event.data)}`));
    for (const target of [EventTarget.prototype, Window.prototype] as EventTarget[]) {
      const dispatch = target.dispatchEvent;
      target.dispatchEvent = function (event) {
        heard.push(event.type);
        return dispatch.call(this, event);
      };
    }
  });
  await page.goto(PAPER);
  await closedRoot(page, 'panel');
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual(
    [],
  );
});

test('the panel cannot be opened by a page that forces shadow roots open', async ({ page }) => {
  await page.addInitScript(() => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      return attach.call(this, { ...init, mode: 'open' });
    };
  });
  await page.goto(PAPER);
  await closedRoot(page, 'panel');
  expect(await page.evaluate(() => document.querySelector('paper-duet')?.shadowRoot)).toBeNull();
});

test('Paper Duet takes over from a first copy of the script in the same page', async ({
  ownPage: page,
  chromium,
}) => {
  await page.goto(PAPER);
  await closedRoot(page, 'panel');
  const worker = await chromium.worker();
  await worker.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      files: ['/arxiv.js'],
    });
  }, PAPER);
  await page.waitForTimeout(200);
  expect(await closedRoots(page, 'panel')).toHaveLength(1);
});

test('Paper Duet goes on reading in an open page after the extension was updated', async ({
  ownPage: page,
  chromium,
}) => {
  await page.goto(PAPER);
  const panel = await closedRoot(page, 'panel');
  await chromium.reloadExtension();
  await panel.click('[value="en"] + span');
  expect(await panel.attribute('aside', 'data-mode')).toBe('en');
  await panel.click('.fold');
  expect(await panel.attribute('aside', 'data-folded')).toBe('true');
  await page.reload();
  expect(await (await closedRoot(page, 'panel')).text()).toContain('Differential Transformer');
});

test('Paper Duet lets a page remove the panel, and throws nothing', async ({ page }) => {
  await page.goto(PAPER);
  await closedRoot(page, 'panel');
  await page.evaluate(() => {
    document.querySelector('paper-duet')?.remove();
    document.documentElement.dataset.theme = 'dark';
    document.body.replaceChildren('gone');
  });
  await page.waitForTimeout(200);
  expect(await page.locator('paper-duet').count()).toBe(0);
});

test('Paper Duet survives a page that removes everything while it is read in', async ({ page }) => {
  await page.addInitScript(() => {
    new MutationObserver(() => document.querySelector('paper-duet')?.remove()).observe(document, {
      childList: true,
      subtree: true,
    });
  });
  await page.goto(PAPER);
  await page.waitForTimeout(300);
  expect(await page.locator('paper-duet').count()).toBe(0);
});

/**
 * The worker, started once more and done with what it does at each start: that would mend what a test
 * breaks, or complain of it.
 */
async function workerAtRest(chromium: ChromiumSession): Promise<Worker> {
  const compared = async () => {
    const worker = await chromium.worker();
    return worker.evaluate(async () => (await chrome.storage.session.get('compared')).compared);
  };
  // The flag outlives a worker, so it is removed: the next worker sets it after all its work.
  const first = await chromium.worker();
  await first.evaluate(() => chrome.storage.session.remove('compared'));
  await chromium.stopWorker();
  await expect.poll(compared).toBe(true);
  return chromium.worker();
}

test('Paper Duet shows nothing when our storage is gone, and is restored through the popup', async ({
  ownPage: page,
  chromium,
}) => {
  const worker = await workerAtRest(chromium);
  await worker.evaluate(() => chrome.storage.local.clear());
  await page.goto(PAPER);
  await page.waitForTimeout(300);
  expect(await page.locator('paper-duet').count()).toBe(0);
  const popup = await chromium.openPopupInTab();
  await expect(popup.getByRole('heading', { name: '2024년 10월 7일' })).toBeVisible();
  await page.reload();
  expect(await readPanel(await closedRoot(page, 'panel'))).toContain('차등 트랜스포머');
});

test('Paper Duet says that the storage is full, and reads from the packed week', async ({
  chromium,
}) => {
  const worker = await workerAtRest(chromium);
  await worker.evaluate(async () => {
    await chrome.storage.local.clear();
    // Nothing limits what we store but the disk, which a test must not fill.
    const full = () => Promise.reject(new Error('Resource::kQuotaBytes quota exceeded'));
    Object.assign(chrome.storage.local, { set: full });
  });
  const popup = await chromium.openPopupInTab();
  await expect(popup.getByRole('alert')).toContainText('저장 공간이 가득 찼어요');
  await expect(popup.getByRole('listitem')).toHaveCount(10);
});

test('Paper Duet switches a site off and on again in pages that are open', async ({
  ownPage: page,
  chromium,
}) => {
  await page.goto(PAPER);
  await closedRoot(page, 'panel');
  const options = await chromium.newPage();
  await options.goto(chromium.extensionUrl('/options.html'));
  await options.getByLabel(/^arXiv/).uncheck();
  await expect.poll(async () => (await closedRoot(page, 'panel')).count('aside')).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).marginRight)).toBe(
    '0px',
  );
  await page.reload();
  await page.waitForTimeout(300);
  expect(await page.locator('paper-duet').count()).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).marginRight)).toBe(
    '0px',
  );
  await options.getByLabel(/^arXiv/).check();
  await expect.poll(async () => (await closedRoot(page, 'panel')).count('aside')).toBe(1);
  await expect(page.locator('paper-duet')).toHaveCount(1);
});

test('Paper Duet moves the panel to the other side and switches its language at once', async ({
  ownPage: page,
  chromium,
}) => {
  await page.goto(PAPER);
  await closedRoot(page, 'panel');
  const options = await chromium.newPage();
  await options.goto(chromium.extensionUrl('/options.html'));
  await options.getByLabel('왼쪽').check();
  await expect
    .poll(async () => (await closedRoot(page, 'panel')).attribute('aside', 'data-side'))
    .toBe('left');
  expect((await (await closedRoot(page, 'panel')).box('.sheet')).x).toBe(0);
  await options.getByLabel('English', { exact: true }).last().check();
  await expect(options.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await expect
    .poll(async () => (await closedRoot(page, 'panel')).text())
    .toContain('Week of 7 October 2024 · no. 2 of 10');
});
