import type { Page } from '@playwright/test';
import { violations } from './axe';
import {
  expect,
  openChromium,
  openFirefox,
  test,
  WHOLE_CHROME_BUILD,
  WHOLE_FIREFOX_BUILD,
} from './setup';

const rows = (page: Page) => page.locator('.week-rows [data-key]');

/** Presses keys and counts them. */
function keyboardOf(page: Page) {
  let count = 0;
  return {
    async press(...keys: string[]) {
      for (const key of keys) {
        await page.keyboard.press(key);
        count += 1;
      }
    },
    get count() {
      return count;
    },
  };
}

test('a week is triaged with thirty keys, starting in the search field', async ({ chromium }) => {
  const page = await chromium.openPopupInTab({ width: 420, height: 600 });
  await expect(rows(page)).toHaveCount(10);
  await expect(page.getByRole('searchbox')).toBeFocused();
  const keys = keyboardOf(page);
  await keys.press('ArrowDown', 'r', 'j', 's', 'r');
  for (let row = 2; row < 10; row += 1) await keys.press('j', 'r');
  await keys.press('Home', 'ArrowDown', 'Enter'); // opens the starred paper
  await expect(page.locator('.card .title')).toContainText('차등 트랜스포머');
  await keys.press('Escape');
  await expect(rows(page).nth(1)).toBeFocused();
  expect(keys.count).toBeLessThanOrEqual(30);
  await expect(page.getByLabel('10 / 10 읽음, 한꺼번에 읽음 표시')).toBeVisible();
  await expect(rows(page).nth(1).getByRole('img', { name: '별표' })).toBeVisible();
});

test('any week is three clicks away, and the calendar shows what was read', async ({
  chromium,
}) => {
  const page = await chromium.openPopupInTab({ width: 420, height: 600 });
  await rows(page).first().focus();
  await page.keyboard.press('r');
  await page.getByRole('button', { name: /10월 7일–13일/ }).click();
  const day = page.getByRole('button', { name: /2024년 10월 7일–13일, 10편 중 1편 읽음/ });
  await expect(day).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('button', { name: /9월 30일–10월 6일, 담지 않은 주/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /10월 7일–13일/ })).toBeFocused();
  await page.keyboard.press('w');
  await day.click();
  await expect(rows(page)).toHaveCount(10);
});

test('any of 181 weeks is reached by a button, a year and a day', async ({ network }) => {
  const chromium = await openChromium(network, { extensionDir: WHOLE_CHROME_BUILD });
  const page = await chromium.openPopupInTab({ width: 420, height: 600 });
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(/6월 21일–28일$/, { timeout: 40_000 });
  await expect(async () => {
    await page.reload();
    await heading.getByRole('button').click();
    await page.getByRole('button', { name: '2023', exact: true }).click({ timeout: 2_000 });
  }).toPass(); // the oldest year may still be loading
  await page.getByRole('button', { name: /2023년 1월 9일/ }).click();
  await expect(heading).toHaveText(/2023년 1월 9일/);
  await expect(rows(page)).toHaveCount(10);
  await chromium.close();
});

test('unread papers are counted only if the reader wants that', async ({
  sharedChromium: chromium,
}) => {
  const page = await chromium.newPage();
  await page.goto(chromium.extensionUrl('/library.html#unread'));
  await expect(page.locator('.group [data-key]')).toHaveCount(10);
  await expect(page.locator('.list-head small')).toHaveCount(0);
  await expect(page.getByRole('link', { name: '안 읽음', exact: true })).toBeVisible();
  await page.evaluate(() =>
    chrome.runtime.sendMessage({ kind: 'change-settings', patch: { unreadCounts: true } }),
  );
  await expect(page.locator('.list-head small')).toHaveText('10편');
  await expect(page.getByRole('link', { name: '안 읽음 10' })).toBeVisible();
});

