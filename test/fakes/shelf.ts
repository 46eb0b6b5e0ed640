import { readShelf, type StoredWeek } from '../../lib/browser/store';

/** Every week that is kept, together. */
export async function allWeeks(): Promise<StoredWeek[]> {
  const weeks: StoredWeek[] = [];
  for await (const part of readShelf()) weeks.push(...part);
  return weeks;
}
