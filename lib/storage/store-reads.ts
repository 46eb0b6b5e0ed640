import type { Origin } from '../digest/origin';
import type { Mark } from '../paper/mark';
import { begin, type Database, type StoredWeek, withDatabase } from './database';
import type { SourceRecord } from './source-record';

/** What names a week on the shelf. */
export interface WeekName {
  origin: Origin;
  id: string;
}

/** Everything that is kept, of one moment. */
export interface StoreContents {
  weeks: StoredWeek[];
  marks: Mark[];
  sources: SourceRecord[];
}

/** Weeks that are read at once: a hundredth of a second's worth of copying. */
export const PART = 20;

/** All that is ever asked of the database, by name; what is asked with and what is answered is data. */
const READS = {
  /** the next few weeks in the order of their names */
  async weeksAfter(database: Database, last: WeekName | null): Promise<StoredWeek[]> {
    const range = last && IDBKeyRange.lowerBound([last.origin, last.id], true);
    return begin(database, ['shelf']).objectStore('shelf').getAll(range, PART);
  },

  async weeksOf(database: Database, origin: Origin): Promise<StoredWeek[]> {
    // Lists stand after all strings.
    const range = IDBKeyRange.bound([origin], [origin, []]);
    return begin(database, ['shelf']).objectStore('shelf').getAll(range);
  },

  async weeksNamed(database: Database, names: readonly WeekName[]): Promise<StoredWeek[]> {
    const store = begin(database, ['shelf']).objectStore('shelf');
    const found = await Promise.all(names.map(({ origin, id }) => store.get([origin, id])));
    return found.filter((week) => week !== undefined);
  },

  async weekNames(database: Database): Promise<WeekName[]> {
    const keys = await begin(database, ['shelf']).objectStore('shelf').getAllKeys();
    return keys.map(([origin, id]) => ({ origin: origin as Origin, id })); // written as such
  },

  async marks(database: Database): Promise<Mark[]> {
    return begin(database, ['marks']).objectStore('marks').getAll();
  },

  async sources(database: Database): Promise<SourceRecord[]> {
    return begin(database, ['sources']).objectStore('sources').getAll();
  },

  async source(database: Database, id: Origin): Promise<SourceRecord | null> {
    return (await begin(database, ['sources']).objectStore('sources').get(id)) ?? null;
  },

  async contents(database: Database): Promise<StoreContents> {
    const transaction = begin(database, ['shelf', 'marks', 'sources']);
    const [weeks, marks, sources] = await Promise.all([
      transaction.objectStore('shelf').getAll(),
      transaction.objectStore('marks').getAll(),
      transaction.objectStore('sources').getAll(),
    ]);
    return { weeks, marks, sources };
  },

  async searchParts(database: Database): Promise<Uint8Array[]> {
    return begin(database, ['search']).objectStore('search').getAll();
  },

  async searchLabel(database: Database): Promise<Uint8Array | null> {
    return (await begin(database, ['search']).objectStore('search').get(0)) ?? null;
  },

  async fact(database: Database, name: string): Promise<unknown> {
    return (await begin(database, ['facts']).objectStore('facts').get(name)) ?? null;
  },
};

type Reads = typeof READS;
export type ReadName = keyof Reads;
type AllParameters<N extends ReadName> = Parameters<Reads[N]>;
/** What it is asked with. */
export type ReadArgs<N extends ReadName> =
  AllParameters<N> extends [Database, ...infer Rest] ? Rest : never;
/** What comes of it. */
export type ReadResult<N extends ReadName> = Awaited<ReturnType<Reads[N]>>;

/** Whoever reads the database for a page that has none. */
export type Elsewhere = (name: ReadName, args: readonly unknown[]) => Promise<unknown>;
let elsewhere: Elsewhere | null = null;

/** From now on this page has everything read elsewhere. */
export function readRemotely(given: Elsewhere): void {
  elsewhere = given;
}

/**
 * Reads something of the database.
 *
 * @throws {StoreError} when the database cannot be opened or read
 */
export async function read<N extends ReadName>(
  name: N,
  ...args: ReadArgs<N>
): Promise<ReadResult<N>> {
  const answer = elsewhere ? elsewhere(name, args) : readLocally(name, args);
  return (await answer) as ReadResult<N>; // of that name
}

/** Reads in this context's own database, whoever asked. Anything else by that name is refused. */
export function readLocally(name: string, args: readonly unknown[]): Promise<unknown> {
  if (!Object.hasOwn(READS, name)) return Promise.reject(new TypeError(`There is no read ${name}`));
  const work = READS[name as ReadName] as (
    database: Database,
    ...args: unknown[]
  ) => Promise<unknown>; // the database itself refuses other arguments
  return withDatabase('read', (database) => work(database, ...args));
}
