let last: Promise<unknown> = Promise.resolve();

/**
 * One change at a time: two read-then-write steps side by side would lose one of them. Work that is
 * done in turn must not itself wait for a turn.
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined); // the caller hears of the failure; the queue goes on
  return turn;
}
