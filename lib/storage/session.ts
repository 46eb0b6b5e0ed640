import { browser } from 'wxt/browser';
import { report } from '../browser/report';
import type { SyncScope } from '../sources/sync';
import type { LocalizedText } from '../text/localized';

/** A request to fetch from a source, until it is done. */
export interface QueuedSync {
  /** of those who want it, given by them */
  names: string[];
  /** `null`: what is new */
  want: SyncScope | null;
  /** the source is new, and not kept unless it proves to be one */
  isTrial: boolean;
  isBegun: boolean;
}

/** The reader's requests to one source. They survive the end of the background worker. */
export interface SyncQueue {
  /** the first is being done */
  waiting: QueuedSync[];
  /** names of those that are done, the last ones */
  done: string[];
}

/**
 * What our own pages show while it happens. It is kept in `storage.session`: in memory until the browser
 * closes, and not readable by content scripts.
 */
export interface Session {
  /** by source: how far fetching is; `total` is `null` while it is not known */
  progress: Record<string, { done: number; total: number | null }>;
  /** papers that are being laid out for pages; `null` while that takes no time, or is not done */
  indexing: { done: number; total: number } | null;
  /** by source: why what was fetched could not be kept; what the source itself did is kept with it */
  failures: Record<string, LocalizedText>;
  /** by source: what readers asked for */
  asks: Record<string, SyncQueue>;
  /** another one after every change of marks or sources */
  changes: string;
}

// One item each: two that are written at once must not overwrite each other.
const PROGRESS = 'progress:';
const FAILURE = 'failure:';
const ASKS = 'asks:';
const CHANGES = 'changes';
const INDEXING = 'laying';

/** Reads the progress, failures and requests of all sources from `storage.session`. */
export async function readSession(): Promise<Session> {
  const items = Object.entries(await browser.storage.session.get(null));
  const named = (prefix: string) =>
    Object.fromEntries(
      items.flatMap(([name, value]) =>
        name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
      ),
    );
  return {
    progress: named(PROGRESS) as Session['progress'], // written by the functions below
    failures: named(FAILURE) as Session['failures'], // likewise
    asks: named(ASKS) as Session['asks'], // likewise
    indexing: (items.find(([name]) => name === INDEXING)?.[1] ?? null) as Session['indexing'], // likewise
    changes: String(items.find(([name]) => name === CHANGES)?.[1] ?? ''),
  };
}

/** Stores how far fetching from a source is; `null` when it is done. */
export function tellProgress(
  id: string,
  progress: Session['progress'][string] | null,
): Promise<void> {
  return tell(`${PROGRESS}${id}`, progress);
}

/** Stores why the fetched weeks could not be kept; `null` when that is tried again. */
export function tellFailure(id: string, failure: LocalizedText | null): Promise<void> {
  return tell(`${FAILURE}${id}`, failure);
}

/** Reads the reader's requests to a source; `null` when there never was one. */
export async function readQueue(id: string): Promise<SyncQueue | null> {
  const name = `${ASKS}${id}`;
  const items = await browser.storage.session.get(name);
  return (items[name] ?? null) as SyncQueue | null; // written by the function below
}

/** Stores the reader's requests to a source, and which of them are done. */
export function tellQueue(id: string, asks: SyncQueue): Promise<void> {
  return tell(`${ASKS}${id}`, asks);
}

/** Stores how many papers are prepared for pages; `null` when all are. */
export function tellIndexing(indexing: Session['indexing']): Promise<void> {
  return tell(INDEXING, indexing);
}

/** Tells our open pages that marks or sources have changed. */
export async function tellChange(): Promise<void> {
  await browser.storage.session.set({ [CHANGES]: crypto.randomUUID() });
}

/**
 * Calls back whenever something of it changed, until the signal aborts; never with what is older than
 * what was told before.
 *
 * @returns to be called where what there is now is wanted too
 */
export function watchSession(
  signal: AbortSignal,
  onChange: (session: Session) => void,
): () => void {
  let asked = 0;
  let told = 0;
  const listen = () => {
    asked += 1;
    const turn = asked;
    readSession().then((session) => {
      if (turn < told) return;
      told = turn;
      onChange(session);
    }, report);
  };
  browser.storage.session.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listen));
  return listen;
}

async function tell(name: string, value: object | null): Promise<void> {
  if (value) await browser.storage.session.set({ [name]: value });
  else await browser.storage.session.remove(name);
}
