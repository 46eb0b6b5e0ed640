import { refreshFeed } from '../feed/refresh-feed';
import { nextTry } from '../sources/schedule';
import type { Skin } from '../view/skin';
import { isSaid } from './errors';
import { FetchError, fetchBytes } from './fetch-bytes';
import { inTurn } from './in-turn';
import { refresh } from './library';
import { tellProgress } from './session';
import type { SourceRecord } from './source-record';
import { type Change, readSource, type StoredWeek, writeStore } from './store';

const TIMEOUT_MS = 30_000;

type FeedRecord = SourceRecord & { state: { kind: 'feed' } };

/**
 * Reads what is new in a feed and keeps it: the weeks and how far the feed is, in one transaction. On
 * any failure the old state stays whole, and when it will be tried again is noted. Background only.
 */
export async function refreshFeedSource(
  source: FeedRecord,
  skin: Skin,
  signal: AbortSignal,
): Promise<void> {
  const { publicKey, feed } = source.state;
  try {
    const update = await refreshFeed({ url: source.url, publicKey }, feed, ask, {
      signal,
      onProgress: (done, total) => void tellProgress(source.id, { done, total }),
    });
    const now = Date.now();
    const putWeeks = update.kind === 'updated' ? update.put.map((one) => toWeek(one, source)) : [];
    const removed = update.kind === 'updated' ? update.remove : [];
    await commit(source, skin, {
      tried: wentWell(now),
      state: { ...source.state, feed: update.state },
      change: { putWeeks, removeWeeks: removed.map((id) => ({ origin: source.id, id })) },
    });
  } catch (error) {
    if (!isSaid(error)) throw error;
    const tried = signal.aborted ? wasStopped(source) : wentWrong(source, error);
    await commit(source, skin, { tried, state: source.state, change: {} });
  }
}

interface Outcome {
  tried: SourceRecord['tried'];
  state: FeedRecord['state'];
  change: Pick<Change, 'putWeeks' | 'removeWeeks'>;
}

/** A source that was taken away meanwhile stays away. */
function commit(source: FeedRecord, skin: Skin, { tried, state, change }: Outcome): Promise<void> {
  return inTurn(async () => {
    if (!(await readSource(source.id))) return;
    await writeStore({ ...change, putSources: [{ ...source, tried, state }] });
    if (change.putWeeks?.length || change.removeWeeks?.length) await refresh(skin);
  });
}

const ask: Parameters<typeof refreshFeed>[2] = ({ url, etag, maxBytes, signal }) =>
  fetchBytes({ url, etag, maxBytes, signal, timeoutMs: TIMEOUT_MS, accept: 'application/json' });

function toWeek({ digest }: { digest: StoredWeek['digest'] }, source: SourceRecord): StoredWeek {
  return { origin: source.id, digest, addedAt: new Date().toISOString(), from: source.url };
}

/** When it is to be asked again after a good answer. */
export function wentWell(nowMs: number): SourceRecord['tried'] {
  const nextAtMs = nextTry({ nowMs, failures: 0, retryAfterMs: null, random: Math.random() });
  return { atMs: nowMs, wellAtMs: nowMs, failures: 0, failure: null, nextAtMs, isBegun: false };
}

/** As if it had not been asked, but not to be asked again soon. */
function wasStopped({ tried }: SourceRecord): SourceRecord['tried'] {
  return { ...tried, nextAtMs: wentWell(Date.now()).nextAtMs, isBegun: false };
}

/** When it is to be asked again after a failure, and why it failed. */
export function wentWrong(
  { tried }: SourceRecord,
  error: Error & { said: NonNullable<SourceRecord['tried']['failure']> },
): SourceRecord['tried'] {
  const nowMs = Date.now();
  const failures = tried.failures + 1;
  const retryAfterMs = error instanceof FetchError ? error.retryAfterMs : null;
  const nextAtMs = nextTry({ nowMs, failures, retryAfterMs, random: Math.random() });
  return { ...tried, atMs: nowMs, failures, failure: error.said, nextAtMs, isBegun: false };
}
