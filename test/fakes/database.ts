import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { onTestFinished, vi } from 'vitest';

/** A database as a version of ours left it. */
export interface RecordedDatabase {
  version: number;
  stores: {
    name: string;
    keyPath: string | string[] | null;
    /** with a key where the store has no path to it */
    rows: { key?: IDBValidKey; value: unknown }[];
  }[];
}

const NAME = 'paper-duet';

/** An empty browser: no database at all. */
export function freshDatabases(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** The recorded database of a version. */
export function readRecorded(version: number): RecordedDatabase {
  return JSON.parse(
    readFileSync(`test/fixtures/store/v${version}.json`, 'utf8'),
  ) as RecordedDatabase; // our own fixture
}

/** Puts a recorded database where ours is looked for. */
export function installRecorded({ version, stores }: RecordedDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, version);
    request.onupgradeneeded = () => {
      for (const { name, keyPath, rows } of stores) {
        const store = request.result.createObjectStore(name, keyPath === null ? {} : { keyPath });
        for (const { key, value } of rows) store.put(value, key);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
}

/** Everything that is in our database now, in the form of a recording. */
export function recordDatabase(): Promise<RecordedDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME);
    request.onerror = () => reject(request.error);
    request.onsuccess = async () => {
      const database = request.result;
      const names = [...database.objectStoreNames].sort();
      const stores = await Promise.all(names.map((name) => recordStore(database, name)));
      database.close();
      resolve({ version: database.version, stores });
    };
  });
}

function recordStore(
  database: IDBDatabase,
  name: string,
): Promise<RecordedDatabase['stores'][number]> {
  return new Promise((resolve, reject) => {
    const store = database.transaction(name).objectStore(name);
    const keyPath = store.keyPath as string | string[] | null; // typed for lists of the browser's own
    const [keys, values] = [store.getAllKeys(), store.getAll()];
    values.onerror = () => reject(values.error);
    values.onsuccess = () => {
      const rows = values.result.map((value: unknown, index: number) =>
        keyPath === null ? { key: keys.result[index] as IDBValidKey, value } : { value },
      );
      resolve({ name, keyPath, rows });
    };
  });
}

/** From now until the test's end, opening fails as a browser fails whose files are damaged. */
export function breakDatabases(
  times = Number.POSITIVE_INFINITY,
  isOurs: (name: string) => boolean = (name) => name === NAME,
): { deleted(): boolean } {
  const { open, deleteDatabase } = indexedDB;
  let left = times;
  let isDeleted = false;
  indexedDB.open = (name, ...given) => {
    if (isOurs(name) && left-- > 0 && !isDeleted)
      throw new DOMException('Internal error opening backing store.', 'UnknownError');
    return open.call(indexedDB, name, ...given);
  };
  indexedDB.deleteDatabase = (name) => {
    if (name === NAME) isDeleted = true;
    return deleteDatabase.call(indexedDB, name);
  };
  onTestFinished(() => freshDatabases());
  return { deleted: () => isDeleted };
}

/** As on a full disk: for so many times no database can be opened. Tells how much room there is. */
export function fillDisk(times = Number.POSITIVE_INFINITY): { deleted(): boolean } {
  const estimate = async () => ({ quota: 11_195_170, usage: 11_195_170 });
  vi.stubGlobal('navigator', { storage: { estimate } });
  onTestFinished(() => void vi.unstubAllGlobals());
  return breakDatabases(times, () => true);
}
