import { setTimeout as sleep } from 'node:timers/promises';
import type { Digest } from '../../lib/digest/format';
import { DATABASE_VERSION } from '../../lib/storage/database';
import { makeDigest, makeEntry } from '../fakes/digest';
import { fakeForum } from '../fakes/forum-server';
import { type Edition, makePublisher, type Random } from './feed-publisher';
import type { KillLab } from './kill-lab';
import type { Stored } from './stored';

/** What became of the kills of one scenario. */
export interface Tally {
  name: string;
  kills: number;
  /** kills before and after which something was still to be done */
  struck: number;
  lost: number;
  half: number;
  doubled: number;
  /** wakes it took until all was done after a kill, at most */
  wakes: number;
  firstWrong: string | null;
}

/** Ends the worker at random moments of one kind of work, and looks at what is stored. */
export type Scenario = (lab: KillLab, goesOn: GoesOn, random: Random) => Promise<Tally>;

/** Whether there is still to be killed, and time for it. */
export type GoesOn = (tally: Tally) => boolean;

const SETTLED_MS = 30_000;

export function newTally(name: string): Tally {
  return { name, kills: 0, struck: 0, lost: 0, half: 0, doubled: 0, wakes: 0, firstWrong: null };
}

export function blame(tally: Tally, kind: 'lost' | 'half' | 'doubled', why: string): void {
  tally[kind] += 1;
  tally.firstWrong ??= `${kind}, kill ${tally.kills}: ${why}`;
}

/** Wakes the worker until what was begun is done; twice at most. */
async function settle(
  lab: KillLab,
  tally: Tally,
  isDone: (stored: Stored) => boolean,
): Promise<Stored> {
  for (let wakes = 1; wakes <= 2; wakes += 1) {
    await lab.wake();
    const stored = await lab.until(isDone, SETTLED_MS);
    if (!stored) continue;
    tally.wakes = Math.max(tally.wakes, wakes);
    return stored;
  }
  blame(tally, 'lost', 'two wakes later it is still not done');
  return lab.read();
}

/** Every stored week is shown, and every paper of what is shown is there. */
function isShown({ weeks, shown, isUnshown, missingPapers }: Stored): boolean {
  const named = new Set(shown.map((id) => id.split('/').at(-1)));
  return (
    !isUnshown &&
    missingPapers.length === 0 &&
    weeks.every(({ id }) => named.has(id.split('/').at(-1)))
  );
}

function findDoubled(tally: Tally, { weeks }: Stored): void {
  const names = weeks.map(({ origin, id }) => `${origin} ${id}`);
  if (new Set(names).size < names.length) blame(tally, 'doubled', names.join());
}

/** A backup, or an undo, of many weeks at once. */
export const killImport: Scenario = async (lab, goesOn, random) => {
  const tally = newTally('import');
  for (let batch = 0; goesOn(tally); batch += 1) {
    const weeks = makeBatch(batch, random.between(1, 40));
    const text = new Map(weeks.map(({ digest }) => [digest.id, sortedJson(digest)]));
    await lab.tell({ kind: 'store-records', weeks, marks: [], sources: [] });
    await sleep(random.between(0, 160));
    await lab.kill();
    tally.kills += 1;
    const stored = await lab.read();
    const kept = stored.weeks.filter(({ id }) => text.has(id));
    if (kept.length > 0 && !isShown(stored)) tally.struck += 1;
    if (kept.length !== 0 && kept.length !== weeks.length)
      blame(tally, 'half', `${kept.length} of ${weeks.length} weeks`);
    if (kept.some((week) => text.get(week.id) !== sortedJson(JSON.parse(week.text))))
      blame(tally, 'half', 'a changed week');
    findDoubled(tally, stored);
    await settle(lab, tally, isShown);
    // The next batch meets an empty store.
    await lab.page.evaluate(() => chrome.runtime.sendMessage({ kind: 'erase' }));
  }
  return tally;
};

function makeBatch(batch: number, count: number) {
  return Array.from({ length: count }, (_, at) => ({
    origin: 'own',
    digest: makeWeek(`chaos:${batch}-${at}`, batch * 100 + at),
    addedAt: '2026-11-21T00:00:00.000Z',
    from: 'chaos.json',
  }));
}

function makeWeek(id: string, seed: number): Digest {
  const start = new Date(Date.UTC(2024, 0, 1) + (seed % 200) * 7 * 86_400_000)
    .toJSON()
    .slice(0, 10);
  const entries = Array.from({ length: 2 }, (_, at) =>
    makeEntry({
      rank: at + 1,
      papers: [
        `https://arxiv.org/abs/24${10 + (seed % 3)}.${String(((seed * 5 + at) % 99_998) + 1).padStart(5, '0')}`,
      ],
    }),
  );
  return makeDigest({ id, week: { start, end: start }, entries });
}

