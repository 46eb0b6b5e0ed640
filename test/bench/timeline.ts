import type { CDPSession, Page } from '@playwright/test';
import type { ChromiumSession } from '../browsers/chromium';
import { fillerPapers } from '../fixtures/sites/x/filler';
import { inNewPage, type Lab } from './lab';
import { timelineOf, X_AT_REST } from './pages';
import { type HeapProfile, heapOf, type RunProfile, runTimeOf } from './profile';
import { type LongTasks, longTasksOf, type Spend, spendOf } from './spend';
import { median } from './stats';
import { decimal, ratio, type Table } from './table';
import { startTrace } from './trace';
import { makeEmpty, makeNone, makeRescan } from './variants';

interface TimelineResult {
  runs: Record<Variant, Run[]>;
  /** of ours, in a run of its own: profilers slow down what they watch */
  profiled: Profiled;
}

interface Scrolled {
  posts: number;
  /** posts that had a chip of ours with something in it */
  chips: number;
}

interface Run extends Scrolled {
  spend: Spend;
  longTasks: LongTasks;
  /** of the whole page after collecting garbage: all worlds, JavaScript and DOM objects */
  heapKb: number;
}

interface Profiled extends Scrolled {
  runMs: number;
  keptKb: number;
}

type Variant = 'ours' | 'rescan' | 'empty' | 'none';

const VARIANTS: readonly Variant[] = ['ours', 'rescan', 'empty', 'none'];
const ROUNDS = 2;
const POSTS = 2000;
const FRAMES = 667;
const TARGET_US = 20;
const MARKS = ['bench: scroll begins', 'bench: scroll ends'] as const;
const SAMPLE_US = 100;
const SAMPLE_BYTES = 1024;

/** Scrolls a timeline from top to bottom, with us, a rescanning watcher, an empty script, none. */
export async function measureTimeline(lab: Lab): Promise<TimelineResult> {
  const { buildDir } = lab;
  const sessions: Record<Variant, ChromiumSession> = {
    ours: await lab.open(buildDir, true),
    rescan: await lab.open(makeRescan(buildDir, lab.newDir()), false),
    empty: await lab.open(makeEmpty(buildDir, lab.newDir()), false),
    none: await lab.open(makeNone(buildDir, lab.newDir()), false),
  };
  const runs: TimelineResult['runs'] = { ours: [], rescan: [], empty: [], none: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const variant of VARIANTS) runs[variant].push(await run(sessions[variant]));
  }
  const profiled = await runProfiled(sessions.ours);
  await lab.closeBrowsers();
  return checkOurs({ runs, profiled });
}

/** Own time a post, beside the rescan's. */
export function timelineTable({ runs, profiled }: TimelineResult): Table {
  const of = (variant: Variant, value: (run: Run) => number) => median(runs[variant].map(value));
  const ownUs = (variant: Variant) =>
    of(variant, ({ spend, posts }) => ((spend.evaluateMs + spend.callbacksMs) * 1000) / posts);
  return {
    title: `4a. X: ${decimal(POSTS)} posts scrolled in ${FRAMES} frames`,
    notes: [
      `target: ≤ ${TARGET_US} µs a post, 0 long tasks (> 50 ms)`,
      `median of ${ROUNDS} runs; own: evaluation and callbacks of the extension’s scripts, and the layout they force`,
      'promises: promise work of everyone, the page’s too (see "none"); of ours, reading storage and painting chips',
      'long tasks: of everyone while scrolling, and of them those with more than 1 ms of the extension',
    ],
    head: [
      'script',
      'own µs/post',
      '× rescan',
      'own ms',
      'longest ms',
      'promises ms',
      'long tasks',
      'with it',
      'posts',
      'chips',
    ],
    rows: VARIANTS.map((variant) => [
      variant,
      decimal(ownUs(variant), 1),
      ratio(ownUs(variant), ownUs('rescan')),
      decimal(
        of(variant, ({ spend }) => spend.evaluateMs + spend.callbacksMs),
        1,
      ),
      decimal(
        of(variant, ({ spend }) => spend.longestMs),
        2,
      ),
      decimal(
        of(variant, ({ spend }) => spend.microtasksMs),
        1,
      ),
      decimal(of(variant, ({ longTasks }) => longTasks.count)),
      decimal(of(variant, ({ longTasks }) => longTasks.withUs)),
      decimal(of(variant, ({ posts }) => posts)),
      decimal(of(variant, ({ chips }) => chips)),
    ]).concat([
      [
        'ours, CPU profile',
        decimal((profiled.runMs * 1000) / profiled.posts, 1),
        '–',
        decimal(profiled.runMs, 1),
        ...['–', '–', '–', '–'],
        decimal(profiled.posts),
        decimal(profiled.chips),
      ],
    ]),
  };
}

