import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DigestEntry } from '../../lib/digest/format';
import { type Edition, makePublisher, type Random } from './feed-publisher';
import { type KillLab, openKillLab } from './kill-lab';
import { blame, type GoesOn, newTally, type Tally } from './kill-scenarios';

/** A worker that keeps a feed the obvious way: a transaction for each paper, the marker after. */
const NAIVE_WORKER = `
const open = () => new Promise((resolve, reject) => {
  const request = indexedDB.open('naive', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('papers');
    request.result.createObjectStore('marker');
  };
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
const put = (database, store, key, value) => new Promise((resolve, reject) => {
  const transaction = database.transaction(store, 'readwrite');
  transaction.objectStore(store).put(value, key);
  transaction.oncomplete = resolve;
  transaction.onabort = () => reject(transaction.error);
});
chrome.runtime.onMessage.addListener((message, _, respond) => {
  if (message.kind !== 'fetch') return;
  (async () => {
    const get = async (path) => (await fetch('https://feed.example.org/' + path, { cache: 'no-store' })).json();
    const head = await get('head.json');
    const database = await open();
    for (const year of head.years) {
      const { weeks } = await get('y/' + year.year + '.' + year.hash.slice(0, 16) + '.json');
      for (const week of weeks) {
        const digest = await get('w/' + week.start + '.' + week.hash.slice(0, 16) + '.json');
        for (const entry of digest.entries) await put(database, 'papers', week.id + ' ' + entry.rank, entry);
      }
    }
    await put(database, 'marker', 'seq', head.seq);
    respond(true);
  })();
  return true;
});`;
const MANIFEST = {
  manifest_version: 3,
  name: 'naive',
  version: '1',
  background: { service_worker: 'worker.js' },
  host_permissions: ['https://feed.example.org/*'],
};

/** The same kills of the same work done the obvious way; they have to do harm. */
export async function killNaive(goesOn: GoesOn, random: Random): Promise<Tally> {
  const tally = newTally('naive order');
  const dir = mkdtempSync(join(tmpdir(), 'naive-'));
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(dir, 'worker.js'), NAIVE_WORKER);
  writeFileSync(join(dir, 'options.html'), '<!doctype html><title>naive</title>');
  const lab = await openKillLab(dir);
  const publisher = await makePublisher(random);
  let newest = publisher.editions.at(-1) as Edition; // there are two
  lab.answer = (_, url) => {
    const path = url.pathname.slice(1);
    const bytes = newest.feed.files.get(path) ?? publisher.files.get(path);
    const headers = { 'content-type': 'application/json' };
    return bytes ? { status: 200, headers, body: Buffer.from(bytes) } : null;
  };
  try {
    const workMs = await timeWork(lab, async () => {
      newest = await publisher.publish();
    });
    while (goesOn(tally)) {
      newest = await publisher.publish();
      await lab.tell({ kind: 'fetch' });
      await sleep(random.between(0, workMs));
      await lab.kill();
      tally.kills += 1;
      const { seq, papers } = await readNaive(lab.page);
      const edition = publisher.editions.find(({ feed }) => feed.head.seq === seq);
      if (seq === null && papers.length === 0) continue;
      tally.struck += 1;
      const torn = findTorn(new Map(papers), edition, newest);
      if (torn) blame(tally, 'half', `edition ${seq}: ${torn}`);
    }
  } finally {
    await lab.close();
    rmSync(dir, { recursive: true, force: true });
  }
  return tally;
}

/** How long the work takes that is to be cut off, at most of a few times. */
async function timeWork(lab: KillLab, publish: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    await publish();
    const startMs = performance.now();
    await lab.page.evaluate(() => chrome.runtime.sendMessage({ kind: 'fetch' }));
    times.push(performance.now() - startMs);
  }
  return Math.ceil(Math.max(...times));
}

/** A week that is neither as the marker says nor as it is published. */
function findTorn(
  found: ReadonlyMap<string, string>,
  edition: Edition | undefined,
  newest: Edition,
): string | null {
  const isThere = (id: string, entry: DigestEntry) =>
    found.get(`${id} ${entry.rank}`) === JSON.stringify(entry);
  const ids = new Set([...(edition?.kept.weeks.keys() ?? []), ...newest.kept.weeks.keys()]);
  for (const id of ids) {
    const versions = [edition?.kept.weeks.get(id), newest.kept.weeks.get(id)];
    const isNone = ![...found.keys()].some((key) => key.startsWith(`${id} `));
    const isWhole = versions.some((week) => week?.entries.every((entry) => isThere(id, entry)));
    if (!isWhole && !(isNone && versions.includes(undefined))) return `${id} is half there`;
  }
  return null;
}

function readNaive(
  page: import('@playwright/test').Page,
): Promise<{ seq: number | null; papers: [string, string][] }> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('naive');
        request.onupgradeneeded = () => request.transaction?.abort();
        request.onerror = () => resolve({ seq: null, papers: [] });
        request.onsuccess = () => {
          const database = request.result;
          const transaction = database.transaction(['papers', 'marker']);
          const keys = transaction.objectStore('papers').getAllKeys();
          const values = transaction.objectStore('papers').getAll();
          const seq = transaction.objectStore('marker').get('seq');
          transaction.oncomplete = () => {
            database.close();
            const papers = values.result.map((entry: DigestEntry, index: number) => [
              String(keys.result[index]),
              JSON.stringify(entry),
            ]);
            resolve({
              seq: (seq.result as number | undefined) ?? null,
              papers: papers as [string, string][],
            });
          };
        };
      }),
  );
}

/** What runs inside the page. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
