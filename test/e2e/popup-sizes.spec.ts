import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { ToolbarPopup } from '../browsers/surface';
import { THREAD } from '../fixtures/sites/forum/thread';
import { buildWithDigests, buildWithOptionalHosts } from './builds';
import { CHROME_BUILD, expect, openChromium, openFirefox, test } from './setup';

const week = JSON.parse(readFileSync('digests/2024/2024-10-07.json', 'utf8'));
/** Weeks whose names are long: of earlier years, over the end of a month, over the end of a year. */
const WEEKS = [
  ['2023-09-18', '2023-09-24'],
  ['2024-09-30', '2024-10-06'],
  ['2024-12-30', '2025-01-05'],
] as const;
const FILES = Object.fromEntries(
  WEEKS.map(([start, end]) => [
    `${start}.json`,
    { ...week, id: `x:${start}`, week: { start, end } },
  ]),
);

/** What a reader cannot see or press: names that are cut off, elements outside, controls below 24 px. */
const faultsOf = (page: Page) =>
  page.evaluate(() => {
    const name = document.querySelector('.week-button span');
    const isCut = name !== null && name.scrollWidth > name.clientWidth;
    const outside = [...document.querySelectorAll('#root *')].filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      const isSeen = one.checkVisibility() && getComputedStyle(one).clipPath === 'none';
      return isSeen && width > 1 && (left < -0.5 || right > innerWidth + 0.5);
    });
    const small = [...document.querySelectorAll('.actions :is(button, summary)')].filter(
      (one) => one.checkVisibility() && one.getBoundingClientRect().width < 24,
    );
    return [
      ...(isCut ? [name.textContent] : []),
      ...[...outside, ...small].map((one) => one.outerHTML.slice(0, 120)),
    ];
  });

const arrowsOf = (page: Page) =>
  page
    .locator('.weekbar .icon')
    .evaluateAll((arrows) => arrows.map((one) => one.getBoundingClientRect().left));

// 420 px are the toolbar's, 400 what is left of its 800 at 200 % zoom, 280 those of Firefox's overflow menu.
for (const language of ['ko', 'en'] as const) {
  test(`the popup names every week in full, and keeps its arrows in place, 420 to 256 px, ${language}`, async ({
    network,
  }) => {
    const build = buildWithDigests(CHROME_BUILD, FILES);
    const chromium = await openChromium(network, { extensionDir: build.dir, language });
    const popup = await chromium.openPopupInTab();
    for (const width of [420, 400, 360, 320, 280, 256]) {
      await popup.setViewportSize({ width, height: 600 });
      await popup.reload();
      const name = popup.locator('.week-button');
      await expect(name).toContainText(/202[45]/);
      const arrows = await arrowsOf(popup);
      const names = new Set<string>();
      for (let turn = 0; turn <= WEEKS.length; turn += 1) {
        const text = (await name.textContent()) ?? '';
        names.add(text);
        expect(await faultsOf(popup), `${width} px, ${text}`).toEqual([]);
        expect(await arrowsOf(popup), `${width} px, ${text}`).toEqual(arrows);
        if (turn === WEEKS.length) break;
        await popup.locator('.weekbar .icon').first().click();
        await expect(name).not.toHaveText(text);
      }
      expect(names.size).toBe(WEEKS.length + 1);
    }
    await chromium.close();
    build.remove();
  });
}

for (const width of [420, 256])
  test(`nothing moves in the popup when its search field gets or loses the focus, ${width} px`, async ({
    sharedChromium: chromium,
  }) => {
    const popup = await chromium.openPopupInTab({ width, height: 600 });
    const field = popup.getByRole('searchbox');
    const rows = popup.locator('.week-rows li');
    await expect(rows).toHaveCount(10);
    await rows.first().locator('[data-key]').focus();
    await expect(field).not.toBeFocused();
    /** Two frames later: what a focus changes is laid out by then. */
    const tops = () =>
      rows.evaluateAll(async (all) => {
        for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
        return all.map((one) => one.getBoundingClientRect().top);
      });
    const before = await tops();
    await popup.keyboard.press('/');
    await expect(field).toBeFocused();
    expect(await tops(), 'while the field has the focus').toEqual(before);
    await field.evaluate((one) => one.blur());
    expect(await tops(), 'after it').toEqual(before);
  });

