import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { ChromiumSession } from '../browsers/chromium';
import { closedRoot } from '../browsers/closed-root';
import { waitFor } from '../browsers/wait';
import { inNewPage, type Lab } from './lab';
import { ABS_WITH_MATCH } from './pages';
import { median, p95 } from './stats';
import { decimal, ratio, type Table } from './table';
import {
  type FrameDetail,
  makePageProbe,
  makeProbed,
  makeRoundTrip,
  PAGE_MARK,
  PANEL_MARK,
} from './variants';

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
  /** of the page's frames, those painted before the one that was waited for */
  framesBefore: number;
  /** how far the page's own headings and boxes went after its first frame, pixels */
  movedPx: number;
  layoutShift: number;
  isWorkerUp: boolean;
}

interface Case {
  name: string;
  session: ChromiumSession;
  isWorkerRunning: boolean;
  mark: string;
  /** not our extension as it is built */
  isPeer: boolean;
}

const ROUNDS = 15;
const WIDTHS = [1440, 1024];
const FRAME_MS = 1000 / 60;
const PAINT_TIMEOUT_MS = 5000;
/** Late enough for a panel that moved the page after it was painted. */
const SETTLED_MS = 100;

/**
 * Loads a page with a match: worker stopped, worker running, waiting for the worker; and the same
 * page with nothing in it but the probe, which tells how soon anything at all can be painted.
 */
export async function measureHit(lab: Lab): Promise<HitResult[]> {
  const probed = await lab.open(makeProbed(lab.buildDir, lab.newDir()), true);
  const roundTrip = await lab.open(makeRoundTrip(lab.buildDir, lab.newDir()), true);
  const pageOnly = await lab.open(makePageProbe(lab.buildDir, lab.newDir()), false);
  const cases: Case[] = [
    {
      name: 'ours, worker stopped',
      session: probed,
      isWorkerRunning: false,
      mark: PANEL_MARK,
      isPeer: false,
    },
    {
      name: 'ours, worker running',
      session: probed,
      isWorkerRunning: true,
      mark: PANEL_MARK,
      isPeer: false,
    },
    {
      name: 'peer: asks the worker',
      session: roundTrip,
      isWorkerRunning: false,
      mark: PANEL_MARK,
      isPeer: true,
    },
    {
      name: 'floor: the page itself',
      session: pageOnly,
      isWorkerRunning: false,
      mark: PAGE_MARK,
      isPeer: true,
    },
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

/** Time to painted text beside the page's own, the last one. */
export function hitTable(results: readonly HitResult[]): Table {
  const after = ({ loads }: HitResult) => loads.map((one) => one.paintedMs - one.parsedMs);
  const since = ({ loads }: HitResult) => loads.map(({ paintedMs }) => paintedMs);
  const last = results.at(-1);
  const floor = last ? { after: after(last), since: since(last) } : { after: [], since: [] };
  // Load by load: those of one number are of one width and one moment. Two p95s have no difference.
  const overFloor = (result: HitResult) =>
    after(result).map((ms, at) => ms - (floor.after[at] ?? 0));
  return {
    title: '3. A match on arXiv: ms until the panel’s text is painted',
    notes: [
      `target: within one frame (${decimal(FRAME_MS, 1)} ms) of DOMContentLoaded, p95, worker stopped; layout shift 0`,
      `median (p95) of ${ROUNDS * WIDTHS.length} loads, half ${WIDTHS[0]} and half ${WIDTHS[1]} pixels wide, each in a fresh renderer`,
      'floor: when the page’s own first frame is painted, without us; nothing can be sooner',
      'the peer comes after the first frame: its panel moves the page, or stands folded',
      'first frame: loads whose first frame has the panel; moved: the page’s own boxes after its first frame',
    ],
    head: [
      'script',
      'after DOMContentLoaded',
      'over floor',
      'after navigation',
      '× floor',
      'first frame',
      'moved px',
      ...WIDTHS.map((width) => `shift at ${width}`),
      'worker starts',
    ],
    rows: results.map((result) => {
      const { name, loads } = result;
      const shift = (width: number) =>
        Math.max(...loads.filter((one) => one.width === width).map((one) => one.layoutShift));
      return [
        name,
        medianAndP95(after(result)),
        medianAndP95(overFloor(result)),
        medianAndP95(since(result)),
        ratio(median(since(result)), median(floor.since)),
        `${loads.filter(({ framesBefore }) => framesBefore === 0).length} of ${loads.length}`,
        decimal(Math.max(...loads.map(({ movedPx }) => movedPx))),
        ...WIDTHS.map((width) => decimal(shift(width), 4)),
        name.includes('running')
          ? '–'
          : decimal(loads.filter(({ isWorkerUp }) => isWorkerUp).length),
      ];
    }),
  };
}

async function load(
  { session, isWorkerRunning, mark, isPeer }: Case,
  width: number,
): Promise<Load> {
  if (isWorkerRunning) await session.worker();
  else await session.stopWorker();
  return inNewPage(session, async (page) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(ABS_WITH_MATCH);
    const times = await waitFor(() => page.evaluate(readTimes, [mark, PAGE_MARK] as const), {
      timeoutMs: PAINT_TIMEOUT_MS,
      what: 'the panel to be painted',
    });
    await sleep(SETTLED_MS);
    if (mark === PANEL_MARK) await checkPanel(page, isPeer ? 1 : 100);
    const movedPx = await page.evaluate(readMoved, times.places);
    const layoutShift = await page.evaluate(readLayoutShift);
    const isWorkerUp = (await session.workerStatus()) !== 'stopped';
    const { paintedMs, parsedMs, framesBefore } = times;
    return { width, paintedMs, parsedMs, framesBefore, movedPx, layoutShift, isWorkerUp };
  });
}

/**
 * @param least - characters: a panel that comes after the first frame stands folded, with a label only
 * @throws when the panel a reader sees says less
 */
async function checkPanel(page: Page, least: number): Promise<void> {
  const text = await (await closedRoot(page, 'panel')).text();
  if (text.length < least) throw new Error(`The panel says only: ${text}`);
}

/** Runs in the page. `null` until what was waited for is painted, and the page is loaded. */
function readTimes([wanted, pageMark]: readonly [string, string]) {
  const [painted] = performance.getEntriesByName(wanted) as PerformanceMark[];
  const [ofPage] = performance.getEntriesByName(pageMark) as PerformanceMark[];
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!painted || !ofPage || !navigation || navigation.loadEventEnd === 0) return null;
  const { framesBefore }: FrameDetail = painted.detail;
  const { places }: FrameDetail = ofPage.detail;
  const { startTime: paintedMs } = painted;
  return { paintedMs, parsedMs: navigation.domContentLoadedEventStart, framesBefore, places };
}

/** Runs in the page. The probe's places, read again; the page has not been scrolled. */
function readMoved(before: number[]): number {
  const selector = 'h1, h2, blockquote, table, aside, footer, .full-text';
  const now = [...document.querySelectorAll(selector)].flatMap((one) => {
    const { left, top } = one.getBoundingClientRect();
    return [left, top];
  });
  // The first frame may be of a half-parsed page: boxes that came later have not moved.
  return before.reduce(
    (most, place, at) => Math.max(most, Math.abs(place - (now[at] ?? place))),
    0,
  );
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

function medianAndP95(values: readonly number[]): string {
  return `${decimal(median(values), 1)} (${decimal(p95(values), 1)})`;
}
