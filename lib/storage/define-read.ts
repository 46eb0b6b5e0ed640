import { type Database, withDatabase } from './database';

/** Reads something from the database; arguments and result are plain data. */
type Work = (database: Database, ...args: never[]) => Promise<unknown>;

/** Every read there is, by name: what a page without a database may ask for. */
const reads = new Map<string, Work>();

/** Reads from the database on behalf of a page that has none. */
export type RemoteRead = (name: string, args: readonly unknown[]) => Promise<unknown>;
let remote: RemoteRead | null = null;

/**
 * Makes a function that reads from the database: in this context, or through `readRemotely`.
 *
 * @param name - what the read is called in a message
 * @returns the function; it throws `StoreError` when the database cannot be opened or read
 */
export function defineRead<Args extends readonly unknown[], Result>(
  name: string,
  work: (database: Database, ...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  reads.set(name, work as unknown as Work); // called by this name with its own arguments only
  return async (...args) => {
    const result = remote ? remote(name, args) : readLocally(name, args);
    return (await result) as Result; // of the read of this name
  };
}

/** From now on, everything that this page reads is read by the given function. */
export function readRemotely(given: RemoteRead): void {
  remote = given;
}

/** Runs a read by name in this context's own database. A name that is not a read is refused. */
export function readLocally(name: string, args: readonly unknown[]): Promise<unknown> {
  const work = reads.get(name);
  if (!work) return Promise.reject(new TypeError(`There is no read ${name}`));
  return withDatabase('read', (database) => work(database, ...(args as never[]))); // it refuses others
}
