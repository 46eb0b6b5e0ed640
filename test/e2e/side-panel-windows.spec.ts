import { readFileSync } from 'node:fs';
import type { ChromiumSession } from '../browsers/chromium';
import type { ToolbarPopup } from '../browsers/surface';
import { isScrolled, lineOf, openBeside, paperOf, scrollTo } from './beside';
import { expect, test } from './setup';

const week = JSON.parse(readFileSync('digests/2024/2024-10-07.json', 'utf8'));
const titleOf = (rank: number): string => week.entries[rank - 1].title.ko;
const PAPER = 'https://arxiv.org/abs/2410.05258';
const OTHER = 'https://arxiv.org/abs/2410.07095';
const THIRD = 'https://arxiv.org/abs/2410.05229';

async function newWindow(chromium: ChromiumSession, url: string) {
  const worker = await chromium.worker();
  const opening = chromium.context.waitForEvent('page', { predicate: (one) => one.url() === url });
  const windowId = await worker.evaluate(
    async (address) => (await chrome.windows.create({ url: address }))?.id,
    url,
  );
  return { page: await opening, windowId };
}

const countOpen = async (chromium: ChromiumSession) => {
  const worker = await chromium.worker();
  return worker.evaluate(async () => {
    const found = await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL' as never] });
    return found.length;
  });
};

async function close(chromium: ChromiumSession, side: ToolbarPopup): Promise<void> {
  await side.evaluate(() => void setTimeout(() => window.close()));
  await expect.poll(() => side.isOpen()).toBe(false);
  await expect.poll(() => countOpen(chromium)).toBe(0);
}

test('each window has its own side panel, which follows only that window’s tabs', async ({
  chromium,
}) => {
  const one = await openBeside(chromium, PAPER);
  const second = await newWindow(chromium, OTHER);
  const two = await openBeside(chromium, OTHER, second.page);
  await expect.poll(() => paperOf(two)).toContain(titleOf(1));
  expect(await paperOf(one)).toContain(titleOf(2));
  await scrollTo(one, 90);
  await second.page.goto(THIRD);
  await expect.poll(() => paperOf(two)).toContain(titleOf(6));
  const third = await chromium.newPage(); // in the window that was active last
  await third.goto('https://arxiv.org/abs/2410.11111');
  const lines = () => Promise.all([lineOf(one), lineOf(two)]);
  const unknown = '2410.11111은 담은 주에 없어요';
  await expect.poll(async () => (await lines()).filter((line) => line === unknown).length).toBe(1);
  const titles = await Promise.all([paperOf(one), paperOf(two)]);
  const isFirst = (await lineOf(one)) === unknown;
  expect(titles[isFirst ? 1 : 0]).toContain(titleOf(isFirst ? 6 : 2));
  if (!isFirst) expect(await isScrolled(one)()).toBe(90);
  await third.close();
  await expect.poll(() => paperOf(one)).toContain(titleOf(2));
  await expect.poll(() => paperOf(two)).toContain(titleOf(6));
  expect(await countOpen(chromium)).toBe(2);
});

test('closing a window closes its side panel, and the other one continues', async ({
  chromium,
}) => {
  const one = await openBeside(chromium, PAPER);
  const second = await newWindow(chromium, OTHER);
  const two = await openBeside(chromium, OTHER, second.page);
  await expect.poll(() => paperOf(two)).toContain(titleOf(1));
  await second.page.close();
  await expect.poll(() => two.isOpen()).toBe(false);
  expect(await paperOf(one)).toContain(titleOf(2));
  expect(await lineOf(one)).toBe('이 탭의 논문이에요');
});

