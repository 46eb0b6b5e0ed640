import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { ChromiumSession } from '../browsers/chromium';
import { inNewPage, type Lab } from './lab';
import { ABS_WITHOUT_MATCH, listWithoutMatch } from './pages';
import { type Spend, spendOf } from './spend';
import { median, p95 } from './stats';
import { decimal, ratio, type Table } from './table';
import { startTrace } from './trace';
import { makeAsking, makeCounting, makeEmpty, makeNone } from './variants';

export interface IdleResult {
  page: string;
  ours: Load[];
  asks: Load[];
  empty: Load[];
  none: Load[];
  /** of ours, counted in a separate load */
  calls: { storage: number; messages: number };
}

interface Load {
  spend: Spend;
  nodes: number;
  requests: number;
  isWorkerUp: boolean;
}

type Variant = 'ours' | 'asks' | 'empty' | 'none';

const VARIANTS: readonly Variant[] = ['ours', 'asks', 'empty', 'none'];
const PAGES = [
  { page: 'abs', url: ABS_WITHOUT_MATCH, rounds: 15 },
  { page: 'listing, 50 rows', url: listWithoutMatch(50), rounds: 15 },
  // The longest arXiv gives; the browser takes a second for it, with or without us.
  { page: 'listing, 2,000 rows', url: listWithoutMatch(2000), rounds: 5 },
];
/** The storage has answered and its promises have run; on arXiv nothing of ours comes later. */
const SETTLED_MS = 100;

/** Loads pages without a match, with us, with an empty content script and with none, in turns. */
export async function measureIdle(lab: Lab): Promise<IdleResult[]> {
  const sessions: Record<Variant, ChromiumSession> = {
    ours: await lab.open(lab.buildDir, true),
    asks: await lab.open(makeAsking(lab.buildDir, lab.newDir()), false),
    empty: await lab.open(makeEmpty(lab.buildDir, lab.newDir()), false),
    none: await lab.open(makeNone(lab.buildDir, lab.newDir()), false),
  };
  const counting = await lab.open(makeCounting(lab.buildDir, lab.newDir()), true);
  for (const variant of VARIANTS) await sessions[variant].stopWorker();
  const results: IdleResult[] = [];
  for (const { page, url } of PAGES) {
    const calls = await countCalls(counting, url);
    results.push({ page, ours: [], asks: [], empty: [], none: [], calls });
  }
  const mostRounds = Math.max(...PAGES.map(({ rounds }) => rounds));
  for (let round = 0; round < mostRounds; round += 1) {
    for (const [index, result] of results.entries()) {
      const { url = '', rounds = 0 } = PAGES[index] ?? {};
      if (round >= rounds) continue;
      // Each variant comes first as often as the others: what the machine does meanwhile is shared.
      for (let turn = 0; turn < VARIANTS.length; turn += 1) {
        const variant = VARIANTS[(round + turn) % VARIANTS.length] ?? 'ours';
        result[variant].push(await load(sessions[variant], url, lab));
      }
    }
  }
  await lab.closeBrowsers();
  return results.map(checkOurs);
}

/** Main thread time, beside the empty script's. */
export function idleTimeTable(results: readonly IdleResult[]): Table {
  return {
    title: '2a. Pages without a match: main thread, ms',
    notes: [
      'target: ≤ 1 ms, where an empty content script has 0.7 ms',
      `median (p95) of ${PAGES.map(({ rounds }) => rounds).join(', ')} loads, each in a fresh renderer, variants in turns`,
      'total = evaluate + callbacks + microtasks; asks: a script that asks the storage one thing and is done',
      'worlds: what the browser needs to make the script’s world, the page’s own included; not in the total',
      'microtasks: everyone’s; "none" is the page by itself',
    ],
    head: [
      'page, script',
      'total',
      '× empty',
      'evaluate',
      'of it compile',
      'callbacks',
      'microtasks',
      'worlds',
    ],
    rows: results.flatMap((result) => {
      const floor = median(result.empty.map(({ spend }) => spend.totalMs));
      return VARIANTS.map((variant) => {
        const column = (name: keyof Spend) => result[variant].map(({ spend }) => spend[name]);
        const cell = (name: keyof Spend) =>
          `${decimal(median(column(name)), 2)} (${decimal(p95(column(name)), 2)})`;
        return [
          `${result.page}, ${variant}`,
          cell('totalMs'),
          ratio(median(column('totalMs')), floor),
          cell('evaluateMs'),
          cell('compileMs'),
          cell('callbacksMs'),
          cell('microtasksMs'),
          cell('worldsMs'),
        ];
      });
    }),
  };
}

/** Everything that should be nought. */
export function idleTracesTable(results: readonly IdleResult[]): Table {
  return {
    title: '2b. Pages without a match: what is left behind',
    notes: [
      'target: 0 nodes, 0 requests, 0 worker starts; over the page without extension',
      'worker starts: loads after which the worker ran, though it had been stopped before',
    ],
    head: ['page', 'nodes added', 'requests added', 'worker starts', 'storage calls', 'messages'],
    rows: results.map(({ page, ours, none, calls }) => [
      page,
      decimal(most(ours, 'nodes') - most(none, 'nodes')),
      decimal(most(ours, 'requests') - most(none, 'requests')),
      decimal(ours.filter(({ isWorkerUp }) => isWorkerUp).length),
      decimal(calls.storage),
      decimal(calls.messages),
    ]),
  };
}

async function load(session: ChromiumSession, url: string, { network }: Lab): Promise<Load> {
  return inNewPage(session, async (page) => {
    const devTools = await session.context.newCDPSession(page);
    const requestsBefore = network.requests.length + network.refused.size;
    const endTrace = await startTrace(devTools);
    await page.goto(url);
    await sleep(SETTLED_MS);
    const trace = await endTrace();
    const isWorkerUp = (await session.workerStatus()) !== 'stopped';
    if (isWorkerUp) await session.stopWorker();
    return {
      spend: spendOf(trace, url, session.extensionUrl('')),
      nodes: await countNodes(page),
      requests: network.requests.length + network.refused.size - requestsBefore,
      isWorkerUp,
    };
  });
}

function countNodes(page: Page): Promise<number> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document);
    let count = 0;
    while (walker.nextNode()) count += 1;
    return count;
  });
}

async function countCalls(session: ChromiumSession, url: string): Promise<IdleResult['calls']> {
  return inNewPage(session, async (page) => {
    await page.goto(url);
    await sleep(SETTLED_MS);
    const data = await page.evaluate(() => ({ ...document.documentElement.dataset }));
    return { storage: Number(data.benchStorage ?? 0), messages: Number(data.benchMessages ?? 0) };
  });
}

function most(loads: readonly Load[], name: 'nodes' | 'requests'): number {
  return Math.max(...loads.map((load) => load[name]));
}

/** @throws when our script did not run in each load, or never asked the storage */
function checkOurs(result: IdleResult): IdleResult {
  const { page, ours, asks, empty, calls } = result;
  const hasRun = [...ours, ...asks, ...empty].every(({ spend }) => spend.evaluateMs > 0);
  if (!hasRun || calls.storage === 0) throw new Error(`The script did not do its job on: ${page}`);
  return result;
}
