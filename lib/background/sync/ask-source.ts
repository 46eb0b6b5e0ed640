import type { Answer, SyncRequest } from '../../sources/sync';
import { FetchError, type Fetched, fetchBytes } from './fetch-bytes';

/** A topic or a file of a year on a slow line. */
const TIMEOUT_MS = 30_000;

/** Makes one request of a job; trouble on the way is an answer too. */
export async function askSource(
  { url, accept, maxBytes, etag }: SyncRequest,
  signal: AbortSignal,
): Promise<Answer> {
  try {
    return toAnswer(
      await fetchBytes({ url, accept, maxBytes, etag, signal, timeoutMs: TIMEOUT_MS }),
    );
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    const { reason, status, retryAfterMs } = error;
    return { kind: 'failed', reason, status, retryAfterMs };
  }
}

function toAnswer(fetched: Fetched): Answer {
  if (fetched.kind === 'unchanged') return fetched;
  return { kind: 'ok', bytes: fetched.bytes, etag: fetched.etag };
}
