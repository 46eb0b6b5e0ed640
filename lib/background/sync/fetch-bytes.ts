import { readRetryAfter } from '../../sources/schedule';
import type { LocalizedText } from '../../text/localized';
import { localize } from '../../text/sentences';
import { FETCH_WORDS } from './fetch.words';

export interface FetchRequest {
  /** `https:` only */
  url: string;
  /** of the version at hand, which is then not sent again; `null` to have it in any case */
  etag: string | null;
  /** of the body once it is unpacked */
  maxBytes: number;
  /** for everything, from the first packet to the last */
  timeoutMs: number;
  /** what kind of file is wanted, as in the `Accept` header */
  accept?: string;
  signal?: AbortSignal;
}

export type Fetched =
  | { kind: 'unchanged' }
  | {
      kind: 'fetched';
      bytes: Uint8Array<ArrayBuffer>;
      /** names this version next time; `null` when the server has no names for versions */
      etag: string | null;
      url: string;
    };

/**
 * - `offline`: no connection, or one that broke off
 * - `status`: the server answered, but not with the file
 * - `redirected`: it pointed to another address
 * - `aborted`: whoever asked no longer wants it
 * - `insecure`: the address is not `https:`, and nothing was sent
 */
export type FetchReason =
  | 'offline'
  | 'timeout'
  | 'too-large'
  | 'status'
  | 'redirected'
  | 'aborted'
  | 'insecure';

/** An answer that is not the file. */
interface Refusal {
  status: number;
  retryAfterMs: number | null;
}

/** A file could not be had from the network. */
export class FetchError extends Error {
  override name = 'FetchError';
  /** of the answer, where the reason is `status` */
  readonly status: number | null;
  /** how long the server asked us to stay away */
  readonly retryAfterMs: number | null;
  /** fit to be shown */
  readonly userMessage: LocalizedText;

  constructor(
    readonly url: string,
    readonly reason: FetchReason,
    { refusal = null, cause }: { refusal?: Refusal | null; cause?: unknown } = {},
  ) {
    const host = URL.canParse(url) ? new URL(url).host : url.slice(0, 60);
    const userMessage = refusal ? sayRefusal(host, refusal) : sayReason(host, reason);
    super(userMessage.en, { cause });
    this.status = refusal?.status ?? null;
    this.retryAfterMs = refusal?.retryAfterMs ?? null;
    this.userMessage = userMessage;
  }
}

/** The network and the clock, for tests to replace. */
export interface NetworkWorld {
  fetch(url: string, init: RequestInit): Promise<Response>;
  now(): number;
  /** calls back once after a time; returns how to call that off */
  after(ms: number, run: () => void): () => void;
}

const WORLD: NetworkWorld = {
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
/** As servers write them; anything else would not be sent back as it came. */
const ETAG = /^(?:W\/)?"[!#-~]{0,200}"$/;

/**
 * Fetches one file as it is now, without cookies, referrer or cache, and from no other address than
 * the one asked for: a redirect is refused, since browsers follow it before they tell where to.
 *
 * A body that breaks off is an error where the connection tells. A packed one that is cut cleanly may
 * still come as if whole: whoever needs to be sure compares a hash.
 *
 * Servers without CORS answer only where the reader gave the
 * permission for their host; without it the reason is `offline`, as browsers do not tell.
 *
 * @throws {FetchError} and nothing else, see `FetchReason`
 */
export async function fetchBytes(request: FetchRequest, world = WORLD): Promise<Fetched> {
  const { url, timeoutMs, signal } = request;
  if (!isSecure(url)) throw new FetchError(url, 'insecure');
  const stop = new AbortController();
  const end = (reason: FetchReason) => stop.abort(new FetchError(url, reason));
  const onAbort = () => end('aborted');
  if (signal?.aborted) onAbort();
  signal?.addEventListener('abort', onAbort);
  const callOff = world.after(timeoutMs, () => end('timeout'));
  try {
    stop.signal.throwIfAborted();
    const response = await world.fetch(url, toInit(request, stop.signal));
    return await readResponse(response, request, world.now());
  } catch (cause) {
    if (cause instanceof FetchError) throw cause;
    // What a stopped request fails with differs between browsers; why it was stopped we know.
    throw stop.signal.aborted ? stop.signal.reason : new FetchError(url, 'offline', { cause });
  } finally {
    callOff();
    signal?.removeEventListener('abort', onAbort);
    stop.abort(); // lets go of a body that nobody reads to its end
  }
}

function isSecure(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}

function toInit({ etag, accept = '*/*' }: FetchRequest, signal: AbortSignal): RequestInit {
  const headers = new Headers({ Accept: accept });
  if (etag !== null) {
    headers.set('If-None-Match', etag);
    // Left to themselves, browsers add "no-cache", on which many servers send the file in any case.
    headers.set('Cache-Control', 'max-age=0');
  }
  return {
    headers,
    signal,
    // Nothing of ours stays in the browser's cache: what was damaged on its way would stay, too.
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
  };
}

async function readResponse(
  response: Response,
  request: FetchRequest,
  nowMs: number,
): Promise<Fetched> {
  const { url, etag } = request;
  const { status, headers } = response;
  if (isRedirect(response)) throw new FetchError(url, 'redirected');
  if (status === 304 && etag !== null) return { kind: 'unchanged' };
  if (status !== 200) {
    const retryAfterMs = readRetryAfter(headers.get('retry-after'), nowMs);
    throw new FetchError(url, 'status', { refusal: { status, retryAfterMs } });
  }
  const bytes = await readBody(response, request);
  const name = headers.get('etag');
  return { kind: 'fetched', bytes, etag: name && ETAG.test(name) ? name : null, url };
}

/** In browsers a redirect has neither status nor address; elsewhere it is what the server sent. */
function isRedirect({ type, redirected, status }: Response): boolean {
  const isSent = status >= 300 && status < 400 && status !== 304;
  return type === 'opaqueredirect' || redirected || isSent;
}

/** Counts while it reads: a few packed bytes can hold gigabytes. */
async function readBody(
  { body }: Response,
  { url, maxBytes }: FetchRequest,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > maxBytes) throw new FetchError(url, 'too-large');
    chunks.push(part.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function sayReason(host: string, reason: FetchReason): LocalizedText {
  return localize(FETCH_WORDS[reason], { host });
}

function sayRefusal(host: string, { status, retryAfterMs }: Refusal): LocalizedText {
  const values = { host, status, wait: sayWait(retryAfterMs) };
  if (status === 404 || status === 410) return localize(FETCH_WORDS.missing, values);
  if (status === 401 || status === 403) return localize(FETCH_WORDS.denied, values);
  return localize(status === 429 ? FETCH_WORDS.tooMany : FETCH_WORDS.refused, values);
}

function sayWait(ms: number | null): LocalizedText {
  if (!ms) return FETCH_WORDS.waitAWhile;
  const minutes = Math.ceil(ms / 60_000);
  if (minutes < 120) return localize(FETCH_WORDS.waitMinutes, { count: minutes });
  const hours = Math.min(24, Math.ceil(minutes / 60)); // longer than a day we do not wait
  return localize(FETCH_WORDS.waitHours, { count: hours });
}
