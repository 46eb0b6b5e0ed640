import { fakeBrowser } from 'wxt/testing/fake-browser';

/** A browser.permissions whose answer a test sets, and whose events it fires. */
export function fakePermissions() {
  const state = { isAllowed: false };
  const heard: { added: (() => void)[]; removed: (() => void)[] } = { added: [], removed: [] };
  const event = (listeners: (() => void)[]) => ({
    addListener: (listener: () => void) => void listeners.push(listener),
  });
  Object.assign(fakeBrowser.permissions, {
    contains: async () => state.isAllowed,
    onAdded: event(heard.added),
    onRemoved: event(heard.removed),
  });
  const change = (isAllowed: boolean) => {
    state.isAllowed = isAllowed;
    for (const listener of isAllowed ? heard.added : heard.removed) listener();
  };
  return { change };
}
