import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ChromiumSession } from '../browsers/chromium';
import type { FirefoxSession } from '../browsers/firefox';
import { violations } from './axe';
import { expect, openChromium, openFirefox } from './setup';
import { test } from './source-hosts';

declare const chrome: typeof import('wxt/browser').browser;
declare const browser: typeof import('wxt/browser').browser;

/** Long enough to tell that no page opens: a page that does opens within some 100 ms. */
const WHILE_MS = 1_000;

test.beforeEach(({ hosts }) => {
  hosts.fault = null;
});

function newProfile(): { profileDir: string; remove(): void } {
  const profileDir = mkdtempSync(join(tmpdir(), 'paper-duet-welcome-'));
  return { profileDir, remove: () => rmSync(profileDir, { recursive: true, force: true }) };
}

async function openWelcome(chromium: ChromiumSession): Promise<Page> {
  const page = await chromium.newPage();
  await page.goto(chromium.extensionUrl('/welcome.html'));
  await expect(page.locator('.sample .card')).toBeVisible();
  return page;
}

const readSettings = (page: Page) =>
  page.evaluate(async () => (await chrome.storage.local.get('settings')).settings);

test('Paper Duet opens its welcome once in Chromium: not after its worker stops, an update or a restart', async ({
  network,
}) => {
  const { profileDir, remove } = newProfile();
  let chromium = await openChromium(network, { profileDir, keepsWelcome: true });
  const welcomes = () => chromium.context.pages().filter((page) => /welcome/.test(page.url()));
  await expect.poll(() => welcomes().length).toBe(1);
  const headline = () => welcomes()[0]?.locator('h1').innerText();
  await expect.poll(headline).toBe('한 편의 논문을\n한국어와 English로');
  await chromium.newPage();
  await chromium.stopWorker();
  await chromium.worker();
  await new Promise((resolve) => setTimeout(resolve, WHILE_MS));
  expect(welcomes()).toHaveLength(1);
  // Reloading the extension closes its pages.
  await chromium.reloadExtension();
  await new Promise((resolve) => setTimeout(resolve, WHILE_MS));
  expect(welcomes()).toHaveLength(0);
  await chromium.close();

  chromium = await openChromium(network, { profileDir, keepsWelcome: true });
  await new Promise((resolve) => setTimeout(resolve, WHILE_MS));
  expect(welcomes()).toHaveLength(0);
  await chromium.close();
  remove();
});

test('Paper Duet opens its welcome once in Firefox, which installs it at every start in these tests', async ({
  network,
}) => {
  const { profileDir, remove } = newProfile();
  const count = async (firefox: FirefoxSession) =>
    firefox.execute(async () => {
      const url = browser.runtime.getURL('/welcome.html' as '/');
      return (await browser.tabs.query({ url })).length;
    });
  let firefox = await openFirefox(network, { profileDir, keepsWelcome: true });
  await expect.poll(() => count(firefox)).toBe(1);
  // Work under way may restart the background before it is seen to be stopped.
  await firefox.terminateBackground().catch(() => undefined);
  await firefox.execute(() => browser.runtime.sendMessage({ kind: 'refresh-mirror' }));
  await new Promise((resolve) => setTimeout(resolve, WHILE_MS));
  expect(await count(firefox)).toBe(1);
  await firefox.close();

  firefox = await openFirefox(network, { profileDir, keepsWelcome: true });
  await new Promise((resolve) => setTimeout(resolve, WHILE_MS));
  expect(await count(firefox)).toBe(0);
  await firefox.close();
  remove();
});

test('the welcome gets the latest 12 weeks, shows progress, and says what it got', async ({
  chromium,
  hosts,
}) => {
  hosts.newForum({ weeks: 14 });
  const page = await openWelcome(chromium);
  const step = page.getByRole('listitem').filter({ hasText: '새 주를 받아 올까요?' });
  await expect(step).toContainText('discuss.pytorch.kr');
  const title = await page.locator('.sample .card .title').innerText();
  await step.getByRole('button', { name: '최근 12주 받기' }).click();
  await expect(step.getByRole('progressbar', { name: 'PyTorchKR에서 받는 중' })).toBeVisible();
  // An impatient second press neither stops the fetch nor starts another one.
  await step.getByRole('button', { name: '지금 받기' }).click({ force: true });
  await expect(step.getByRole('button', { name: '지금 받기' })).toBeFocused();
  await expect(step.getByRole('status')).toHaveText(
    'PyTorchKR에서 12주 치를 받았어요. 새 주가 나오면 이제 알아서 받아 와요.',
    { timeout: 60_000 },
  );
  await expect(page.locator('.samples')).toContainText('지금 13주 치가 담겨 있어요.');
  // The sample stays the same even though newer weeks have arrived.
  expect(await page.locator('.sample .card .title').innerText()).toBe(title);
  expect(await violations(page)).toEqual([]);
});

