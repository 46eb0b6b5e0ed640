import { browser } from 'wxt/browser';
import { StoreError } from '../../browser/errors';
import type { MirrorHead, MirrorImage, MirrorItem } from '../../lookup/mirror-image';
import { uiBundleKey } from '../../storage/mirror';
import { BUCKETS, bucketOf } from '../../text/hash';
import { isSame } from '../../text/stable-json';
import { type Sums, sumUp } from './sum-items';
import { getUiBundle } from './ui-bundle';

/** Stored as `prints`: which image the hashes belong to. */
interface HashesHead {
  /** of the image that was written last as a whole; `null` while one is being written */
  fingerprint: string | null;
  layout: number;
}

/**
 * Stored as `prints:0` to `prints:63`: the hash of each stored item, as far as it is certain. Spread
 * by name, so that a small change writes few of them, and none is large.
 */
type Hashes = Map<string, string>;

const HASHES = 'prints';
const hashesKeys = Array.from({ length: BUCKETS }, (_, bucket) => `${HASHES}:${bucket}`);
/** Items that hold the hashes. */
export const HASH_NAMES: readonly string[] = [HASHES, ...hashesKeys];
/** The table of contents, which has no hash. */
export const HEAD = 'mirror';
/** What the reader chose, beside the mirror. */
export const SETTINGS = 'settings';
/** The hash of what may or may not be stored; no item has it. */
const UNSURE = '';
const OURS = /^(?:paper|post|week|keys|skin):/;
/** Items written at once, some 300 KB: every listening page is sent what is written. */
const BATCH = 100;
/** Buckets of hashes written at once. */
const HASHES_PER_BATCH = 8;

/** Items of an image that are built while it is written. */
export interface LaterItems {
  names: readonly string[];
  rows: AsyncIterable<[name: string, MirrorItem][]>;
}

/**
 * What tells one stored item from another, for `planMirrorInSteps`.
 *
 * @param layout - of the image that is to be built; items of another one are not known
 * @throws {StoreError} when the storage cannot be read
 */
export async function readHashes(layout: number): Promise<Hashes> {
  try {
    const items = await browser.storage.local.get([HASHES, ...hashesKeys]);
    if ((items[HASHES] as HashesHead | undefined)?.layout !== layout) return new Map();
    const buckets = hashesKeys.flatMap((name) => Object.entries(items[name] ?? {}));
    return new Map(buckets as [string, string][]); // written below
  } catch (cause) {
    throw new StoreError('read', cause);
  }
}

/**
 * Whether the mirror was written from this, as a whole, with this version's styles and words.
 *
 * @throws {StoreError} when the storage cannot be read
 */
export async function isMirrorOf({
  fingerprint,
  layout,
}: Pick<MirrorHead, 'fingerprint' | 'layout'>): Promise<boolean> {
  const { head, hashesHead, uiBundle: storedUiBundle } = await readStored();
  const isWhole = hashesHead?.fingerprint === fingerprint && hashesHead.layout === layout;
  // Chromium returns stored fields sorted by name.
  const hasUiBundle = isSame(storedUiBundle, getUiBundle());
  return isWhole && hasUiBundle && head?.fingerprint === fingerprint && head.layout === layout;
}

/**
 * Brings storage.local in line with an image; does nothing when it already is.
 *
 * Whenever the worker is killed, what is stored can be read: texts are written before the keys that
 * lead to them, then the table of contents, and items that nothing names any more are removed last. The
 * hashes of items that will change are cleared first and set last, so the next start repeats the rest.
 *
 * @returns sums of what was written, by name; `null` when all was there already
 * @throws {StoreError} when the storage is full or cannot be read; what was there stays
 */
export async function writeMirror(
  image: MirrorImage,
  later: LaterItems | null = null,
): Promise<Sums | null> {
  const { head, items, hashes } = image;
  if (await isMirrorOf(head)) return null;
  try {
    const known = await readHashes(head.layout);
    const stale = await staleNames(image, known);
    const isNew = known.size === 0;
    const unsure = new Map(known);
    for (const names of [items.keys(), later?.names ?? [], stale])
      for (const name of names) unsure.set(name, UNSURE);
    // Items of an earlier layout are rewritten before the hashes claim the current layout.
    const sums = new Map<string, string>();
    await writeHashes(isNew ? null : known, unsure, sums);
    await writeHashesHead({ fingerprint: null, layout: head.layout }, sums);
    const isKeys = ([name]: Row) => name.startsWith('keys:');
    const texts = new RowWriter(sums);
    await texts.write([
      [uiBundleKey(), getUiBundle()],
      ...[...items].filter((row) => !isKeys(row)),
    ]);
    if (later) for await (const rows of later.rows) await texts.write(rows);
    await texts.end();
    const keys = new RowWriter(sums);
    await keys.write([...items].filter(isKeys));
    await keys.end();
    await write([[HEAD, head]], sums);
    if (stale.length > 0) await browser.storage.local.remove(stale);
    await writeHashes(unsure, hashes, sums);
    await writeHashesHead({ fingerprint: head.fingerprint, layout: head.layout }, sums);
    return sums;
  } catch (cause) {
    throw new StoreError('write', cause);
  }
}

