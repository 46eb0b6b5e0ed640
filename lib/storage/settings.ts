import { browser } from 'wxt/browser';
import { report } from '../browser/report';
import {
  DEFAULT_SETTINGS,
  mergeSettings,
  readSettingsOf,
  type SettingName,
  type Settings,
} from '../settings/settings';
import { watchStored } from './watch-stored';

// Settings are one item of storage.local, which every context reads and watches here. Only the background
// writes it (`lib/background/settings.ts`); the others send `change-settings`.

/** The settings as they are; the defaults before the first choice. Rejects when the storage cannot be read. */
export async function readSettings(): Promise<Settings> {
  return readSettingsOf((await browser.storage.local.get('settings')).settings);
}

/** What the reader chose, every field checked, to be kept elsewhere; `null` before the first choice. */
export async function readChosenSettings(): Promise<Settings | null> {
  const { settings } = await browser.storage.local.get('settings');
  return settings === undefined ? null : mergeSettings(DEFAULT_SETTINGS, settings);
}

/**
 * Calls back with the settings when one of those named changed, until the signal aborts. A page that
 * comes back from the back/forward cache is told those there are now.
 */
export function watchSettings(
  signal: AbortSignal,
  names: readonly SettingName[],
  onChange: (settings: Settings) => void,
): void {
  watchStored(signal, (changes) => {
    if (!changes) return void readSettings().then(onChange, report);
    if (!changes.settings) return;
    const before = readSettingsOf(changes.settings.oldValue);
    const settings = readSettingsOf(changes.settings.newValue);
    if (names.some((name) => !isSame(before[name], settings[name]))) onChange(settings);
  });
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
