import type { Page } from '@playwright/test';
import { type ClosedRoot, closedRoot } from '../browsers/closed-root';
import { makeDigest, makeEntry } from '../fakes/digest';
import { violations } from './axe';
import { expect, test } from './setup';

const PAPER = 'https://arxiv.org/abs/2410.11111'; // in no packed week
const THREAD = 'https://discuss.pytorch.kr/t/topic/7';
const WEEK = makeDigest({
  id: 'own:report',
  source: { name: 'PyTorchKR', url: THREAD, notice: { ko: null, en: null } },
  entries: [makeEntry({ papers: [PAPER], discussions: [] })],
});

/** In a narrower window the panel lies over the page, folded at first. */
async function drawAgain(page: Page, panel: ClosedRoot): Promise<void> {
  const isFolded = () => panel.attribute('aside', 'data-folded');
  await page.setViewportSize({ width: 1100, height: 900 });
  await expect.poll(isFolded).toBe('true');
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(isFolded).toBe('false');
}

test('a line is reported by the keyboard: chosen, copied as a quote, and nothing is sent', async ({
  page,
  network,
}) => {
  await page.goto('https://arxiv.org/abs/2410.05258');
  await page.bringToFront(); // only the active page may write to the clipboard
  const panel = await closedRoot(page, 'panel');
  const before = network.requests.length;
  await panel.focus('.foot .flag');
  await page.keyboard.press('Enter');
  expect(await panel.textOf('.report')).toContain('어느 문장인지 골라 주세요');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await panel.textOf('.report blockquote')).toContain('트랜스포머를 앞섰습니다');
  await page.keyboard.press('ArrowDown'); // the next kind: a number or a name
  await panel.focus('[name=suggestion]');
  await page.keyboard.type('s /제안');
  expect(await panel.evaluate((root) => root.activeElement?.getAttribute('name'))).toBe(
    'suggestion',
  );
  await drawAgain(page, panel);
  expect(await panel.evaluate((root) => root.querySelector('textarea')?.value)).toBe('s /제안');
  await panel.focus('.report .go');
  await page.keyboard.press('Enter');
  await expect.poll(() => panel.textOf('.report .said')).toContain('복사했어요');
  await drawAgain(page, panel);
  expect(await panel.textOf('.report .said')).toContain('복사했어요');
  await panel.focus('.report .go');
  expect(network.requests.length).toBe(before);
  await page.context().grantPermissions(['clipboard-read'], { origin: 'https://arxiv.org' });
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('**번역 제보: 숫자나 이름이 달라요**');
  expect(copied).toContain('> s /제안');
  expect(copied).toMatch(/> .*트랜스포머를 앞섰습니다\./);
  await page.keyboard.press('Escape'); // closes the form and keeps the panel open
  expect(await panel.count('.report')).toBe(0);
  expect(await panel.attribute('aside', 'data-folded')).toBe('false');
});

test('a report on a digest with a thread opens that thread', async ({ chromium }) => {
  const own = await chromium.newPage();
  await own.goto(chromium.extensionUrl('/options.html'));
  await own.evaluate(
    (digest) => chrome.runtime.sendMessage({ kind: 'add-week', digest, from: 'a' }),
    WEEK as unknown,
  );
  const page = await chromium.newPage();
  await page.goto(PAPER);
  const panel = await closedRoot(page, 'panel');
  if ((await panel.attribute('aside', 'data-folded')) === 'true') await panel.click('.tab');
  await panel.click('.foot .flag');
  await panel.click('.pair p');
  expect(await panel.attribute('.report a', 'href')).toBe(THREAD);
  const opening = page.context().waitForEvent('page');
  await panel.click('.report .go');
  await expect.poll(async () => (await opening).url()).toBe(THREAD);
  expect(await panel.textOf('.report .said')).toBe('복사했어요. 열린 페이지에 붙여 넣어 주세요.');
});

test('a report that the browser refuses to copy is shown selected', async ({ page }) => {
  await page.goto('https://arxiv.org/abs/2410.05258');
  const panel = await closedRoot(page, 'panel');
  const session = await page.context().newCDPSession(page);
  await session.send('Browser.setPermission', {
    origin: 'https://arxiv.org',
    permission: { name: 'clipboard-write' },
    setting: 'denied',
  });
  await panel.click('.foot .flag');
  await panel.click('.pair p');
  await panel.click('.report .go');
  await expect.poll(() => panel.textOf('.report .refused')).toContain('브라우저가 복사를 막았어요');
  const selected = await panel.evaluate((root) => {
    const field = root.querySelector<HTMLTextAreaElement>('.copied');
    return field ? field.value.slice(field.selectionStart, field.selectionEnd) : '';
  });
  expect(selected).toContain('번역 제보');
  await session.send('Browser.resetPermissions');
});

