import { type Browser, browser } from 'wxt/browser';
import { type Command, readCommand } from '../settings/commands';

/** Does what the browser's keys ask of the page of a tab, until the signal aborts. */
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

/**
 * Does what the browser's keys ask while a popup is open. The popup lies over the tab, so it gets the
 * command first.
 *
 * @param perform - returns whether the popup carried the command out; if not, the tab gets it
 */
export function watchPopupCommands(perform: (command: Command) => boolean): void {
  browser.runtime.onMessage.addListener(
    (data: { popupCommand?: unknown } | null, sender, respond) => {
      const command = sender.id === browser.runtime.id ? readCommand(data?.popupCommand) : null;
      if (command && perform(command)) respond(true);
    },
  );
}
