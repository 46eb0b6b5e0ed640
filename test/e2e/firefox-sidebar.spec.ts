import { readFileSync } from 'node:fs';
import type { FirefoxSession } from '../browsers/firefox';
import { closeFirefoxSidebar, findFirefoxSidebar, type Sidebar } from '../browsers/firefox-sidebar';
import { isScrolled, lineOf, paperOf, scrollTo } from './beside';
import { expect, openFirefox, test } from './setup';

const week = JSON.parse(readFileSync('digests/2024/2024-10-07.json', 'utf8'));
const titleOf = (rank: number): string => week.entries[rank - 1].title.ko;
const PAPER = 'https://arxiv.org/abs/2410.05258';
const OTHER = 'https://arxiv.org/abs/2410.07095';

/** Opens the active window's sidebar by its key. */
async function openSidebar(session: FirefoxSession): Promise<Sidebar> {
  await session.chrome(() => {
    const win = Services.wm.getMostRecentWindow('navigator:browser');
    const keys = [...win.document.querySelectorAll('keyset[id*="ext-keyset"] key')];
    const key = keys.find((one) => one.getAttribute('modifiers')?.includes('shift'));
    (key as unknown as { doCommand(): void }).doCommand();
  });
  return findFirefoxSidebar(session);
}

const placesOf = (side: Sidebar) =>
  side.evaluate(async () => {
    const all = await browser.storage.session.get(null);
    return Object.keys(all).filter((name) => name.startsWith('place:'));
  });

test('the sidebar keeps the place in a paper when it is closed and reopened, but none from a private window', async ({
  network,
}) => {
  const session = await openFirefox(network);
  await session.navigate(PAPER);
  const side = await openSidebar(session);
  await expect.poll(() => paperOf(side)).toContain(titleOf(2));
  await scrollTo(side, 80);
  await expect.poll(() => placesOf(side)).toEqual(['place:sidepanel:arxiv:2410.05258']);
  await closeFirefoxSidebar(session);
  const again = await openSidebar(session);
  await expect.poll(() => paperOf(again)).toContain(titleOf(2));
  await expect.poll(isScrolled(again)).toBe(80);

  const normal = (await session.tabs())[0] ?? '';
  await session.newPrivateWindow();
  await session.navigate(OTHER);
  const alone = await openSidebar(session);
  await expect.poll(() => paperOf(alone)).toContain(titleOf(1));
  await expect.poll(() => alone.text()).toContain('Marks you make in this private window');
  await scrollTo(alone, 60);
  await session.navigate('https://arxiv.org/abs/2410.11111');
  await expect.poll(() => lineOf(alone)).toBe('2410.11111 is not in your weeks');
  await new Promise((resolve) => setTimeout(resolve, 400)); // longer than the delay before places are stored
  expect(await placesOf(alone)).toEqual(['place:sidepanel:arxiv:2410.05258']);
  await session.closeTab(); // which also closes the private window
  await session.switchTo(normal);
  const kept = await findFirefoxSidebar(session);
  expect(await paperOf(kept)).toContain(titleOf(2)); // the paper of its own window throughout
  await closeFirefoxSidebar(session);
  expect(await session.errors()).toEqual([]);
  await session.close();
});

test('the sidebar fits the smallest width that Firefox allows, and reports a sentence', async ({
  network,
}) => {
  const session = await openFirefox(network);
  await session.navigate(PAPER);
  const side = await openSidebar(session);
  await expect.poll(() => paperOf(side)).toContain(titleOf(2));
  await session.chrome(() => {
    const win = Services.wm.getMostRecentWindow('navigator:browser');
    const box = win.document.getElementById('sidebar-box');
    if (box) box.style.width = '200px';
  });
  const measure = () =>
    side.evaluate(() => {
      const out = [...document.querySelectorAll('#root *')].filter((one) => {
        const { left, right, width } = one.getBoundingClientRect();
        const isHidden =
          !one.checkVisibility() ||
          one.closest('.unseen') !== null ||
          getComputedStyle(one).clipPath !== 'none';
        return !isHidden && width > 1 && (left < -0.5 || right > innerWidth + 0.5);
      });
      return { isNarrow: innerWidth < 320, out: out.map((one) => one.outerHTML.slice(0, 80)) };
    });
  await expect.poll(measure).toEqual({ isNarrow: true, out: [] });
  await side.evaluate(() => document.querySelector<HTMLElement>('.flag')?.click());
  await side.evaluate(() => document.querySelector<HTMLElement>('.pair p')?.click());
  await expect.poll(() => side.text()).toContain('What is wrong?');
  expect(await measure()).toEqual({ isNarrow: true, out: [] });
  await side.evaluate(() => document.querySelector<HTMLElement>('.report .cancel')?.click());
  await expect.poll(() => side.text()).not.toContain('What is wrong?');
  await closeFirefoxSidebar(session);
  expect(await session.errors()).toEqual([]);
  await session.close();
});

test('the sidebar works again after an update', async ({ network }) => {
  const session = await openFirefox(network);
  await session.navigate(PAPER);
  const side = await openSidebar(session);
  await expect.poll(() => paperOf(side)).toContain(titleOf(2));
  await session.reloadExtension();
  await session.navigate(OTHER);
  await expect(async () => {
    const again = await findFirefoxSidebar(session).catch(() => openSidebar(session));
    expect(await paperOf(again)).toContain(titleOf(1));
  }).toPass({ timeout: 90_000 });
  await closeFirefoxSidebar(session);
  await session.close();
});

declare const Services: { wm: { getMostRecentWindow(type: string): Window & typeof globalThis } };
declare const browser: typeof import('wxt/browser').browser;
