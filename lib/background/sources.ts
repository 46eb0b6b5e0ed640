import type { Origin } from '../digest/origin';
import { readFeedAddress } from '../feed/feed-address';
import { KNOWN_SOURCES } from '../sources/known-sources';
import { copySources } from '../storage/recovery/recovery';
import { runExclusive } from '../storage/run-exclusive';
import { tellChange } from '../storage/session';
import { newSource, type SourceRecord } from '../storage/source-record';
import { readSource, readSources, readWeeksOf, type StoreContents } from '../storage/store';
import { writeStore } from '../storage/write-store';
import type { LocalizedText } from '../text/localized';
import { refresh } from './mirror/refresh';
import { stopFetching } from './sync/fetching';

/** An address cannot be added as a source. */
export class SourceError extends Error {
  override name = 'SourceError';

  constructor(
    /** fit to be shown */
    readonly userMessage: LocalizedText,
  ) {
    super(userMessage.en);
  }
}

/**
 * Adds a source, or finds the one that exists.
 *
 * @param address - id of a built-in source, or the address of a feed as the reader wrote it
 * @throws {SourceError} when it is neither
 */
export function addSource(address: string, now: string): Promise<SourceRecord> {
  return runExclusive(async () => {
    const source = describe(address, now);
    const known = await readSource(source.id);
    if (known) return known;
    await writeStore({ putSources: [source] });
    await copySources();
    await tellChange();
    return source;
  });
}

/**
 * Removes a source, and the weeks that came from it.
 *
 * @returns what was removed, so that this can be undone
 */
export async function removeSource(id: Origin): Promise<StoreContents> {
  await stopFetching(id);
  return runExclusive(async () => {
    const sources = (await readSources()).filter((source) => source.id === id);
    const weeks = await readWeeksOf(id);
    const removeWeeks = weeks.map(({ origin, digest }) => ({ origin, id: digest.id }));
    await writeStore({ removeSources: [id], removeWeeks });
    await copySources();
    await refresh();
    await tellChange();
    return { weeks, marks: [], sources };
  });
}

function describe(address: string, now: string): SourceRecord {
  const known = KNOWN_SOURCES.find(({ id }) => id === address);
  if (known) {
    const { kind, id, name, home } = known;
    return newSource(kind, { id, name, url: home, publicKey: null }, now);
  }
  const read = readFeedAddress(address);
  if ('problem' in read) throw new SourceError(read.problem);
  const { url, publicKey } = read;
  const name = new URL(url).host;
  return newSource('feed', { id: `feed:${url}`, name, url, publicKey }, now);
}