test('the foot of the popup can be pressed at 210 px, which is 420 at 200 % zoom', async ({
  sharedChromium: chromium,
}) => {
  const popup = await chromium.openPopupInTab({ width: 210, height: 300 });
  await expect(popup.locator('.week-rows li')).toHaveCount(10);
  expect((await faultsOf(popup)).filter((one) => one?.startsWith('<'))).toEqual([]);
  await popup.locator('.week-button').click();
  await expect(popup.locator('.calendar')).toBeVisible();
});

for (const language of ['ko', 'en'] as const) {
  test(`the foot of the popup has room for all its buttons on a page with a digest, ${language}`, async ({
    network,
  }) => {
    const build = buildWithOptionalHosts(CHROME_BUILD);
    const chromium = await openChromium(network, { extensionDir: build.dir, language });
    await (await chromium.newPage()).goto(`https://discuss.pytorch.kr/t/${THREAD.topicId}`);
    const popup = await chromium.openToolbarPopup();
    await expect.poll(() => popup.text()).toMatch(/이 페이지에서 담기|Add from this page/);
    const outside = () =>
      popup.evaluate(() =>
        [...document.querySelectorAll('.actions :is(button, summary)')].flatMap((one) => {
          const { left, right, width } = one.getBoundingClientRect();
          const isIn = left >= 0 && right <= innerWidth && width >= 24;
          return !one.checkVisibility() || isIn ? [] : [one.outerHTML.slice(0, 120)];
        }),
      );
    await expect.poll(outside).toEqual([]);
    await chromium.close();
    build.remove();
  });
}

test('what was stored is said in full beside the open paper’s marks, 420 to 360 px', async ({
  chromium,
}) => {
  const popup = await chromium.openPopupInTab({ width: 420, height: 600 });
  await popup.locator('.week-rows [data-key]').first().click();
  await popup.locator('.marked [name="note"]').fill('다시 읽기');
  await popup.keyboard.press('Escape');
  const said = popup.locator('.mark-bar .saved');
  await expect(said).toHaveText('메모를 저장했어요');
  for (const width of [420, 400, 360]) {
    await popup.setViewportSize({ width, height: 600 });
    const isCut = await said.evaluate((one) => one.scrollWidth > one.clientWidth);
    expect(isCut, `${width} px`).toBe(false);
    await expect(popup.getByRole('button', { name: '주간 목록으로' })).toBeVisible();
  }
});

/** Space between the line above the search field and the field. */
const gapOf = (popup: ToolbarPopup) =>
  popup.evaluate(() => {
    const line = document.querySelector('.tab-line')?.getBoundingClientRect();
    const field = document.querySelector('.search-box form')?.getBoundingClientRect();
    return line && field ? field.top - line.bottom : null;
  });

for (const name of ['Chromium', 'Firefox'] as const) {
  test(`the line on the tab’s paper stands clear of the search field in the toolbar of ${name}`, async ({
    network,
  }) => {
    const unknown = 'https://arxiv.org/abs/2410.11111';
    const session = name === 'Chromium' ? await openChromium(network) : await openFirefox(network);
    if ('navigate' in session) await session.navigate(unknown);
    else await (await session.newPage()).goto(unknown);
    const popup = await session.openToolbarPopup();
    await expect.poll(() => popup.text()).toMatch(/2410\.11111(은 담은| is not)/);
    await expect.poll(() => gapOf(popup)).toBeGreaterThanOrEqual(6);
    await session.close();
  });
}

test('Escape on a result ends the search in the toolbar of Chromium, and leaves the popup open', async ({
  network,
}) => {
  const chromium = await openChromium(network);
  const popup = await chromium.openToolbarPopup();
  const hits = () => popup.evaluate(() => document.querySelectorAll('.hits li').length);
  const focused = () => popup.evaluate(() => document.activeElement?.getAttribute('name'));
  await expect.poll(focused).toBe('q');
  await popup.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('[name="q"]');
    if (field) field.value = 'attention';
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect.poll(hits).toBeGreaterThan(1);
  await popup.press('ArrowDown');
  await expect.poll(focused).toBeNull();
  await popup.press('Escape');
  await expect.poll(focused).toBe('q');
  expect(await hits()).toBe(0);
  expect(await popup.isOpen()).toBe(true);
  await chromium.close();
});