/** Opens a paper on one of our own pages, as a reader would. */
async function openOwn(page: Page, path: string): Promise<void> {
  if (path !== '/library.html') {
    await page.getByRole('button', { name: '차등 트랜스포머' }).click();
    return;
  }
  await page.getByRole('searchbox').fill('2410.05258');
  await page.locator('.hits [data-key]').first().click();
}

for (const path of ['/popup.html', '/sidepanel.html', '/library.html']) {
  test(`a line is reported by the keyboard on our own page ${path}`, async ({ page, shared }) => {
    await page.setViewportSize({ width: 420, height: 600 });
    await page.goto(shared.session.extensionUrl(path));
    await page.bringToFront();
    await openOwn(page, path);
    const flag = page.getByRole('button', { name: '틀린 곳 알리기' });
    await flag.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.report')).toContainText('어느 문장인지 골라 주세요');
    await expect(page.locator('.marked .pair').first()).toBeFocused();
    await page.keyboard.press('Escape'); // ends the choice and keeps the paper open
    await expect(page.locator('.report')).toHaveCount(0);
    await expect(flag).toBeFocused();
    await expect(page.getByRole('article')).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: '틀린 곳 알리기' });
    await expect(form.locator('blockquote')).toContainText('트랜스포머를 앞섰습니다');
    await expect(form.getByRole('radio').first()).toBeFocused();
    await expect(form).toBeInViewport({ ratio: 1 });
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowDown'); // the next kind: a number or a name
    await form.getByRole('textbox').first().focus();
    await page.keyboard.type('s /제안 r');
    await expect(form.getByRole('textbox').first()).toHaveValue('s /제안 r'); // not shortcuts
    await form.getByRole('button', { name: '복사하기' }).focus();
    await page.keyboard.press('Enter');
    await expect(form.locator('.said')).toContainText('복사했어요');
    await form.getByRole('textbox').first().fill('');
    await page.keyboard.press('Control+V');
    const copied = await form.getByRole('textbox').first().inputValue();
    expect(copied).toContain('**번역 제보: 숫자나 이름이 달라요**');
    expect(copied).toContain('> s /제안 r');
    expect(copied).toMatch(/> .*트랜스포머를 앞섰습니다\./);
    await page.keyboard.press('Escape');
    await expect(form).toHaveCount(0);
    await expect(flag).toBeFocused();
    await expect(page.getByRole('article')).toBeVisible();
  });
}

test('our own pages show a report selected if the browser refuses to copy it', async ({
  page,
  shared,
}) => {
  await page.goto(shared.session.extensionUrl('/sidepanel.html'));
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await openOwn(page, '/sidepanel.html');
  await page.getByRole('button', { name: '틀린 곳 알리기' }).click();
  await page.locator('.pair p').first().click();
  await page.getByRole('button', { name: '복사하기' }).click();
  await expect(page.locator('.refused').last()).toContainText('브라우저가 복사를 막았어요');
  const field = page.locator('.copied');
  await expect(field).toHaveValue(/번역 제보/);
  const selected = await field.evaluate((one: HTMLTextAreaElement) =>
    one.value.slice(one.selectionStart, one.selectionEnd),
  );
  expect(selected).toBe(await field.inputValue());
});

test('in the panel, Escape ends the choice of a line before it folds the panel', async ({
  page,
}) => {
  await page.goto('https://arxiv.org/abs/2410.05258');
  const panel = await closedRoot(page, 'panel');
  await panel.focus('.foot .flag');
  await page.keyboard.press('Enter');
  expect(await panel.count('.report')).toBe(1);
  await page.keyboard.press('Escape');
  expect(await panel.count('.report')).toBe(0);
  expect(await panel.attribute('aside', 'data-folded')).toBe('false');
  await page.keyboard.press('Escape');
  expect(await panel.attribute('aside', 'data-folded')).toBe('true');
});

declare const chrome: typeof import('wxt/browser').browser;
