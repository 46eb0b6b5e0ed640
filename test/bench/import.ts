import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Digest } from '../../lib/digest/format';
import type { ChromiumSession } from '../browsers/chromium';
import { waitFor } from '../browsers/wait';
import type { Lab } from './lab';
import { highestMemoryKb } from './memory';
import { ABS_WITH_MATCH, ABS_WITHOUT_MATCH } from './pages';
import { median } from './stats';
import { decimal, ratio, type Table } from './table';

interface ImportCost {
  weeks: number;
  /** until all was kept and shown */
  ms: number;
  /** the same records put into a database and no more, in one transaction */
  floorMs: number;
  /** of the worker, while it worked */
  longestSliceMs: number;
  /** growth of the extension's process, at its highest */
  peakMb: number;
  /** one more week, after all the others */
  oneMoreMs: number;
  /** in a popup that was just opened, from the first key to the first hits, the index read meanwhile */
  firstHitsMs: number[];
  /** of the next letters, until their hits are drawn */
  nextHitsMs: number[];
}

const WEEKS = 2_000;
const CHUNK = 20;
const DAY_MS = 86_400_000;
const COLD_ROUNDS = 7;
/** What is typed, one after the other; each is in titles of the week that the others are made from. */
const TYPED = ['차등', '트랜스포머', 'Differential', '에이전트'];

/** Takes in a backup of 2,000 weeks of ten papers, as the library page sends it. */
export async function measureImport(lab: Lab): Promise<ImportCost> {
  const session = await lab.open(lab.buildDir, true);
  const page = await session.newPage();
  await page.goto(session.extensionUrl('/options.html'));
  const weeks = makeWeeks(WEEKS + 1);
  const floorMs = await putPlainly(page, weeks.slice(0, WEEKS));
  const restingKb = highestMemoryKb();
  await watchSlices(session);
  const startMs = performance.now();
  for (let at = 0; at < WEEKS; at += CHUNK) await send(page, weeks.slice(at, at + CHUNK), true);
  await send(page, []);
  const ms = performance.now() - startMs;
  const longestSliceMs = await longestSlice(session);
  const peakMb = (highestMemoryKb() - restingKb) / 1024;
  const shown = await page.evaluate(async () => {
    const { mirror } = await chrome.storage.local.get('mirror');
    return mirror?.weeks.length ?? 0;
  });
  if (shown !== WEEKS + 1) throw new Error(`${shown} of ${WEEKS + 1} weeks are shown`);
  await untilSearchable(page);
  const againMs = performance.now();
  await send(page, weeks.slice(WEEKS));
  const oneMoreMs = performance.now() - againMs;
  await untilSearchable(page);
  const searched = await measureColdSearch(session);
  return { weeks: WEEKS, ms, floorMs, longestSliceMs, peakMb, oneMoreMs, ...searched };
}

function untilSearchable(page: Page): Promise<unknown> {
  return waitFor(
    () =>
      page.evaluate(async () => {
        const { mirror } = await chrome.storage.local.get('mirror');
        const { search } = await chrome.storage.session.get('search');
        return search?.kind === 'ready' && search.fingerprint === mirror.fingerprint;
      }),
    { timeoutMs: 120_000, what: 'the search index to follow', intervalMs: 100 },
  );
}

/** Types into popups that were just opened; times are taken in the page. */
async function measureColdSearch(session: ChromiumSession) {
  const firstHitsMs: number[] = [];
  const nextHitsMs: number[] = [];
  for (let round = 0; round < COLD_ROUNDS; round += 1) {
    const popup = await session.newPage();
    await popup.goto(session.extensionUrl('/popup.html'));
    await popup.locator('input[type=search]').waitFor();
    const [first = Number.NaN, ...others] = await popup.evaluate(async (texts) => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]');
      const times: number[] = [];
      for (const text of texts) {
        const startMs = performance.now();
        field?.focus();
        if (field) field.value = text;
        field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
        const isFound = () =>
          /\d/.test(document.querySelector('.found')?.textContent ?? '') &&
          document.querySelector('.hits mark')?.textContent?.startsWith(text);
        while (!isFound()) {
          if (performance.now() - startMs > 10_000) throw new Error(`nothing is found: ${text}`);
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        times.push(performance.now() - startMs);
      }
      return times;
    }, TYPED);
    firstHitsMs.push(first);
    nextHitsMs.push(...others);
    await popup.close();
  }
  return { firstHitsMs, nextHitsMs };
}

/** Tables of `measureImport`. */
export function importTables({
  weeks,
  ms,
  floorMs,
  longestSliceMs,
  peakMb,
  oneMoreMs,
  firstHitsMs,
  nextHitsMs,
}: ImportCost): Table[] {
  const row = (name: string, times: number[]) => [
    name,
    `${times.length}`,
    decimal(median(times), 1),
    decimal(Math.max(...times), 1),
  ];
  const searching: Table = {
    title: `10. Searching ${decimal(weeks * 10)} papers in a popup that was just opened (Chromium)`,
    notes: [
      'from the key until hits are drawn, in whole frames of 16.7 ms; product: 150 ms to the first',
    ],
    head: ['', 'times', 'median ms', 'most ms'],
    rows: [
      row('first, the index is read from the database', firstHitsMs),
      row('next ones', nextHitsMs),
    ],
  };
  const taking: Table = {
    title: `9. Taking in ${decimal(weeks)} weeks of ten papers (Chromium)`,
    notes: [
      `a backup in messages of ${CHUNK} weeks; checked, kept, paired, laid out for pages and for search`,
      'floor: the same records put into a database of their own, in one transaction, and nothing else',
      'memory: growth of the extension’s process at its highest, garbage included',
    ],
    head: ['', 's', 'floor s', '× floor', 'longest slice ms', 'peak MB'],
    rows: [
      [
        'all of them',
        decimal(ms / 1000, 1),
        decimal(floorMs / 1000, 2),
        ratio(ms, floorMs),
        decimal(longestSliceMs),
        decimal(peakMb),
      ],
      ['one more', decimal(oneMoreMs / 1000, 2), '–', '–', '–', '–'],
    ],
  };
  return [taking, searching];
}

