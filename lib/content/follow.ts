import { report } from '../browser/report';
import { claimContext } from '../browser/script-context';
import type { SettingName, Settings } from '../settings/settings';
import type { PageSite } from '../sites/page-sites';
import { watchStored } from '../storage/watch-stored';

/** What a content script shows in a page, and from what. */
export interface Work<Made extends { settings: Settings }> {
  /** reads what the page is shown with */
  read(): Promise<Made>;
  /**
   * names of the settings that what is shown depends on, and of their parts: `sites`, `x` is the switch
   * of X alone; what the script follows by itself is left out
   */
  settings: (SettingName | PageSite)[];
  /** tells apart what else was read: it is shown again when this changed */
  fingerprint(made: Made): string;
  /** shows it; ends what it started when the signal aborts */
  show(made: Made, signal: AbortSignal): void | Promise<void>;
}

/**
 * Shows a content script's work, and shows it again whenever what it is made of changed: a week came
 * or went, or a setting that it depends on. Open pages follow at once, and pages that come back from
 * the back/forward cache when they do.
 */
export function follow<Made extends { settings: Settings }>(work: Work<Made>): void {
  const signal = claimContext();
  let life = new AbortController();
  let shown: string | null = null;
  let turns = 0;
  const look = async () => {
    turns += 1;
    const turn = turns;
    const made = await work.read();
    // Of the settings only those that are named, on either level.
    const seen = work.fingerprint(made) + JSON.stringify(made.settings, work.settings);
    if (turn !== turns || signal.aborted || seen === shown) return;
    shown = seen;
    life.abort();
    life = new AbortController();
    await work.show(made, life.signal);
  };
  signal.addEventListener('abort', () => life.abort());
  watchStored(signal, () => void look().catch(report));
  look().catch(report);
}
