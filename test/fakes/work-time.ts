/**
 * How long some work takes, by the clock or by the processor, whichever says less: others may have
 * had the processor meanwhile, and what Node does beside the work may have had another.
 *
 * @returns milliseconds
 */
export function timeWork(work: () => unknown): number {
  const [clockMs, processorMs] = [performance.now(), readProcessorMs()];
  work();
  return Math.min(performance.now() - clockMs, readProcessorMs() - processorMs);
}

function readProcessorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
