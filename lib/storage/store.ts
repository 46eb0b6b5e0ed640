import type { Origin } from '../digest/origin';
import type { Mark } from '../paper/mark';
import { begin, type StoredWeek } from './database';
import { defineRead } from './define-read';
import type { SourceRecord } from './source-record';

export type { StoredWeek } from './database';
export { readLocally, readRemotely } from './define-read';

/** What names a stored week: the place it came from, and its digest there. */
export interface WeekName {
  origin: Origin;
  id: string;
}

/** Everything that is stored, of one moment. */
export interface StoreContents {
  weeks: StoredWeek[];
  marks: Mark[];
  sources: SourceRecord[];
}

/** Fact: weeks have changed, and the mirror may not have followed. Stored under this name. */
export const MIRROR_STALE = 'unshown';
/** Weeks that are read at once: a hundredth of a second's worth of copying. */
const PART = 20;

/** The name a week is stored under. */
export function nameOf({ origin, digest }: Pick<StoredWeek, 'origin' | 'digest'>): WeekName {
  return { origin, id: digest.id };
}

/** The same as one text, for looking up. */
export function keyOf({ origin, id }: WeekName): string {
  return `${origin} ${id}`;
}

// Every read below throws a `StoreError` when the database cannot be opened or read.

/** Every week from one place. */
export const readWeeksOf = defineRead('weeksOf', async (database, origin: Origin) => {
  // Lists stand after all strings.
  const range = IDBKeyRange.bound([origin], [origin, []]);
  return begin(database, ['shelf']).objectStore('shelf').getAll(range);
});

/** Those of these weeks that there are, in the order asked for. */
export const readStoredWeeks = defineRead(
  'weeksNamed',
  async (database, names: readonly WeekName[]) => {
    const store = begin(database, ['shelf']).objectStore('shelf');
    const found = await Promise.all(names.map(({ origin, id }) => store.get([origin, id])));
    return found.filter((week) => week !== undefined);
  },
);

/** What names every week, in no order, without the weeks themselves. */
export const readWeekNames = defineRead('weekNames', async (database): Promise<WeekName[]> => {
  const keys = await begin(database, ['shelf']).objectStore('shelf').getAllKeys();
  return keys.map(([origin, id]) => ({ origin: origin as Origin, id })); // written as such
});

/** All marks, in no order. */
export const readMarks = defineRead('marks', (database) =>
  begin(database, ['marks']).objectStore('marks').getAll(),
);

/** All sources, in no order. */
export const readSources = defineRead('sources', (database) =>
  begin(database, ['sources']).objectStore('sources').getAll(),
);

/** The source with this id, or `null`. */
export const readSource = defineRead('source', async (database, id: Origin) => {
  return (await begin(database, ['sources']).objectStore('sources').get(id)) ?? null;
});

/** Weeks, marks and sources of one moment. */
export const readStore = defineRead('contents', async (database): Promise<StoreContents> => {
  const transaction = begin(database, ['shelf', 'marks', 'sources']);
  const [weeks, marks, sources] = await Promise.all([
    transaction.objectStore('shelf').getAll(),
    transaction.objectStore('marks').getAll(),
    transaction.objectStore('sources').getAll(),
  ]);
  return { weeks, marks, sources };
});

/** The search index in parts; none when there is no index. */
export const readSearchParts = defineRead('searchParts', (database) =>
  begin(database, ['search']).objectStore('search').getAll(),
);

/** The first of these parts, which says what the index is; `null` when there is none. */
export const readSearchLabel = defineRead('searchLabel', async (database) => {
  return (await begin(database, ['search']).objectStore('search').get(0)) ?? null;
});

/** A single fact about the database itself, as it was written; `null` when there is none. */
export const readMeta = defineRead('fact', async (database, name: string): Promise<unknown> => {
  return (await begin(database, ['facts']).objectStore('facts').get(name)) ?? null;
});

const readWeeksAfter = defineRead('weeksAfter', (database, last: WeekName | null) => {
  const range = last && IDBKeyRange.lowerBound([last.origin, last.id], true);
  return begin(database, ['shelf']).objectStore('shelf').getAll(range, PART);
});

/** Every week, in the order of their names, a few at a time. */
export async function* readWeekRows(): AsyncGenerator<StoredWeek[], void> {
  let last: WeekName | null = null;
  for (;;) {
    const weeks: StoredWeek[] = await readWeeksAfter(last);
    if (weeks.length > 0) yield weeks;
    const end = weeks.at(-1);
    if (!end || weeks.length < PART) return;
    last = nameOf(end);
  }
}

/** The week from this place with this digest id, or `null`. */
export async function readStoredWeek(name: WeekName): Promise<StoredWeek | null> {
  const [week] = await readStoredWeeks([name]);
  return week ?? null;
}