test('the welcome stops and resumes fetching on request', async ({ chromium, hosts }) => {
  hosts.newForum({ weeks: 14 });
  const page = await openWelcome(chromium);
  const step = page.getByRole('listitem').first();
  await step.getByRole('button', { name: '최근 12주 받기' }).click();
  const value = async () => Number(await step.getByRole('progressbar').getAttribute('value'));
  await expect.poll(value).toBeGreaterThanOrEqual(1);
  await step.getByRole('button', { name: '중지' }).click();
  await expect(step.getByRole('status')).toHaveText(
    '받기를 중지했어요. 이미 받은 주는 그대로 있어요.',
  );
  await step.getByRole('button', { name: '계속' }).click();
  await expect(step.getByRole('progressbar')).toBeVisible();
  await expect(step.getByRole('status')).toContainText('받았어요.', { timeout: 60_000 });
});

test('the welcome says what is wrong when there is no connection, and when the forum blocks it', async ({
  chromium,
  hosts,
}) => {
  const page = await openWelcome(chromium);
  const step = page.getByRole('listitem').first();
  const button = step.getByRole('button', { name: '최근 12주 받기' });
  await page.context().setOffline(true);
  await button.click();
  await expect(step.getByRole('alert')).toHaveText(
    '인터넷에 연결되어 있지 않아요. 연결한 뒤 다시 눌러 주세요.',
  );
  await page.context().setOffline(false);
  await expect(step.getByRole('alert')).toHaveCount(0);
  hosts.fault = ({ host }) =>
    host === 'discuss.pytorch.kr' ? { status: 403, headers: {}, body: 'No.' } : null;
  await button.click();
  await expect(step.getByRole('alert')).toContainText(
    'discuss.pytorch.kr에서 접근을 허용하지 않아(403) 중단했어요.',
  );
  await expect(step.getByRole('button', { name: '지금 받기' })).toBeVisible();
});

test('a way of reading chosen in the welcome shows in the sample at once and is kept', async ({
  chromium,
}) => {
  const page = await openWelcome(chromium);
  const step = page.getByRole('listitem').nth(1);
  const korean = page.locator('.sample .card .pair [lang="ko"]');
  const english = page.locator('.sample .card .pair [lang="en"]');
  await expect(english).toBeVisible();
  await step.getByRole('radio', { name: '한국어' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(step).toContainText('영어');
  await expect(korean).toBeHidden();
  await expect(english).toBeVisible();
  await expect.poll(() => readSettings(page)).toMatchObject({ mode: 'en' });
  await step.getByRole('radio', { name: '나란히' }).click({ force: true });
  const columns = async () => {
    const [left, right] = [await korean.boundingBox(), await english.boundingBox()];
    return (right?.x ?? 0) - (left?.x ?? 0) - (left?.width ?? 0);
  };
  await expect.poll(columns).toBeGreaterThanOrEqual(0);
  // The chip has its own switch, which follows.
  await page.getByRole('button', { name: '차등 트랜스포머 10/07 주 2번째' }).click();
  const chip = page.locator('[data-surface="chip"]');
  await expect(chip.getByRole('radio', { name: '나란히' })).toBeChecked();
  await chip.getByRole('radio', { name: '한 문장씩 번갈아' }).click({ force: true });
  await expect(step.getByRole('radio', { name: '한 문장씩 번갈아' })).toBeChecked();
  await expect(chip.getByRole('radio', { name: '한 문장씩 번갈아' })).toBeChecked();
  await page.reload();
  await expect(step.getByRole('radio', { name: '한 문장씩 번갈아' })).toBeChecked();
});

test('changing the language of the welcome takes effect without a reload, and everywhere', async ({
  chromium,
}) => {
  const options = await chromium.newPage();
  await options.goto(chromium.extensionUrl('/options.html'));
  const page = await openWelcome(chromium);
  await page.evaluate(() => Object.assign(window, { isSame: true }));
  await page.getByRole('radio', { name: 'English' }).click({ force: true });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'One paper, in Korean and English',
  );
  await expect(page).toHaveTitle('Paper Duet · Welcome');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await expect(page.locator('.sample .card .title [lang="en"]')).toHaveText(
    'Differential Transformer',
  );
  await expect(options.getByRole('heading', { level: 1 })).toHaveText('Settings');
  expect(await page.evaluate(() => (window as { isSame?: boolean }).isSame)).toBe(true);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'English' }).first()).toBeChecked();
});