test('the side panel keeps the place in each paper when it is closed and reopened', async ({
  chromium,
}) => {
  const page = await chromium.newPage();
  const side = await openBeside(chromium, PAPER, page);
  await expect.poll(() => paperOf(side)).toContain(titleOf(2));
  await scrollTo(side, 140);
  const stored = async () => {
    const worker = await chromium.worker();
    return worker.evaluate(async () => {
      const all = await chrome.storage.session.get(null);
      return Object.entries(all).flatMap(([name, value]) =>
        name.startsWith('place:') ? [[name, (value as { top: number }).top]] : [],
      );
    });
  };
  await expect.poll(stored).toEqual([['place:sidepanel:arxiv:2410.05258', 140]]);
  await page.goto(OTHER);
  await expect.poll(() => paperOf(side)).toContain(titleOf(1));
  await expect.poll(isScrolled(side)).toBe(0);
  await scrollTo(side, 60);
  await close(chromium, side); // before the delay after which a scroll position is stored
  const again = await openBeside(chromium, OTHER, page);
  await expect.poll(() => paperOf(again)).toContain(titleOf(1));
  await expect.poll(isScrolled(again)).toBe(60);
  await page.goto(PAPER);
  await expect.poll(() => paperOf(again)).toContain(titleOf(2));
  await expect.poll(isScrolled(again)).toBe(140);
  // Erasing everything also removes the places.
  await again.evaluate(() => chrome.runtime.sendMessage({ kind: 'erase' }) as never);
  await expect.poll(stored).toEqual([]);
});

test('the popup keeps its own place in a paper too', async ({ chromium }) => {
  const page = await chromium.newPage();
  await page.goto(PAPER);
  const popup = await chromium.openToolbarPopup();
  await expect.poll(() => popup.text()).toContain(titleOf(2));
  expect(await isScrolled(popup)()).toBe(0);
  await scrollTo(popup, 110);
  await expect.poll(isScrolled(popup)).toBe(110);
  await popup.evaluate(() => void setTimeout(() => window.close(), 400)); // once it is stored
  await expect.poll(() => popup.isOpen()).toBe(false);
  await page.bringToFront();
  const again = await chromium.openToolbarPopup();
  await expect.poll(() => paperOf(again)).toContain(titleOf(2));
  await expect.poll(isScrolled(again)).toBe(110);
});

test('the side panel shows a remark in a private window, and stores no places there', async ({
  chromium,
}) => {
  const { page } = await chromium.newPrivateWindow(PAPER);
  const side = await openBeside(chromium, PAPER, page);
  await expect.poll(() => paperOf(side)).toContain(titleOf(2));
  await expect.poll(() => side.text()).toContain('시크릿(사생활 보호) 창에서 남긴 기록도');
  await scrollTo(side, 100);
  await page.goto(OTHER);
  await expect.poll(() => paperOf(side)).toContain(titleOf(1));
  await page.goto(PAPER);
  await expect.poll(() => paperOf(side)).toContain(titleOf(2));
  await expect.poll(isScrolled(side)).toBe(100);
  await page.waitForTimeout(400); // longer than the delay after which a scroll position is stored
  const worker = await chromium.worker();
  const names = await worker.evaluate(async () =>
    Object.keys(await chrome.storage.session.get(null)),
  );
  expect(names.filter((name) => name.startsWith('place:'))).toEqual([]);
});

test('an update closes the side panel, which then reopens as on first use', async ({
  chromium,
}) => {
  const page = await chromium.newPage();
  const side = await openBeside(chromium, PAPER, page);
  await expect.poll(() => paperOf(side)).toContain(titleOf(2));
  await chromium.reloadExtension();
  await expect.poll(() => side.isOpen()).toBe(false);
  await page.reload();
  const again = await openBeside(chromium, PAPER, page);
  await expect.poll(() => paperOf(again)).toContain(titleOf(2));
  await again.evaluate(() => document.querySelector<HTMLElement>('.star')?.click());
  await expect
    .poll(() => again.evaluate(() => document.querySelector('.star')?.getAttribute('aria-pressed')))
    .toBe('true');
});

declare const chrome: typeof import('wxt/browser').browser;
