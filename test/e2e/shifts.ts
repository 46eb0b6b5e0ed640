import type { Page } from '@playwright/test';

interface Watch {
  shifts: { value: number; atMs: number; isOurs: boolean }[];
  /** left edge and width of the page's root, in each frame in which they were others than before */
  roots: string[];
  /** when the first frame with the whole document was painted */
  wholeAtMs: number;
}

/**
 * Adds up layout shifts that no input explains, from the first paint on.
 *
 * A page that is painted while it is still parsed moves by itself: columns of a table become narrower
 * when the next row comes. Such shifts do not count as long as the page's root keeps its place; our room
 * is a margin of the root, so whatever the room moves counts always.
 */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const watch: Watch = { shifts: [], roots: [], wholeAtMs: Number.POSITIVE_INFINITY };
    Object.assign(globalThis, { watch });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & {
          value: number;
          sources: { node: Node | null }[];
        };
        const isOurs = sources.some(({ node }) => !node || node.nodeName === 'PAPER-DUET');
        watch.shifts.push({ value, atMs: entry.startTime, isOurs });
      }
    }).observe({ type: 'layout-shift', buffered: true });
    // Called in each frame after layout and before paint, so no painted place of the root is missed.
    const sizes = new ResizeObserver(() => {
      const { left, width } = document.documentElement.getBoundingClientRect();
      const root = `${left} ${width}`;
      if (watch.roots.at(-1) !== root) watch.roots.push(root);
    });
    const begin = () => document.documentElement && sizes.observe(document.documentElement);
    if (document.documentElement) begin();
    else new MutationObserver(begin).observe(document, { childList: true });
    document.addEventListener('DOMContentLoaded', () => {
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          // Not the time that the callback is given: on a busy machine it is before the last paint's.
          watch.wholeAtMs = performance.now();
        }),
      );
    });
  });
  return () =>
    page.evaluate(() => {
      const { shifts, roots, wholeAtMs } = (globalThis as unknown as { watch: Watch }).watch;
      return shifts
        .filter(({ atMs, isOurs }) => roots.length > 1 || atMs >= wholeAtMs || isOurs)
        .reduce((total, { value }) => total + value, 0);
    });
}
