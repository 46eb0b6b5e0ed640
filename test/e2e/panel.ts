import type { ClosedRoot } from '../browsers/surface';

/**
 * What a panel says. Where a page was painted before its room was known, as on a busy machine, its
 * panel stands folded beside it: then it is opened, as a reader does.
 */
export async function readPanel(panel: ClosedRoot): Promise<string> {
  if ((await panel.attribute('aside', 'data-folded')) === 'true') await panel.click('.tab');
  return panel.text();
}
