import { browser } from 'wxt/browser';

const SCRIPT = {
  id: 'titles',
  js: ['/titles.js' as const],
  matches: ['*://arxiv.org/abs/*', '*://www.arxiv.org/abs/*', '*://export.arxiv.org/abs/*'],
  runAt: 'document_start' as const,
};

/**
 * Has the titles of abstract pages looked up exactly as long as some paper is known by its title
 * alone; without one, no page pays for it. Pages that are open get it at once.
 */
export async function registerTitleScript(isNeeded: boolean): Promise<void> {
  const ids = { ids: [SCRIPT.id] };
  const registered = await browser.scripting.getRegisteredContentScripts(ids);
  if (isNeeded && registered.length === 0) {
    await browser.scripting.registerContentScripts([SCRIPT]);
    await putIntoOpenPages();
  }
  if (!isNeeded && registered.length > 0) await browser.scripting.unregisterContentScripts(ids);
}

async function putIntoOpenPages(): Promise<void> {
  const tabs = await browser.tabs.query({ url: SCRIPT.matches });
  const injected = tabs.flatMap(({ id }) =>
    id === undefined
      ? []
      : browser.scripting.executeScript({ target: { tabId: id }, files: SCRIPT.js }),
  );
  await Promise.allSettled(injected); // a tab that was closed or left meanwhile needs nothing
}
