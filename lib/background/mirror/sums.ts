import { browser } from 'wxt/browser';
import { report } from '../../browser/report';
import { SCHEDULER } from '../../browser/scheduler';
import { uiBundleKey } from '../../storage/mirror';
import { readMeta } from '../../storage/store';
import { writeMeta } from '../../storage/write-store';
import { type Sums, sumOf } from './sum-items';
import { HASH_NAMES, HEAD, SETTINGS, storedNames } from './writer';

/** Where the sums of the mirror's items are kept: in the database, which no page can write. */
const SUMS = 'mirror-sums';
/** In the browser's memory, which no page can write: all items were compared since the last write. */
const COMPARED = 'compared';
/** Items that are read and summed up at once, some 150 KB. */
const BATCH = 50;

/**
 * Keeps the sums of a mirror that was just written.
 *
 * @param written - of the items that were written now
 * @param names - of all items there are, except UI bundle, table of contents and hashes
 */
export async function keepSums(written: Sums, names: Iterable<string>): Promise<void> {
  const before = await readSums().catch(report);
  const sums = new Map<string, string>();
  for (const name of [...names, uiBundleKey(), HEAD, ...HASH_NAMES]) {
    const sum = written.get(name) ?? before?.get(name);
    if (sum !== undefined) sums.set(name, sum);
  }
  await writeMeta(SUMS, sums);
}

/**
 * Looks for items in storage.local that are not as we wrote them: content scripts can write it, so the
 * process of a page that was broken into could have. Settings are not among them.
 *
 * @param names - those to look at; everything that is stored, or should be, when left out
 * @returns names of what is not ours, was changed or is gone; all that is there where nothing was kept
 *   to compare with
 * @throws {StoreError} when the database cannot be read
 */
export async function findForeign(names?: readonly string[]): Promise<string[]> {
  const sums = await readSums();
  const asked = names ?? [...new Set([...(await storedNames()), ...(sums?.keys() ?? [])])];
  const known = asked.filter((name) => sums?.has(name));
  // What we never wrote is not even read: it may be of any size.
  const foreign = asked.filter((name) => !sums?.has(name) && name !== SETTINGS);
  for (let at = 0; at < known.length; at += BATCH) {
    const batch = known.slice(at, at + BATCH);
    const items = await browser.storage.local.get(batch);
    for (const name of batch) if (!(await isSum(items[name], sums?.get(name)))) foreign.push(name);
    await SCHEDULER.yield();
  }
  return foreign;
}

let isWritten = false;

/**
 * Notes every write to storage.local, whoever wrote: to compare all of it takes as long as to read it,
 * so that is done once in a session of the browser, and then only after a write. To be called while
 * the background starts.
 */
export function noteWrites(): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (isWritten || Object.keys(changes).every((name) => name === SETTINGS)) return;
    isWritten = true;
    browser.storage.session.remove(COMPARED).catch(report);
  });
}

/** Whether all was compared, and nothing written since. */
export async function isCompared(): Promise<boolean> {
  const items = await browser.storage.session.get(COMPARED);
  return !isWritten && items[COMPARED] === true;
}

/** Notes that all was compared, unless it was written meanwhile. */
export async function noteCompared(): Promise<void> {
  if (!isWritten) await browser.storage.session.set({ [COMPARED]: true });
}

/** Something that cannot be summed up, such as what is nested too deep, is not ours. */
async function isSum(item: unknown, sum: string | undefined): Promise<boolean> {
  try {
    return item !== undefined && (await sumOf(item)) === sum;
  } catch {
    return false;
  }
}

async function readSums(): Promise<Sums | null> {
  const sums = await readMeta(SUMS);
  return sums instanceof Map ? sums : null;
}
