import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb';
import { StoreError } from '../browser/errors';
import type { Digest } from '../digest/format';
import type { Origin } from '../digest/origin';
import type { Mark } from '../paper/mark';
import { type Migration, migrations } from './migrations';
import type { SourceRecord } from './source-record';

/** A stored week: one record, so that it is stored as a whole or not at all. */
export interface StoredWeek {
  origin: Origin;
  digest: Digest;
  /** ISO instant */
  addedAt: string;
  /** the address or file name it was read from */
  from: string;
}

/** All that is kept. Pages read; only the background writes. */
export interface Schema extends DBSchema {
  /** every week, once for each place it came from */
  shelf: { key: [origin: string, id: string]; value: StoredWeek };
  /** what the reader keeps about papers; private */
  marks: { key: string; value: Mark };
  /** the places that weeks are fetched from, and how far that went */
  sources: { key: string; value: SourceRecord };
  /** the search index in order, in parts; built from the rest, and can be rebuilt */
  search: { key: number; value: Uint8Array };
  /** single facts about the database itself, by name */
  facts: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;

export const DATABASE_NAME = 'paper-duet';
export const DATABASE_VERSION = migrations.length;
/** How long an older window may hold up an upgrade before the reader is told. */
const BLOCKED_MS = 3_000;
const PROBE_NAME = 'paper-duet-probe';
/** With less there is no room for a week. */
const LEAST_ROOM_BYTES = 200_000;

/** Called with a database that has just been made from nothing; set by its owner. */
type OnCreated = (database: Database, wasBroken: boolean) => Promise<void>;
let onCreated: OnCreated | null = null;
/** Fact: its owner has filled it. A page may have been the first to open it. */
const FILLED = 'filled';
let isKnownFilled = false;

/**
 * Makes this context the owner of the database: the only one that rebuilds it when the browser can no
 * longer read it, and that restores its contents.
 */
export function ownDatabase(fill: OnCreated): void {
  onCreated = fill;
  isKnownFilled = false;
}

/**
 * Opens the database for one piece of work and closes it after: nothing is held that an upgrade in
 * another window would have to wait for.
 *
 * A connection that the browser closed is opened once more. If the database is corrupt (it cannot be
 * opened, although another one can), the context that called `ownDatabase` rebuilds it and restores its
 * contents from their second copy.
 *
 * @throws {StoreError} when it cannot be used; what was there stays, unless it was unreadable
 */
export async function withDatabase<T>(
  operation: StoreError['operation'],
  work: (database: Database) => Promise<T>,
): Promise<T> {
  try {
    return await use(work);
  } catch (error) {
    const again = isClosed(error) ? use(work) : isCorrupt(error) ? mend(work) : fail(error);
    return again.catch(async (cause) => {
      if (cause instanceof StoreError) throw cause;
      throw new StoreError(operation, (await isDiskFull()) ? fullDisk(cause) : cause);
    });
  }
}

function fail(error: unknown): Promise<never> {
  return Promise.reject(error);
}

/**
 * Begins a transaction. Its requests tell when it fails, and `done` tells who waits for it; nobody
 * has to.
 */
export function begin<
  N extends StoreNames<Schema>,
  M extends 'readonly' | 'readwrite' = 'readonly',
>(database: Database, names: readonly N[], mode?: M): IDBPTransaction<Schema, N[], M> {
  const transaction = database.transaction([...names], mode);
  transaction.done.catch(() => undefined);
  return transaction;
}

/** Undoes all of a transaction; for when something threw before it was a request of it. */
export function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has failed by itself.
  }
}

async function use<T>(work: (database: Database) => Promise<T>, wasBroken = false): Promise<T> {
  const { database, isNew } = await open();
  try {
    if (onCreated && (isNew || !isKnownFilled)) await fill(database, onCreated, isNew, wasBroken);
    return await work(database);
  } finally {
    database.close();
  }
}

