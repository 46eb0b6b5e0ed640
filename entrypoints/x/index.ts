import type { UnlistedScriptDefinition } from 'wxt';
import { follow } from '../../lib/browser/follow';
import { KeyCache } from '../../lib/browser/key-cache';
import { removeLeftovers } from '../../lib/browser/life';
import { readHead } from '../../lib/browser/mirror';
import type { Settings } from '../../lib/view/settings';
import { watchPosts } from './posts';

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
      print: ({ head, settings }) => `${head?.fingerprint} ${relevant(settings)}`,
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
  if (signal.aborted) return;
  const { uiLocale, mode } = settings;
  watchPosts({ keys, uiLocale, mode, signal });
}

function relevant({ sites, uiLocale }: Settings): string {
  return `${sites.x} ${uiLocale}`;
}
