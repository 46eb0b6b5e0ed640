import type { UnlistedScriptDefinition } from 'wxt';
import { removeLeftovers } from '../../lib/browser/script-context';
import { watchPosts } from '../../lib/content/chips/find';
import { KeyCache } from '../../lib/content/chips/key-cache';
import { follow } from '../../lib/content/follow';
import { readHead } from '../../lib/storage/mirror';

/**
 * Runs at document_start on X (matches in wxt.config.ts), while X is still loading itself, so that
 * the keys are in memory before the first post appears. See entrypoints/arxiv for why it is not one
 * of WXT's content scripts.
 */
export default {
  main() {
    if (document.contentType !== 'text/html') return;
    removeLeftovers();
    follow({
      read: readHead,
      settings: ['sites', 'x', 'uiLocale', 'doubts'],
      fingerprint: ({ head }) => `${head?.fingerprint}`,
      show: watch,
    });
  },
} satisfies UnlistedScriptDefinition;

async function watch(
  { head, settings }: Awaited<ReturnType<typeof readHead>>,
  signal: AbortSignal,
): Promise<void> {
  if (!head || !settings.sites.x) return;
  const keys = await KeyCache.open(head);
  if (!signal.aborted) watchPosts({ keys, settings, signal });
}
