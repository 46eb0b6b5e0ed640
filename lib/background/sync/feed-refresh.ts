import { hasUserMessage } from '../../browser/errors';
import { FeedError } from '../../feed/feed-error';
import { type Ask, refreshFeed } from '../../feed/refresh-feed';
import { nextTry } from '../../sources/schedule';
import { isPassing } from '../../sources/sync';
import { inTurn } from '../../storage/in-turn';
import { copySources } from '../../storage/recovery/recovery';
import { tellFailure, tellProgress } from '../../storage/session';
import type { SourceRecord } from '../../storage/source-record';
import { readSource } from '../../storage/store';
import { type Change, writeStore } from '../../storage/write-store';
import type { LocalizedText } from '../../text/localized';
import { refresh } from '../mirror/refresh';
import { changeOfFeed, type FeedRecord } from './feed-change';
import { FetchError, fetchBytes } from './fetch-bytes';

const TIMEOUT_MS = 30_000;

/**
 * Reads what is new in a feed and keeps it: the weeks and how far the feed is, in one transaction. On
 * any failure the old state stays whole, and when it will be tried again is noted; a source on trial
 * is not kept where no feed is.
 */
export async function refreshFeedSource(
  source: FeedRecord,
  { signal, isTrial, onAnswer }: { signal: AbortSignal; isTrial: boolean; onAnswer(): void },
): Promise<void> {
  const { publicKey, feed } = source.state;
  const askAndTell: Ask = (request) => ask(request).finally(onAnswer);
  try {
    const update = await refreshFeed({ url: source.url, publicKey }, feed, askAndTell, {
      signal,
      onProgress: (done, total) => void tellProgress(source.id, { done, total }),
    });
    const nowMs = Date.now();
    const now = new Date(nowMs).toISOString();
    await commit(changeOfFeed(source, update, wentWell(nowMs), now), source);
  } catch (error) {
    if (!hasUserMessage(error)) throw error;
    if (isTrial && feed === null && !mayPass(error)) return giveUp(source, error.userMessage);
    const tried = signal.aborted ? wasStopped(source) : wentWrong(source, error);
    await commit({ putSources: [{ ...source, tried }] }, source);
  }
}

/** A source that was taken away meanwhile stays away. */
function commit(change: Change, source: FeedRecord): Promise<void> {
  return inTurn(async () => {
    if (!(await readSource(source.id))) return;
    await writeStore(change);
    if (change.putWeeks?.length || change.removeWeeks?.length) await refresh();
  });
}

/** A source on trial that is none goes again, and the reader is told why. */
async function giveUp({ id }: FeedRecord, why: LocalizedText): Promise<void> {
  await inTurn(async () => {
    await writeStore({ removeSources: [id] });
    await copySources();
  });
  await tellFailure(id, why);
}

/** Whether the same address may well give a feed later, without anybody changing something here. */
function mayPass(error: Error): boolean {
  if (error instanceof FetchError) return isPassing(error);
  return error instanceof FeedError && (error.reason === 'damaged' || error.reason === 'newer');
}

const ask: Ask = ({ url, etag, maxBytes, signal }) =>
  fetchBytes({ url, etag, maxBytes, signal, timeoutMs: TIMEOUT_MS, accept: 'application/json' });

/** When it is to be asked again after a good answer. */
function wentWell(nowMs: number): SourceRecord['tried'] {
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
  error: Error & { userMessage: NonNullable<SourceRecord['tried']['failure']> },
): SourceRecord['tried'] {
  const nowMs = Date.now();
  const failures = tried.failures + 1;
  const retryAfterMs = error instanceof FetchError ? error.retryAfterMs : null;
  const nextAtMs = nextTry({ nowMs, failures, retryAfterMs, random: Math.random() });
  return { ...tried, atMs: nowMs, failures, failure: error.userMessage, nextAtMs, isBegun: false };
}
