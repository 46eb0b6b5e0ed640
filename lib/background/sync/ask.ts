import { hasHost, PermissionError } from '../../browser/host-permission';
import type { Ask } from '../../feed/refresh-feed';
import type { SourceResponse, SyncRequest } from '../../sources/sync';
import type { SourceRecord } from '../../storage/source-record';
import { FetchError, type Fetched, fetchBytes } from './fetch-bytes';

/** Where a source is asked, if not at its home. */
const ASKED_AT: Readonly<Record<string, string>> = {
  'upstream:dair-ai': 'https://raw.githubusercontent.com/',
};
/** A topic, a file of a year or of a feed, on a slow line. */
const TIMEOUT_MS = 30_000;

/** Why a source must not be asked: the reader has not allowed its host; `null` when they have. */
export async function findDenial({
  id,
  url,
}: Pick<SourceRecord, 'id' | 'url'>): Promise<PermissionError | null> {
  const address = ASKED_AT[id] ?? url;
  return (await hasHost(address)) ? null : new PermissionError(new URL(address).hostname);
}

/** Makes one request of a job; a failure on the way is an answer too. */
export async function askSource(
  { url, accept, maxBytes, etag }: SyncRequest,
  signal: AbortSignal,
): Promise<SourceResponse> {
  try {
    return toResponse(
      await fetchBytes({ url, accept, maxBytes, etag, signal, timeoutMs: TIMEOUT_MS }),
    );
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    const { reason, status, retryAfterMs } = error;
    return { kind: 'failed', reason, status, retryAfterMs };
  }
}

/** Makes one request of a feed. @throws {FetchError} */
export const askFeed: Ask = ({ url, etag, maxBytes, signal }) =>
  fetchBytes({ url, etag, maxBytes, signal, timeoutMs: TIMEOUT_MS, accept: 'application/json' });

function toResponse(fetched: Fetched): SourceResponse {
  if (fetched.kind === 'unchanged') return fetched;
  return { kind: 'ok', bytes: fetched.bytes, etag: fetched.etag };
}
