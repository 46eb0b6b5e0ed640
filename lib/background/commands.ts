import { type Browser, browser } from 'wxt/browser';
import { report } from '../browser/report';
import { openSidePanel } from '../browser/side-panel';
import { type Command, readCommand } from '../settings/commands';

/** What the browser says where no page or script of ours listens. */
const NOBODY_LISTENS =
  /Receiving end does not exist|message port closed|No tab with id|Invalid tab ID/;

/**
 * Passes the browser's keyboard shortcuts on to an open popup of ours, or else to the active tab; a page
 * without a script of ours ignores them.
 */
export function passOnCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    const command = readCommand(name);
    if (command === 'open-side-panel') openSidePanel(tab?.windowId ?? -1).catch(report);
    else if (command) passOn(command, tab).catch(report);
  });
}

async function passOn(command: Command, tab: Browser.tabs.Tab | undefined): Promise<void> {
  const isDone = await send(() => browser.runtime.sendMessage({ popupCommand: command }));
  if (isDone === true) return;
  const query = { active: true, lastFocusedWindow: true };
  const { id } = tab ?? (await browser.tabs.query(query))[0] ?? {};
  if (id !== undefined) await send(() => browser.tabs.sendMessage(id, { command }));
}

/** @returns the answer; `undefined` where nobody listens: a key that does nothing is expected then */
async function send(message: () => Promise<unknown>): Promise<unknown> {
  try {
    return await message();
  } catch (error) {
    if (!NOBODY_LISTENS.test(String(error))) throw error;
    return undefined;
  }
}
