import { browser } from 'wxt/browser';
import type { LocalizedText } from '../text/localized';

/** How far the background is with the search index; memory of the browser, for our own pages. */
export type SearchState =
  | { kind: 'building' }
  | { kind: 'ready'; fingerprint: string }
  | { kind: 'failed'; failure: LocalizedText };

const NAME = 'search';

/**
 * Says how far it is. Pages hear of it each time, also where it is as it was: one of them may have
 * asked.
 */
export async function tellSearchState(state: SearchState): Promise<void> {
  await browser.storage.session.set({ [NAME]: { ...state, told: crypto.randomUUID() } });
}

/** Calls back whenever something is said, until the signal aborts. */
export function watchSearchState(
  signal: AbortSignal,
  onChange: (state: SearchState) => void,
): void {
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    const state = changes[NAME]?.newValue as SearchState | undefined; // written by the function above
    if (state) onChange(state);
  };
  browser.storage.session.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listen));
}
