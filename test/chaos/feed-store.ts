import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { readFeedUpdate } from '../../lib/background/sync/read';
import type { Digest } from '../../lib/digest/format';
import type { Origin } from '../../lib/digest/origin';
import type { FeedAddress } from '../../lib/feed/feed-address';
import type { FeedState } from '../../lib/feed/feed-state';
import type { FeedUpdate } from '../../lib/feed/refresh-feed';
import { DATABASE_NAME } from '../../lib/storage/database';
import { newSource } from '../../lib/storage/source-record';
import { readStore } from '../../lib/storage/store';
import { writeStore } from '../../lib/storage/write-store';

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

/** One that does it wrongly: piece by piece. */
export interface CarelessStore extends Pick<FeedStore, 'read'> {
  putState(state: FeedState): Promise<void>;
  putWeek(digest: Digest): Promise<void>;
  removeWeek(id: string): Promise<void>;
}

const STATE = 'state';

/** The extension's own store, empty, with one feed in it. */
export async function openOwnStore({ url, publicKey }: FeedAddress): Promise<FeedStore> {
  await deleteDB(DATABASE_NAME);
  const id: Origin = `feed:${url}`;
  await writeStore({
    putSources: [newSource('feed', { id, name: 'Feed', url, publicKey }, new Date(0).toJSON())],
  });
  const readSourceOf = async () => {
    const { sources, weeks } = await readStore();
    const source = sources.find((one) => one.id === id);
    if (source?.state.kind !== 'feed') throw new Error('The source is lost.');
    return { source: { ...source, state: source.state }, weeks };
  };
  return {
    async read() {
      const { source, weeks } = await readSourceOf();
      const found = weeks.map(({ digest }): [string, Digest] => [digest.id, digest]);
      if (weeks.some(({ origin }) => origin !== id)) throw new Error('A week is not of the feed.');
      return { state: source.state.feed, weeks: new Map(found) };
    },
    async commit(update) {
      const { source } = await readSourceOf();
      const tried = { ...source.tried, atMs: 0 };
      await writeStore(readFeedUpdate(source, update, tried, new Date().toISOString()));
    },
  };
}

/** A store as simple as it can be, in IndexedDB. */
export async function openCarelessStore(name: string): Promise<CarelessStore> {
  const database = await openDB(name, 1, {
    upgrade: (database) => {
      database.createObjectStore('weeks', { keyPath: 'id' });
      database.createObjectStore('feed');
    },
  });
  return {
    read: () => read(database),
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
