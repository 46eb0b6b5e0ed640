import { browser } from 'wxt/browser';
import type { MirrorHead, MirrorImage } from '../paper-index/mirror-image';
import type { Skin } from '../view/skin';
import { StoreError } from './errors';
import { skinName } from './mirror';

const OURS = /^(?:paper|post|week|keys|skin):/;

/**
 * Brings storage.local in line with an image; does nothing when it already is. Background only.
 *
 * The order keeps every moment readable, should the worker be killed: texts before the keys that
 * lead to them, the table of contents after both, and what is no longer named last. Until the new
 * table of contents is in, the next start sees the old fingerprint and writes again.
 *
 * @returns whether anything was written
 * @throws {StoreError} when the storage is full or cannot be read; what was there stays
 */
export async function writeMirror({ head, items }: MirrorImage, skin: Skin): Promise<boolean> {
  try {
    const stored = await browser.storage.local.get(['mirror', skinName()]);
    const isSkinned = JSON.stringify(stored[skinName()]) === JSON.stringify(skin);
    if (isSkinned && agrees(stored.mirror as MirrorHead | undefined, head)) return false;
    const rows: [string, unknown][] = [[skinName(), skin], ...items];
    const isKeys = ([name]: [string, unknown]) => name.startsWith('keys:');
    await browser.storage.local.set(Object.fromEntries(rows.filter((row) => !isKeys(row))));
    await browser.storage.local.set(Object.fromEntries(rows.filter(isKeys)));
    await browser.storage.local.set({ mirror: head });
    const named = new Set(rows.map(([name]) => name));
    const stale = (await storedNames()).filter((name) => OURS.test(name) && !named.has(name));
    if (stale.length > 0) await browser.storage.local.remove(stale);
    return true;
  } catch (cause) {
    throw new StoreError('write', cause);
  }
}

function agrees(stored: MirrorHead | undefined, wanted: MirrorHead): boolean {
  return stored?.layout === wanted.layout && stored.fingerprint === wanted.fingerprint;
}

/** `getKeys` came to browsers late; without it the values have to be read along. */
async function storedNames(): Promise<string[]> {
  const area = browser.storage.local as typeof browser.storage.local & {
    getKeys?: () => Promise<string[]>;
  };
  return area.getKeys ? area.getKeys() : Object.keys(await area.get(null));
}
