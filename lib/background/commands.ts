import { type Browser, browser } from 'wxt/browser';
import { report } from '../browser/report';
import { type Command, readCommand } from '../settings/commands';

/** What the browser says of a tab in which no script of ours listens. */
const NOBODY_LISTENS =
  /Receiving end does not exist|message port closed|No tab with id|Invalid tab ID/;

/** Passes the browser's keyboard shortcuts on to the active tab; a page without a script of ours ignores them. */
export function passOnCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    const command = readCommand(name);
    if (command) passOn(command, tab).catch(report);
  });
}

async function passOn(command: Command, tab: Browser.tabs.Tab | undefined): Promise<void> {
  const query = { active: true, lastFocusedWindow: true };
  const { id } = tab ?? (await browser.tabs.query(query))[0] ?? {};
  if (id === undefined) return;
  try {
    await browser.tabs.sendMessage(id, { command });
  } catch (error) {
    // Most tabs have nothing of ours, and a key that does nothing there is expected.
    if (!NOBODY_LISTENS.test(String(error))) throw error;
  }
}
