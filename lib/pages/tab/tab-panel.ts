import { browser } from 'wxt/browser';
import type { Settings } from '../../settings/settings';
import type { TabTrouble } from '../../view/popup/tab-view';
import { hasPanel } from './page-surfaces';

/** Why the reader cannot see the panel. */
export type PanelTrouble = Extract<TabTrouble, 'hidden' | 'covered' | 'absent'>;

/**
 * Finds out whether the panel is visible in the active page, whose paper is known. This is checked when our
 * page opens: a content blocker's rule, another extension or the page itself may have hidden or covered it.
 *
 * @param sites - those on which the reader wants the panel
 * @returns `null` if the panel is visible or not wanted, or if the page cannot be inspected
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
    return null; // no access to the page
  }
}

/**
 * Runs in the page, with access only to its arguments and the page's globals. A panel is covered if less
 * than half of nine points in it are its own; for a folded panel, its tab is checked.
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
  const own = host as { openOrClosedShadowRoot?: ShadowRoot | null } | null; // Firefox has this property
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
