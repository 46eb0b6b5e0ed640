import { report } from '../browser/report';
import { claimContext } from '../browser/script-context';
import { watchStored } from '../storage/mirror';

/** What a content script shows in a page, and from what. */
export interface Work<Made> {
  /** reads what the page is shown with */
  read(): Promise<Made>;
  /** tells whether what was read is seen as something else */
  print(made: Made): string;
  /** shows it; ends what it started when the signal aborts */
  show(made: Made, signal: AbortSignal): void | Promise<void>;
}

/**
 * Shows a content script's work, and shows it again whenever what it is made of changed: a week came
 * or went, or a setting that matters to it. Open pages follow at once, and pages that come back from
 * the back/forward cache when they do.
 */
export function follow<Made>({ read, print, show }: Work<Made>): void {
  const signal = claimContext();
  let life = new AbortController();
  let shown: string | null = null;
  let turns = 0;
  const look = async () => {
    turns += 1;
    const turn = turns;
    const made = await read();
    const isLast = turn === turns && !signal.aborted;
    if (!isLast || print(made) === shown) return;
    shown = print(made);
    life.abort();
    life = new AbortController();
    await show(made, life.signal);
  };
  signal.addEventListener('abort', () => life.abort());
  watchStored(signal, () => void look().catch(report));
  look().catch(report);
}
