import { browser } from 'wxt/browser';
import { insetFile, type PanelInset } from '../../settings/panel-inset';

const ID = 'rooms';
/** Servers read doubled slashes as one, browsers keep them: something may stand before the word. */
const ABS = '*://*.arxiv.org/*abs/';
/** Addresses are matched one by one, so the newest papers have the room before first paint, the
 *  others a few milliseconds later. */
const MOST_PAPERS = 2_000;

/**
 * Lets the browser itself say which abstract pages give room, before anything is painted: no script
 * can promise that after it has asked the storage. Pages of other papers get nothing.
 *
 * @param arxivIds - known papers, newest first
 * @param room - `null` where nothing is to be shown
 */
export async function registerInsetScripts(
  arxivIds: readonly string[],
  inset: PanelInset | null,
): Promise<void> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (!inset || arxivIds.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = {
    id: ID,
    js: [insetFile(inset)],
    matches: arxivIds.slice(0, MOST_PAPERS).flatMap(addresses),
    runAt: 'document_start' as const,
  };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/**
 * Every way to write the paper's address: prefix, version, slash, query and whatever else may stand
 * around the id. One pattern a paper, because the browser tries them all on every page. A match may
 * be no address of the paper at all: the script of paper pages reads it strictly (given-room.ts).
 */
function addresses(arxivId: string): string[] {
  const [archive, number] = arxivId.split('/');
  if (!number) return [`${ABS}*${arxivId}*`];
  // One archive's name may end like another's: physics, cs.
  const names = ['/', '.*/', '%2F', '%2f', '.*%2F', '.*%2f'].map((gap) => archive + gap + number);
  return names.flatMap((name) => [`${ABS}${name}*`, `${ABS}*:${name}*`]);
}
