import type { Origin } from '../../digest/origin';
import type { Want } from '../../sources/sync';
import { type Ask, type Asks, readAsks, tellAsks } from '../../storage/session';

/** As many as a page may still wait to hear of. */
const MOST_DONE = 50;
const NONE: Asks = { waiting: [], done: [] };

/** The last change of what was asked of each source: two at once would lose one. */
const turns = new Map<Origin, Promise<unknown>>();

/** One change after another, for each source. Work that has its turn must not wait for another. */
export function inAskTurn<T>(id: Origin, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(id) ?? Promise.resolve()).then(work, work);
  turns.set(
    id,
    turn.catch(() => undefined), // the caller hears of the failure; the next has its turn
  );
  return turn;
}

/** What is to be done first of what readers asked of a source; `null` when nothing is left. */
export async function firstAsk(id: Origin): Promise<Ask | null> {
  return (await readAsks(id))?.waiting[0] ?? null;
}

/**
 * Notes that something is wanted of a source, for after what is wanted already. The same wish is one
 * ask as long as no answer of the source can be older than it. In turn.
 *
 * @param isCovered - whether what has begun still answers a wish of now
 */
export async function noteAsk(
  id: Origin,
  wish: Pick<Ask, 'want' | 'isTrial'> & { name: string },
  isCovered: boolean,
): Promise<void> {
  const { waiting, done } = (await readAsks(id)) ?? NONE;
  const { name, want, isTrial } = wish;
  const same = waiting.find((ask) => isSameWant(ask.want, want) && (!ask.isBegun || isCovered));
  const added = same
    ? waiting.map((ask) => (ask === same ? { ...ask, names: [...ask.names, name] } : ask))
    : [...waiting, { names: [name], want, isTrial, isBegun: false }];
  await tellAsks(id, { waiting: added, done });
}

/** Notes that the first of what was asked has begun. */
export function beginAsk(id: Origin): Promise<void> {
  return changeAsks(id, ([first, ...others]) =>
    first ? [{ ...first, isBegun: true }, ...others] : [],
  );
}

/** Notes that the first of what was asked is done, whatever came of it. */
export function endAsk(id: Origin): Promise<void> {
  return changeAsks(id, ([, ...others]) => others);
}

/** Notes that nothing that was asked is wanted any more. In turn. */
export async function dropAsks(id: Origin): Promise<void> {
  await change(id, () => []);
}

function changeAsks(id: Origin, apply: (waiting: readonly Ask[]) => Ask[]): Promise<void> {
  return inAskTurn(id, () => change(id, apply));
}

async function change(id: Origin, apply: (waiting: readonly Ask[]) => Ask[]): Promise<void> {
  const asks = await readAsks(id);
  if (!asks) return;
  const waiting = apply(asks.waiting);
  const left = new Set(waiting.flatMap(({ names }) => names));
  const over = asks.waiting.flatMap(({ names }) => names.filter((name) => !left.has(name)));
  await tellAsks(id, { waiting, done: [...asks.done, ...over].slice(-MOST_DONE) });
}

function isSameWant(one: Want | null, other: Want | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
