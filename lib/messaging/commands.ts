import { type Browser, browser } from 'wxt/browser';
import { type Command, readCommand } from '../settings/commands';

/** Does what the browser's keys ask for, until the signal aborts. */
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
