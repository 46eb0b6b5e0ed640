import type { IDBPTransaction } from 'idb';
import type { Origin } from '../digest/origin';
import type { Mark } from '../paper/mark';
import { abort, begin, type Schema, type StoredWeek, withDatabase } from './database';
import type { SourceRecord } from './source-record';
import { MIRROR_STALE, type WeekName } from './store';

/** What changes together, in one transaction. */
export interface Change {
  putWeeks?: readonly StoredWeek[];
  removeWeeks?: readonly WeekName[];
  putMarks?: readonly Mark[];
  putSources?: readonly SourceRecord[];
  removeSources?: readonly Origin[];
}

const SAVED = ['shelf', 'marks', 'sources'] as const;
const CHANGED = [...SAVED, 'facts'] as const;

/**
 * Makes a change as a whole: all of it is there after, or nothing. How far a source is goes with the
 * weeks it speaks of, so that no interruption comes between them.
 *
 * @throws {StoreError} when it could not be made; everything is as before
 */
export function writeStore(change: Change): Promise<void> {
  return withDatabase('write', async (database) => {
    const transaction = begin(database, CHANGED, 'readwrite');
    try {
      for (const request of requestsOf(transaction, change)) request.catch(() => undefined); // `done` says it
      await transaction.done;
    } catch (error) {
      // What cannot be copied is refused before it is a request, and the rest would go through.
      abort(transaction);
      throw error;
    }
  });
}

type ChangeTransaction = IDBPTransaction<Schema, typeof CHANGED, 'readwrite'>;

function* requestsOf(transaction: ChangeTransaction, change: Change): Generator<Promise<unknown>> {
  const weeks = transaction.objectStore('shelf');
  const marks = transaction.objectStore('marks');
  const sources = transaction.objectStore('sources');
  const { putWeeks = [], removeWeeks = [], putMarks = [] } = change;
  const { putSources = [], removeSources = [] } = change;
  for (const { origin, id } of removeWeeks) yield weeks.delete([origin, id]);
  for (const week of putWeeks) yield weeks.put(week);
  for (const mark of putMarks) yield marks.put(mark);
  for (const id of removeSources) yield sources.delete(id);
  for (const source of putSources) yield sources.put(source);
  if (putWeeks.length + removeWeeks.length > 0)
    yield transaction.objectStore('facts').put(true, MIRROR_STALE);
}

/**
 * Removes every week, mark and source, and nothing else.
 *
 * @throws {StoreError} when it could not be done; everything is as before
 */
export function clearStore(): Promise<void> {
  return withDatabase('write', async (database) => {
    const transaction = begin(database, CHANGED, 'readwrite');
    await Promise.all([
      transaction.objectStore('facts').put(true, MIRROR_STALE),
      ...SAVED.map((name) => transaction.objectStore(name).clear()),
      transaction.done,
    ]);
  });
}

/** Replaces the search index. @throws {StoreError} when it cannot be written; the old one stays */
export function writeSearchParts(parts: readonly Uint8Array[]): Promise<void> {
  return withDatabase('write', async (database) => {
    const transaction = begin(database, ['search'], 'readwrite');
    const store = transaction.objectStore('search');
    await store.clear();
    await Promise.all([...parts.map((part, index) => store.put(part, index)), transaction.done]);
  });
}

/** Writes a single fact about the database itself. @throws {StoreError} when it cannot be written */
export async function writeMeta(name: string, value: unknown): Promise<void> {
  await withDatabase('write', (database) => database.put('facts', value, name));
}
