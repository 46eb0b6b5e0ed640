let last: Promise<unknown> = Promise.resolve();

/**
 * A mutex of this context: runs one piece of work at a time, in the order in which they were asked for. Two
 * read-then-write steps side by side would lose one of them. Not reentrant: work that runs in it must not
 * wait for another run.
 */
export function runExclusive<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined); // the caller hears of the failure; the queue goes on
  return turn;
}
