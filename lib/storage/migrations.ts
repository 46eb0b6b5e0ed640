import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** As an upgrade sees a database: of any version, its stores only known by name. */
export type Migration = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => Promise<void> | void;

/**
 * One step for each version there ever was, the first from nothing. A released step is never
 * changed: databases of its version exist, and `test/fixtures/store/` has one of each. All steps run
 * in the one transaction of the upgrade, so a database is of the old version or of the new.
 */
export const migrations: readonly Migration[] = [addWeeks, addWeeksByOrigin, addTags];

/** 1: weeks that the reader added, by the id of their digest. */
function addWeeks(database: IDBPDatabase): void {
  database.createObjectStore('weeks', { keyPath: 'digest.id' });
}

/** 2: weeks by where they came from; marks, sources, the search index. */
async function addWeeksByOrigin(
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
): Promise<void> {
  const weeks = database.createObjectStore('shelf', { keyPath: ['origin', 'digest.id'] });
  database.createObjectStore('marks', { keyPath: 'key' });
  database.createObjectStore('sources', { keyPath: 'id' });
  database.createObjectStore('search');
  database.createObjectStore('facts');
  let cursor = await transaction.objectStore('weeks').openCursor();
  while (cursor) {
    await weeks.put({ origin: 'own', ...cursor.value });
    cursor = await cursor.continue();
  }
  database.deleteObjectStore('weeks');
}

/** Version 3: tags and the reading place in every mark. */
async function addTags(
  _: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
): Promise<void> {
  let cursor = await transaction.objectStore('marks').openCursor();
  while (cursor) {
    await cursor.update({ ...cursor.value, tags: [], reached: null });
    cursor = await cursor.continue();
  }
}
