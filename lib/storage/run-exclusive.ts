let last: Promise<unknown> = Promise.resolve();

/**
 * A mutex of this context: runs one task at a time, in the order of the calls. Two concurrent
 * read-then-write steps would lose one of them. Not reentrant: a task must not wait for another run.
 */
export function runExclusive<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined); // the caller gets the error; the queue continues
  return turn;
}
