import { browser } from 'wxt/browser';
import { isSame } from '../../text/stable-json';

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
  const isAsWanted = registered && isSame(filesAndPages(registered), filesAndPages(script));
  if (isAsWanted) return;
  if (registered) await browser.scripting.updateContentScripts([{ ...script, id }]);
  else await browser.scripting.registerContentScripts([{ ...script, id }]);
}

/** What can differ between two registrations of ours; a browser may spell file names with a slash. */
function filesAndPages({
  js,
  matches,
}: {
  js?: string[] | undefined;
  matches?: string[] | undefined;
}) {
  return { js: js?.map((file) => file.replace(/^\//, '')), matches };
}
