import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { ChromiumSession } from '../browsers/chromium';
import { closedRoot } from '../browsers/closed-root';
import { waitFor } from '../browsers/wait';
import { inNewPage, type Lab } from './lab';
import { ABS_WITH_MATCH } from './pages';
import { median, p95 } from './stats';
import { decimal, ratio, type Table } from './table';
import { makeProbed, makeRoundTrip, PAINTED_MARK } from './variants';

interface HitResult {
  name: string;
  loads: Load[];
}

/** Milliseconds since the navigation began. */
interface Load {
  width: number;
  paintedMs: number;
  /** when the page's DOMContentLoaded was sent */
  parsedMs: number;
  /** whether no frame was painted before the one with the panel */
  isInFirstFrame: boolean;
  layoutShift: number;
  isWorkerUp: boolean;
}

interface Case {
  name: string;
  session: ChromiumSession;
  isWorkerRunning: boolean;
}

const ROUNDS = 15;
const WIDTHS = [1440, 1024];
const FRAME_MS = 1000 / 60;
const PAINT_TIMEOUT_MS = 5000;
/** Late enough for a panel that moved the page after it was painted. */
const SETTLED_MS = 100;

/** Loads a page with a match: worker stopped, worker running, and waiting for the worker. */
export async function measureHit(lab: Lab): Promise<HitResult[]> {
  const probed = await lab.open(makeProbed(lab.buildDir, lab.newDir()), true);
  const roundTrip = await lab.open(makeRoundTrip(lab.buildDir, lab.newDir()), true);
  const cases: Case[] = [
    { name: 'ours, worker stopped', session: probed, isWorkerRunning: false },
    { name: 'ours, worker running', session: probed, isWorkerRunning: true },
    { name: 'peer: asks the stopped worker', session: roundTrip, isWorkerRunning: false },
  ];
  const results: HitResult[] = cases.map(({ name }) => ({ name, loads: [] }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const width of WIDTHS) {
      for (let turn = 0; turn < cases.length; turn += 1) {
        const index = (round + turn) % cases.length;
        const one = cases[index];
        if (one) results[index]?.loads.push(await load(one, width));
      }
    }
  }
  await lab.closeBrowsers();
  return results;
}

/** Time to painted text beside the peer's, the last one. */
export function hitTable(results: readonly HitResult[]): Table {
  const peer = results.at(-1);
  const floor = peer ? median(peer.loads.map(({ paintedMs }) => paintedMs)) : 0;
  return {
    title: '3. A match on arXiv: ms until the panel’s text is painted',
    notes: [
      `target: within one frame (${decimal(FRAME_MS, 1)} ms) of DOMContentLoaded, p95, worker stopped; layout shift 0`,
      `median (p95) of ${ROUNDS * WIDTHS.length} loads, half ${WIDTHS[0]} and half ${WIDTHS[1]} pixels wide, each in a fresh renderer`,
      'negative: painted before the page was parsed; first frame: loads whose first painted frame has the panel',
    ],
    head: [
      'script',
      'after DOMContentLoaded',
      'after navigation start',
      '× peer',
      'first frame',
      ...WIDTHS.map((width) => `shift at ${width}`),
      'worker starts',
    ],
    rows: results.map(({ name, loads }) => {
      const since = loads.map(({ paintedMs }) => paintedMs);
      const after = loads.map(({ paintedMs, parsedMs }) => paintedMs - parsedMs);
      const shift = (width: number) =>
        Math.max(...loads.filter((one) => one.width === width).map((one) => one.layoutShift));
      return [
        name,
        `${decimal(median(after), 1)} (${decimal(p95(after), 1)})`,
        `${decimal(median(since), 1)} (${decimal(p95(since), 1)})`,
        ratio(median(since), floor),
        `${loads.filter(({ isInFirstFrame }) => isInFirstFrame).length} of ${loads.length}`,
        ...WIDTHS.map((width) => decimal(shift(width), 4)),
        name.includes('running')
          ? '–'
          : decimal(loads.filter(({ isWorkerUp }) => isWorkerUp).length),
      ];
    }),
  };
}

async function load({ session, isWorkerRunning }: Case, width: number): Promise<Load> {
  if (isWorkerRunning) await session.worker();
  else await session.stopWorker();
  return inNewPage(session, async (page) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(ABS_WITH_MATCH);
    const times = await waitFor(() => page.evaluate(readTimes, PAINTED_MARK), {
      timeoutMs: PAINT_TIMEOUT_MS,
      what: 'the panel to be painted',
    });
    await sleep(SETTLED_MS);
    await checkPanel(page);
    const layoutShift = await page.evaluate(readLayoutShift);
    const isWorkerUp = (await session.workerStatus()) !== 'stopped';
    return { width, ...times, layoutShift, isWorkerUp };
  });
}

/** @throws when the panel a reader sees says nothing */
async function checkPanel(page: Page): Promise<void> {
  const text = await (await closedRoot(page, 'panel')).text();
  if (text.length < 100) throw new Error(`The panel says only: ${text}`);
}

/** Runs in the page. `null` until the panel was painted, and the page after it. */
function readTimes(mark: string): Omit<Load, 'width' | 'layoutShift' | 'isWorkerUp'> | null {
  const [painted] = performance.getEntriesByName(mark) as PerformanceMark[];
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const [firstPaint] = performance.getEntriesByName('first-paint');
  if (!painted || !navigation || !firstPaint || navigation.loadEventEnd === 0) return null;
  const panelFrameMs = Number(painted.detail);
  return {
    paintedMs: painted.startTime,
    parsedMs: navigation.domContentLoadedEventStart,
    isInFirstFrame: firstPaint.startTime >= panelFrameMs,
  };
}

/** Runs in the page. The sum of all shifts; nobody has touched the page. */
function readLayoutShift(): Promise<number> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
      resolve(shifts.reduce((sum, { value }) => sum + value, 0));
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(0), 50); // an observer is not told that there is nothing
  });
}
