const DAY_MS = 86_400_000;

/** Cached, because the same days are requested whenever a page is drawn. */
const mondays = new Map<string, string>();
const MOST_KNOWN = 10_000;

/**
 * Returns the Monday that identifies a week. A digest that begins on a Sunday is about the week after it;
 * one that begins later in the week is about that week.
 *
 * @param day - ISO
 * @returns ISO
 */
export function mondayOf(day: string): string {
  const known = mondays.get(day);
  if (known !== undefined) return known;
  const ms = Date.parse(`${day}T00:00:00Z`);
  const weekday = new Date(ms).getUTCDay(); // 0 is Sunday
  const monday = toIso(ms + (1 - weekday) * DAY_MS);
  if (mondays.size >= MOST_KNOWN) mondays.clear();
  mondays.set(day, monday);
  return monday;
}

/** All Mondays of a year, earliest first. @returns ISO days */
export function mondaysOf(year: number): string[] {
  const mondays: string[] = [];
  const first = Date.UTC(year, 0, 1);
  const weekday = new Date(first).getUTCDay();
  for (let ms = first + ((8 - weekday) % 7) * DAY_MS; ; ms += 7 * DAY_MS) {
    if (new Date(ms).getUTCFullYear() !== year) return mondays;
    mondays.push(toIso(ms));
  }
}

/** Returns the days of the week that begins on a Monday. @param monday - ISO */
export function weekFrom(monday: string): { from: string; to: string } {
  return { from: monday, to: toIso(Date.parse(`${monday}T00:00:00Z`) + 6 * DAY_MS) };
}

/** Returns the number of days from one day to another. @param from - ISO; likewise `to` */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** Returns the day of an instant in the reader's time zone. @returns ISO */
export function localDay(date: Date): string {
  return toIso(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));
}

function toIso(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
