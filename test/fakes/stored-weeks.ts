import { readWeekRows, type StoredWeek } from '../../lib/storage/store';

/** Every week that is kept, together. */
export async function allWeeks(): Promise<StoredWeek[]> {
  const weeks: StoredWeek[] = [];
  for await (const part of readWeekRows()) weeks.push(...part);
  return weeks;
}
