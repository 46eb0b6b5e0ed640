import { browser } from 'wxt/browser';
import { type PaperKey, paperKey } from '../../paper/ref';
import { identify } from '../../sites/registry';
import { readTabAddress } from '../../sites/tab-address';
import { readPosts } from '../../storage/own-mirror';

/**
 * The papers of the tab in front, by its address alone: that works for PDF tabs too, where no script
 * may run, for reader views, and for viewers that are extensions.
 *
 * @returns keys, known to a digest or not; none when the address is not ours to see
 */
export async function readTabPapers(): Promise<PaperKey[]> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const text = tab?.url ?? '';
  // A page of our own names papers too, but is about none.
  const url = text.startsWith(browser.runtime.getURL('/')) ? null : readTabAddress(text);
  const identity = url && identify(url)?.identity;
  if (identity?.kind === 'paper') return [paperKey(identity.paper)];
  if (identity?.kind !== 'post') return [];
  const posts = await readPosts([identity.statusId]);
  return posts.get(identity.statusId)?.papers ?? [];
}
