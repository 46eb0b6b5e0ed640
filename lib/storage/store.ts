import type { Origin } from '../digest/origin';
import { type Mark, soundMark } from '../paper/mark';
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

/** Everything that is stored, read in one transaction. */
export interface StoreContents {
  weeks: StoredWeek[];
  marks: Mark[];
  sources: SourceRecord[];
}

/** Name of the value that is `true` while weeks have changed and the mirror may not show them yet. */
export const MIRROR_STALE = 'unshown';
/** Weeks that are read at once: a hundredth of a second's worth of copying. */
const PART = 20;

/** The name a week is stored under: where it came from, and the id of its digest. */
export function nameOf({ origin, digest }: Pick<StoredWeek, 'origin' | 'digest'>): WeekName {
  return { origin, id: digest.id };
}

/** A week's name as one string, for use as the key of a map. */
export function keyOf({ origin, id }: WeekName): string {
  return `${origin} ${id}`;
}

// Every read below throws a `StoreError` when the database cannot be opened or read.

/** Reads every week from one source. */
export const readWeeksOf = defineRead('weeksOf', async (database, origin: Origin) => {
  // Lists stand after all strings.
  const range = IDBKeyRange.bound([origin], [origin, []]);
  return begin(database, ['shelf']).objectStore('shelf').getAll(range);
});

/** Reads the named weeks that are stored, in the order of the names. */
export const readStoredWeeks = defineRead(
  'weeksNamed',
  async (database, names: readonly WeekName[]) => {
    const store = begin(database, ['shelf']).objectStore('shelf');
    const found = await Promise.all(names.map(({ origin, id }) => store.get([origin, id])));
    return found.filter((week) => week !== undefined);
  },
);

/** Reads the name of every week, in no order, without the weeks themselves. */
export const readWeekNames = defineRead('weekNames', async (database): Promise<WeekName[]> => {
  const keys = await begin(database, ['shelf']).objectStore('shelf').getAllKeys();
  return keys.map(([origin, id]) => ({ origin: origin as Origin, id })); // written as such
});

/** Reads all marks of the reader, unordered. */
export const readMarks = defineRead('marks', async (database) => {
  const marks = await begin(database, ['marks']).objectStore('marks').getAll();
  return marks.map(soundMark);
});

/** Reads every source the reader added, with the state of its fetching, in no order. */
export const readSources = defineRead('sources', (database) =>
  begin(database, ['sources']).objectStore('sources').getAll(),
);

/** Reads the source with this id; `null` when the reader has no such source. */
export const readSource = defineRead('source', async (database, id: Origin) => {
  return (await begin(database, ['sources']).objectStore('sources').get(id)) ?? null;
});

/** Reads all weeks, marks and sources in one transaction, so that they fit together. */
export const readStore = defineRead('contents', async (database): Promise<StoreContents> => {
  const transaction = begin(database, ['shelf', 'marks', 'sources']);
  const [weeks, marks, sources] = await Promise.all([
    transaction.objectStore('shelf').getAll(),
    transaction.objectStore('marks').getAll(),
    transaction.objectStore('sources').getAll(),
  ]);
  return { weeks, marks: marks.map(soundMark), sources };
});

/** Reads the stored search index, which is split into parts; empty when there is none. */
export const readSearchParts = defineRead('searchParts', (database) =>
  begin(database, ['search']).objectStore('search').getAll(),
);

/** Reads the first part of the search index, which tells its version; `null` when there is none. */
export const readSearchLabel = defineRead('searchLabel', async (database) => {
  return (await begin(database, ['search']).objectStore('search').get(0)) ?? null;
});

/** Reads one value that `writeMeta` stored, such as `MIRROR_STALE`; `null` when there is none. */
export const readMeta = defineRead('fact', async (database, name: string): Promise<unknown> => {
  return (await begin(database, ['facts']).objectStore('facts').get(name)) ?? null;
});

const readWeeksAfter = defineRead('weeksAfter', (database, last: WeekName | null) => {
  const range = last && IDBKeyRange.lowerBound([last.origin, last.id], true);
  return begin(database, ['shelf']).objectStore('shelf').getAll(range, PART);
});

/** Reads every week, in the order of their names, a few at a time. */
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

/** Reads the week with this origin and digest id; `null` when it is not stored. */
export async function readStoredWeek(name: WeekName): Promise<StoredWeek | null> {
  const [week] = await readStoredWeeks([name]);
  return week ?? null;
}
