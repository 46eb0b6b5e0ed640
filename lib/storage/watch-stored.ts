import { browser } from 'wxt/browser';

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/**
 * Calls back when settings or the mirror changed, until the signal aborts; with `null` where they may
 * have: Firefox tells a page in its back/forward cache nothing.
 */
export function watchStored(
  signal: AbortSignal,
  onChange: (changes: Changes | null) => void,
): void {
  const listen = (changes: Changes) => {
    if (changes.settings || changes.mirror) onChange(changes);
  };
  const comeBack = ({ persisted }: PageTransitionEvent) => persisted && onChange(null);
  browser.storage.local.onChanged.addListener(listen);
  globalThis.addEventListener?.('pageshow', comeBack, { signal }); // tests without a page have none
  signal.addEventListener('abort', () => {
    // After an update of the extension there is nothing left to stop listening to.
    browser.storage?.local.onChanged.removeListener(listen);
  });
}
