import { fakeBrowser } from 'wxt/testing/fake-browser';

interface Tab {
  id?: number;
}

/** A browser.commands whose keys a test presses, and tabs that keep what they were sent. */
export function fakeCommands(given: { active?: Tab; refusal?: Error } = {}) {
  const listeners: ((name: string, tab?: Tab) => void)[] = [];
  const sent: [tabId: number, message: unknown][] = [];
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
