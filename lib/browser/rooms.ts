import { browser } from 'wxt/browser';
import { type Room, roomFile } from '../view/room';

const ID = 'rooms';
/** Addresses are matched one by one, so the newest papers have the room before first paint, the
 *  others a few milliseconds later. */
const MOST_PAPERS = 2_000;

/**
 * Lets the browser itself make the room on the abstract pages of known papers: a style sheet that is
 * there before anything is painted, which no script can promise after it has asked the storage.
 * Pages of other papers get nothing. Background only.
 *
 * @param arxivIds - known papers, newest first
 * @param room - `null` where nothing is to be shown
 */
export async function registerRooms(arxivIds: readonly string[], room: Room | null): Promise<void> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (!room || arxivIds.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = {
    id: ID,
    css: [roomFile(room)],
    matches: arxivIds.slice(0, MOST_PAPERS).flatMap(addresses),
    runAt: 'document_start' as const,
  };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

function addresses(arxivId: string): string[] {
  return ['', 'v*', '?*'].map((rest) => `*://*.arxiv.org/abs/${arxivId}${rest}`);
}