test('a printed page has the text with its source, and no controls', async ({
  sharedChromium: chromium,
}) => {
  const page = await chromium.newPage();
  await page.goto(chromium.extensionUrl('/library.html#2024-10-07/2'));
  await expect(page.locator('.card .title')).toContainText('차등 트랜스포머');
  await page.keyboard.press('5'); // the other language is covered
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['.shelf', '.reading-list', '.text-bar', '.mark-note'])
    await expect(page.locator(gone).first()).toBeHidden();
  const color = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).color);
  expect(await color('.pair .second > span')).not.toMatch(/, 0\)$|transparent/); // uncovered
  await expect(page.locator('.eyebrow')).toBeVisible();
});

declare const chrome: typeof import('wxt/browser').browser;

test('a faint week opens the setup in which its source can be allowed', async ({
  sharedChromium: chromium,
}) => {
  const page = await chromium.openPopupInTab({ width: 420, height: 600 });
  await expect(rows(page)).toHaveCount(10);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /10월 7일–13일/ }).click();
  const opening = chromium.context.waitForEvent('page');
  await page.getByRole('button', { name: /9월 30일–10월 6일, 담지 않은 주/ }).click();
  const library = await opening;
  await expect(library.getByRole('heading', { name: '받아 오는 곳' })).toBeInViewport();
});

test('keys work in Hangul mode, and never in a field', async ({ chromium }) => {
  const page = await chromium.openPopupInTab({ width: 420, height: 600 });
  await expect(rows(page)).toHaveCount(10);
  await rows(page).first().focus();
  const press = (key: string, code: string) =>
    page.evaluate(
      ([one, place]) =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: one ?? '',
            code: place ?? '',
            bubbles: true,
            cancelable: true,
          }),
        ),
      [key, code],
    );
  await press('ㅓ', 'KeyJ');
  await expect(rows(page).nth(1)).toBeFocused();
  await press('ㄴ', 'KeyS');
  await expect(rows(page).nth(1).getByRole('img', { name: '별표' })).toBeVisible();
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('/');
  await page.keyboard.type('sr');
  await expect(page.getByRole('searchbox')).toHaveValue('sr');
});

test('a reader gets from the popup to the library and a Markdown copy by keyboard alone', async ({
  chromium,
}) => {
  const page = await chromium.newPage();
  await page.goto(chromium.extensionUrl('/library.html'));
  await page.bringToFront();
  await expect(rows(page)).toHaveCount(10);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.locator('.card .title')).toContainText('차등 트랜스포머');
  await expect(page.locator('.card .title')).toBeFocused();
  await page.keyboard.press('c');
  await expect(page.locator('.text-bar .said')).toHaveText(/복사했어요/);
  await page.keyboard.press('n');
  await page.keyboard.press('Control+v'); // pastes the copy into the note
  const note = page.getByRole('textbox', { name: '메모' });
  await expect(note).toHaveValue(/차등 트랜스포머/);
  await expect(note).toHaveValue(/https:\/\/arxiv\.org\/abs\/2410\.05258/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('j'); // the next paper, without returning to the list
  await expect(page.locator('.card .title')).toContainText('Astute RAG');
  await page.keyboard.press('Escape');
  await expect(rows(page).nth(2)).toBeFocused();
});

const PLACES = [
  '/library.html',
  '/library.html#2024-10-07/2',
  '/library.html#all',
  '/library.html#starred',
  '/library.html#2019-01-07',
  '/library.html#search=2410.05258',
  '/library.html#setup',
  '/library.html#export=%23search%3DLLM',
  '/options.html',
];

for (const [width, colorScheme] of [
  [1440, 'light'],
  [1100, 'dark'],
  [390, 'light'],
  [320, 'dark'],
] as const) {
  test(`the library has no fault that axe can find, and never scrolls sideways: ${width} px, ${colorScheme}`, async ({
    sharedChromium: chromium,
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    for (const place of PLACES) {
      await page.goto(chromium.extensionUrl(place));
      await page.waitForTimeout(300);
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
      expect(await violations(page), place).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), place).toBe(width);
    }
  });
}

