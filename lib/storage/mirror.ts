import { browser } from 'wxt/browser';
import type { MirrorHead, PostRecord, WeekRecord } from '../lookup/mirror-image';
import type { PaperRecord } from '../lookup/paper-record';
import type { Shard, ShardName } from '../lookup/shards';
import { soundPaper, soundPost } from '../lookup/sound-records';
import type { PaperKey } from '../paper/ref';
import { readSettingsOf, type Settings } from '../settings/settings';
import type { UiBundle } from '../view/ui-bundle';
import { watchStored } from './watch-stored';

/** Weeks that are read at once: years of them would be a long task. */
const PART = 200;

/**
 * What pages read, in storage.local: answered by the browser in a fraction of a millisecond, with
 * the background stopped. Everything here is public text and the reader's display settings. Only the
 * background writes it (`background/mirror/writer.ts`), from validated digests. Browsers let content scripts
 * write it as well, so a broken page's process could: what is read is looked at (`sound-records.ts`, `own-mirror.ts`),
 * and what was not written by the background is replaced at its next start (`background/mirror/sums.ts`).
 *
 * All of these reject when the storage cannot be read.
 */
export async function readPaper(key: PaperKey): Promise<{
  paper: PaperRecord | null;
  uiBundle: UiBundle | null;
  settings: Settings;
}> {
  const [name, uiBundle] = [`paper:${key}`, uiBundleKey()];
  // One question for all: a second one would come back after the page's first paint.
  const items = await browser.storage.local.get(['settings', uiBundle, name]);
  return {
    paper: soundPaper(items[name], key),
    uiBundle: (items[uiBundle] as UiBundle | undefined) ?? null,
    settings: readSettingsOf(items.settings),
  };
}

/** Styles and words of our surfaces, as the running version wants them; `null` before the first fill. */
export async function readUiBundle(): Promise<UiBundle | null> {
  const name = uiBundleKey();
  return ((await browser.storage.local.get(name))[name] as UiBundle | undefined) ?? null;
}

/** Under the version, so that a page never meets the words of another one. */
export function uiBundleKey(): string {
  return `skin:${browser.runtime.getManifest().version}`;
}

/** Table of contents, `null` before the first fill, and the settings beside it. */
export async function readHead(): Promise<{ head: MirrorHead | null; settings: Settings }> {
  const items = await browser.storage.local.get(['settings', 'mirror']);
  const mirror = items.mirror as MirrorHead | null | undefined; // as far as it is used
  return { head: mirror?.shards ? mirror : null, settings: readSettingsOf(items.settings) };
}

export async function readShards(names: ShardName[]): Promise<Map<ShardName, Shard>> {
  const items = await browser.storage.local.get(names);
  return new Map(Object.entries(items)) as Map<ShardName, Shard>; // what is odd has no such keys
}

export async function readPapers(keys: PaperKey[]): Promise<PaperRecord[]> {
  const items = await browser.storage.local.get(keys.map((key) => `paper:${key}`));
  return keys.flatMap((key) => soundPaper(items[`paper:${key}`], key) ?? []);
}

export async function readPosts(statusIds: string[]): Promise<Map<string, PostRecord>> {
  const items = await browser.storage.local.get(statusIds.map((id) => `post:${id}`));
  return new Map(
    statusIds.flatMap((id) => {
      const record = soundPost(items[`post:${id}`]);
      return record ? [[id, record] as const] : [];
    }),
  );
}

export async function readWeek(id: string): Promise<WeekRecord | null> {
  const name = `week:${id}`;
  return ((await browser.storage.local.get(name))[name] as WeekRecord | undefined) ?? null;
}

/** Those of these weeks that there are, in the order asked for. */
export async function readWeeks(ids: readonly string[]): Promise<WeekRecord[]> {
  const weeks: WeekRecord[] = [];
  for (let at = 0; at < ids.length; at += PART) {
    const part = ids.slice(at, at + PART);
    const items = await browser.storage.local.get(part.map((id) => `week:${id}`));
    weeks.push(...part.flatMap((id) => (items[`week:${id}`] as WeekRecord | undefined) ?? [])); // written as such
  }
  return weeks;
}

/**
 * Calls back when the mirror changed, until the signal aborts, and when a page comes back from the
 * back/forward cache, for it may have.
 */
export function watchMirror(signal: AbortSignal, onChange: () => void): void {
  watchStored(signal, (changes) => {
    if (!changes || changes.mirror) onChange();
  });
}
