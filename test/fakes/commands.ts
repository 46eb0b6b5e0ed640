import { fakeBrowser } from 'wxt/testing/fake-browser';

interface Tab {
  id?: number;
}

const NOBODY = new Error('Could not establish connection. Receiving end does not exist.');

/**
 * A browser.commands whose keys a test presses, and tabs that keep what they were sent.
 *
 * @param given.popup - answers as our pages that are open do; rejects where none listens
 */
export function fakeCommands(
  given: { active?: Tab; refusal?: Error; popup?: (message: unknown) => Promise<unknown> } = {},
) {
  const listeners: ((name: string, tab?: Tab) => void)[] = [];
  const sent: [tabId: number, message: unknown][] = [];
  const popup = given.popup ?? (() => Promise.reject(NOBODY));
  Object.assign(fakeBrowser.runtime, { sendMessage: popup });
  Object.assign(fakeBrowser.commands, {
    onCommand: { addListener: (listener: (typeof listeners)[number]) => listeners.push(listener) },
  });
  Object.assign(fakeBrowser.tabs, {
    query: async () => (given.active ? [given.active] : []),
    sendMessage: async (tabId: number, message: unknown) => {
      sent.push([tabId, message]);
      if (given.refusal) throw given.refusal;
    },
  });
  const press = (name: string, tab?: Tab) => {
    for (const listener of listeners) listener(name, tab);
  };
  return { press, sent };
}
