import { browser } from 'wxt/browser';

/** A content script that the browser runs by itself on the pages whose addresses match. */
interface RegisteredScript {
  js: string[];
  matches: string[];
  runAt: 'document_start';
}

/**
 * Makes the browser's registration of a content script agree with what is wanted.
 *
 * @param script - `null` where no page should run it
 */
export async function setRegisteredScript(
  id: string,
  script: RegisteredScript | null,
): Promise<void> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (!script) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  if (registered) await browser.scripting.updateContentScripts([{ ...script, id }]);
  else await browser.scripting.registerContentScripts([{ ...script, id }]);
}
