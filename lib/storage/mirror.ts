import { browser } from 'wxt/browser';
import { report } from '../browser/report';
import type { MirrorHead, PostRecord, WeekRecord } from '../lookup/mirror-image';
import type { PaperRecord } from '../lookup/paper-record';
import type { Shard, ShardName } from '../lookup/shards';
import { soundPaper, soundPost } from '../lookup/sound-records';
import type { PaperKey } from '../paper/ref';
import { readSettingsOf } from '../settings/read-settings';
import type { Settings } from '../settings/settings';
import type { UiBundle } from '../view/ui-bundle';

/** Weeks that are read at once: years of them would be a long task. */
const PART = 200;

/**
 * What pages read, in storage.local: answered by the browser in a fraction of a millisecond, with
 * the background asleep. Everything here is public text and the reader's display settings. Only the
 * background writes it (`mirror-writer.ts`), from validated digests. Browsers let content scripts
 * write it as well, so a broken page's process could: what is read is looked at (`sound-records.ts`, `own-mirror.ts`),
 * and what was not written by the background is replaced at its next start (`mirror-sums.ts`).
 *
 * Any context may call these. They reject when the storage cannot be read.
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
    settings: toSettings(items),
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
  return { head: mirror?.shards ? mirror : null, settings: toSettings(items) };
}

export async function readSettings(): Promise<Settings> {
  return toSettings(await browser.storage.local.get('settings'));
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

type Changes = Record<string, { newValue?: unknown }>;

/**
 * Calls back when settings or the mirror changed, until the signal aborts; with `null` where they
 * may have: Firefox tells a page in its back/forward cache nothing.
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

/** The same in other words. A page that comes back is told the settings there are now. */
export function watchMirror(
  signal: AbortSignal,
  onChange: (changed: { settings: Settings | null; isMirrorNew: boolean }) => void,
): void {
  watchStored(signal, (changes) => {
    if (!changes) {
      readSettings().then((settings) => onChange({ settings, isMirrorNew: true }), report);
      return;
    }
    onChange({
      settings: changes.settings ? toSettings({ settings: changes.settings.newValue }) : null,
      isMirrorNew: changes.mirror !== undefined,
    });
  });
}

/** There are none before the first choice; what an older version or a page wrote may be odd. */
function toSettings(items: Record<string, unknown>): Settings {
  return readSettingsOf(items.settings);
}
