import type { Page } from '@playwright/test';
import type { ClosedRoot } from '../browsers/surface';
import { waitFor } from '../browsers/wait';

/** Runs in the page. Adds the simplest possible switch: two radio buttons and one line. */
export function addFloor(root: ShadowRoot): void {
  const floor = document.createElement('div');
  floor.className = 'floor';
  floor.style.cssText = 'position:fixed;left:0;top:0;z-index:1';
  const line = document.createElement('span');
  for (const text of ['one', 'two']) {
    const input = document.createElement('input');
    input.type = 'radio';
    input.name = 'floor';
    input.checked = text === 'one';
    input.addEventListener('click', () => {
      line.textContent = text;
    });
    floor.append(input);
  }
  floor.append(line);
  root.prepend(floor); // the surface expects its content to be the last element
}

/** Presses the switch that `addFloor` added. @returns ms, as `press` does */
export function pressFloor(page: Page, surface: ClosedRoot): Promise<number> {
  return press(page, surface, '.floor input:not(:checked)');
}

/**
 * Presses one of our controls by keyboard.
 *
 * @returns ms from the press until the frame that shows its effect is done
 */
export async function press(page: Page, surface: ClosedRoot, selector: string): Promise<number> {
  await surface.evaluate((root, one) => {
    const input = root.querySelector<HTMLElement>(one);
    const world = window as { shownMs?: number };
    delete world.shownMs;
    input?.addEventListener(
      'click',
      () => {
        const startMs = performance.now();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            world.shownMs = performance.now() - startMs;
          };
          port2.postMessage(0); // arrives once the frame is laid out and painted
        });
      },
      { capture: true, once: true },
    );
    input?.focus();
  }, selector);
  await page.keyboard.press('Space');
  return waitFor(() => page.evaluate(() => (window as { shownMs?: number }).shownMs ?? null), {
    timeoutMs: 5_000,
    what: `${selector} to be shown`,
  });
}
