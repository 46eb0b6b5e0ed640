import { browser } from 'wxt/browser';
import type { Origin } from '../digest/origin';
import { isDue } from '../sources/schedule';
import type { Want } from '../sources/sync';
import type { Skin } from '../view/skin';
import { isSaid, sayFailure } from './errors';
import { refreshFeedSource, wentWrong } from './feed-refresh';
import { hasHost, PermissionError } from './host-permission';
import { inTurn } from './in-turn';
import {
  beginJob,
  beginning,
  isStopped,
  isUnfinished,
  type JobRecord,
  restJob,
  runJob,
} from './job-run';
import { report } from './report';
import { tellChange, tellFailure, tellProgress } from './session';
import type { SourceRecord } from './source-record';
import { readSource, readSources, writeStore } from './store';

/** Where a source is asked, if not at its home. */
const ASKED_AT: Readonly<Record<string, string>> = {
  'upstream:dair-ai': 'https://raw.githubusercontent.com/',
};
const ALARM = 'fetch';
/** Browsers take no alarm sooner. */
const SOONEST_MS = 60_000;

/** What is being fetched now, each at most once. */
const running = new Map<Origin, { stop: AbortController; end: Promise<void> }>();

/**
 * Fetches what is new of a source, or what is wanted of it, to the end. Asked for again meanwhile, it
 * is the same fetching. Background only.
 *
 * What goes wrong is kept with the source, for the reader to see. Why what came could not be kept,
 * as on a full disk, is told to our pages.
 *
 * @throws {StoreError} when what came cannot be kept
 */
export function fetchSource(id: Origin, want: Want | null, skin: Skin): Promise<void> {
  const known = running.get(id);
  if (known) return known.end;
  const stop = new AbortController();
  const end = carryOut(id, want, skin, stop.signal)
    .catch(async (error) => {
      await tellFailure(id, sayFailure(error));
      throw error;
    })
    .finally(async () => {
      running.delete(id);
      await tellProgress(id, null);
      await tellChange();
      await setAlarm();
    });
  running.set(id, { stop, end });
  return end;
}

/**
 * Begins to fetch a source and does not wait: an answer that takes minutes would die with the worker.
 * How it goes is told to our pages. Background only.
 */
export function beginFetching(id: Origin, want: Want | null, skin: Skin): void {
  fetchSource(id, want, skin).catch((error) => {
    if (!isSaid(error)) report(error);
  });
}

/** Stops fetching a source; what came stays. Resolves when it has stopped. Background only. */
export async function stopFetching(id: Origin): Promise<void> {
  const known = running.get(id);
  known?.stop.abort();
  await known?.end.catch(() => undefined); // said where it was asked for
  if (await restJob(id)) await tellChange();
}

/** Stops all fetching; what came stays. Resolves when all of it has stopped. Background only. */
export async function stopAllFetching(): Promise<void> {
  await Promise.all([...running.keys()].map(stopFetching));
}

/** Carries on what an end of the worker interrupted. Background only. */
export async function resumeFetching(skin: Skin): Promise<void> {
  for (const source of await readSources()) {
    if (isUnfinished(source)) fetchSource(source.id, null, skin).catch(report);
  }
  await setAlarm();
}

/** Fetches every source whose time has come, one after the other. Background only. */
export async function fetchDue(skin: Skin): Promise<void> {
  for (const source of await readSources()) {
    const isNow = isDue(source.tried.nextAtMs, Date.now()) && !isStopped(source);
    if (isNow) await fetchSource(source.id, null, skin).catch(report);
  }
  await setAlarm();
}

/** Calls back when something may be due, which is when `fetchDue` is to be called. Background only. */
export function onDue(callback: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) callback();
  });
}

async function carryOut(
  id: Origin,
  want: Want | null,
  skin: Skin,
  signal: AbortSignal,
): Promise<void> {
  await tellFailure(id, null);
  const source = await readSource(id);
  if (!source) return;
  const address = ASKED_AT[id] ?? source.url;
  if (!(await hasHost(address))) {
    const error = new PermissionError(new URL(address).hostname);
    return keep({ ...source, tried: wentWrong(source, error) });
  }
  await tellProgress(id, { done: 0, total: null });
  if (source.state.kind === 'feed') {
    await keep({ ...source, tried: beginning(source.tried, Date.now()) });
    return refreshFeedSource({ ...source, state: source.state }, skin, signal);
  }
  await keep(beginJob(source as JobRecord, want, Date.now())); // no feed
  await setAlarm();
  const goOnAtMs = await runJob(id, skin, signal);
  const after = await readSource(id);
  if (after && goOnAtMs !== null)
    await keep({ ...after, tried: { ...after.tried, nextAtMs: goOnAtMs } });
}

/** A source that was taken away meanwhile stays away. */
function keep(source: SourceRecord): Promise<void> {
  return inTurn(async () => {
    if (await readSource(source.id)) await writeStore({ putSources: [source] });
  });
}

/** The browser wakes us when the first source is due; without sources never. */
async function setAlarm(): Promise<void> {
  const sources = (await readSources()).filter((source) => !isStopped(source));
  const times = sources.map(({ tried }) => tried.nextAtMs);
  if (times.length === 0) {
    await browser.alarms.clear(ALARM);
    return;
  }
  const when = Math.max(Math.min(...times), Date.now() + SOONEST_MS);
  // While a job runs, again and again: it may be cut off at any time.
  const isRunning = sources.some(isUnfinished);
  await browser.alarms.create(ALARM, { when, ...(isRunning && { periodInMinutes: 1 }) });
}
