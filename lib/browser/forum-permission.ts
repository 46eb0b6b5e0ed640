import { browser } from 'wxt/browser';
import { FORUM_ORIGIN } from '../sites/pytorchkr';
import { FORUM_MATCHES } from '../sites/script-matches';
import { askForHost, hasHost, leaveHost } from './host-permission';

const SCRIPT = {
  id: 'forum',
  js: ['/forum.js' as const],
  matches: FORUM_MATCHES,
};

/** Whether the reader allowed us the forum's pages. */
export function hasForum(): Promise<boolean> {
  return hasHost(FORUM_ORIGIN);
}

/** Asks for the forum's pages; only straight from a click. @returns whether they are allowed now */
export function askForForum(): Promise<boolean> {
  return askForHost(FORUM_ORIGIN);
}

/** Gives the permission back. @returns whether it is gone */
export function leaveForum(): Promise<boolean> {
  return leaveHost(FORUM_ORIGIN);
}

/** Keeps the button in the forum's threads exactly as long as it is allowed. */
export async function followForumPermission(): Promise<void> {
  const ids = { ids: [SCRIPT.id] };
  const registered = await browser.scripting.getRegisteredContentScripts(ids);
  const isAllowed = await hasForum();
  if (isAllowed && registered.length === 0)
    await browser.scripting.registerContentScripts([SCRIPT]);
  if (!isAllowed && registered.length > 0) await browser.scripting.unregisterContentScripts(ids);
}
