import type { Page } from '@playwright/test';
import type { ChromiumSession } from '../browsers/chromium';
import { closedRoot } from '../browsers/closed-root';
import type { ToolbarPopup } from '../browsers/surface';
import { openChromiumView } from '../browsers/toolbar-popup';

/** Chromium's side panel or Firefox's sidebar. */
type Side = Pick<ToolbarPopup, 'evaluate'>;

/** The real side panel of Chromium, opened by a press in the panel of a page. */
export async function openBeside(
  session: ChromiumSession,
  url: string,
  page?: Page,
): Promise<ToolbarPopup> {
  const front = page ?? (await session.newPage());
  if (front.url() !== url) await front.goto(url);
  const panel = await closedRoot(front, 'panel');
  if ((await panel.attribute('aside', 'data-folded')) === 'true') await panel.click('.tab');
  return openChromiumView(session.context, session.extensionUrl('/sidepanel.html'), () =>
    panel.click('[aria-label="옆 패널에서 열기"]'),
  );
}

/** The same, opened by the keyboard in the popup, which closes for it. */
export function openFromPopup(
  session: ChromiumSession,
  popup: ToolbarPopup,
): Promise<ToolbarPopup> {
  return openChromiumView(session.context, session.extensionUrl('/sidepanel.html'), async () => {
    await popup.evaluate(() => document.querySelector<HTMLElement>('.open-side')?.focus());
    await popup.press('Enter').catch(() => {}); // it closes before the key is released
  });
}

/** The panel's line about the active tab. */
export const lineOf = (side: Side) =>
  side.evaluate(() => document.querySelector('.tab-line')?.textContent ?? null);

/** The titles of the shown paper; `null` without one, as the rows of a week have titles too. */
export const paperOf = (side: Side) =>
  side.evaluate(() => document.querySelector('.card .title')?.textContent ?? null);

export const scrollTo = (side: Side, top: number) =>
  side.evaluate((to) => document.querySelector('main')?.scrollTo(0, to), top);

/** Returns a function to poll for the text's scroll position, in px. */
export const isScrolled = (side: Side) => () =>
  side.evaluate(() => Math.round(document.querySelector('main')?.scrollTop ?? -1));