/** A feed that is published anew each time. */
export const killFeed: Scenario = async (lab, goesOn, random) => {
  const tally = newTally('feed');
  const publisher = await makePublisher(random);
  let newest = publisher.editions.at(-1) as Edition; // there are two
  lab.answer = (_, url) => {
    const path = url.pathname.slice(1);
    const bytes = newest.feed.files.get(path) ?? publisher.files.get(path);
    const headers = { 'content-type': 'application/json', etag: `"${newest.feed.head.seq}"` };
    return bytes ? { status: 200, headers, body: Buffer.from(bytes) } : null;
  };
  const id = 'feed:https://feed.example.org/';
  await lab.page.evaluate(() =>
    chrome.runtime.sendMessage({ kind: 'add-source', address: 'https://feed.example.org/' }),
  );
  while (goesOn(tally)) {
    const before = await lab.read();
    newest = await publisher.publish();
    await lab.tell({ kind: 'fetch', id, want: null });
    await sleep(random.between(0, 220));
    await lab.kill();
    tally.kills += 1;
    const stored = await lab.read();
    checkEdition(tally, stored, publisher.editions, before);
    if (stored.sources.some((source) => source.isBegun) || !isShown(stored)) tally.struck += 1;
    const isDone = (now: Stored) => isShown(now) && now.sources.every(({ isBegun }) => !isBegun);
    await settle(lab, tally, isDone);
    // Where the kill came before anything was noted, the reader asks again.
    await lab.tell({ kind: 'fetch', id, want: null });
    const { seq } = newest.feed.head;
    const after = await lab.until((now) => isDone(now) && now.sources[0]?.seq === seq, SETTLED_MS);
    if (after) checkEdition(tally, after, [newest], after);
    else blame(tally, 'lost', `edition ${seq} never came`);
  }
  return tally;
};

/** The weeks are those of one edition, and the source says which. */
function checkEdition(
  tally: Tally,
  { weeks, sources }: Stored,
  editions: readonly Edition[],
  before: Stored,
): void {
  const seq = sources[0]?.seq ?? null;
  const edition = editions.find(({ feed }) => feed.head.seq === seq);
  const wanted = edition?.kept.weeks ?? new Map<string, Digest>();
  if (seq !== null && !edition) blame(tally, 'lost', `edition ${seq} was never published`);
  if (seq !== null && before.sources[0]?.seq && seq < before.sources[0].seq)
    blame(tally, 'lost', `edition ${seq} is older than what was there`);
  const found = new Map(weeks.map(({ id, text }) => [id, text]));
  if (found.size < weeks.length) blame(tally, 'doubled', `${weeks.length} weeks`);
  const isOther = ([id, digest]: [string, Digest]) => {
    const text = found.get(id);
    return text === undefined || sortedJson(JSON.parse(text)) !== sortedJson(digest);
  };
  const others = [...wanted].filter(isOther).map(([id]) => id);
  if (others.length > 0 || found.size !== wanted.size) {
    const what = `${found.size} weeks for ${wanted.size}, other than they should be: ${others}`;
    blame(tally, 'half', `edition ${seq} of ${editions.length}: ${what}`);
  }
}

