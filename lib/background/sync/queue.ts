import type { Origin } from '../../digest/origin';
import type { SyncScope } from '../../sources/sync';
import { type QueuedSync, readQueue, type SyncQueue, tellQueue } from '../../storage/session';

/** As many as a page may still wait to hear of. */
const MOST_DONE = 50;
const EMPTY: SyncQueue = { waiting: [], done: [] };

/** The last change of each source's queue. Two concurrent changes would lose one. */
const last = new Map<Origin, Promise<unknown>>();

/** A mutex for each source: one change of its queue at a time. Not reentrant. */
export function withQueueLock<T>(id: Origin, work: () => Promise<T>): Promise<T> {
  const change = (last.get(id) ?? Promise.resolve()).then(work, work);
  last.set(
    id,
    change.catch(() => undefined), // the caller gets the error; the queue continues
  );
  return change;
}

/** What is to be done first of what readers requested of a source; `null` when nothing is left. */
export async function firstQueued(id: Origin): Promise<QueuedSync | null> {
  return (await readQueue(id))?.waiting[0] ?? null;
}

/**
 * Adds a request to the queue of a source. The same request is there once, as long as no answer of
 * the source can be older than it. Call it within `withQueueLock`.
 *
 * @param isCovered - whether what has begun still answers a request of now
 */
export async function enqueue(
  id: Origin,
  request: Pick<QueuedSync, 'want' | 'isTrial'> & { name: string },
  isCovered: boolean,
): Promise<void> {
  const { waiting, done } = (await readQueue(id)) ?? EMPTY;
  const { name, want, isTrial } = request;
  const same = waiting.find(
    (queued) => isSameScope(queued.want, want) && (!queued.isBegun || isCovered),
  );
  const added = same
    ? waiting.map((queued) =>
        queued === same ? { ...queued, names: [...queued.names, name] } : queued,
      )
    : [...waiting, { names: [name], want, isTrial, isBegun: false }];
  await tellQueue(id, { waiting: added, done });
}

/** Notes that the first of the queue has begun. */
export function beginQueued(id: Origin): Promise<void> {
  return changeInTurn(id, ([first, ...others]) =>
    first ? [{ ...first, isBegun: true }, ...others] : [],
  );
}

/** Notes that the first of the queue is done, whatever came of it. */
export function endQueued(id: Origin): Promise<void> {
  return changeInTurn(id, ([, ...others]) => others);
}

/** Empties the queue of a source. Call it within `withQueueLock`. */
export async function clearQueue(id: Origin): Promise<void> {
  await change(id, () => []);
}

type Apply = (waiting: readonly QueuedSync[]) => QueuedSync[];

function changeInTurn(id: Origin, apply: Apply): Promise<void> {
  return withQueueLock(id, () => change(id, apply));
}

async function change(id: Origin, apply: Apply): Promise<void> {
  const queue = await readQueue(id);
  if (!queue) return;
  const waiting = apply(queue.waiting);
  const left = new Set(waiting.flatMap(({ names }) => names));
  const over = queue.waiting.flatMap(({ names }) => names.filter((name) => !left.has(name)));
  await tellQueue(id, { waiting, done: [...queue.done, ...over].slice(-MOST_DONE) });
}

function isSameScope(one: SyncScope | null, other: SyncScope | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
