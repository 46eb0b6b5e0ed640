import { browser } from 'wxt/browser';

/**
 * Whether this page stands in a private window, the toolbar popup of one included: what one extension
 * shares between both kinds of windows calls itself private in neither. Extension pages.
 */
export async function isInPrivateWindow(): Promise<boolean> {
  if (browser.extension.inIncognitoContext) return true;
  return (await browser.windows.getCurrent()).incognito;
}
