import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that the background reads: weeks of one year, as a JSON array. */
interface PackedFile {
  name: string;
  contents: string;
}

const WEEK = /^(\d{4})-\d\d-\d\d\.json$/;

/** A packed file's entry in the index. */
export interface IndexRow {
  name: string;
  /** SHA-256 of each of its weeks, in order */
  hashes: string[];
}

/**
 * Packs the weeks of a folder into one file a year, and an index of these files, newest first: a few
 * files are read faster than hundreds, and the newest year need not wait for the others.
 *
 * @param folder - files named after a week's first day, in folders of any name
 * @throws when a file is not JSON
 */
export function packWeeks(folder: string): PackedFile[] {
  const byYear = new Map<string, string[]>();
  for (const path of listWeeks(folder)) {
    const [, year = ''] = WEEK.exec(path.name) ?? [];
    byYear.set(year, [...(byYear.get(year) ?? []), join(path.parentPath, path.name)]);
  }
  const years = [...byYear].sort(([a], [b]) => b.localeCompare(a));
  const files = years.map(([year, paths]) => ({
    name: `${year}.json`,
    weeks: paths.map((path): unknown => JSON.parse(readFileSync(path, 'utf8'))),
  }));
  const index = files.map(({ name, weeks }) => indexRowOf(name, weeks));
  return [
    { name: 'index.json', contents: JSON.stringify(index) },
    ...files.map(({ name, weeks }) => ({ name, contents: JSON.stringify(weeks) })),
  ];
}

/** Hashes the weeks at build time, so that a browser can tell that none has changed without reading them. */
export function indexRowOf(name: string, weeks: readonly unknown[]): IndexRow {
  const hashOf = (week: unknown) => createHash('sha256').update(JSON.stringify(week)).digest('hex');
  return { name, hashes: weeks.map(hashOf) };
}

function listWeeks(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && WEEK.test(entry.name))
    .sort((a, b) => b.name.localeCompare(a.name));
}
