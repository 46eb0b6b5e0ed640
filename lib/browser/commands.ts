import { type Browser, browser } from 'wxt/browser';
import { type Command, readCommand } from '../view/commands';
import { report } from './report';

/** What the browser says of a tab in which no script of ours listens. */
const NOBODY_LISTENS =
  /Receiving end does not exist|message port closed|No tab with id|Invalid tab ID/;

/** Passes the browser's keys on to the page in front; a page without a panel hears nothing. Background only. */
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

/** Does what the browser's keys ask for, until the signal aborts. Content scripts only. */
export function watchCommands(signal: AbortSignal, perform: (command: Command) => void): void {
  const listen = (data: { command?: unknown } | null, sender: Browser.runtime.MessageSender) => {
    const command = sender.id === browser.runtime.id ? readCommand(data?.command) : null;
    if (command) perform(command);
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => {
    // After an update of the extension there is nothing left to stop listening to.
    browser.runtime?.onMessage?.removeListener(listen);
  });
}
