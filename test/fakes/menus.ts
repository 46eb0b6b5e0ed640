import { fakeBrowser } from 'wxt/testing/fake-browser';

interface Line {
  id: string;
  title: string;
  contexts: string[];
}

/** A fake browser.contextMenus that refuses a duplicate id, and whose lines a test can press. */
export function fakeMenus() {
  type Clicked = (info: object, tab?: object) => void;
  const lines = new Map<string, Line>();
  const listeners: Clicked[] = [];
  const later = () => new Promise((resolve) => setTimeout(resolve));
  Object.assign(fakeBrowser, {
    contextMenus: {
      onClicked: { addListener: (listener: Clicked) => void listeners.push(listener) },
      async removeAll() {
        await later();
        lines.clear();
      },
      create(line: Line, done: () => void) {
        void later().then(() => {
          const isDouble = lines.has(line.id);
          if (!isDouble) lines.set(line.id, line);
          const lastError = isDouble ? { message: `Cannot create item with duplicate id` } : null;
          Object.assign(fakeBrowser.runtime, { lastError });
          done();
          Object.assign(fakeBrowser.runtime, { lastError: null });
        });
      },
    },
  });
  const press = (info: object, tab?: object) => {
    for (const listener of listeners) listener({ menuItemId: 'look-up', ...info }, tab);
  };
  return { press, titles: () => [...lines.values()].map(({ title }) => title), lines };
}
