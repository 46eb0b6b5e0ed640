import { browser } from 'wxt/browser';
import { isDue } from '../../sources/schedule';
import { readSources } from '../../storage/store';
import { isPausedByReader, isUnfinished } from './decide';

const ALARM = 'fetch';
/** Browsers take no alarm sooner. */
const SOONEST_MS = 60_000;

/** Calls back when a source may be due. */
export function onDue(callback: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) callback();
  });
}

/** Sets the alarm for the moment the first source is due, and clears it when there are no sources. */
export async function setAlarm(): Promise<void> {
  const nowMs = Date.now();
  const sources = (await readSources()).filter((source) => !isPausedByReader(source));
  // A time that a wrong clock wrote is due now: no alarm may wait for it.
  const times = sources.map(({ tried: { nextAtMs } }) =>
    isDue(nextAtMs, nowMs) ? nowMs : nextAtMs,
  );
  if (times.length === 0) {
    await browser.alarms.clear(ALARM);
    return;
  }
  const when = Math.max(Math.min(...times), nowMs + SOONEST_MS);
  // While a job runs, every minute: it may be interrupted at any time.
  const isRunning = sources.some(isUnfinished);
  await browser.alarms.create(ALARM, { when, ...(isRunning && { periodInMinutes: 1 }) });
}
