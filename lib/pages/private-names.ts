import { hasAddress } from '../digest/unknown-source';
import type { PaperRecord, PaperText } from '../lookup/paper-record';
import { opaqueDigestId } from '../lookup/public-head';
import type { StoredWeek } from '../storage/database';
import { readStoredWeeks, readWeekNames } from '../storage/store';

/**
 * Fills in what the mirror does not say of the reader's own sources: their names and addresses, and the
 * titles of their digests. They are in the database, where no page can read them. Extension pages, for
 * what is shown already.
 *
 * @returns the record itself where there is nothing to fill in
 * @throws {StoreError} when the database cannot be read
 */
export async function nameSources(record: PaperRecord): Promise<PaperRecord> {
  const unnamed = record.texts.filter(isUnnamed);
  if (unnamed.length === 0) return record;
  const marks = new Set(unnamed.map(({ digest }) => digest.mark));
  const names = (await readWeekNames()).filter(({ origin, id }) =>
    marks.has(opaqueDigestId(origin, id)),
  );
  const weeks = await readStoredWeeks(names);
  const found = new Map(weeks.map((week) => [opaqueDigestId(week.origin, week.digest.id), week]));
  if (found.size === 0) return record;
  return { ...record, texts: record.texts.map((text) => named(text, found)) };
}

function named(text: PaperText, found: ReadonlyMap<string, StoredWeek>): PaperText {
  const week = isUnnamed(text) ? found.get(text.digest.mark) : undefined;
  if (!week) return text;
  const { title, source } = week.digest;
  const url = hasAddress(source) ? source.url : '';
  return {
    ...text,
    digest: { ...text.digest, title, source: { ...text.digest.source, name: source.name, url } },
  };
}

function isUnnamed({ digest }: PaperText): boolean {
  return digest.source.name === '';
}
