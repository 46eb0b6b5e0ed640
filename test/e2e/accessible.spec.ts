import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { closedRoot } from '../browsers/closed-root';
import type { ClosedRoot } from '../browsers/surface';
import { violations } from './axe';
import { expect, test } from './setup';

const PAPER = 'https://arxiv.org/abs/2410.05258';
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface Look {
  mode: string;
  uiLocale: string;
  theme: string;
}

const LOOKS: Look[] = ['pairs', 'side', 'hide', 'ko', 'en'].flatMap((mode) => [
  { mode, uiLocale: 'ko', theme: 'light' },
  { mode, uiLocale: 'en', theme: 'dark' },
]);

/** Copies a closed root's content into an open one in a new page: axe cannot inspect closed roots. */
async function faultsOf(page: Page, surface: ClosedRoot, theme: string): Promise<string[]> {
  const html = await surface.evaluate((root) => {
    const { lang } = root.host as HTMLElement;
    return { inside: root.innerHTML, lang, kind: (root.host as HTMLElement).dataset.surface ?? '' };
  });
  const copy = await page.context().newPage();
  await copy.setViewportSize(page.viewportSize() ?? { width: 1440, height: 900 });
  await copy.setContent(
    '<!doctype html><html lang="en"><title>A copy</title><main><h1>A page</h1></main></html>',
  );
  await copy.evaluate(
    ({ inside, lang, kind, theme: one }) => {
      const host = document.createElement('paper-duet');
      Object.assign(host.dataset, { surface: kind, theme: one });
      host.lang = lang;
      host.attachShadow({ mode: 'open' }).innerHTML = inside;
      // A clone loses validity set by scripts, so it is set again as in the live page.
      host.shadowRoot?.querySelector('select')?.setCustomValidity('live');
      document.body.append(host);
      document.body.style.background = one === 'light' ? '#fff' : '#000';
      document.body.style.color = one === 'light' ? '#000' : '#fff';
    },
    { ...html, theme },
  );
  const found = await violations(copy);
  await copy.close();
  return found.filter((one) => !one.startsWith('region')); // chips and badges are part of their page's regions
}

async function set(
  page: Page,
  session: { worker(): Promise<{ evaluate: unknown }> },
  settings: object,
) {
  const worker = (await session.worker()) as unknown as Page;
  await worker.evaluate((one) => chrome.storage.local.set({ settings: one }), settings);
  await page.waitForTimeout(50);
}

for (const { mode, uiLocale, theme } of LOOKS) {
  test(`the panel has no fault that axe can find: ${mode}, ${uiLocale}, ${theme}`, async ({
    page,
    shared,
  }) => {
    await set(page, shared.session, { mode, uiLocale });
    await page.goto(PAPER);
    const panel = await closedRoot(page, 'panel');
    expect(await faultsOf(page, panel, theme)).toEqual([]);
    // With a menu open, and with the notice.
    await panel.evaluate((root) => {
      for (const one of root.querySelectorAll('details')) one.open = true;
    });
    expect(await faultsOf(page, panel, theme)).toEqual([]);
  });
}

for (const [width, folded] of [
  [390, true],
  [390, false],
  [320, false],
] as const) {
  test(`the sheet of a window of ${width} has no fault that axe can find, folded: ${folded}`, async ({
    page,
    shared,
  }) => {
    await set(page, shared.session, { uiLocale: 'en', folded: { sheet: folded } });
    await page.setViewportSize({ width, height: 700 });
    await page.goto(PAPER);
    const panel = await closedRoot(page, 'panel');
    expect(await faultsOf(page, panel, 'light')).toEqual([]);
  });
}

for (const theme of ['light', 'dim', 'black']) {
  test(`a chip has no fault that axe can find, closed and open, ${theme}`, async ({ page }) => {
    await page.goto('https://x.com/omarsar0/status/1843694897020150216');
    const chip = await closedRoot(page, 'chip');
    await expect.poll(() => chip.count('.chip')).toBe(1);
    expect(await faultsOf(page, chip, theme)).toEqual([]);
    await chip.click('.chip');
    expect(await faultsOf(page, chip, theme)).toEqual([]);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the side panel and a paper in the popup have no fault that axe can find, ${colorScheme}`, async ({
    sharedChromium: chromium,
  }) => {
    for (const path of ['/sidepanel.html', '/popup.html']) {
      const page = await chromium.newPage();
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 360, height: 700 });
      await page.goto(chromium.extensionUrl(path));
      await page.getByRole('button', { name: /차등 트랜스포머/ }).click();
      await expect(page.locator('.card')).toBeVisible();
      expect(await violations(page), path).toEqual([]);
      await page.getByLabel('인용').click();
      expect(await violations(page), path).toEqual([]);
      await page.close();
    }
  });
}

test('popup and side panel have no fault that axe can find in Firefox', async ({ firefox }) => {
  for (const path of ['/popup.html', '/sidepanel.html']) {
    await firefox.inExtensionPage(path);
    const rows = () => firefox.execute(() => document.querySelectorAll('.rows li').length);
    await expect.poll(rows).toBe(10);
    await firefox.execute(() =>
      document.querySelectorAll<HTMLElement>('.rows [data-key]')[1]?.click(),
    );
    await expect
      .poll(() => firefox.execute(() => document.querySelectorAll('.card').length))
      .toBe(1);
    const found = await firefox.execute<[string], Promise<string[]>>(async (source) => {
      // In the sandbox of the driver, where a page's policy does not reach.
      new Function(source)();
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations: faults } = await axe.run();
      return faults.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    }, axeSource);
    expect(found, path).toEqual([]);
  }
});

test('at 200 % and at 320 pixels no part of the panel is cut off sideways', async ({
  page,
  shared,
}) => {
  await set(page, shared.session, { folded: { sheet: false }, sheet: 'full' });
  for (const [width, height] of [
    [720, 450],
    [320, 600],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(PAPER);
    const panel = await closedRoot(page, 'panel');
    const wide = await panel.evaluate((root) =>
      [...root.querySelectorAll<HTMLElement>('.sheet, .bar, .body, .foot')].flatMap((one) =>
        one.scrollWidth > one.clientWidth + 1 ||
        one.getBoundingClientRect().right > innerWidth + 0.5
          ? [`${one.className} ${one.scrollWidth} > ${one.clientWidth}`]
          : [],
      ),
    );
    expect(wide, `${width}`).toEqual([]);
  }
});

test('with reduced motion nothing moves by itself, and forced colours keep the signs', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  await page.goto(PAPER);
  const panel = await closedRoot(page, 'panel');
  const moving = await panel.evaluate(
    (root) =>
      [...root.querySelectorAll('*')].filter((one) => {
        const { transitionDuration, animationName } = getComputedStyle(one);
        return transitionDuration !== '0s' || animationName !== 'none';
      }).length,
  );
  expect(moving).toBe(0);
  const look = (selector: string) =>
    panel.evaluate((root, one) => {
      const { backgroundColor, borderInlineStartColor } = getComputedStyle(
        root.querySelector(one) as Element,
      );
      return { backgroundColor, borderInlineStartColor };
    }, selector);
  const [on, off] = [await look('input:checked + span'), await look('input:not(:checked) + span')];
  expect(on.backgroundColor).not.toBe(off.backgroundColor);
  const rest = await look('.pair p');
  const { x, y } = await panel.box('.pair p');
  await page.mouse.move(x + 30, y + 10);
  await expect
    .poll(async () => (await look('.pair p')).borderInlineStartColor)
    .not.toBe(rest.borderInlineStartColor);
});

declare const chrome: typeof import('wxt/browser').browser;
