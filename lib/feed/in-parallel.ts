/**
 * Does one piece of work for each item, at most `limit` at a time.
 *
 * @param work - is told by its signal when another piece has failed
 * @param signal - stops all of them
 * @returns what each came to, in the order of the items
 * @throws what the first piece that failed threw, once every piece that was begun has ended
 */
export async function inParallel<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T, signal: AbortSignal) => Promise<R>,
  signal?: AbortSignal,
): Promise<R[]> {
  const stop = new AbortController();
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const results: R[] = [];
  const failures: unknown[] = [];
  const queue = items.entries();
  const workThrough = async () => {
    for (const [index, item] of queue) {
      if (stop.signal.aborted) return;
      try {
        results[index] = await work(item, either);
      } catch (error) {
        failures.push(error);
        stop.abort();
      }
    }
  };
  await Promise.all(Array.from({ length: limit }, workThrough));
  if (failures.length > 0) throw failures[0];
  return results;
}
