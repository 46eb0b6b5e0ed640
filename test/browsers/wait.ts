import { setTimeout as sleep } from 'node:timers/promises';

/** How long to wait, and how to say that it was in vain. */
export interface WaitOptions {
  timeoutMs: number;
  /** Read after "Waited 5000 ms for …". */
  what: string;
  intervalMs?: number;
}

/**
 * Asks again and again until the answer is something other than `null`.
 *
 * @throws on time-out, with `what` in the message
 */
export async function waitFor<Value>(
  ask: () => Promise<Value | null> | Value | null,
  { timeoutMs, what, intervalMs = 20 }: WaitOptions,
): Promise<Value> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const value = await ask();
    if (value !== null) return value;
    if (Date.now() >= end) throw new Error(`Waited ${timeoutMs} ms for ${what}`);
    await sleep(intervalMs);
  }
}

/**
 * Lets a promise fail when it takes too long. The timer does not keep the process alive.
 *
 * @throws on time-out, with `what` in the message
 */
export async function within<Value>(
  promise: Promise<Value>,
  { timeoutMs, what }: WaitOptions,
): Promise<Value> {
  const stop = new AbortController();
  const late = sleep(timeoutMs, undefined, { signal: stop.signal }).then(() => {
    throw new Error(`Waited ${timeoutMs} ms for ${what}`);
  });
  late.catch(() => {}); // aborted when the promise was in time: nobody listens then
  try {
    return await Promise.race([promise, late]);
  } finally {
    stop.abort();
  }
}
