import { browser } from 'wxt/browser';
import { readMirrorHead } from '../paper-index/read-records';
import { skinName } from './mirror';
import { isOfMirror, storedNames, UNSURE } from './mirror-writer';
import { report } from './report';
import { readFact, writeFact } from './store';
import { type Sums, sumOf } from './sum-items';

/** Where the sums of the mirror's items are kept: in the database, which no page can write. */
const SUMS = 'mirror-sums';
/** The table of contents, which has no print. */
const HEAD = 'mirror';
/** Items that are read and summed up at once, some 300 KB. */
const BATCH = 100;

/**
 * Keeps the sums of a mirror that was just written. Background only.
 *
 * @param written - of the items that were written now
 * @param names - of all items there are, but for skin and table of contents
 */
export async function keepSums(written: Sums, names: Iterable<string>): Promise<void> {
  const before = await readSums();
  const sums = new Map<string, string>();
  for (const name of [...names, skinName(), HEAD]) {
    const sum = written.get(name) ?? before?.get(name);
    if (sum !== undefined) sums.set(name, sum);
  }
  await writeFact(SUMS, sums);
}

/**
 * Looks for items of the mirror that we did not write: content scripts can write storage.local, so the
 * process of a page that was broken into could have. Background only.
 *
 * @param prints - what is known of the stored items
 * @returns names of what is not ours or was changed; all of them where nothing was kept to compare
 *   with; `null` while there is no mirror, or while it is being written
 */
export async function findForeign(prints: ReadonlyMap<string, string>): Promise<string[] | null> {
  const { [HEAD]: mirror } = await browser.storage.local.get(HEAD);
  if (mirror === undefined || prints.size === 0) return null;
  if (!readMirrorHead(mirror)) return [...prints.keys()];
  const sums = await readSums();
  if (!sums) return [...prints.keys()];
  const names = [HEAD, ...(await storedNames()).filter(isOfMirror)];
  const foreign: string[] = [];
  for (let at = 0; at < names.length; at += BATCH) {
    const items = await browser.storage.local.get(names.slice(at, at + BATCH));
    for (const [name, item] of Object.entries(items)) {
      const isBeingWritten = prints.get(name) === UNSURE;
      if (!isBeingWritten && (await sumOf(item)) !== sums.get(name)) foreign.push(name);
    }
  }
  return foreign;
}

async function readSums(): Promise<Sums | null> {
  const sums = await readFact(SUMS).catch(report);
  return sums instanceof Map ? sums : null;
}
