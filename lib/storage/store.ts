import type { IDBPTransaction } from 'idb';
import type { Origin } from '../digest/origin';
import type { Mark } from '../paper/mark';
import { abort, begin, type Schema, type StoredWeek, withDatabase } from './database';
import type { SourceRecord } from './source-record';
import { PART, read, type StoreContents, type WeekName } from './store-reads';

export type { StoredWeek } from './database';
export type { StoreContents, WeekName } from './store-reads';

/** What changes together, in one transaction. */
export interface Change {
  putWeeks?: readonly StoredWeek[];
  removeWeeks?: readonly WeekName[];
  putMarks?: readonly Mark[];
  putSources?: readonly SourceRecord[];
  removeSources?: readonly Origin[];
}

/** The name a week is kept under. */
export function nameOf({ origin, digest }: Pick<StoredWeek, 'origin' | 'digest'>): WeekName {
  return { origin, id: digest.id };
}

/** The same as one text, for looking up. */
export function keyOf({ origin, id }: WeekName): string {
  return `${origin} ${id}`;
}

/** Fact: the shelf has changed, and what is made from it may not have followed. */
export const MIRROR_STALE = 'unshown';
const KEPT = ['shelf', 'marks', 'sources'] as const;
const CHANGED = [...KEPT, 'facts'] as const;

/**
 * Every week, in the order of their names, a few at a time.
 *
 * @throws {StoreError} when the database cannot be opened or read
 */
export async function* readWeekRows(): AsyncGenerator<StoredWeek[], void> {
  let last: WeekName | null = null;
  for (;;) {
    const weeks: StoredWeek[] = await read('weeksAfter', last);
    if (weeks.length > 0) yield weeks;
    const end = weeks.at(-1);
    if (!end || weeks.length < PART) return;
    last = { origin: end.origin, id: end.digest.id };
  }
}

/** Every week from one place. @throws {StoreError} as above */
export function readWeeksOf(origin: Origin): Promise<StoredWeek[]> {
  return read('weeksOf', origin);
}

/** Those of these weeks that there are, in the order asked for. @throws {StoreError} as above */
export function readStoredWeeks(names: readonly WeekName[]): Promise<StoredWeek[]> {
  return read('weeksNamed', names);
}

/** The week from this place with this digest id, or `null`. @throws {StoreError} as above */
export async function readStoredWeek(name: WeekName): Promise<StoredWeek | null> {
  const [week] = await read('weeksNamed', [name]);
  return week ?? null;
}

/** What names every week, in no order, without the weeks themselves. @throws {StoreError} as above */
export function readWeekNames(): Promise<WeekName[]> {
  return read('weekNames');
}

/** All marks, in no order. @throws {StoreError} as above */
export function readMarks(): Promise<Mark[]> {
  return read('marks');
}

/** All sources, in no order. @throws {StoreError} as above */
export function readSources(): Promise<SourceRecord[]> {
  return read('sources');
}

/** The source with this id, or `null`. @throws {StoreError} as above */
export function readSource(id: Origin): Promise<SourceRecord | null> {
  return read('source', id);
}

/** Weeks, marks and sources of one moment. @throws {StoreError} as above */
export function readStore(): Promise<StoreContents> {
  return read('contents');
}

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
  const shelf = transaction.objectStore('shelf');
  const marks = transaction.objectStore('marks');
  const sources = transaction.objectStore('sources');
  const { putWeeks = [], removeWeeks = [], putMarks = [] } = change;
  const { putSources = [], removeSources = [] } = change;
  for (const { origin, id } of removeWeeks) yield shelf.delete([origin, id]);
  for (const week of putWeeks) yield shelf.put(week);
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
      ...KEPT.map((name) => transaction.objectStore(name).clear()),
      transaction.done,
    ]);
  });
}

/**
 * The search index in parts; none when there is none.
 *
 * @throws {StoreError} as above
 */
export function readSearchParts(): Promise<Uint8Array[]> {
  return read('searchParts');
}

/** The first of these parts, which says what the index is; `null` when there is none. */
export function readSearchLabel(): Promise<Uint8Array | null> {
  return read('searchLabel');
}

/** Puts another index in the place of the one that is there. @throws {StoreError} */
export function writeSearchParts(parts: readonly Uint8Array[]): Promise<void> {
  return withDatabase('write', async (database) => {
    const transaction = begin(database, ['search'], 'readwrite');
    const store = transaction.objectStore('search');
    await store.clear();
    await Promise.all([...parts.map((part, index) => store.put(part, index)), transaction.done]);
  });
}

/** A single fact, as it was written; `null` when there is none. @throws {StoreError} as above */
export function readMeta(name: string): Promise<unknown> {
  return read('fact', name);
}

/** @throws {StoreError} as above */
export async function writeMeta(name: string, value: unknown): Promise<void> {
  await withDatabase('write', (database) => database.put('facts', value, name));
}
