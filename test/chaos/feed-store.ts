import { type IDBPDatabase, openDB } from 'idb';
import type { Digest } from '../../lib/digest/format';
import type { FeedState } from '../../lib/feed/feed-state';
import type { FeedUpdate } from '../../lib/feed/refresh-feed';

/** What is kept of a feed. */
export interface Kept {
  state: FeedState | null;
  /** by the ids of the digests */
  weeks: ReadonlyMap<string, Digest>;
}

/** A store that the faults are tried on; it is to be empty at first. */
export interface FeedStore {
  read(): Promise<Kept>;
  /** keeps weeks and state together, or rejects and keeps neither */
  commit(update: FeedUpdate): Promise<void>;
}

/** The same, with a way to do it wrongly. */
export interface CarelessStore extends FeedStore {
  putState(state: FeedState): Promise<void>;
  putWeek(digest: Digest): Promise<void>;
  removeWeek(id: string): Promise<void>;
}

const STATE = 'state';

/** A store as simple as it can be, in IndexedDB. */
export async function openFeedStore(name: string): Promise<CarelessStore> {
  const database = await openDB(name, 1, {
    upgrade: (database) => {
      database.createObjectStore('weeks', { keyPath: 'id' });
      database.createObjectStore('feed');
    },
  });
  return {
    read: () => read(database),
    commit: (update) => commit(database, update),
    putState: async (state) => void (await database.put('feed', state, STATE)),
    putWeek: async (digest) => void (await database.put('weeks', digest)),
    removeWeek: (id) => database.delete('weeks', id),
  };
}

async function read(database: IDBPDatabase): Promise<Kept> {
  const transaction = database.transaction(['weeks', 'feed']);
  const [digests, state] = await Promise.all([
    transaction.objectStore('weeks').getAll() as Promise<Digest[]>, // nothing else is put there
    transaction.objectStore('feed').get(STATE) as Promise<FeedState | undefined>, // as above
  ]);
  return { state: state ?? null, weeks: new Map(digests.map((digest) => [digest.id, digest])) };
}

async function commit(database: IDBPDatabase, update: FeedUpdate): Promise<void> {
  const transaction = database.transaction(['weeks', 'feed'], 'readwrite');
  const weeks = transaction.objectStore('weeks');
  const { put, remove } = update.kind === 'updated' ? update : { put: [], remove: [] };
  await Promise.all([
    ...put.map(({ digest }) => weeks.put(digest)),
    ...remove.map((id) => weeks.delete(id)),
    transaction.objectStore('feed').put(update.state, STATE),
    transaction.done,
  ]);
}

/**
 * Lets the disk be full at the write after so many: its transaction is aborted, whoever made it.
 *
 * @returns whether that has happened, and how to end it
 */
export function fillDiskAfter(writes: number): { hasStruck: () => boolean; end: () => void } {
  const { put, delete: remove } = IDBObjectStore.prototype;
  let left = writes;
  const count = (store: IDBObjectStore, request: IDBRequest) => {
    if (left === 0) request.addEventListener('success', () => store.transaction.abort());
    left -= 1;
  };
  IDBObjectStore.prototype.put = function (...given) {
    const request = put.apply(this, given);
    count(this, request);
    return request;
  };
  IDBObjectStore.prototype.delete = function (...given) {
    const request = remove.apply(this, given);
    count(this, request);
    return request;
  };
  return {
    hasStruck: () => left < 0,
    end: () => Object.assign(IDBObjectStore.prototype, { put, delete: remove }),
  };
}
