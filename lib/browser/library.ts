import { browser } from 'wxt/browser';
import { buildMirrorImage, type MirrorImage } from '../paper-index/mirror-image';
import { identifyPaper } from '../sites/papers';
import { identifyPost } from '../sites/registry';
import { mergeSettings } from '../view/merge-settings';
import type { SettingsPatch } from '../view/settings';
import type { Skin } from '../view/skin';
import { loadBundled } from './bundled';
import { StoreError } from './errors';
import { readSettings } from './mirror';
import { writeMirror } from './mirror-writer';

/** What all sources together say, laid out for reading. Today the one source is the bundled weeks. */
export async function buildLibrary(): Promise<MirrorImage> {
  const bundled = await loadBundled();
  return buildMirrorImage({ ...bundled, identifyPaper, identifyPost });
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Makes the mirror agree with the sources. Background only.
 *
 * @throws {StoreError} when it cannot be written; readers keep what was there
 */
export function refreshMirror(skin: Skin): Promise<boolean> {
  return inTurn(async () => writeMirror(await buildLibrary(), skin));
}

/**
 * Merges what the reader chose into the stored settings. Background only.
 *
 * @throws {StoreError} when it cannot be stored
 */
export function changeSettings(patch: SettingsPatch): Promise<void> {
  return inTurn(async () => {
    try {
      await browser.storage.local.set({ settings: mergeSettings(await readSettings(), patch) });
    } catch (cause) {
      throw new StoreError('write', cause);
    }
  });
}

/** One write at a time: two read-then-write steps side by side would lose one of them. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined); // the caller hears of the failure; the queue goes on
  return turn;
}
