import { browser } from 'wxt/browser';
import { report } from '../browser/report';
import type { PaperKey } from '../paper/ref';

/** A paper that the reader asked to see in the side panel of a window. */
export interface AskedPaper {
  windowId: number;
  key: PaperKey;
  /** what to search for if no digest has the paper */
  text: string;
}

/** In `storage.session`, because a panel that is still opening reads it a moment later. */
const NAME = 'askedPaper';
/** A panel that opens later than this was opened for another reason. */
const FRESH_MS = 10_000;

type Stored = AskedPaper & { id: string; atMs: number };

/** Asks the side panel of a window, which may still be opening, to show a paper. */
export async function askForPaper(asked: AskedPaper): Promise<void> {
  const stored: Stored = { ...asked, id: crypto.randomUUID(), atMs: Date.now() };
  await browser.storage.session.set({ [NAME]: stored });
}

/** Calls back with each request, and with one made just before, until the signal aborts. */
export function watchAskedPaper(signal: AbortSignal, onAsk: (asked: AskedPaper) => void): void {
  let last = '';
  const take = (asked: Stored | undefined) => {
    if (!asked || asked.id === last || Date.now() - asked.atMs > FRESH_MS) return;
    last = asked.id;
    if (!signal.aborted) onAsk(asked);
  };
  const listen = (changes: Record<string, { newValue?: unknown }>) =>
    take(changes[NAME]?.newValue as Stored | undefined); // written by `askForPaper`
  browser.storage.session.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listen));
  browser.storage.session
    .get(NAME)
    .then((items) => take(items[NAME] as Stored | undefined), report); // written by `askForPaper`
}
