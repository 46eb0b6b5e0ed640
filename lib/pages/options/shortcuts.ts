import { browser } from 'wxt/browser';
import { SHORTCUTS, type Shortcut } from '../../settings/commands';

/** Chromium's own page for keys; no link leads there, but a tab may be opened on it. */
export const SHORTCUT_PAGE = 'chrome://extensions/shortcuts';

type FirefoxCommands = { openShortcutSettings?: () => Promise<void> };

/**
 * The keys as they are now: the reader may have chosen others, or another extension may have been first.
 *
 * @returns as the browser writes them, empty where there is none
 */
export async function readShortcuts(): Promise<Record<Shortcut, string>> {
  const all = await browser.commands.getAll();
  const keyOf = (name: Shortcut) => all.find((one) => one.name === name)?.shortcut ?? '';
  const keys = SHORTCUTS.map((name) => [name, keyOf(name)]);
  return Object.fromEntries(keys) as Record<Shortcut, string>; // has every shortcut
}

/**
 * Opens the browser's page for changing shortcuts.
 *
 * @throws if the browser does not open that page; `SHORTCUT_PAGE` is its address
 */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings } = browser.commands as FirefoxCommands; // Firefox has it since 137
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: SHORTCUT_PAGE });
}
