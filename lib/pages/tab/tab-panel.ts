import { browser } from 'wxt/browser';
import type { Settings } from '../../settings/settings';
import type { TabTrouble } from '../../view/popup/tab-view';
import { hasPanel } from './page-surfaces';

/** What keeps the panel from a reader's eyes. */
export type PanelTrouble = Extract<TabTrouble, 'hidden' | 'covered' | 'absent'>;

/**
 * Whether the panel can be seen in the page in front, whose paper is known. It is looked at when our page
 * opens: a content blocker's rule, another extension or the page itself may have hidden or covered it.
 *
 * @param sites - where the reader wants it
 * @returns `null` where all is well, none is wanted, or the page may not be looked at
 */
export async function findPanelTrouble(sites: Settings['sites']): Promise<PanelTrouble | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || !hasPanel(tab.url ?? '', sites)) return null;
  try {
    const [result] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      func: lookForPanel,
    });
    return result?.result ?? null;
  } catch {
    return null; // not ours to look at
  }
}

/**
 * Runs in the page: it sees its arguments and the page's globals only. A panel is covered when less than
 * half of nine points in it are its own; one that was folded is seen by its tab.
 */
export function lookForPanel(): PanelTrouble | null {
  if (
    document.readyState === 'loading' ||
    !/^(?:text\/html|application\/pdf)$/.test(document.contentType)
  )
    return null;
  type Opens = { openOrClosedShadowRoot?: (host: Element) => ShadowRoot | null };
  const world = globalThis as { chrome?: { dom?: Opens }; browser?: { dom?: Opens } };
  const dom = world.chrome?.dom ?? world.browser?.dom;
  const host = document.querySelector('html > paper-duet[data-surface="panel"]');
  const own = host as { openOrClosedShadowRoot?: ShadowRoot | null } | null; // what Firefox has
  const root = host && (own?.openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot?.(host));
  const parts = [...(root?.querySelectorAll('.tab, .sheet') ?? [])];
  if (!host || parts.length === 0) return 'absent';
  const part = parts.find((one) => one.getClientRects().length > 0);
  const asked = { opacityProperty: true, visibilityProperty: true };
  if (!part?.checkVisibility(asked)) return 'hidden';
  const { left, top, right, bottom } = part.getBoundingClientRect();
  const [x, y] = [Math.max(left, 0), Math.max(top, 0)];
  const [width, height] = [Math.min(right, innerWidth) - x, Math.min(bottom, innerHeight) - y];
  if (width < 1 || height < 1) return 'hidden';
  const steps = [1 / 6, 1 / 2, 5 / 6];
  const points = steps.flatMap((down) =>
    steps.map((along) => document.elementFromPoint(x + along * width, y + down * height)),
  );
  return points.filter((one) => one === host).length * 2 < points.length ? 'covered' : null;
}
