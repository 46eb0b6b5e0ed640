import type { FeedUpdate } from '../../feed/refresh-feed';
import type { SourceRecord } from '../../storage/source-record';
import type { Change } from '../../storage/write-store';

export type FeedRecord = SourceRecord & { state: { kind: 'feed' } };

/**
 * What is to be written when a feed was read: its weeks, and how far it is now, together.
 *
 * @param now - ISO instant
 */
export function changeOfFeed(
  source: FeedRecord,
  update: FeedUpdate,
  tried: SourceRecord['tried'],
  now: string,
): Change {
  const { put, remove } = update.kind === 'updated' ? update : { put: [], remove: [] };
  const state = { ...source.state, feed: update.state };
  return {
    putWeeks: put.map(({ digest }) => {
      return { origin: source.id, digest, addedAt: now, from: source.url };
    }),
    removeWeeks: remove.map((id) => ({ origin: source.id, id })),
    putSources: [{ ...source, tried, state }],
  };
}
