import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ChromiumSession } from '../browsers/chromium';
import { forgeWeeks, leaveMirror } from '../browsers/forge-weeks';
import { waitFor } from '../browsers/wait';
import { inNewPage, type Lab } from './lab';
import { median, p95 } from './stats';
import { decimal, ratio, type Table } from './table';

interface OpenResult {
  page: string;
  /** from the navigation to the frame with the first rows, ms */
  shownMs: number[];
}

interface ScrollResult {
  page: string;
  rows: number;
  /** from the navigation to the first rows, ms */
  shownMs: number;
  frames: number;
  /** how many of `frames` took longer than two screen refreshes */
  late: number;
  longTasks: number;
  heapMb: number;
}

export interface OwnPagesResult {
  open: OpenResult[];
  scroll: ScrollResult[];
}

const ROUNDS = 8;
const WEEKS = 2_000;
const PAPERS_A_WEEK = 10;
const WHEELS = 60;
const WHEEL_PX = 900;
const FRAME_MS = 1_000 / 60;
/** Selects the rows of a page. */
export const ROWS = '.week-rows li, #plain li';

/** Opens our pages, each in its own renderer, and for comparison a page that only shows a list. */
export async function measureOwnPages(lab: Lab): Promise<OwnPagesResult> {
  const session = await lab.open(withPlainList(lab), true);
  const open: OpenResult[] = [];
  for (const page of ['popup.html', 'library.html', 'plain.html']) {
    const shownMs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      shownMs.push(await inNewPage(session, (one) => openPage(session, one, page)));
    open.push({ page, shownMs });
  }
  await forgeWeeks(session, { weeks: WEEKS, papersAWeek: PAPERS_A_WEEK });
  const scroll: ScrollResult[] = [];
  for (const page of ['library.html#all', 'plain.html#all'])
    scroll.push(await inNewPage(session, (one) => scrollPage(session, one, page)));
  return { open, scroll };
}

/** How soon each page shows its rows. */
export function openTable({ open }: OwnPagesResult): Table {
  const floor = median(open.at(-1)?.shownMs ?? []);
  return {
    title: 'Our pages: ms from the navigation until the frame with the first rows',
    notes: [
      'target: 100 ms for the popup',
      `median (p95) of ${ROUNDS}, each in a new renderer; floor: a page that lists the same week without a framework`,
    ],
    head: ['page', 'rows shown', '× floor'],
    rows: open.map(({ page, shownMs }) => [
      page,
      `${decimal(median(shownMs), 1)} (${decimal(p95(shownMs), 1)})`,
      ratio(median(shownMs), floor),
    ]),
  };
}

/** How a library of thousands of papers scrolls. */
export function scrollTable({ scroll }: OwnPagesResult): Table {
  return {
    title: `The library with ${decimal(WEEKS * PAPERS_A_WEEK)} papers, scrolled ${WHEELS} times by ${WHEEL_PX} px`,
    notes: ['beside a plain list of as many rows; a late frame took more than two of the screen'],
    head: ['page', 'rows in the page', 'first rows ms', 'frames', 'late', 'long tasks', 'heap MB'],
    rows: scroll.map((one) => [
      one.page,
      decimal(one.rows),
      decimal(one.shownMs),
      decimal(one.frames),
      decimal(one.late),
      decimal(one.longTasks),
      decimal(one.heapMb, 1),
    ]),
  };
}

async function openPage(session: ChromiumSession, page: Page, path: string): Promise<number> {
  await page.addInitScript(noteFirstRows, ROWS);
  await page.addInitScript(leaveMirror);
  await page.goto(session.extensionUrl(`/${path}`));
  const shown = () => page.evaluate(() => (globalThis as { shownMs?: number }).shownMs ?? null);
  return waitFor(shown, { timeoutMs: 30_000, what: `${path} to show its rows` });
}

async function scrollPage(
  session: ChromiumSession,
  page: Page,
  path: string,
): Promise<ScrollResult> {
  await page.setViewportSize({ width: 1440, height: 900 });
  const shownMs = await openPage(session, page, path);
  await page.evaluate(watchFrames);
  await page.mouse.move(500, 500);
  for (let wheel = 0; wheel < WHEELS; wheel += 1) {
    await page.mouse.wheel(0, WHEEL_PX);
    await page.waitForTimeout(60);
  }
  const { gaps, longTasks } = await page.evaluate(
    () => (globalThis as unknown as { watched: { gaps: number[]; longTasks: number } }).watched,
  );
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return {
    page: path,
    rows: await page.locator(ROWS).count(),
    shownMs,
    frames: gaps.length,
    late: gaps.filter((gap) => gap > 2 * FRAME_MS + 1).length,
    longTasks,
    heapMb: usedSize / 1e6,
  };
}

/** Runs in the page, before its scripts: records when the frame with the first rows is shown. */
export function noteFirstRows(selector: string): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        Object.assign(globalThis, { shownMs: performance.now() });
      };
      port2.postMessage(0); // arrives once the frame is laid out and painted
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Runs in the page. */
function watchFrames(): void {
  const watched = { gaps: [] as number[], longTasks: 0 };
  Object.assign(globalThis, { watched });
  new PerformanceObserver((list) => {
    watched.longTasks += list.getEntries().length;
  }).observe({ type: 'longtask' });
  let last = performance.now();
  const next = (now: number) => {
    watched.gaps.push(now - last);
    last = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

/** The build with an extra page that only shows a list, as the lowest cost to compare with. */
function withPlainList(lab: Lab): string {
  const dir = lab.newDir();
  cpSync(lab.buildDir, dir, { recursive: true });
  writePlainList(dir);
  return dir;
}

/** Adds that page to a build. */
export function writePlainList(dir: string): void {
  writeFileSync(
    join(dir, 'plain.html'),
    '<!doctype html><meta charset="utf-8"><title>plain</title><ol id="plain"></ol><script src="plain.js"></script>',
  );
  writeFileSync(join(dir, 'plain.js'), `(${drawPlainList})();`);
}

/** Runs in the page. */
async function drawPlainList(): Promise<void> {
  const { local } = chrome.storage;
  const { mirror } = (await local.get('mirror')) as { mirror: { weeks: { id: string }[] } };
  const shown = location.hash === '#all' ? mirror.weeks : mirror.weeks.slice(0, 1);
  const weeks = await local.get(shown.map(({ id }) => `week:${id}`));
  const keys = Object.values(weeks).flatMap((week) => (week as { papers: string[] }).papers);
  const papers = await local.get(keys.map((key) => `paper:${key}`));
  const list = document.querySelector('#plain');
  for (const key of keys) {
    const paper = papers[`paper:${key}`] as { texts: { title: { ko: string; en: string } }[] };
    const row = document.createElement('li');
    row.textContent = `${paper.texts[0]?.title.ko} ${paper.texts[0]?.title.en}`;
    list?.append(row);
  }
}

/** The `chrome` of functions that run in the extension's pages. */
declare const chrome: typeof import('wxt/browser').browser;
