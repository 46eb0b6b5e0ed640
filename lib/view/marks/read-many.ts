/** The message about a change to the papers of many weeks. */
export interface ManyView {
  status: string;
  canUndo: boolean;
  canRedo: boolean;
  failure: string | null;
  /** when it was done; 0 if nothing was */
  atMs: number;
}

/** A week, by its first and last day. */
interface Days {
  start: string;
  end: string;
}

/** Returns the weeks up to and including one. @param start - its first day, ISO */
export function weeksUpTo<W extends Days>(weeks: readonly W[], start: string): W[] {
  return weeks.filter((week) => week.start <= start);
}

/** Returns the weeks that ended more than a month ago. @param today - ISO day */
export function weeksBeforeMonth<W extends Days>(weeks: readonly W[], today: string): W[] {
  const limit = monthBefore(today);
  return weeks.filter(({ end }) => end < limit);
}

/** Returns the same day of the previous month, or its last day if it has no such day. */
function monthBefore(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 2, Math.min(day, last))).toISOString().slice(0, 10);
}