function sortedJson(data: unknown): string {
  return JSON.stringify(data, (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** Years of a forum, one topic a second, ended again and again. */
export const killForum: Scenario = async (lab, goesOn, random) => {
  const tally = newTally('forum');
  const id = 'forum:discuss.pytorch.kr';
  const wanted = 60;
  const forum = fakeForum({ weeks: 90, newest: '2026-07-13' });
  lab.answer = (_, url) => {
    const { status, headers, body } = forum.respond(url.href);
    return { status, headers, body };
  };
  while (goesOn(tally)) {
    await lab.page.evaluate(async (source) => {
      await chrome.runtime.sendMessage({ kind: 'remove-source', id: source });
      await chrome.runtime.sendMessage({ kind: 'add-source', address: source });
    }, id);
    await lab.tell({ kind: 'fetch', id, want: { kind: 'newest', weeks: wanted } });
    let isDone = false;
    while (!isDone && goesOn(tally)) {
      await sleep(random.between(0, 2_600));
      await lab.kill();
      tally.kills += 1;
      const stored = await lab.read();
      checkTopics(tally, stored);
      isDone = stored.sources.every(({ isBegun }) => !isBegun) && stored.weeks.length > 0;
      if (!isDone) tally.struck += 1;
      await lab.wake();
    }
    const end = (wanted + 5) * 1_300;
    const after = await lab.until(
      (now) => isShown(now) && now.sources.every(({ isBegun }) => !isBegun),
      end,
    );
    if (!after) blame(tally, 'lost', 'the job did not end after the last wake');
    else {
      tally.wakes = Math.max(tally.wakes, 1);
      checkTopics(tally, after);
      if (after.weeks.length !== wanted)
        blame(tally, 'lost', `${after.weeks.length} of ${wanted} weeks`);
    }
  }
  return tally;
};

/** The store holds exactly what the source says it has read. */
function checkTopics(tally: Tally, stored: Stored): void {
  const [source] = stored.sources;
  const topics = new Set(source?.topics.map((topic) => `pytorchkr:${topic}`));
  const weeks = new Set(stored.weeks.map(({ id }) => id));
  if (topics.size < (source?.topics.length ?? 0)) blame(tally, 'doubled', 'a topic twice');
  findDoubled(tally, stored);
  for (const topic of topics) if (!weeks.has(topic)) blame(tally, 'lost', topic);
  for (const week of weeks) if (!topics.has(week)) blame(tally, 'half', `${week} is not noted`);
  if (stored.weeks.some(({ entries }) => entries !== 3))
    blame(tally, 'half', 'entries are missing');
}

/** The browser threw the database away: everything comes back from the second copy. */
export const killRestore: Scenario = async (lab, goesOn, random) => {
  const tally = newTally('restore');
  const weeks = makeBatch(0, 60);
  const wanted = new Map(weeks.map(({ digest }) => [digest.id, sortedJson(digest)]));
  const isBack = (now: Stored) => isShown(now) && now.weeks.length === wanted.size;
  await lab.tell({ kind: 'store-records', weeks, marks: [], sources: [] });
  await lab.until(isBack, SETTLED_MS);
  while (goesOn(tally)) {
    await lab.stop();
    await deleteDatabase(lab);
    await lab.tell({ kind: 'refresh-mirror' });
    await sleep(random.between(0, 200));
    await lab.kill();
    tally.kills += 1;
    const stored = await lab.read();
    if (!isBack(stored)) tally.struck += 1;
    if (stored.shown.length < wanted.size)
      blame(tally, 'lost', `${stored.shown.length} of ${wanted.size} weeks are shown meanwhile`);
    const after = await settle(lab, tally, isBack);
    findDoubled(tally, after);
    const isOther = ({ id, text }: Stored['weeks'][number]) =>
      wanted.get(id) !== sortedJson(JSON.parse(text));
    if (after.weeks.some(isOther)) blame(tally, 'half', 'a changed week');
  }
  return tally;
};

function deleteDatabase(lab: KillLab): Promise<void> {
  return lab.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('paper-duet');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
}

/** A database of the first version, opened by this one. */
export const killMigration: Scenario = async (lab, goesOn, random) => {
  const tally = newTally('migration');
  await lab.wake();
  while (goesOn(tally)) {
    const weeks = makeBatch(tally.kills, random.between(10, 60)).map(
      ({ origin: _, ...week }) => week,
    );
    await lab.stop();
    await installFirstVersion(lab, weeks);
    await lab.tell({ kind: 'refresh-mirror' });
    await sleep(random.between(0, 260));
    await lab.kill();
    tally.kills += 1;
    const stored = await lab.read();
    if (stored.version === 1) tally.struck += 1;
    checkMigrated(tally, stored, weeks);
    const after = await settle(lab, tally, (now) => now.version === DATABASE_VERSION);
    checkMigrated(tally, after, weeks);
  }
  return tally;
};

function checkMigrated(tally: Tally, stored: Stored, weeks: { digest: Digest }[]): void {
  const wanted = new Map(weeks.map(({ digest }) => [digest.id, JSON.stringify(digest)]));
  findDoubled(tally, stored);
  if (stored.weeks.length < wanted.size)
    blame(
      tally,
      'lost',
      `${stored.weeks.length} of ${wanted.size} weeks in version ${stored.version}`,
    );
  if (stored.weeks.some(({ id, text }) => wanted.get(id) !== text))
    blame(tally, 'half', 'a changed week');
}

function installFirstVersion(lab: KillLab, weeks: object[]): Promise<void> {
  return lab.page.evaluate(async (given) => {
    const done = (request: IDBOpenDBRequest) =>
      new Promise<void>((resolve, reject) => {
        request.onsuccess = () => {
          request.result?.close();
          resolve();
        };
        request.onerror = () => reject(request.error);
      });
    await done(indexedDB.deleteDatabase('paper-duet'));
    const request = indexedDB.open('paper-duet', 1);
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore('weeks', { keyPath: 'digest.id' });
      for (const week of given) store.put(week);
    };
    await done(request);
  }, weeks);
}

/** What runs inside the page. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
