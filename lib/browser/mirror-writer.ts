import { browser } from 'wxt/browser';
import type { MirrorHead, MirrorImage } from '../paper-index/mirror-image';
import type { Skin } from '../view/skin';
import { StoreError } from './errors';
import { skinName } from './mirror';

/** Under `prints`: what is stored under which name, as far as it is certain. */
interface StoredPrints {
  /** of the image that was written last as a whole; `null` while one is being written */
  fingerprint: string | null;
  layout: number;
  items: Record<string, string>;
}

/** The print of what may or may not be stored; no item has it. */
const UNSURE = '';
const OURS = /^(?:paper|post|week|keys|skin):/;
/** Some 700 KB: every listening page is sent what is written. */
const BATCH = 200;

/**
 * What tells one stored item from another, for `buildMirrorInSteps`. Background only.
 *
 * @param layout - of the image that is to be built; items of another one are not known
 * @throws {StoreError} when the storage cannot be read
 */
export async function readPrints(layout: number): Promise<Map<string, string>> {
  const stored = await readStored();
  return new Map(stored.prints?.layout === layout ? Object.entries(stored.prints.items) : []);
}

/**
 * Whether the mirror was made from this, as a whole, with this skin. Background only.
 *
 * @throws {StoreError} when the storage cannot be read
 */
export async function isMirrorOf(
  { fingerprint, layout }: Pick<MirrorHead, 'fingerprint' | 'layout'>,
  skin: Skin,
): Promise<boolean> {
  const { head, prints, skin: storedSkin } = await readStored();
  const isWhole = prints?.fingerprint === fingerprint && prints.layout === layout;
  const isSkinned = JSON.stringify(storedSkin) === JSON.stringify(skin);
  return isWhole && isSkinned && head?.fingerprint === fingerprint && head.layout === layout;
}

/**
 * Brings storage.local in line with an image; does nothing when it already is. Background only.
 *
 * The order keeps every moment readable, should the worker be killed: texts before the keys that
 * lead to them, the table of contents after both, and what is no longer named last. What is about to
 * change is called unsure first and known again last, so that the next start sees to it once more.
 *
 * @returns whether anything was written
 * @throws {StoreError} when the storage is full or cannot be read; what was there stays
 */
export async function writeMirror(image: MirrorImage, skin: Skin): Promise<boolean> {
  const { head, items, prints } = image;
  if (await isMirrorOf(head, skin)) return false;
  try {
    const known = await readPrints(head.layout);
    const stale = await staleNames(image, known);
    for (const name of [...items.keys(), ...stale]) known.set(name, UNSURE);
    await writePrints(null, head.layout, known);
    const isKeys = ([name]: [string, unknown]) => name.startsWith('keys:');
    const rows: [string, unknown][] = [[skinName(), skin], ...items];
    await writeRows(rows.filter((row) => !isKeys(row)));
    await writeRows(rows.filter(isKeys));
    await browser.storage.local.set({ mirror: head });
    if (stale.length > 0) await browser.storage.local.remove(stale);
    await writePrints(head.fingerprint, head.layout, prints);
    return true;
  } catch (cause) {
    throw new StoreError('write', cause);
  }
}

async function readStored(): Promise<{
  head: MirrorHead | null;
  prints: StoredPrints | null;
  skin: unknown;
}> {
  try {
    const stored = await browser.storage.local.get(['mirror', 'prints', skinName()]);
    return {
      head: (stored.mirror as MirrorHead | undefined) ?? null, // written by us
      prints: (stored.prints as StoredPrints | undefined) ?? null, // likewise
      skin: stored[skinName()],
    };
  } catch (cause) {
    throw new StoreError('read', cause);
  }
}

async function writePrints(
  fingerprint: string | null,
  layout: number,
  items: ReadonlyMap<string, string>,
): Promise<void> {
  const prints: StoredPrints = { fingerprint, layout, items: Object.fromEntries(items) };
  await browser.storage.local.set({ prints });
}

async function writeRows(rows: readonly [string, unknown][]): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH)
    await browser.storage.local.set(Object.fromEntries(rows.slice(at, at + BATCH)));
}

/** Names that are stored and lead nowhere any more. */
async function staleNames(
  { prints }: MirrorImage,
  known: ReadonlyMap<string, string>,
): Promise<string[]> {
  // Where nothing is known for certain, what is there has to be looked at.
  const stored = known.size > 0 ? [...known.keys()] : await storedNames();
  return stored.filter((name) => OURS.test(name) && !prints.has(name) && name !== skinName());
}

/** `getKeys` came to browsers late; without it the values have to be read along. */
async function storedNames(): Promise<string[]> {
  const area = browser.storage.local as typeof browser.storage.local & {
    getKeys?: () => Promise<string[]>;
  };
  return area.getKeys ? area.getKeys() : Object.keys(await area.get(null));
}
