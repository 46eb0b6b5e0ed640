import { browser } from 'wxt/browser';

/**
 * Reads how much this browser stores for the extension: the database and the mirror in `storage.local`,
 * which neither browser's estimate includes.
 *
 * @returns bytes; `null` if the browser does not say
 */
export async function readStoredSize(): Promise<number | null> {
  const { usage } = await navigator.storage.estimate();
  const area: { getBytesInUse?(keys: null): Promise<number> } = browser.storage.local; // not in older Firefox
  const ofMirror = await area.getBytesInUse?.(null);
  return usage === undefined || ofMirror === undefined ? null : usage + ofMirror;
}
