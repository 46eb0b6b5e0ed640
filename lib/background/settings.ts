import { browser } from 'wxt/browser';
import { StoreError } from '../browser/errors';
import { report } from '../browser/report';
import {
  DEFAULT_SETTINGS,
  mergeSettings,
  type Settings,
  type SettingsPatch,
} from '../settings/settings';
import { readMeta } from '../storage/store';
import { writeMeta } from '../storage/write-store';
import { isSame } from '../text/stable-json';

// The settings are where pages can read them, in storage.local. What a page's process wrote there is
// not what the reader chose: that is kept a second time, in the database, which no page can write.

const KEPT = 'settings';

/** What was chosen last, where the database did not take it. */
let chosen: Settings | null = null;

/**
 * Merges what the reader chose into the settings, as they were chosen before. Call it in turn.
 *
 * @throws {StoreError} when it cannot be stored
 */
export async function storeSettings(patch: SettingsPatch): Promise<Settings> {
  try {
    const { settings: stored } = await browser.storage.local.get('settings');
    const kept = stored === undefined ? null : await readKept();
    const before = mergeSettings(DEFAULT_SETTINGS, kept ?? stored);
    const settings = mergeSettings(before, patch);
    await browser.storage.local.set({ settings });
    chosen = await writeMeta(KEPT, settings).then(
      () => null,
      (error) => {
        report(error);
        return settings;
      },
    );
    return settings;
  } catch (cause) {
    throw new StoreError('write', cause);
  }
}

/**
 * Puts settings back that nobody chose. Those that are gone are of a fresh start. Where nothing is kept
 * yet, as at the first start, those that there are count as chosen. Call it in turn.
 */
export async function mendSettings(): Promise<void> {
  const { settings: stored } = await browser.storage.local.get('settings');
  const kept = await readKept();
  if (kept === null) await writeMeta(KEPT, mergeSettings(DEFAULT_SETTINGS, stored));
  else if (stored !== undefined && !isSame(stored, kept))
    await browser.storage.local.set({ settings: kept });
}

async function readKept(): Promise<unknown> {
  return chosen ?? (await readMeta(KEPT).catch(report)) ?? null;
}