test('Firefox shows all 181 weeks in the library, and a paper by its address', async ({
  network,
}) => {
  const firefox = await openFirefox(network, { extensionDir: WHOLE_FIREFOX_BUILD });
  await firefox.inExtensionPage('/library.html#all');
  const count = () => firefox.execute(() => document.querySelectorAll('.group').length);
  await expect.poll(count, { timeout: 40_000 }).toBe(181);
  const drawn = () => firefox.execute(() => document.querySelectorAll('.group .rows').length);
  await expect.poll(drawn).toBeGreaterThan(0);
  expect(await drawn()).toBeLessThan(20); // distant rows are not drawn
  await firefox.inExtensionPage('/library.html#2024-10-07/2');
  const title = () => firefox.execute(() => document.querySelector('.card .title')?.textContent);
  await expect.poll(title).toContain('Differential Transformer');
  expect(await firefox.errors()).toEqual([]);
  await firefox.close();
});

test('the pointer stars a row and marks it as read, and the row stays closed', async ({
  chromium,
}) => {
  const page = await chromium.openPopupInTab({ width: 420, height: 600 });
  const second = rows(page).nth(1);
  await second.hover();
  await second.locator('[data-mark="star"]').click();
  await expect(second.getByRole('img', { name: '별표' })).toHaveCount(1);
  await second.locator('[data-mark="read"]').click();
  await expect(second).toHaveAttribute('data-read', 'true');
  await second.locator('[data-mark="read"]').click();
  await expect(second).toHaveAttribute('data-read', 'false');
  await expect(page.locator('.card')).toHaveCount(0);
});

test('every key does in the library what the help says, also in Hangul mode', async ({
  network,
}) => {
  const chromium = await openChromium(network, { extensionDir: WHOLE_CHROME_BUILD });
  await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await chromium.newPage();
  await page.goto(chromium.extensionUrl('/library.html#2024-10-07'));
  const heading = page.locator('.list-head h1');
  await expect(heading).toHaveText('2024년 10월 7일–13일');
  await page.keyboard.press('[');
  await expect(heading).toHaveText('2024년 9월 30일–10월 6일');
  await page.keyboard.press(']');
  await expect(heading).toHaveText('2024년 10월 7일–13일');

  const mode = () => page.locator('.reading').getAttribute('data-mode');
  const modes = ['ko', 'en', 'pairs', 'side', 'hide'];
  const seen: (string | null)[] = [];
  for (const key of ['1', '2', '3', '4', '5']) {
    await page.keyboard.press(key);
    seen.push(await mode());
  }
  expect(seen).toEqual(modes);
  await page.keyboard.press('l');
  await expect.poll(mode).toBe('ko');
  // The character that a Korean keyboard sends for the same key.
  await page.evaluate(() => {
    const init = { key: 'ㅣ', code: 'KeyL', bubbles: true, cancelable: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', init));
  });
  await expect.poll(mode).toBe('en');
  await page.keyboard.press('3');

  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.locator('.card .title')).toContainText('차등 트랜스포머');
  await page.keyboard.press('b');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^@\w+\{[^,]+,[\s\S]*eprint\s*=\s*\{2410\.05258\}/);
  await page.keyboard.press('c');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/차등 트랜스포머[\s\S]*Differential Transformer/);
  const opened = page.context().waitForEvent('page');
  await page.keyboard.press('o');
  expect((await opened).url()).toMatch(/arxiv\.org\/abs\/2410\.05258/);
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await expect(page.locator('.week-rows [data-key]').nth(1)).toBeFocused();
  await page.keyboard.press('w');
  await expect(page.locator('.mondays td :focus')).toHaveCount(1);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('l3[');
  await expect(page.getByRole('searchbox')).toHaveValue('l3['); // typed as text in a field
  await expect.poll(mode).toBe('pairs');
  await chromium.close();
});

test('the week marks the paper of the active tab', async ({ chromium }) => {
  const page = await chromium.newPage();
  await page.goto('https://arxiv.org/abs/2410.05258');
  const popup = await chromium.openToolbarPopup();
  const title = () =>
    popup.evaluate(() => document.querySelector('.card .title')?.textContent ?? '');
  await expect.poll(title).toContain('차등 트랜스포머');
  await popup.click('.crumbs button');
  const marked = () =>
    popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.week-rows [aria-current]')].map(
        (row) => row.dataset.key,
      ),
    );
  await expect.poll(marked).toEqual(['arxiv:2410.05258']);
});
