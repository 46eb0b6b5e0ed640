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

// Pages read settings in storage.local, which a broken page's process could write as well. What the
// reader chose is therefore kept a second time, in the database, which no page can write.

const KEPT = 'settings';

/** What was chosen last, when it could not be written to the database; otherwise `null`. */
let chosen: Settings | null = null;

/**
 * Merges the reader's choice into the settings that were chosen before. Call it within `runExclusive`.
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
 * Replaces stored settings that the reader did not choose by those in the database. Missing ones are left
 * missing: that is a fresh start. When the database has none yet, as at the first start, the stored ones
 * count as chosen. Call it within `runExclusive`.
 *
 * @returns whether stored settings were replaced
 */
export async function restoreSettings(): Promise<boolean> {
  const { settings: stored } = await browser.storage.local.get('settings');
  const kept = await readKept();
  if (kept === null) {
    await writeMeta(KEPT, mergeSettings(DEFAULT_SETTINGS, stored));
    return false;
  }
  if (stored === undefined || isSame(stored, kept)) return false;
  await browser.storage.local.set({ settings: kept });
  return true;
}

async function readKept(): Promise<unknown> {
  return chosen ?? (await readMeta(KEPT).catch(report)) ?? null;
}
