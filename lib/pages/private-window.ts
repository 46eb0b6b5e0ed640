import { browser } from 'wxt/browser';
import { StoreError } from '../browser/errors';
import { ask } from '../messaging/messages';
import { readRemotely } from '../storage/store';

/**
 * Makes our pages work in private windows of Firefox, which has no database there: what is kept is
 * read through the background, which is in no window. To be called before anything is read.
 */
export function readFromPrivateWindows(): void {
  if (!browser.extension.inIncognitoContext) return;
  readRemotely(async (name, args) => {
    const reply = await ask('read', { name, args: [...args] });
    if (reply.ok) return reply.value;
    throw new StoreError(
      'read',
      Object.assign(new Error(reply.failure.en), { userMessage: reply.failure }),
    );
  });
}

/**
 * Whether this page stands in a private window, the toolbar popup of one included: what one extension
 * shares between both kinds of windows calls itself private in neither.
 */
export async function isInPrivateWindow(): Promise<boolean> {
  if (browser.extension.inIncognitoContext) return true;
  return (await browser.windows.getCurrent()).incognito;
}
