import { browser } from 'wxt/browser';
import { type PaperKey, paperKey } from '../paper/ref';
import { identify } from '../sites/registry';
import { parseWebUrl } from '../sites/web-url';
import { readPosts } from './mirror';

/**
 * The papers of the tab in front, by its address alone: that works for PDF tabs too, where no script
 * may run. Extension pages only.
 *
 * @returns keys, known to a digest or not; none when the address is not ours to see
 */
export async function readTabPapers(): Promise<PaperKey[]> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = parseWebUrl(tab?.url ?? '');
  const identity = url && identify(url)?.identity;
  if (identity?.kind === 'paper') return [paperKey(identity.paper)];
  if (identity?.kind !== 'post') return [];
  const posts = await readPosts([identity.statusId]);
  return posts.get(identity.statusId)?.papers ?? [];
}