/** What stays in memory after the scroll. */
export function heapTable({ runs, profiled }: TimelineResult): Table {
  const heap = (variant: Variant) => median(runs[variant].map(({ heapKb }) => heapKb));
  const none = heap('none');
  return {
    title: '4b. X: memory kept after the scroll, KB',
    notes: [
      'target: ≤ 1 MB (1,024 KB) kept',
      'heap: the page’s whole heap after collecting garbage, so a difference has the noise of the page in it',
      'an extension’s world alone costs what "empty" has over "none"',
      'sampled: what our scripts allocated and still hold, by allocation site, JavaScript only',
    ],
    head: ['script', 'heap', 'over none', 'over empty', 'sampled'],
    rows: VARIANTS.map((variant) => [
      variant,
      decimal(heap(variant)),
      decimal(heap(variant) - none),
      decimal(heap(variant) - heap('empty')),
      variant === 'ours' ? decimal(profiled.keptKb) : '–',
    ]),
  };
}

async function run(session: ChromiumSession): Promise<Run> {
  return inNewPage(session, async (page) => {
    const devTools = await session.context.newCDPSession(page);
    await page.goto(X_AT_REST);
    const endTrace = await startTrace(devTools);
    const scrolled = await scroll(page);
    const trace = await endTrace();
    const url = timelineOf(POSTS);
    const root = session.extensionUrl('');
    return {
      ...scrolled,
      spend: spendOf(trace, url, root),
      longTasks: longTasksOf(trace, url, root, MARKS),
      heapKb: await readHeapKb(devTools),
    };
  });
}

async function runProfiled(session: ChromiumSession): Promise<Profiled> {
  return inNewPage(session, async (page) => {
    const devTools = await session.context.newCDPSession(page);
    await page.goto(X_AT_REST);
    await devTools.send('Profiler.enable');
    await devTools.send('Profiler.setSamplingInterval', { interval: SAMPLE_US });
    await devTools.send('HeapProfiler.enable');
    await devTools.send('HeapProfiler.startSampling', { samplingInterval: SAMPLE_BYTES });
    await devTools.send('Profiler.start');
    const scrolled = await scroll(page);
    const { profile: ran } = await devTools.send('Profiler.stop');
    await devTools.send('HeapProfiler.collectGarbage');
    const { profile: kept } = await devTools.send('HeapProfiler.stopSampling');
    const root = session.extensionUrl('');
    return {
      ...scrolled,
      runMs: runTimeOf(ran as RunProfile, root),
      keptKb: heapOf(kept as HeapProfile, root) / 1024,
    };
  });
}

async function scroll(page: Page): Promise<Scrolled> {
  await page.goto(timelineOf(POSTS));
  await page.waitForSelector('article[data-testid="tweet"]');
  const scrolled = await page.evaluate(scrollDown, { frames: FRAMES, marks: MARKS });
  if (scrolled.errors.length > 0) throw new Error(`X’s page broke: ${scrolled.errors.join(', ')}`);
  return scrolled;
}

/** Runs in the page. Every script sees the same positions in the same number of frames. */
function scrollDown({
  frames,
  marks: [begin, end],
}: {
  frames: number;
  marks: readonly [string, string];
}): Promise<Scrolled & { errors: string[] }> {
  const posts = new Set<string>();
  const chips = new Set<string>();
  const look = () => {
    for (const time of document.querySelectorAll(
      'article[data-testid="tweet"] a[href*="/status/"] time',
    )) {
      const id = time.closest('a')?.pathname ?? '';
      posts.add(id);
      const chip = time.closest('article[data-testid="tweet"]')?.querySelector('paper-duet');
      if (chip instanceof HTMLElement && chip.lang !== '') chips.add(id);
    }
  };
  // Frame callbacks and no `await`: this must not be part of the promise work that is measured.
  return new Promise((resolve) => {
    let frame = 0;
    const step = () => {
      look();
      if (frame === frames) {
        performance.mark(end);
        const { __errors: errors = [] } = window as { __errors?: string[] };
        return resolve({ posts: posts.size, chips: chips.size, errors });
      }
      frame += 1;
      const whole = document.documentElement.scrollHeight - innerHeight;
      scrollTo(0, (whole * frame) / frames);
      requestAnimationFrame(step);
    };
    performance.mark(begin);
    step();
  });
}

async function readHeapKb(devTools: CDPSession): Promise<number> {
  // Twice: what the first round finds dead may have held DOM objects alive.
  for (let round = 0; round < 2; round += 1) await devTools.send('HeapProfiler.collectGarbage');
  const usage = await devTools.send('Runtime.getHeapUsage');
  const { usedSize, embedderHeapUsedSize = 0 } = usage as {
    usedSize: number;
    embedderHeapUsedSize?: number;
  };
  return (usedSize + embedderHeapUsedSize) / 1024;
}

/** @throws when posts were not shown, or a post that links a known paper got no chip */
function checkOurs(result: TimelineResult): TimelineResult {
  const wanted = fillerPapers(POSTS).size;
  const { runs, profiled } = result;
  const all = VARIANTS.flatMap((variant) => runs[variant]);
  const fewest = Math.min(...[...all, profiled].map(({ posts }) => posts));
  if (fewest < POSTS) throw new Error(`Only ${fewest} of ${POSTS} posts came by`);
  const chips = Math.min(...[...runs.ours, profiled].map((run) => run.chips));
  if (chips < wanted) throw new Error(`${chips} posts had a chip, ${wanted} link a known paper`);
  if (runs.rescan.some(({ spend }) => spend.callbacksMs === 0)) {
    throw new Error('The rescanning watcher did not run');
  }
  return result;
}
