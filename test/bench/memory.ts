import { readdirSync, readFileSync } from 'node:fs';

/** Of the largest process of an extension, since it started; Linux alone tells, elsewhere it is 0. */
export function highestMemoryKb(): number {
  if (process.platform !== 'linux') return 0;
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const sizes = processes.map((id) => {
    try {
      if (!readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--extension-process')) return 0;
      return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0; // it ended meanwhile
    }
  });
  return Math.max(...sizes);
}