test('the settings open the welcome, which links to the newest week and a known paper', async ({
  chromium,
}) => {
  const page = await chromium.newPage();
  await page.goto(chromium.extensionUrl('/options.html'));
  await page.getByRole('link', { name: '처음 안내 다시 보기' }).click();
  await expect(page).toHaveURL(/\/welcome\.html$/);
  await expect(page.getByRole('link', { name: 'arXiv에서 보기' })).toHaveAttribute(
    'href',
    'https://arxiv.org/abs/2410.05258',
  );
  await page.getByRole('button', { name: /차등 트랜스포머, 10\/07 주 · 2, 요약 열기/ }).click();
  await expect(page.locator('.sample .card .title')).toBeFocused();
  await page.getByRole('link', { name: '이번 주 읽기' }).click();
  await expect(page).toHaveURL(/\/library\.html#2024-10-07\/1$/);
  await expect(page.locator('.card .title').first()).toContainText('MLE-bench');
});

for (const [language, colorScheme] of [
  ['ko', 'light'],
  ['en', 'dark'],
] as const)
  for (const width of [1440, 1000, 320])
    test(`the welcome has no fault that axe can find, and fits: ${language}, ${colorScheme}, ${width} px`, async ({
      chromium,
    }) => {
      const page = await openWelcome(chromium);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 640 });
      const name = language === 'ko' ? '한국어' : 'English';
      await page.getByRole('radio', { name, exact: true }).first().click({ force: true });
      const isFitting = () =>
        page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
      expect(await violations(page)).toEqual([]);
      expect(await isFitting()).toBe(true);
      await page.locator('[data-surface="chip"]').getByRole('button').first().click();
      expect(await violations(page)).toEqual([]);
      expect(await isFitting()).toBe(true);
      if (width === 320) return;
      // With text at twice its size.
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '32px';
      });
      expect(await isFitting()).toBe(true);
    });

test('the keyboard moves through the welcome in reading order', async ({ chromium }) => {
  const page = await openWelcome(chromium);
  const names: string[] = [];
  for (let stop = 0; stop < 8; stop += 1) {
    await page.keyboard.press('Tab');
    names.push(
      await page.evaluate(() => {
        const outer = document.activeElement;
        const focused = outer?.shadowRoot?.activeElement ?? outer;
        const input = focused instanceof HTMLInputElement ? focused.value : null;
        return input ?? focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
      }),
    );
  }
  expect(names).toEqual([
    ...['ko', '최근 12주 받기', 'pairs', '이번 주 읽기', 'arXiv에서 보기'],
    '차등 트랜스포머, 10/07 주 · 2, 요약 열기',
    expect.stringContaining('차등 트랜스포머'),
    expect.stringContaining('Diff Transformer는'),
  ]);
});

test('Firefox asks for the forum at the press: refused, then allowed; and says when the button is on the toolbar', async ({
  network,
  hosts,
}) => {
  hosts.newForum({ weeks: 3 });
  const firefox = await openFirefox(network);
  await firefox.inExtensionPage('/welcome.html');
  const text = (selector: string) =>
    firefox.execute(
      (one) => document.querySelector<HTMLElement>(one)?.innerText.trim() ?? '',
      selector,
    );
  const [first, third] = ['.steps > li:nth-child(1)', '.steps > li:nth-child(3)'];
  await expect.poll(() => text(`${first} button`)).toBe('Fetch the latest 12 weeks');
  await firefox.click(`${first} button`);
  await expect.poll(() => text(`${first} [role="status"]`)).toContain('Choose Allow');
  await firefox.refusePermissionPrompt();
  await expect.poll(() => text(`${first} [role="status"]`)).toContain('Nothing was fetched');
  expect(hosts.forum.asked).toEqual([]);
  await firefox.click(`${first} button`);
  await firefox.acceptPermissionPrompt();
  await expect
    .poll(() => text(`${first} [role="status"]`), { timeout: 40_000 })
    .toContain('Fetched 3 weeks from PyTorchKR. From now on');

  expect(await text(third)).toContain('choose “Pin to Toolbar”');
  await firefox.placeButton('toolbar');
  await firefox.execute(() => dispatchEvent(new Event('focus')));
  await expect.poll(() => text(`${third} h2`)).toBe('The button is on your toolbar');
  expect(await firefox.errors()).toEqual([]);
  await firefox.close();
});
