import { report } from '../../browser/report';
import { toArray } from '../../text/json';
import { hashOfWeeks, type LoadedWeek } from '../loaded-weeks';
import { readSources, readStoredWeeks } from '../store';
import { openFolder, readFile, writeFile } from './private-files';

const FOLDER = 'weeks';
const SOURCES = 'sources.json';
/** A file per year: the year, and a hash of its weeks. */
const NAME = /^(\d{4})\.[\da-z-]+\.json$/;

/**
 * Brings the second copy of the reader's weeks in line with the database: one file per year, under a
 * name with a hash of its weeks, so that only years that changed are written. The old file of a year
 * stays until the new one is there. Call it within `runExclusive`. A failure is reported and has no other
 * effect: the weeks themselves are in the database.
 */
export async function copyWeeks(weeks: readonly LoadedWeek[]): Promise<void> {
  try {
    const wanted = new Map(yearsOf(weeks).map((year) => [fileNameOf(year), year]));
    const folder = await openFolder(FOLDER, { create: wanted.size > 0 });
    if (!folder) return;
    const names = await namesIn(folder);
    const missing = [...wanted].filter(([name]) => !names.includes(name));
    for (const [name, { weeks: own }] of missing) {
      const asked = own.map(({ origin, digestId }) => ({ origin, id: digestId }));
      await writeFile(folder, name, await readStoredWeeks(asked));
    }
    // How far a source was fetched belongs to its weeks.
    if (missing.length > 0) await copySources();
    for (const name of names) if (!wanted.has(name)) await folder.removeEntry(name);
  } catch (error) {
    report(error);
  }
}

/** Writes the second copy of the sources, as `copyWeeks` does. */
export async function copySources(): Promise<void> {
  try {
    const folder = await openFolder(null, { create: true });
    if (folder) await writeFile(folder, SOURCES, await readSources());
  } catch (error) {
    report(error);
  }
}

/** What the copy holds, year by year, unchecked: an older version may have written it. */
export async function* readWeekCopy(): AsyncGenerator<unknown[], void> {
  const folder = await openFolder(FOLDER, { create: false });
  if (!folder) return;
  for (const name of await namesIn(folder)) yield toArray(await readFile(folder, name));
}

/** The sources of the copy, unchecked. */
export async function readSourceCopy(): Promise<unknown[]> {
  const folder = await openFolder(null, { create: false });
  return toArray(folder && (await readFile(folder, SOURCES)));
}

/** Whether the copy holds weeks or sources to restore. */
export async function hasWeekCopy(): Promise<boolean> {
  try {
    const folder = await openFolder(FOLDER, { create: false });
    const hasWeeks = folder !== null && (await namesIn(folder)).length > 0;
    return hasWeeks || (await readSourceCopy()).length > 0;
  } catch (error) {
    report(error);
    return false;
  }
}

interface Year {
  year: string;
  weeks: LoadedWeek[];
}

function yearsOf(weeks: readonly LoadedWeek[]): Year[] {
  const years = new Map<string, Year>();
  for (const week of weeks) {
    if (week.origin === 'bundled') continue;
    const name = week.digest.week.start.slice(0, 4);
    const year = years.get(name) ?? { year: name, weeks: [] };
    year.weeks.push(week);
    years.set(name, year);
  }
  return [...years.values()];
}

/** Sorted first: the reader's order of preference must not change the name. */
function fileNameOf({ year, weeks }: Year): string {
  const sorted = weeks.toSorted((a, b) => (a.hash < b.hash ? -1 : 1));
  return `${year}.${hashOfWeeks(sorted)}.json`;
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) if (NAME.test(name)) names.push(name);
  return names;
}
