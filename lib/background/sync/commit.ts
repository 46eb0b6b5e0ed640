import type { Origin } from '../../digest/origin';
import { copySources } from '../../storage/recovery/recovery';
import { runExclusive } from '../../storage/run-exclusive';
import type { SourceRecord } from '../../storage/source-record';
import { readSource } from '../../storage/store';
import { type Change, writeStore } from '../../storage/write-store';

/**
 * Stores what a step brought and how far its source is, in one transaction: after any interruption
 * the step is simply made again. A source that was removed meanwhile stays removed.
 *
 * @param toChange - makes the change from the source as it is stored now; `null` for none
 * @returns what was stored; `null` when nothing was
 * @throws {StoreError} when it cannot be stored; everything is as before
 */
export function commit(
  id: Origin,
  toChange: (source: SourceRecord) => Change | null | Promise<Change | null>,
): Promise<Change | null> {
  return runExclusive(async () => {
    const source = await readSource(id);
    const change = source && (await toChange(source));
    if (change) await writeStore(change);
    return change;
  });
}

/** Stores how far a source is. @throws {StoreError} as above */
export async function commitSource(source: SourceRecord): Promise<void> {
  await commit(source.id, () => ({ putSources: [source] }));
}

/** Removes a source that was on trial and turned out not to be one. @throws {StoreError} as above */
export function withdraw(id: Origin): Promise<void> {
  return runExclusive(async () => {
    await writeStore({ removeSources: [id] });
    await copySources();
  });
}

/** Whether a change adds or removes weeks, which pages have to be shown. */
export function hasWeeks(change: Change | null): boolean {
  return Boolean(change?.putWeeks?.length || change?.removeWeeks?.length);
}
