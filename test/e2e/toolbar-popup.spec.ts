import type { ToolbarPopup } from '../browsers/surface';
import { expect, openChromium, openFirefox, test } from './setup';

// In the extension's own pages.
declare const browser: typeof import('wxt/browser').browser;

/** What the browser gave the popup, and what the reader sees of it without scrolling. */
const measure = (popup: ToolbarPopup) =>
  popup.evaluate(() => {
    const rows = [...document.querySelectorAll('.rows li')];
    const seen = rows.filter((row) => {
      const { left, top, bottom } = row.getBoundingClientRect();
      const at = (y: number) => row.contains(document.elementFromPoint(left + 30, y));
      return at(top + 4) && at(bottom - 4); // nothing of ours lies over it
    });
    return {
      width: innerWidth,
      height: innerHeight,
      contentWidth: document.documentElement.scrollWidth,
      rows: rows.length,
      seen: seen.length,
    };
  });

/** The size is settled a few frames after the content is there. */
async function expectRoomy(popup: ToolbarPopup): Promise<void> {
  await expect.poll(async () => (await measure(popup)).rows).toBe(10);
  await expect.poll(async () => (await measure(popup)).width).toBe(420);
  await expect.poll(async () => (await measure(popup)).height).toBeGreaterThanOrEqual(500);
  const { contentWidth, height, seen } = await measure(popup);
  expect(contentWidth).toBe(420);
  expect(height).toBeLessThanOrEqual(600);
  expect(seen).toBeGreaterThanOrEqual(5);
}

for (const language of ['ko', 'en'] as const) {
  test(`is 420 px wide at the toolbar of Chromium, with papers in sight, ${language}`, async ({
    network,
  }) => {
    const chromium = await openChromium(network, { language });
    await expectRoomy(await chromium.openToolbarPopup());
    await chromium.close();
  });
}

for (const place of ['toolbar', 'extensions menu'] as const) {
  test(`is 420 px wide in the ${place} of Firefox, with papers in sight`, async ({ network }) => {
    const firefox = await openFirefox(network);
    await firefox.placeButton(place);
    await expectRoomy(await firefox.openToolbarPopup());
    await firefox.close();
  });
}

test('fits the width that the overflow menu of Firefox gives it', async ({ network }) => {
  const firefox = await openFirefox(network);
  await firefox.placeButton('overflow menu');
  const popup = await firefox.openToolbarPopup();
  await expect.poll(async () => (await measure(popup)).rows).toBe(10);
  const { width, contentWidth } = await measure(popup);
  expect(width).toBeGreaterThanOrEqual(280);
  expect(contentWidth).toBe(width);
  await firefox.close();
});

for (const name of ['Chromium', 'Firefox'] as const) {
  test(`leads into a paper and back to its row by keys, at the toolbar of ${name}`, async ({
    network,
  }) => {
    const session = name === 'Chromium' ? await openChromium(network) : await openFirefox(network);
    const popup = await session.openToolbarPopup();
    const focused = () =>
      popup.evaluate(() => {
        const { tagName = '', textContent = '' } = document.activeElement ?? {};
        return `${tagName} ${textContent}`;
      });
    const scrolled = () =>
      popup.evaluate(() => document.querySelector('[data-scrolls]')?.scrollTop ?? -1);
    await expect.poll(async () => (await measure(popup)).rows).toBe(10);
    await expect.poll(focused).toMatch(/^H1 /);
    await popup.evaluate(() =>
      document.querySelectorAll<HTMLElement>('.rows button')[8]?.focus({ preventScroll: false }),
    );
    const top = await scrolled();
    expect(top).toBeGreaterThan(0);
    await popup.press('Enter');
    await expect.poll(focused).toMatch(/^H2 .*L-Mul|^H2 .*Energy/);
    expect(await scrolled()).toBe(0);

    // Firefox closes its popups on Escape, whatever the page in them does: one goes back by the button.
    if (name === 'Firefox') {
      await popup.evaluate(() => document.querySelector<HTMLElement>('.crumbs button')?.click());
    } else {
      await popup.evaluate(() => document.querySelector<HTMLElement>('textarea')?.focus());
      await popup.press('Escape');
      await expect.poll(focused).toMatch(/^H2 /);
      await popup.press('Escape');
    }
    await expect.poll(focused).toMatch(/^BUTTON .*Energy/);
    expect(await scrolled()).toBe(top);
    expect(await popup.isOpen()).toBe(true);
    await session.close();
  });
}

test('keeps a note that is being written when Escape closes the popup of Firefox', async ({
  network,
}) => {
  const firefox = await openFirefox(network);
  await firefox.navigate('https://arxiv.org/abs/2410.05258');
  const popup = await firefox.openToolbarPopup();
  await expect.poll(() => popup.text()).toContain('차등 트랜스포머');
  await popup.evaluate(() => {
    const note = document.querySelector('textarea');
    note?.focus();
    if (note) note.value = '발표 자료에 넣기';
    note?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await popup.press('Escape');
  await expect.poll(() => popup.isOpen()).toBe(false);
  await firefox.inExtensionPage('/library.html');
  const note = () =>
    firefox.execute(async () => {
      const read = { kind: 'read', name: 'marks', args: [] };
      const { value } = await browser.runtime.sendMessage(read);
      return (value as { key: string; note: string }[]).map((mark) => mark.note).join();
    });
  await expect.poll(note).toContain('발표 자료에 넣기');
  await firefox.close();
});

test('fits a tab of any width without scrolling sideways', async ({ chromium }) => {
  for (const width of [1440, 420, 390, 320, 256]) {
    const page = await chromium.openPopupInTab({ width, height: 600 });
    await expect(page.getByRole('listitem')).toHaveCount(10);
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scroll, `${width} px`).toBe(width);
    await page.close();
  }
});
