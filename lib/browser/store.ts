import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Digest } from '../digest/format';
import { StoreError } from './errors';

/** A week the reader added, as it is kept: one record, so that it is there as a whole or not at all. */
export interface StoredWeek {
  digest: Digest;
  /** ISO instant */
  addedAt: string;
  /** the address or file name it was read from */
  from: string;
}

interface Schema extends DBSchema {
  weeks: { key: string; value: StoredWeek };
}

const NAME = 'paper-duet';
const VERSION = 1;

/**
 * Every added week, in no order. Background and extension pages.
 *
 * @throws {StoreError} when the database cannot be opened or read
 */
export function readStoredWeeks(): Promise<StoredWeek[]> {
  return withStore('read', (store) => store.getAll('weeks'));
}

/** The week with this digest id, or `null`. @throws {StoreError} as above */
export async function readStoredWeek(id: string): Promise<StoredWeek | null> {
  return (await withStore('read', (store) => store.get('weeks', id))) ?? null;
}

/**
 * Keeps a week, in place of an earlier one with its id. Background only.
 *
 * @throws {StoreError} when it could not be kept; the earlier one stays
 */
export async function writeStoredWeek(week: StoredWeek): Promise<void> {
  await withStore('write', (store) => store.put('weeks', week));
}

/** Removes a week. Background only. @throws {StoreError} when it could not be removed */
export async function deleteStoredWeek(id: string): Promise<void> {
  await withStore('write', (store) => store.delete('weeks', id));
}

/** Opened for each use and closed after it: nothing is held that an update would have to wait for. */
async function withStore<T>(
  operation: StoreError['operation'],
  work: (store: IDBPDatabase<Schema>) => Promise<T>,
): Promise<T> {
  try {
    const store = await openDB<Schema>(NAME, VERSION, {
      upgrade: (database) => void database.createObjectStore('weeks', { keyPath: 'digest.id' }),
    });
    try {
      return await work(store);
    } finally {
      store.close();
    }
  } catch (cause) {
    throw new StoreError(operation, cause);
  }
}
