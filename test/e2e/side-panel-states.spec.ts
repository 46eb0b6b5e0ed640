import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { violations } from './axe';
import { openFromPopup } from './beside';
import { buildWithDigests } from './builds';
import { CHROME_BUILD, expect, openChromium, test } from './setup';

const week = JSON.parse(readFileSync('digests/2024/2024-10-07.json', 'utf8'));
const titleOf = (rank: number): string => week.entries[rank - 1].title.ko;

/** Elements that extend beyond the window, so that they are cut off or the page scrolls sideways. */
const outside = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#root *')].flatMap((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      const isSeen = one.checkVisibility() && getComputedStyle(one).clipPath === 'none';
      const isOut = left < -0.5 || right > innerWidth + 0.5;
      return isSeen && width > 1 && isOut && !one.closest('.unseen') ? [one.outerHTML] : [];
    }),
  );

// 200 px also stand for a panel of 400 px at 200 % zoom.
for (const width of [320, 240, 200]) {
  test(`the side panel fits into ${width} px: week, paper, menu, note and search`, async ({
    page,
    shared,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(shared.session.extensionUrl('/sidepanel.html'));
    const row = page.getByRole('button', { name: titleOf(2) });
    await expect(row).toBeVisible();
    expect(await outside(page), 'week').toEqual([]);
    await row.click();
    await expect(page.getByRole('article')).toContainText(titleOf(2));
    expect(await outside(page), 'paper').toEqual([]);
    await page.locator('.copy-menus summary').first().click();
    await expect(page.locator('.choices').first()).toBeVisible();
    expect(await outside(page), 'menu').toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.tab-row .icon').last().click();
    await expect(page.getByRole('textbox')).toBeFocused();
    expect(await outside(page), 'note').toEqual([]);
    await page.locator('.actions .icon').nth(1).click();
    await page.keyboard.type('attention');
    await expect(page.locator('.hits li').first()).toBeVisible();
    expect(await outside(page), 'search').toEqual([]);
    const { page: scrolled } = await page.evaluate(() => ({ page: document.body.scrollWidth }));
    expect(scrolled).toBeLessThanOrEqual(width);
  });
}

test('the side panel keeps its signs in forced colours, and has no fault that axe can find', async ({
  page,
  shared,
}) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto(shared.session.extensionUrl('/sidepanel.html'));
  await page.getByRole('button', { name: titleOf(2) }).click();
  const look = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => {
        const style = getComputedStyle(one);
        return { back: style.backgroundColor, ink: style.color, line: style.borderTopWidth };
      });
  const [on, off] = [await look('input:checked + span'), await look('input:not(:checked) + span')];
  expect(on.back).not.toBe(off.back);
  const ground = (await look('html')).back;
  for (const one of ['.star', '.copy-menus summary', '.actions .icon', '.card .pair p'])
    expect((await look(one)).ink, one).not.toBe(ground);
  expect((await look('.actions')).line).toBe('1px'); // a divider made only of colour stays visible
  expect(await violations(page)).toEqual([]);
});

test('the side panel says that there is no week, and links to getting the first', async ({
  network,
}) => {
  const build = buildWithDigests(CHROME_BUILD, {}, []);
  const chromium = await openChromium(network, { extensionDir: build.dir });
  const page = await chromium.newPage();
  await page.goto('https://arxiv.org/abs/2410.05258');
  const popup = await chromium.openToolbarPopup();
  await expect.poll(() => popup.text()).toContain('월요일마다 열 편');
  const side = await openFromPopup(chromium, popup);
  await expect.poll(() => side.text()).toContain('아직 담은 주가 없어요');
  await expect.poll(() => side.text()).toContain('2410.05258은 담은 주에 없어요'); // once all weeks are searched
  const opening = chromium.context.waitForEvent('page');
  await side.evaluate(() => document.querySelector<HTMLElement>('.ways button')?.click());
  await expect((await opening).getByRole('heading', { name: '받아 오는 곳' })).toBeInViewport();
  await chromium.close();
  build.remove();
});

test('the side panel continues with the active tab when the tab it shows closes', async ({
  chromium,
}) => {
  const left = await chromium.newPage();
  await left.goto('https://arxiv.org/abs/2410.11111');
  const page = await chromium.newPage();
  await page.goto('https://arxiv.org/abs/2410.05258');
  const popup = await chromium.openToolbarPopup();
  await expect.poll(() => popup.text()).toContain(titleOf(2));
  const side = await openFromPopup(chromium, popup);
  await expect.poll(() => side.text()).toContain(titleOf(2));
  await side.evaluate(() => document.querySelector<HTMLElement>('.star')?.focus());
  await page.close();
  await expect.poll(() => side.text()).toContain('2410.11111은 담은 주에 없어요');
  expect(await side.text()).toContain('2024년 10월 7일–13일');
  const focused = () => side.evaluate(() => document.activeElement?.tagName);
  await expect.poll(focused).not.toBe('BODY'); // the focus moves into the new content
});
