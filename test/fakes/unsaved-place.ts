import type { UnsavedPlace } from '../../lib/pages/unsaved-marks';

/** The `localStorage` and locks that pages of one browser share. */
export function fakeUnsavedPlaces() {
  const items: Record<string, string> = {};
  const storage = Object.create({
    getItem: (name: string) => items[name] ?? null,
    setItem: (name: string, text: string) => {
      items[name] = text;
      storage[name] = text; // its keys are the names, as a browser has it
    },
    removeItem: (name: string) => {
      delete items[name];
      delete storage[name];
    },
  });
  /** by name, those that wait for the end of the one before */
  const queues = new Map<string, Promise<unknown>>();

  /** A page. Closing it gives its locks back. */
  function openPage(): UnsavedPlace & { close(): void } {
    let close: () => void = () => undefined;
    const closed = new Promise<void>((resolve) => {
      close = resolve;
    });
    const request = (name: string, ...[first, second]: unknown[]) => {
      const work = (second ?? first) as () => unknown; // the options may be left out
      const turn = (queues.get(name) ?? Promise.resolve()).then(() =>
        Promise.race([closed, work()]),
      );
      queues.set(name, turn);
      return turn;
    };
    return { storage, locks: { request } as unknown as LockManager, close }; // all that is used
  }
  return { items, openPage };
}
