import type { Page } from '@playwright/test';

/** What an extension page finds stored, read past our own code. */
export interface Stored {
  /** of the database; 0 when there is none */
  version: number;
  weeks: { origin: string; id: string; entries: number; text: string }[];
  sources: StoredSource[];
  isUnshown: boolean;
  /** ids of the weeks in the table of contents, and papers that a week names and nobody has */
  shown: string[];
  missingPapers: string[];
}

export interface StoredSource {
  id: string;
  isBegun: boolean;
  seq: number | null;
  /** topics that are said to be read */
  topics: string[];
  jobState: string | null;
}

/** Reads all of it, whichever version it is of. `text` is the digest as JSON, for comparing. */
export function readStored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const open = () =>
      new Promise<IDBDatabase | null>((resolve, reject) => {
        const request = indexedDB.open('paper-duet');
        request.onupgradeneeded = () => request.transaction?.abort(); // there is none: leave it so
        request.onsuccess = () => resolve(request.result);
        request.onerror = () =>
          request.error?.name === 'AbortError' ? resolve(null) : reject(request.error);
      });
    // In one transaction: what a worker had asked for may be written a moment after its end.
    const all = (database: IDBDatabase) =>
      new Promise<Record<string, Row>>((resolve, reject) => {
        const there = ['weeks', 'shelf', 'sources', 'facts'].filter((name) =>
          database.objectStoreNames.contains(name),
        );
        if (there.length === 0) return resolve({});
        const transaction = database.transaction(there);
        const ask = (name: string) => {
          const store = transaction.objectStore(name);
          return name === 'facts' ? store.get('unshown') : store.getAll();
        };
        const requests = there.map((name) => [name, ask(name)] as const);
        transaction.oncomplete = () =>
          resolve(Object.fromEntries(requests.map(([name, { result }]) => [name, result])));
        transaction.onabort = () => reject(transaction.error);
      });
    const database = await open();
    const found = database ? await all(database) : {};
    const rows: Row[] = [...(found.weeks ?? []), ...(found.shelf ?? [])];
    const sources: Row[] = found.sources ?? [];
    const version = database?.version ?? 0;
    database?.close();
    const { mirror } = await chrome.storage.local.get(['mirror']);
    const shown: string[] = (mirror?.weeks ?? []).map(({ id }: Row) => id);
    const shownWeeks = await chrome.storage.local.get(shown.map((id) => `week:${id}`));
    const papers = shown.flatMap((id) => shownWeeks[`week:${id}`]?.papers ?? [`week ${id}`]);
    const names = new Set(await chrome.storage.local.getKeys());
    return {
      version,
      weeks: rows.map(({ origin = 'own', digest }) => ({
        origin,
        id: digest.id,
        entries: digest.entries.length,
        text: JSON.stringify(digest),
      })),
      sources: sources.map(({ id, tried, state }) => ({
        id,
        isBegun: tried.isBegun,
        seq: state.feed?.seq ?? null,
        topics: (state.known ?? []).map((topic: Row) => topic.id),
        jobState: state.job?.state ?? null,
      })),
      isUnshown: found.facts === true,
      shown,
      missingPapers: papers.filter((key: string) => !names.has(`paper:${key}`)),
    };

    // biome-ignore lint/suspicious/noExplicitAny: whatever is stored, of whatever version
    type Row = any;
  });
}

/** What runs inside the page. */
declare const chrome: {
  storage: {
    local: {
      // biome-ignore lint/suspicious/noExplicitAny: whatever is stored
      get(names: string[]): Promise<Record<string, any>>;
      getKeys(): Promise<string[]>;
    };
  };
};
