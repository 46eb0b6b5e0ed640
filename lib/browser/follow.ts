import type { Settings } from '../view/settings';
import { takeOver } from './life';
import { watchMirror } from './mirror';
import { report } from './report';

/**
 * Runs a content script's work, and runs it anew whenever what it was done with changed: a week came
 * or went, or a setting that matters to it. Open pages follow at once. Content scripts only.
 *
 * @param relevant - the settings that matter, as one string
 * @param show - the work; ends what it started when the signal aborts, and says which settings it used
 */
export function follow(
  relevant: (settings: Settings) => string,
  show: (signal: AbortSignal) => Promise<Settings>,
): void {
  const signal = takeOver();
  let life = new AbortController();
  let shownWith = '';
  const restart = () => {
    life.abort();
    life = new AbortController();
    show(life.signal).then((settings) => {
      shownWith = relevant(settings);
    }, report);
  };
  signal.addEventListener('abort', () => life.abort());
  watchMirror(signal, ({ settings, isMirrorNew }) => {
    if (isMirrorNew || (settings && relevant(settings) !== shownWith)) restart();
  });
  restart();
}