/** Goes through paper pages with a source that is due, and counts what the extension asks for. */
export async function measureVisits(lab: Lab): Promise<Table> {
  const session = await lab.open(lab.buildDir, true);
  const setUp = await session.newPage();
  await setUp.goto(session.extensionUrl('/options.html'));
  await setUp.evaluate(() =>
    chrome.runtime.sendMessage({ kind: 'add-source', address: 'https://feed.example.org/' }),
  );
  await setUp.close();
  const page = await session.newPage();
  await session.stopWorker();
  const { requests } = lab.network;
  requests.length = 0;
  let starts = 0;
  const visits = 1_000;
  for (let visit = 0; visit < visits; visit += 1) {
    await page.goto(visit % 2 === 0 ? ABS_WITH_MATCH : ABS_WITHOUT_MATCH, { waitUntil: 'load' });
    if ((await session.workerStatus()) !== 'stopped') {
      starts += 1;
      await session.stopWorker();
    }
  }
  const pages = requests.filter(({ path }) => path.startsWith('/abs/')).length;
  const others = requests.filter(({ host }) => !host.endsWith('arxiv.org'));
  return {
    title: '11. Visits of papers’ pages, half of them known, with a source that is due (Chromium)',
    notes: ['requests: to any host but the pages’ own; product: 0 and 0'],
    head: ['visits', 'pages served', 'requests', 'worker starts'],
    rows: [[decimal(visits), decimal(pages), decimal(others.length), decimal(starts)]],
  };
}

function makeWeeks(count: number): Digest[] {
  const model = JSON.parse(readFileSync('digests/2024/2024-10-07.json', 'utf8')) as Digest; // our own week
  return Array.from({ length: count }, (_, week) => {
    const start = new Date(Date.UTC(1990, 0, 1) + week * 7 * DAY_MS).toJSON().slice(0, 10);
    const entries = model.entries.map((entry, at) => ({
      ...entry,
      title: { ko: `${entry.title.ko} ${week}`, en: `${entry.title.en} ${week}` },
      papers: [
        `https://arxiv.org/abs/${2301 + (week % 12)}.${String(week * 10 + at + 1).padStart(5, '0')}`,
      ],
      discussions: [],
    }));
    return { ...model, id: `bench:${week}`, week: { start, end: start }, trends: [], entries };
  });
}

function send(page: Page, digests: Digest[], isMoreComing = false): Promise<unknown> {
  const weeks = digests.map((digest) => ({
    origin: 'own',
    digest,
    addedAt: '2026-11-21T00:00:00.000Z',
    from: 'bench.json',
  }));
  return page.evaluate(
    (given) =>
      chrome.runtime.sendMessage({ kind: 'store-records', marks: [], sources: [], ...given }),
    { weeks, isMoreComing },
  );
}

async function putPlainly(page: Page, digests: Digest[]): Promise<number> {
  await page.evaluate(() => Object.assign(globalThis, { plain: [] }));
  for (let at = 0; at < digests.length; at += CHUNK) {
    await page.evaluate(
      (some) => (globalThis as unknown as { plain: object[] }).plain.push(...some),
      digests.slice(at, at + CHUNK),
    );
  }
  return page.evaluate(async () => {
    const { plain } = globalThis as unknown as { plain: object[] };
    const request = indexedDB.open('bench', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('weeks', { keyPath: 'id' });
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    const start = performance.now();
    const transaction = request.result.transaction('weeks', 'readwrite');
    for (const week of plain) transaction.objectStore('weeks').put(week);
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    request.result.close();
    plain.length = 0;
    return performance.now() - start;
  });
}

/** How long the worker ever was away from its queue of tasks. */
async function watchSlices(session: ChromiumSession): Promise<void> {
  const worker = await session.worker();
  await worker.evaluate(() => {
    const watch = { longest: 0 };
    Object.assign(globalThis, { watch });
    const { port1, port2 } = new MessageChannel();
    let last = performance.now();
    port1.onmessage = () => {
      const now = performance.now();
      watch.longest = Math.max(watch.longest, now - last);
      last = now;
      setTimeout(() => port2.postMessage(0), 1);
    };
    port2.postMessage(0);
  });
}

async function longestSlice(session: ChromiumSession): Promise<number> {
  const worker = await session.worker();
  return worker.evaluate(
    () => (globalThis as unknown as { watch?: { longest: number } }).watch?.longest ?? Number.NaN,
  );
}

/** What runs inside the page. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  // biome-ignore lint/suspicious/noExplicitAny: whatever is stored
  storage: Record<'local' | 'session', { get(name: string): Promise<Record<string, any>> }>;
};
