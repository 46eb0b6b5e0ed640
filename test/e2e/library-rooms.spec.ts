import type { Page } from '@playwright/test';
import type { ChromiumSession } from '../browsers/chromium';
import { forgeWeeks, leaveMirror } from '../browsers/forge-weeks';
import { violations } from './axe';
import { expect, openChromium, test, WHOLE_CHROME_BUILD } from './setup';

const open = async (chromium: ChromiumSession, place: string): Promise<Page> => {
  const page = await chromium.newPage();
  await page.goto(chromium.extensionUrl(place));
  return page;
};
const exported = (page: Page) => page.getByRole('region', { name: '파일로 내보내기' });

test('switching between reading and setup keeps the focus, the place and the list', async ({
  network,
}) => {
  const chromium = await openChromium(network, { extensionDir: WHOLE_CHROME_BUILD });
  const page = await open(chromium, '/library.html#all');
  const list = page.locator('.list-body');
  const top = () => list.evaluate((one) => Math.round(one.scrollTop));
  await expect(page.locator('.group')).toHaveCount(181);
  await list.evaluate((one) => one.scrollTo(0, 4_000));
  await expect.poll(top).toBeGreaterThan(3_500);
  const left = await top();
  await page.evaluate(() => Object.assign(window, { isSame: true }));
  await page.getByRole('link', { name: '서재 관리' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '서재 관리' })).toBeFocused();
  await page.getByRole('link', { name: '서재', exact: true }).click();
  await expect(page.locator('.list-head h1')).toHaveText('모든 논문');
  await expect(page.locator('.list-head h1')).toBeFocused();
  expect(Math.abs((await top()) - left)).toBeLessThan(60);
  expect(await page.evaluate(() => 'isSame' in window), 'no reload').toBe(true);
  await page.getByRole('link', { name: '이 목록 내보내기' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '파일로 내보내기' })).toBeFocused();
  await expect(exported(page).getByLabel(/전체/)).toBeChecked();
  await chromium.close();
});

test('an export keeps the papers picked by hand, and names their list', async ({
  sharedChromium: chromium,
}) => {
  const page = await open(chromium, '/library.html#export=%232024-10-09'); // a Wednesday
  const region = exported(page);
  await expect(region.getByLabel('한 주')).toBeChecked();
  await expect(region.locator('select').first()).toHaveValue(/2024-10-07/);
  await region.locator('.picks summary').click();
  await region.locator('.picks li input').first().uncheck();
  await expect(region.getByText('10편 중 9편 고름')).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: '백업' }).click();
  await page.goBack();
  await expect(region.getByText('10편 중 9편 고름')).toBeVisible();
  await region.getByLabel('검색 결과').check();
  await expect.poll(() => new URL(page.url()).hash).toBe('#export');
  await region.getByLabel('찾을 말').fill('LLM');
  await expect(region.locator('.picks li').first()).toBeVisible(); // the list of papers is still open
  await page.goto(chromium.extensionUrl('/library.html#export=%232020-01-06'));
  await expect(region.getByText('그 주는 담지 않았어요.')).toBeVisible();
  await expect(region.getByRole('button', { name: /저장/ })).toHaveCount(0);
});

test('a list keeps the focus when a key removes a row: the next row takes its place', async ({
  chromium,
}) => {
  const page = await open(chromium, '/library.html#unread');
  const rows = page.locator('.group [data-key]');
  await expect(rows).toHaveCount(10);
  const fourth = await rows.nth(3).getAttribute('data-key');
  await rows.nth(2).focus();
  await page.keyboard.press('r');
  await expect(rows).toHaveCount(9);
  await expect(rows.nth(2)).toBeFocused();
  expect(await rows.nth(2).getAttribute('data-key')).toBe(fourth);
  await rows.last().focus();
  await page.keyboard.press('r');
  await expect(rows).toHaveCount(8);
  await expect(rows.last()).toBeFocused();
  await page.keyboard.press('k');
  await expect(rows.nth(6)).toBeFocused();
});

test('nothing over the list hides the focused row', async ({ chromium }) => {
  const popup = await chromium.openPopupInTab({ width: 420, height: 600 });
  const all = popup.locator('.trends .all');
  await popup.getByRole('button', { name: '흐름 모두 보기' }).click();
  await expect(all).toBeVisible();
  await popup.keyboard.press('Tab');
  await expect(popup.locator('.week-rows :focus')).toHaveCount(1);
  await expect(all).toHaveCount(0);
});

test('a search left at once through a link is still there after going back', async ({
  sharedChromium: chromium,
}) => {
  const page = await open(chromium, '/library.html#2024-10-07');
  await expect(page.locator('.week-rows [data-key]')).toHaveCount(10);
  await page.getByRole('searchbox').fill('LLM');
  await page.getByRole('link', { name: '이 목록 내보내기' }).click();
  await expect(exported(page)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('LLM');
});

test('in a mode with one language, a hit still shows the match in the other', async ({
  chromium,
}) => {
  const popup = await chromium.openPopupInTab({ width: 420, height: 600 });
  await popup.getByRole('searchbox').fill('"Differential Transformer"');
  await expect(popup.locator('.hits mark').first()).toBeVisible();
  for (const mode of ['한국어', '영어']) {
    await popup.getByRole('radio', { name: mode, exact: true }).check({ force: true });
    await expect(popup.locator('.hits mark:visible').first()).toBeVisible();
  }
});

test('2,000 weeks scroll like one: few rows are drawn, and either end is one key away', async ({
  chromium,
}) => {
  await forgeWeeks(chromium, { weeks: 2_000, papersAWeek: 10 });
  const page = await chromium.newPage();
  await page.addInitScript(leaveMirror);
  await page.goto(chromium.extensionUrl('/library.html#all'));
  const weeks = page.locator('.group');
  await expect(weeks).toHaveCount(2_000);
  await expect(page.locator('.list-head small')).toHaveText('20,000편');
  expect(await page.locator('.group .rows').count()).toBeLessThan(20);
  await page.locator('.group [data-key]').first().focus();
  await page.keyboard.press('End');
  await expect(weeks.last().locator('[data-key]').last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(weeks.first().locator('[data-key]').first()).toBeFocused();
  expect(await violations(page)).toEqual([]);
  const popup = await chromium.newPage();
  await popup.addInitScript(leaveMirror);
  await popup.setViewportSize({ width: 420, height: 600 });
  await popup.goto(chromium.extensionUrl('/popup.html'));
  await expect(popup.locator('.week-rows li')).toHaveCount(10);
  await popup.keyboard.press('Escape');
  await popup.locator('.week-button').click();
  await popup.getByRole('button', { name: '1990', exact: true }).click();
  await expect(popup.locator('.year-head')).toContainText('1990');
});
