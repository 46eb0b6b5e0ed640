import { browser } from 'wxt/browser';
import { setRegisteredScript } from './registered-script';

const ID = 'titles';
const FILE = '/titles.js';

/**
 * Has the titles of pages looked up exactly as long as some paper is known by its title alone;
 * without one, no page pays for it. Pages that are open get it at once.
 *
 * @param matches - of the pages whose titles are read; none where there is nothing to look up
 */
export async function registerTitleScript(matches: string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  const isNeeded = matches.length > 0;
  await setRegisteredScript(ID, isNeeded ? { js: [FILE], matches, runAt: 'document_start' } : null);
  if (isNeeded && registered.length === 0) await putIntoOpenPages(matches);
}

async function putIntoOpenPages(matches: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches });
  const injected = tabs.flatMap(({ id }) =>
    id === undefined
      ? []
      : browser.scripting.executeScript({ target: { tabId: id }, files: [FILE] }),
  );
  await Promise.allSettled(injected); // a tab that was closed or left meanwhile needs nothing
}
