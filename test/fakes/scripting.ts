import { fakeBrowser } from 'wxt/testing/fake-browser';

interface Registered {
  id: string;
  js?: string[];
  matches?: string[];
}

/** A browser.scripting that keeps what was registered and what was put into pages, or refuses that. */
export function fakeScripting() {
  const registered = new Map<string, Registered>();
  const executed: unknown[] = [];
  const state: { refusal: Error | null } = { refusal: null };
  const put = async (scripts: Registered[]) => {
    for (const script of scripts) registered.set(script.id, script);
  };
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
      ids.flatMap((id) => registered.get(id) ?? []),
    registerContentScripts: async (scripts: Registered[]) => {
      if (scripts.some(({ id }) => registered.has(id))) throw new Error('Duplicate script ID');
      await put(scripts);
    },
    updateContentScripts: async (scripts: Registered[]) => {
      if (scripts.some(({ id }) => !registered.has(id))) throw new Error('Nonexistent script ID');
      await put(scripts);
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) registered.delete(id);
    },
    executeScript: async (injection: unknown) => {
      if (state.refusal) throw state.refusal;
      executed.push(injection);
      return [];
    },
  });
  return { registered, executed, state };
}