/**
 * Writes this version's styles and words, and nothing else of the mirror.
 *
 * @throws {StoreError} when the mirror cannot be written
 */
export async function writeUiBundle(): Promise<void> {
  try {
    await browser.storage.local.set({ [uiBundleKey()]: getUiBundle() });
  } catch (cause) {
    throw new StoreError('write', cause);
  }
}

async function readStored(): Promise<{
  head: MirrorHead | null;
  hashesHead: HashesHead | null;
  uiBundle: unknown;
}> {
  try {
    const stored = await browser.storage.local.get(['mirror', HASHES, uiBundleKey()]);
    return {
      head: (stored.mirror as MirrorHead | undefined) ?? null, // written by us
      hashesHead: (stored[HASHES] as HashesHead | undefined) ?? null, // likewise
      uiBundle: stored[uiBundleKey()],
    };
  } catch (cause) {
    throw new StoreError('read', cause);
  }
}

/** Writes the buckets in which anything differs. @param before - `null` when nothing is certain */
async function writeHashes(
  before: Hashes | null,
  after: Hashes,
  sums: Map<string, string>,
): Promise<void> {
  const buckets = new Map<number, Record<string, string>>();
  if (before) {
    const isOther = (name: string) => before.get(name) !== after.get(name);
    for (const hashes of [before, after])
      for (const name of hashes.keys()) if (isOther(name)) buckets.set(bucketOf(name), {});
  } else for (const bucket of hashesKeys.keys()) buckets.set(bucket, {});
  for (const [name, hash] of after) {
    const bucket = buckets.get(bucketOf(name));
    if (bucket) bucket[name] = hash;
  }
  const rows = [...buckets].map(([bucket, hashes]): Row => [`${HASHES}:${bucket}`, hashes]);
  for (let at = 0; at < rows.length; at += HASHES_PER_BATCH)
    await write(rows.slice(at, at + HASHES_PER_BATCH), sums);
}

function writeHashesHead(head: HashesHead, sums: Map<string, string>): Promise<void> {
  return write([[HASHES, head]], sums);
}

/** Writes rows at once, and sums them up. */
async function write(rows: readonly Row[], sums: Map<string, string>): Promise<void> {
  await sumUp(rows, sums);
  await browser.storage.local.set(Object.fromEntries(rows));
}

type Row = [name: string, item: unknown];

/** Writes rows in batches, as they come. */
class RowWriter {
  #waiting: Row[] = [];
  readonly #sums: Map<string, string>;

  constructor(sums: Map<string, string>) {
    this.#sums = sums;
  }

  async write(rows: readonly Row[]): Promise<void> {
    this.#waiting.push(...rows);
    while (this.#waiting.length >= BATCH) await this.#flush();
  }

  async end(): Promise<void> {
    while (this.#waiting.length > 0) await this.#flush();
  }

  #flush(): Promise<void> {
    return write(this.#waiting.splice(0, BATCH), this.#sums);
  }
}

/** Names that are stored and lead nowhere any more. */
async function staleNames(
  { hashes }: MirrorImage,
  known: ReadonlyMap<string, string>,
): Promise<string[]> {
  // Where nothing is known for certain, what is there has to be looked at.
  const stored = known.size > 0 ? [...known.keys()] : await storedNames();
  return stored.filter((name) => OURS.test(name) && !hashes.has(name) && name !== uiBundleKey());
}

/**
 * Makes the next refresh rewrite items that someone else changed: removes those that do not belong to
 * the mirror, and clears the hashes of the others.
 *
 * @throws {StoreError} when the storage cannot be written
 */
export async function invalidate(names: readonly string[], layout: number): Promise<void> {
  try {
    const areHashesForeign = names.some((name) => HASH_NAMES.includes(name));
    const known: Hashes = areHashesForeign ? new Map() : await readHashes(layout);
    const unsure = new Map(known);
    for (const name of names) if (known.has(name)) unsure.set(name, UNSURE);
    const sums = new Map<string, string>(); // of the refresh that has to follow
    // Without hashes everything is rewritten, and what does not belong there is looked for.
    if (areHashesForeign) await browser.storage.local.remove([...HASH_NAMES]);
    else await writeHashes(known, unsure, sums);
    await writeHashesHead({ fingerprint: null, layout }, sums);
    const stays = (name: string) =>
      known.has(name) || name === uiBundleKey() || name === HEAD || HASH_NAMES.includes(name);
    const isUnwanted = (name: string) =>
      !stays(name) && !(areHashesForeign && OURS.test(name)) && name !== SETTINGS;
    const unwanted = names.filter(isUnwanted);
    if (unwanted.length > 0) await browser.storage.local.remove(unwanted);
  } catch (cause) {
    throw new StoreError('write', cause);
  }
}

/** `getKeys` came to browsers late; without it the values have to be read along. */
export async function storedNames(): Promise<string[]> {
  const area = browser.storage.local as typeof browser.storage.local & {
    getKeys?: () => Promise<string[]>;
  };
  return area.getKeys ? area.getKeys() : Object.keys(await area.get(null));
}
