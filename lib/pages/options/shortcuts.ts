import { browser } from 'wxt/browser';
import { COMMANDS, type Command } from '../../settings/commands';

/** Chromium's own page for keys; no link leads there, but a tab may be opened on it. */
const CHROMIUM_SETTINGS = 'chrome://extensions/shortcuts';

type FirefoxCommands = { openShortcutSettings?: () => Promise<void> };

/**
 * The keys as they are now: the reader may have chosen others, or another extension may have been first.
 *
 * @returns as the browser writes them, empty where there is none
 */
export async function readShortcuts(): Promise<Record<Command, string>> {
  const all = await browser.commands.getAll();
  const shortcutOf = (name: string) => all.find((one) => one.name === name)?.shortcut ?? '';
  const names = Object.keys(COMMANDS) as Command[]; // typed by `COMMANDS`
  return Object.fromEntries(names.map((name) => [name, shortcutOf(name)])) as Record<
    Command,
    string
  >; // of its own keys
}

/** Opens the browser's page on which keys are changed. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings } = browser.commands as FirefoxCommands; // Firefox has it since 137
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: CHROMIUM_SETTINGS });
}
