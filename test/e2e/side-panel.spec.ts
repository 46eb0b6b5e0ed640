import { readFileSync } from 'node:fs';
import { closedRoot } from '../browsers/closed-root';
import { closeFirefoxSidebar, findFirefoxSidebar } from '../browsers/firefox-sidebar';
import { isScrolled, lineOf, openBeside, paperOf, scrollTo } from './beside';
import { expect, openFirefox, test } from './setup';

const week = JSON.parse(readFileSync('digests/2024/2024-10-07.json', 'utf8'));
const titleOf = (rank: number): string => week.entries[rank - 1].title.ko;
const PAPER = 'https://arxiv.org/abs/2410.05258';
const PDF = 'https://arxiv.org/pdf/2410.07095';
const UNKNOWN = 'https://arxiv.org/abs/2410.11111';

test('the panel opens the side panel, which follows the tabs of its window', async ({
  chromium,
}) => {
  const side = await openBeside(chromium, PAPER);
  const worker = await chromium.worker();
  const contexts = await worker.evaluate(() =>
    chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL' as never] }),
  );
  expect(contexts.length).toBe(1);
  await expect.poll(() => paperOf(side)).toContain(titleOf(2));
  expect(await lineOf(side)).toBe('이 탭의 논문이에요');

  const page = await chromium.newPage();
  await page.goto(PDF);
  await expect.poll(() => paperOf(side)).toContain(titleOf(1));
  expect(await lineOf(side)).toBe('이 탭의 PDF를 따라가요');

  await page.goto(UNKNOWN);
  await expect.poll(() => lineOf(side)).toBe('2410.11111은 담은 주에 없어요');
  expect(await side.text()).toContain('2024년 10월 7일–13일');

  await page.goto('https://arxiv.org/list/cs.CL/recent');
  await expect.poll(() => lineOf(side)).toMatch(/^이 페이지의 논문 \d+편$/);

  await page.goto('https://x.com/omarsar0/status/1843694897020150216');
  await expect.poll(() => lineOf(side)).toBe('이 탭의 논문이에요');
  expect(await paperOf(side)).toContain(titleOf(2));

  await page.close(); // the paper's tab becomes active again
  await expect.poll(() => paperOf(side)).toContain(titleOf(2));
});

test('the side panel keeps the place in each paper, and the marks', async ({ chromium }) => {
  const side = await openBeside(chromium, PAPER);
  await expect.poll(() => paperOf(side)).toContain(titleOf(2));
  await scrollTo(side, 120);
  const page = await chromium.newPage();
  await page.goto(PDF);
  await expect.poll(() => paperOf(side)).toContain(titleOf(1));
  await expect.poll(isScrolled(side)).toBe(0);
  await side.evaluate(() => document.querySelector<HTMLElement>('.star')?.click());
  await expect
    .poll(() => side.evaluate(() => document.querySelector('.star')?.getAttribute('aria-pressed')))
    .toBe('true');
  await page.close();
  await expect.poll(() => paperOf(side)).toContain(titleOf(2));
  await expect.poll(isScrolled(side)).toBe(120);
});

test('the panel says so if the browser has no side panel', async ({ chromium }) => {
  const worker = await chromium.worker();
  await worker.evaluate(() => {
    // As in a version without the API.
    Object.defineProperty(chrome.sidePanel, 'open', { value: undefined });
  });
  const page = await chromium.newPage();
  await page.goto(PAPER);
  const panel = await closedRoot(page, 'panel');
  await panel.click('[aria-label="옆 패널에서 열기"]');
  await expect.poll(() => panel.text()).toContain('이 브라우저에서는 옆 패널을 열 수 없어요');
});

test('the popup offers the side panel, and nothing opens it by itself', async ({ chromium }) => {
  const worker = await chromium.worker();
  const open = () =>
    worker.evaluate(async () => {
      const found = await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL' as never] });
      return found.length;
    });
  const page = await chromium.newPage();
  await page.goto(UNKNOWN);
  const popup = await chromium.openToolbarPopup();
  await expect.poll(() => popup.text()).toContain('2410.11111은 담은 주에 없어요');
  expect(
    await popup.evaluate(() => document.querySelector('.open-side')?.getAttribute('aria-label')),
  ).toBe('옆 패널에서 열기');
  expect(await open()).toBe(0);
});

test('Firefox opens the sidebar by its key, beside a PDF too, and never by itself', async ({
  network,
}) => {
  const session = await openFirefox(network);
  const isOpen = () =>
    session.chrome(() => {
      const win = Services.wm.getMostRecentWindow('navigator:browser');
      return (win as unknown as { SidebarController: { isOpen: boolean } }).SidebarController
        .isOpen;
    });
  expect(await isOpen()).toBe(false);
  await session.navigate(PDF);
  await session.chrome(() => {
    const win = Services.wm.getMostRecentWindow('navigator:browser');
    const keys = [...win.document.querySelectorAll('keyset[id*="ext-keyset"] key')];
    const key = keys.find((one) => one.getAttribute('modifiers')?.includes('shift'));
    (key as unknown as { doCommand(): void }).doCommand();
  });
  const side = await findFirefoxSidebar(session);
  await expect.poll(() => paperOf(side)).toContain(titleOf(1));
  expect(await lineOf(side)).toBe('Following the PDF in this tab');
  await session.navigate(PAPER);
  await expect.poll(() => paperOf(side)).toContain(titleOf(2));
  await session.navigate('about:blank');
  await expect.poll(() => lineOf(side)).toMatch(/^This tab’s address is hidden/);
  await closeFirefoxSidebar(session);
  await session.close();
});

declare const Services: { wm: { getMostRecentWindow(type: string): Window & typeof globalThis } };
declare const chrome: typeof import('wxt/browser').browser;
