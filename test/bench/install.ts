import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type IndexRow, indexRowOf } from '../../build/pack-weeks';
import type { Lab } from './lab';
import { highestMemoryKb } from './memory';
import { median } from './stats';
import { decimal, ratio, type Table } from './table';

/** What the packed weeks cost a reader on the day of the installation, and later. */
interface InstallCost {
  weeks: number;
  /** gzip of the packed files, about what they add to what is downloaded */
  packedBytes: number;
  /** from the worker's start, until pages of the first papers light up */
  firstMs: number;
  /** until the pages of all of them do */
  allMs: number;
  /** until all can be searched */
  searchableMs: number;
  /** longest time in which the worker answered nobody */
  longestMs: number;
  /** of the extension's process, at its highest */
  peakBytes: number;
  storedBytes: number;
  /** a stopped worker, until it answers */
  wakeMs: number;
  /** a stopped worker, until it answers the check of the mirror that an opened popup asks for */
  checkMs: number;
}

const ROUNDS = 5;
/** The week that all others are compared with. */
const ONE = 'digests/2024/2024-10-07.json';

/** Installs the build with one week and with all, each several times in fresh profiles. */
export async function measureInstall(lab: Lab): Promise<InstallCost[]> {
  const oneDir = lab.newDir();
  cpSync(lab.buildDir, oneDir, { recursive: true });
  const weeks: unknown[] = [JSON.parse(readFileSync(ONE, 'utf8'))];
  const index = [indexRowOf('one.json', weeks)];
  writeFileSync(join(oneDir, 'digests', 'index.json'), JSON.stringify(index));
  writeFileSync(join(oneDir, 'digests', 'one.json'), JSON.stringify(weeks));
  const costs: InstallCost[] = [];
  for (const dir of [oneDir, lab.buildDir]) {
    const rounds: InstallCost[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push(await installOnce(lab, dir));
      await lab.closeBrowsers();
    }
    const middle = (pick: (cost: InstallCost) => number) => median(rounds.map(pick));
    costs.push({
      weeks: rounds[0]?.weeks ?? 0,
      packedBytes: rounds[0]?.packedBytes ?? 0,
      firstMs: middle(({ firstMs }) => firstMs),
      allMs: middle(({ allMs }) => allMs),
      searchableMs: middle(({ searchableMs }) => searchableMs),
      longestMs: middle(({ longestMs }) => longestMs),
      peakBytes: middle(({ peakBytes }) => peakBytes),
      storedBytes: middle(({ storedBytes }) => storedBytes),
      wakeMs: middle(({ wakeMs }) => wakeMs),
      checkMs: middle(({ checkMs }) => checkMs),
    });
  }
  return costs;
}

export function installTable(costs: readonly InstallCost[]): Table {
  const [one, all] = costs;
  const row = (
    name: string,
    pick: (cost: InstallCost) => number,
    show = (n: number) => decimal(n),
  ) => [
    name,
    show(one ? pick(one) : 0),
    show(all ? pick(all) : 0),
    ratio(all ? pick(all) : 0, one ? pick(one) : 0),
  ];
  const kb = (bytes: number) => `${decimal(bytes / 1024)} KB`;
  return {
    title: `12. Installation with ${all?.weeks} packed weeks`,
    notes: [
      'target: the newest year lights up within 1,000 ms; a stopped worker wakes as before',
      `medians of ${ROUNDS} fresh profiles; milliseconds from the worker's start`,
    ],
    head: ['', 'one week', 'all weeks', '×'],
    rows: [
      row('first papers light up, ms', ({ firstMs }) => firstMs),
      row('all papers light up, ms', ({ allMs }) => allMs),
      row('searchable, ms', ({ searchableMs }) => searchableMs),
      row('longest silence of the worker, ms', ({ longestMs }) => longestMs),
      row('a stopped worker answers, ms', ({ wakeMs }) => wakeMs),
      row('a check that nothing has changed, ms', ({ checkMs }) => checkMs),
      row('memory of our process at its highest', ({ peakBytes }) => peakBytes, kb),
      row('storage.local', ({ storedBytes }) => storedBytes, kb),
      row('packed weeks, gzip', ({ packedBytes }) => packedBytes, kb),
    ],
  };
}

async function installOnce(lab: Lab, dir: string): Promise<InstallCost> {
  const index = readFileSync(join(dir, 'digests', 'index.json'), 'utf8');
  const texts = (JSON.parse(index) as IndexRow[]).map(({ name }) =>
    readFileSync(join(dir, 'digests', name), 'utf8'),
  );
  const weeks = texts.reduce((sum, text) => sum + (JSON.parse(text) as unknown[]).length, 0);
  const session = await lab.open(dir, false);
  const worker = await session.worker();
  const times = await worker.evaluate(watchInstallation, weeks);
  const peakBytes = highestMemoryKb() * 1024;
  await session.stopWorker();
  const page = await session.newPage();
  await page.goto(session.extensionUrl('/options.html'));
  const { wakeMs, checkMs } = await page.evaluate(async () => {
    const askedMs = performance.now();
    await chrome.runtime.sendMessage({ kind: 'read', name: 'marks', args: [] });
    const awakeMs = performance.now();
    await chrome.runtime.sendMessage({ kind: 'refresh-mirror' });
    return { wakeMs: awakeMs - askedMs, checkMs: performance.now() - awakeMs };
  });
  const packedBytes = texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).byteLength, 0);
  return { weeks, packedBytes, peakBytes, wakeMs, checkMs, ...times };
}

/** Runs in the worker; its clock starts with it. */
async function watchInstallation(weeks: number) {
  const times = { firstMs: 0, allMs: 0, searchableMs: 0, longestMs: 0 };
  let last = performance.now();
  while (times.searchableMs === 0) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const now = performance.now();
    times.longestMs = Math.max(times.longestMs, now - last - 5);
    const { mirror } = await chrome.storage.local.get('mirror');
    const { search } = await chrome.storage.session.get('search');
    last = performance.now();
    if (mirror) times.firstMs ||= last;
    if (mirror?.weeks.length === weeks) times.allMs ||= last;
    const isWhole = times.allMs > 0 && search?.fingerprint === mirror?.fingerprint;
    if (isWhole && search?.kind === 'ready') times.searchableMs = last;
    if (last > 120_000) throw new Error('The weeks were not laid out within two minutes');
  }
  const storedBytes = await chrome.storage.local.getBytesInUse();
  return { ...times, storedBytes };
}

/** What runs inside the worker and our pages. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  storage: {
    local: {
      get(name: string): Promise<{ mirror?: { weeks: unknown[]; fingerprint: string } }>;
      getBytesInUse(): Promise<number>;
    };
    session: { get(name: string): Promise<{ search?: { kind: string; fingerprint?: string } }> };
  };
};