async function fill(
  database: Database,
  fillIn: OnCreated,
  isNew: boolean,
  wasBroken: boolean,
): Promise<void> {
  isKnownFilled = false; // whatever was known is of a database that is gone
  const isFilled = !isNew && (await readFilled(database));
  if (!isFilled) {
    if (isNew || (await isEmpty(database))) await fillIn(database, wasBroken);
    // Where that cannot be noted, as on a full disk, all else still works.
    await begin(database, ['facts'], 'readwrite')
      .objectStore('facts')
      .put(true, FILLED)
      .catch(() => undefined);
  }
  isKnownFilled = true;
}

async function readFilled(database: Database): Promise<boolean> {
  return (await begin(database, ['facts']).objectStore('facts').get(FILLED)) === true;
}

async function isEmpty(database: Database): Promise<boolean> {
  const transaction = begin(database, ['shelf', 'marks', 'sources']);
  const counts = await Promise.all(
    (['shelf', 'marks', 'sources'] as const).map((name) => transaction.objectStore(name).count()),
  );
  return counts.every((count) => count === 0);
}

/**
 * Tried once more first: a busy disk can look like a broken one. So can a full one, where nothing can
 * be opened: then its data is still there once there is room again, and it must not be replaced.
 */
async function mend<T>(work: (database: Database) => Promise<T>): Promise<T> {
  try {
    return await use(work);
  } catch (error) {
    if (!isCorrupt(error) || !onCreated || !(await canKeepAnything())) throw error;
  }
  try {
    return await use(work);
  } catch (error) {
    if (!isCorrupt(error)) throw error;
    await deleteDatabase(DATABASE_NAME);
    return use(work, true);
  }
}

/** Whether another database can be made, filled and read here. */
async function canKeepAnything(): Promise<boolean> {
  const bytes = new Uint8Array(100_000).fill(1);
  try {
    const database = await openDB(PROBE_NAME, 1, {
      upgrade: (made) => void made.createObjectStore('probe'),
    });
    try {
      await database.put('probe', bytes, 0);
      return (await database.get('probe', 0))?.length === bytes.length;
    } finally {
      database.close();
      await deleteDatabase(PROBE_NAME);
    }
  } catch {
    return false;
  }
}

/** Browsers call what they cannot do on a full disk by many names. */
async function isDiskFull(): Promise<boolean> {
  try {
    const { quota, usage = 0 } = await navigator.storage.estimate();
    return quota !== undefined && quota - usage < LEAST_ROOM_BYTES;
  } catch {
    return false; // it cannot be told
  }
}

function fullDisk(cause: unknown): DOMException {
  return Object.assign(new DOMException('The disk is full.', 'QuotaExceededError'), { cause });
}

async function open(): Promise<{ database: Database; isNew: boolean }> {
  let isNew = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Some browsers refuse at once, by throwing: before anything is waited for.
  const opening = openDB<Schema>(DATABASE_NAME, DATABASE_VERSION, {
    upgrade: (database, from, _, transaction) => {
      isNew = from === 0;
      // As its version knew it: with other stores than this one's.
      return migrate(database as unknown as IDBPDatabase, from, transaction as never);
    },
    // Held only while work runs; another version must not wait for longer than that.
    blocking: (_, __, event) => (event.target as IDBDatabase).close(), // the connection itself
  });
  const blocked = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, BLOCKED_MS, new DOMException('Blocked', 'TimeoutError'));
  });
  try {
    return { database: await Promise.race([opening, blocked]), isNew };
  } catch (error) {
    // It may still open once the other window is gone; it must not be held then.
    opening.then((database) => database.close()).catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** All steps or none: one that fails undoes the others, and that is why the database does not open. */
async function migrate(
  database: IDBPDatabase,
  from: number,
  transaction: Parameters<Migration>[1],
): Promise<void> {
  transaction.done.catch(() => undefined); // opening tells of it
  try {
    for (const step of migrations.slice(from)) await step(database, transaction);
  } catch {
    abort(transaction);
  }
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

function isClosed(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}

/** What browsers say of files they can no longer read, and of a disk that is full. */
function isCorrupt(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'UnknownError';
}
