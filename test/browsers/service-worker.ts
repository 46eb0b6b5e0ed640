import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, CDPSession } from '@playwright/test';
import { waitFor } from './wait';

/** Whether Chromium runs the worker now. */
export type WorkerStatus = 'stopped' | 'starting' | 'running' | 'stopping';

/** An uncaught error or a `console.error` of the worker. */
export interface WorkerError {
  text: string;
  url: string;
}

/** Chromium's own view of the extension's service worker. */
export interface WorkerControl {
  status(): Promise<WorkerStatus>;
  /** Stops it as Chromium does with an idle one; resolves when it is really stopped. */
  stop(): Promise<void>;
  /** Ends it once; what waits for it may have started it again when this resolves. */
  end(): Promise<void>;
  /** Starts it when it is stopped; resolves when it runs. */
  start(): Promise<void>;
  /** Everything the worker complained about so far. */
  readonly errors: readonly WorkerError[];
}

const TIMEOUT_MS = 30_000;
/** What waits for a worker starts it again and reaches it within this, unless that is ended too. */
const DELIVERY_MS = 500;
/** Chromium lets a busy one end its step, and gives up on it after a while. */
const STOP_TIMEOUT_MS = 60_000;
const STOPPED = 'the service worker to be stopped';

/**
 * Watches the extension's service worker through any page's DevTools session: the ServiceWorker
 * domain covers the whole profile, so no extension page has to be open.
 */
export async function controlWorker(
  context: BrowserContext,
  extensionUrl: string,
): Promise<WorkerControl> {
  const versions = new Map<string, WorkerStatus>();
  const errors: WorkerError[] = [];
  /** how often one was ended that had not been stopped */
  let ends = 0;
  let current: CDPSession | null = null;

  async function attach(): Promise<CDPSession> {
    const page = context.pages()[0] ?? (await context.newPage());
    const session = await context.newCDPSession(page);
    page.once('close', () => {
      if (current === session) current = null;
    });
    session.on('ServiceWorker.workerVersionUpdated', (event) => {
      for (const { versionId, scriptURL, runningStatus, status } of event.versions) {
        if (!scriptURL.startsWith(extensionUrl)) continue;
        const before = versions.get(versionId) ?? 'stopped';
        if (runningStatus === 'stopped' && before !== 'stopped') ends += 1;
        if (status === 'redundant') versions.delete(versionId);
        else versions.set(versionId, runningStatus);
      }
    });
    session.on('ServiceWorker.workerErrorReported', ({ errorMessage }) => {
      const { errorMessage: text, sourceURL: url } = errorMessage;
      // A thrown error is told twice, by the worker and by its console.
      const isTold = errors.some((known) => known.text === text && known.url === url);
      if (!isTold) errors.push({ text, url });
    });
    versions.clear(); // they are told anew
    await session.send('ServiceWorker.enable');
    return session;
  }

  async function connection(): Promise<CDPSession> {
    current ??= await attach();
    return current;
  }

  async function status(): Promise<WorkerStatus> {
    await connection();
    return waitFor(() => summarise([...versions.values()]), {
      timeoutMs: TIMEOUT_MS,
      what: `Chromium to tell of a service worker of ${extensionUrl}`,
    });
  }

  async function reach(wanted: WorkerStatus): Promise<void> {
    await waitFor(async () => ((await status()) === wanted ? wanted : null), {
      timeoutMs: TIMEOUT_MS,
      what: `the service worker to be ${wanted}`,
    });
  }

  await connection();
  return {
    errors,
    status,
    async stop() {
      const session = await connection();
      let known = ends;
      const isStopped = async () => {
        const now = await status();
        if (now === 'stopped') return true;
        if (ends > known) {
          known = ends;
          await sleep(DELIVERY_MS); // else what waits for it would start it for ever
        } else if (now !== 'stopping') await session.send('ServiceWorker.stopAllWorkers');
        return null;
      };
      await waitFor(isStopped, { timeoutMs: STOP_TIMEOUT_MS, what: STOPPED });
    },
    async end() {
      const session = await connection();
      const known = ends;
      const isEnded = async () => {
        const now = await status();
        if (now === 'stopped' || ends > known) return true;
        // Again: one that is only starting is not stopped by it.
        if (now !== 'stopping') await session.send('ServiceWorker.stopAllWorkers');
        return null;
      };
      await waitFor(isEnded, { timeoutMs: STOP_TIMEOUT_MS, what: STOPPED });
    },
    async start() {
      const session = await connection();
      if ((await status()) !== 'running') {
        await session.send('ServiceWorker.startWorker', { scopeURL: extensionUrl });
      }
      await reach('running');
    },
  };
}

function summarise(statuses: readonly WorkerStatus[]): WorkerStatus | null {
  const busiest: readonly WorkerStatus[] = ['running', 'starting', 'stopping', 'stopped'];
  return busiest.find((status) => statuses.includes(status)) ?? null;
}
